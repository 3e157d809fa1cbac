"""What an account is and what goes on at it, as facts: owner, grade, phase, money, flags, actions, visits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from battlemap.assess.results.account import AssessedAccount
from battlemap.assess.results.base import Money, Share, Spot
from battlemap.diff.changes import Subject, Term, Value
from battlemap.diff.fact import Fact, spot_of
from battlemap.diff.passages import of_markdown, of_value
from battlemap.model.base import Model
from battlemap.model.text import Text

_ACTIONS = {"done": 1.0, "overdue": -1.0, "due": 0.0, "undated": 0.0}
_ITEMS = {"proved": 1.0, "ticked": 1.0, "disproved": -1.0, "contradicted": -1.0}
# Parts of a plan that are compared as a whole: what stands in them is for reading.
_SECTIONS = (
    *("profile", "swot", "white_space", "financials", "window", "development", "loop", "cycle"),
    *("own_strategy", "private_note", "cases", "sources", "factors"),
)


def facts(account: AssessedAccount, tier: str | None) -> Iterator[Fact]:
    """Facts about the account as a whole."""
    yield from _standing(account, tier)
    yield from _money(account)
    yield from _flags(account)
    yield from _actions(account)
    yield from _visits(account)
    yield from _entries(account)


def _standing(account: AssessedAccount, tier: str | None) -> Iterator[Fact]:
    plan, phase = account.account, account.phase
    name = plan.name
    told: tuple[tuple[str, Value | None, Spot], ...] = (
        ("owner", _term("member", plan.owner), Spot(plan.at, "owner")),
        ("grade", _term("grade", plan.grade), Spot(plan.at, "grade")),
        ("tier", _term("tier", tier), Spot(plan.at, "tier")),
        ("quadrant", account.quadrant.label if account.quadrant else None, Spot(plan.at)),
        ("reviewed", plan.reviewed, Spot(plan.at, "reviewed")),
    )
    yield from (Fact((kind,), name, value, spot=spot) for kind, value, spot in told if value is not None)
    if phase.phase is not None:
        spot = Spot(plan.relationship.at, "phase")
        rank = float(phase.index) if phase.index is not None else -1.0
        yield Fact(("phase",), name, Term("phase", phase.phase.id), rank, spot)
        for need in phase.needs:
            key = ("need_item", phase.phase.id, need.item.id)
            state = "open" if need.state == "unknown" else need.state
            rank = _ITEMS.get(need.state, 0.0)
            of = phase.following.label if phase.following else phase.phase.label
            yield Fact(key, need.item.label, state, rank, spot_of(need.spots), of=of, within=(("phase",),))


def _term(kind: str, name: str | None) -> Term | None:
    return Term(kind, name) if name is not None else None


def _money(account: AssessedAccount) -> Iterator[Fact]:
    plan, figures = account.account, account.figures
    business = plan.business
    if business.potential is not None:
        spot = Spot(business.at, "potential")
        money = Money(business.potential, figures.currency)
        yield Fact(("potential",), plan.name, money, float(money.amount), spot)
    if business.share_of_wallet is not None:
        share = float(business.share_of_wallet)
        yield Fact(("wallet",), plan.name, Share(share), share, Spot(business.at, "share_of_wallet"))
    for year, sums in sorted(business.years.items()):
        if sums.revenue is not None:
            money = Money(sums.revenue, figures.currency)
            year_of = Text.plain(str(year))
            yield Fact(("revenue", year), year_of, money, float(money.amount), Spot(sums.at, "revenue"))


def _flags(account: AssessedAccount) -> Iterator[Fact]:
    titles = {o.id: o.opportunity.title for o in account.opportunities}
    for flag in (*account.flags, *account.silenced):
        opportunity = flag.opportunity
        yield Fact(
            ("flag", flag.id, opportunity or ""),
            flag.flag.title,
            "silenced" if flag.silence else "raised",
            1.0,
            spot_of(flag.spots),
            of=titles.get(opportunity) if opportunity else None,
            opportunity=opportunity,
            within=(("opportunity", opportunity),) if opportunity else (),
            names={**flag.names, "silence": flag.silence.reason if flag.silence else None},
            weight=1.0 if flag.severity == "act" else 0.65,
        )


def _actions(account: AssessedAccount) -> Iterator[Fact]:
    for state in account.actions:
        action = state.action
        names: dict[str, Value | None] = {"who": _term("member", action.who), "due": action.due}
        yield Fact(
            ("action", action.id),
            action.what,
            state.state if state.state in ("done", "overdue") else "open",
            _ACTIONS[state.state],
            Spot(action.at),
            opportunity=action.opportunity,
            names=names,
        )
        if action.due is not None:
            own = (("action", action.id),)
            rank = float(action.due.toordinal())
            yield Fact(("due", action.id), action.what, action.due, rank, Spot(action.at, "due"), within=own)


def _visits(account: AssessedAccount) -> Iterator[Fact]:
    names = {who.id: who.name for who in account.people.everyone}
    planned = {id(visit) for visit in account.visits.planned}
    visits = sorted(account.account.visits, key=lambda v: (v.date, sorted(v.people), sorted(v.by)))
    seen: Counter[str] = Counter()
    for visit in visits:
        day = visit.date.isoformat()
        seen[day] += 1
        made = id(visit) not in planned
        who: Subject = visit.goal or Text.plain("")
        yield Fact(
            ("visit", day, str(seen[day])),
            who,
            "made" if made else "planned",
            1.0 if made else 0.0,
            Spot(visit.at),
            opportunity=visit.opportunity,
            names={
                "day": visit.date,
                "people": tuple(names.get(person, Text.plain(person)) for person in visit.people),
                "by": tuple(Term("member", by) for by in visit.by),
                "result": visit.result,
            },
        )


def _entries(account: AssessedAccount) -> Iterator[Fact]:
    plan = account.account
    lists: tuple[tuple[str, tuple[tuple[str, Text, Model], ...]], ...] = (
        ("needs", tuple((n.id, n.need, n) for n in plan.needs)),
        ("problems", tuple((p.id, p.problem, p) for p in plan.problems)),
        ("offers", tuple((o.id, o.name, o) for o in plan.offers)),
        ("requests", tuple((r.date.isoformat() + r.what.get("en"), r.what, r) for r in plan.requests)),
    )
    for field, entries in lists:
        for name, words, entry in entries:
            key = ("entry", field, name)
            value = entry.model_dump_json()
            told = of_value(entry)
            yield Fact(key, words, value, spot=Spot(entry.at), of=Term("section", field), passages=told)
    for gap in plan.breaks:
        if gap.mended is None:
            yield Fact(("break", gap.id), gap.note or Text.plain(gap.id), "open", 1.0, Spot(gap.at))
    for field in _SECTIONS:
        whole = getattr(plan, field)
        if whole and field in plan.model_fields_set:
            text = plan.model_dump_json(include={field})
            place, told = Spot(plan.at, field), of_value(whole)
            yield Fact(("section", field), Term("section", field), text, spot=place, passages=told)
    if passages := of_markdown(plan.body):
        text = repr(passages)
        yield Fact(("section", "body"), Term("section", "body"), text, spot=Spot(plan.at), passages=passages)
