"""The weekly review's agenda: per account what changed, what is due, what is at risk, what to find out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from battlemap.assess.results.account import AssessedAccount, AssessedOpportunity
from battlemap.assess.results.base import Missing
from battlemap.assess.results.relationship import ActionState
from battlemap.diff.changes import Change
from battlemap.diff.since import Since
from battlemap.view.changes.base import base_told, why_told
from battlemap.view.changes.lines import line
from battlemap.view.changes.sentence import brief, passages
from battlemap.view.finished import finished
from battlemap.view.names import flag_next, flag_title, word
from battlemap.view.voice import Voice

DAYS = 14  # an action that is due within this many days is on the agenda
MOST_CHANGES = 5
MOST_FLAGS = 3


@finished
class AgendaPart:
    """One heading of an account with its lines, each with a sign; what follows a line stands below it."""

    title: str
    lines: tuple[tuple[str, str, str], ...]


@finished
class AgendaAccount:
    """One account to talk about."""

    id: str
    name: str
    owner: str
    base: str
    brief: str
    parts: tuple[AgendaPart, ...]


@finished
class Agenda:
    """The agenda: accounts that need most talk first; `quiet` names the others."""

    title: str
    note: str
    accounts: tuple[AgendaAccount, ...]
    quiet: str


def agenda(voice: Voice, accounts: Mapping[str, AssessedAccount], since: Since) -> Agenda:
    """The agenda of these accounts; without an earlier state all but the changes."""
    made = [(_urgency(account, since), _account(voice, account, since)) for account in accounts.values()]
    made.sort(key=lambda pair: (-pair[0], pair[1].id))
    quiet = [entry.name for _, entry in made if not entry.parts]
    return Agenda(
        voice("agenda.title", day=voice.full_day(voice.as_of)),
        why_told(voice, since) if since.why != "none" else "",
        tuple(entry for _, entry in made if entry.parts),
        voice("agenda.quiet", names=voice.listed(quiet)) if quiet else "",
    )


def _urgency(account: AssessedAccount, since: Since) -> float:
    """How much there is to talk about: flags to act on, then what changed, then what is late."""
    found = since.of(account.id)
    acts = sum(1 for flag in account.flags if flag.severity == "act")
    late = sum(1 for state in account.actions if state.state == "overdue")
    changed = sum(change.importance for change in found.edits[:MOST_CHANGES]) if found else 0
    return 100.0 * bool(acts) + 10 * acts + changed / 5 + 5 * late


def _account(voice: Voice, account: AssessedAccount, since: Since) -> AgendaAccount:
    found, base = since.of(account.id), since.base(account.id)
    owner = voice.member(account.account.owner)
    parts = (
        ("changed", [_changed(voice, c) for c in found.edits[:MOST_CHANGES]] if found else []),
        ("due", [_due(voice, state) for state in account.actions if _is_due(state)]),
        ("flags", _flags(voice, account)),
        ("ahead", [_ahead(voice, o) for o in account.open_opportunities if o.stage.ahead]),
        ("ask", [("?", _question(voice, fact), "") for fact in account.information.next_facts]),
    )
    urgent = any(lines for name, lines in parts if name != "ask")
    shown = [AgendaPart(voice(f"agenda.{name}"), tuple(lines)) for name, lines in parts if lines and urgent]
    return AgendaAccount(
        account.id,
        voice.text(account.account.name),
        owner or voice("agenda.no_owner"),
        base_told(voice, base) if base else "",
        brief(voice, found) if found else "",
        tuple(shown),
    )


def _changed(voice: Voice, change: Change) -> tuple[str, str, str]:
    told = line(voice, change)
    deal = f" · {told.about.label}" if told.about else ""
    return told.sign, told.text + deal, passages(voice, change)


def _is_due(state: ActionState) -> bool:
    return state.state in ("overdue", "due") and state.days is not None and state.days <= DAYS


def _due(voice: Voice, state: ActionState) -> tuple[str, str, str]:
    late = state.state == "overdue"
    when = (
        voice("account.late", days=voice.days(-(state.days or 0)))
        if late
        else voice.day(state.action.due or voice.as_of)
    )
    who = voice.member(state.action.who) or voice("agenda.no_owner")
    return (
        "!" if late else "•",
        voice("agenda.action", what=voice.text(state.action.what), when=when, who=who),
        "",
    )


def _flags(voice: Voice, account: AssessedAccount) -> list[tuple[str, str, str]]:
    acts = [flag for flag in account.flags if flag.severity == "act"]
    told = [("!", flag_title(voice, flag), flag_next(voice, flag)) for flag in acts[:MOST_FLAGS]]
    if len(acts) > MOST_FLAGS:
        told.append(("…", voice.count("changes.more", len(acts) - MOST_FLAGS), ""))
    return told


def _ahead(voice: Voice, found: AssessedOpportunity) -> tuple[str, str, str]:
    stage = found.stage
    values = {
        "name": voice.text(found.opportunity.title),
        "claimed": voice.text(stage.claimed.label) if stage.claimed else "",
        "proved": voice.text(stage.evidenced.label) if stage.evidenced else voice("changed.none"),
    }
    blocked = tuple(_blockers(voice, found))
    items = ("；" if voice.lang == "zh" else "; ").join(blocked)
    missing = voice("agenda.missing", items=items) if blocked else ""
    return "!", voice("agenda.claims", **values), missing


def _blockers(voice: Voice, found: AssessedOpportunity) -> Iterator[str]:
    for blocker in found.stage.blocked_by[:MOST_FLAGS]:
        if blocker.item is not None:
            yield voice.text(blocker.item.item.label)


def _question(voice: Voice, fact: Missing) -> str:
    if fact.kind in {"influencer", "role"}:
        words = {name: word(voice, value) for name, value in fact.names.items()}
        return voice(f"account.ask.{fact.kind}", **words)
    return voice.text(fact.ask) or voice.text(fact.label)
