"""A row of the table of accounts: figures, furthest stage, health, next action, flags."""

from __future__ import annotations

from decimal import Decimal

from battlemap.assess.results.account import AssessedAccount, AssessedOpportunity
from battlemap.assess.results.portfolio import AccountAction
from battlemap.model.method.parts import Entry
from battlemap.view.charts.stage_strip import StageStrip, stage_strip
from battlemap.view.links import account_href
from battlemap.view.marks import known
from battlemap.view.pages.accounts.kinds import kinds
from battlemap.view.pages.accounts.overview import Overview
from battlemap.view.pages.accounts.types import AccountRow, Datum
from battlemap.view.pages.past.figures import HEALTH, line_of
from battlemap.view.voice import Voice

LAPSED = "lapsed"
NOTHING = Datum("")


def account_row(overview: Overview, account: AssessedAccount) -> AccountRow:
    """The row of one account."""
    say, own = overview.voice, overview.figures(account)
    furthest, action = _furthest(account), overview.actions.get(account.id)
    place, health = overview.places.get(account.id), account.health
    return AccountRow(
        name=say.text(account.account.name),
        href=account_href(overview.page, account.id),
        hot=overview.acts(account) > 0,
        tier=_tier(overview, account),
        phase=_phase(say, account),
        potential=_money(overview, account, account.figures.potential, own.potential if own else None),
        revenue=_money(overview, account, account.figures.revenue, own.revenue if own else None),
        position=_score(say, place.x if place else None),
        attractiveness=_score(say, place.y if place else None),
        strip=_strip(say, furthest),
        stage=_stage(say, furthest),
        proved=_proved(say, furthest),
        health=_health(say, account),
        health_tenths=known(health.value / 100, "").tenths if health.assessed and health.value else None,
        health_line=line_of(say, account, overview.edition.trends.accounts.get(account.id), HEALTH),
        known=known(health.known, say.percent(health.known)),
        known_value=f"{health.known:.3f}",
        action=say.text(action.action.action.what) if action else "",
        owner=owner(say, account.account.owner),
        due=due(say, action) if action else NOTHING,
        flags=_flags(overview, account),
        facets=_facets(overview, account),
    )


def short(voice: Voice, entry: Entry | None) -> str:
    """The short name of a term of the method; empty for None."""
    return voice.text(entry.short or entry.label) if entry else ""


def owner(voice: Voice, member: str | None) -> Datum:
    """Who on our side; an absent owner is written out."""
    if member is None:
        return Datum(voice("accounts.no_owner"), "", "bad")
    return Datum(voice.member(member), voice.member(member))


def due(voice: Voice, action: AccountAction) -> Datum:
    """When an action is due: the day, or by how many days it is late."""
    state, day = action.action, action.action.action.due
    if day is None:
        return Datum(voice("accounts.undated"), "", "faint")
    if state.state == "overdue":
        return Datum(voice("accounts.overdue", days=voice.days(-(state.days or 0))), day.isoformat(), "bad")
    return Datum(voice.day(day), day.isoformat())


def _furthest(account: AssessedAccount) -> AssessedOpportunity | None:
    staged = [o for o in account.open_opportunities if o.stage.claimed]
    return max(staged, key=lambda o: (o.stage.claimed_index, o.value.likely or 0), default=None)


def _tier(overview: Overview, account: AssessedAccount) -> Datum:
    tiers, grades = overview.voice.method.tiers, [entry.id for entry in overview.voice.method.grades]
    tier, grade = overview.tier(account), account.account.grade
    at = next((i for i, entry in enumerate(tiers) if entry.id == tier), len(tiers))
    name = short(overview.voice, tiers[at]) if at < len(tiers) else ""
    if not name and not grade:
        return NOTHING
    order = at * 100 + (grades.index(grade) if grade in grades else len(grades))
    return Datum(" ".join(filter(None, (name, grade))), str(order))


def _phase(voice: Voice, account: AssessedAccount) -> Datum:
    phase = account.phase.phase
    if phase is None:
        return NOTHING
    order = [entry.id for entry in voice.method.phases].index(phase.id)
    return Datum(short(voice, phase), str(order), "bad" if phase.id == LAPSED else "")


def _money(
    overview: Overview, account: AssessedAccount, own: Decimal | None, shared: Decimal | None
) -> Datum:
    """An amount in the portfolio's currency; in the account's own, which does not sort, without a rate."""
    if shared is not None:
        return Datum(overview.voice.money(shared, overview.currency), f"{shared:.0f}")
    return NOTHING if own is None else Datum(overview.voice.money(own, account.figures.currency))


def _score(voice: Voice, value: float | None) -> Datum:
    return NOTHING if value is None else Datum(voice.number(value), f"{value:.1f}")


def _strip(voice: Voice, furthest: AssessedOpportunity | None) -> StageStrip | None:
    if furthest is None:
        return None
    stage = furthest.stage
    claimed, proved = stage.claimed_index + 1, stage.evidenced_index + 1
    label = voice("accounts.strip", claimed=claimed, proved=proved)
    return stage_strip(proved, claimed, label, len(voice.method.stages))


def _stage(voice: Voice, furthest: AssessedOpportunity | None) -> Datum:
    if furthest is None:
        return Datum(voice("accounts.no_stage"), "", "faint")
    return Datum(str(furthest.stage.claimed_index + 1), str(furthest.stage.claimed_index + 1))


def _proved(voice: Voice, furthest: AssessedOpportunity | None) -> str:
    if furthest is None or not furthest.stage.ahead:
        return ""
    return voice("accounts.proved", stage=furthest.stage.evidenced_index + 1)


def _health(voice: Voice, account: AssessedAccount) -> Datum:
    score = account.health
    if not score.assessed or score.value is None or score.band is None:
        return Datum(voice("known.none"), "", "faint")
    return Datum(voice.number(score.value), f"{score.value:.1f}", "bad" if score.band.tone == "bad" else "")


def _flags(overview: Overview, account: AssessedAccount) -> Datum:
    count, acts = len(overview.flags.get(account.id, ())), overview.acts(account)
    return Datum(str(count), str(acts * 1000 + count), "bad" if acts else "" if count else "faint")


def _facets(overview: Overview, account: AssessedAccount) -> tuple[tuple[str, str], ...]:
    phase = account.phase.phase
    found = (
        ("state", " ".join(overview.states(account))),
        ("tier", overview.tier(account) or ""),
        ("phase", phase.id if phase else ""),
        ("owner", account.account.owner or ""),
        *kinds(account),
    )
    return tuple((name, value) for name, value in found if value)
