"""Opportunities of an account as facts: stage, amount, dates, gates, checklists, negotiation, end."""

from __future__ import annotations

from collections.abc import Iterator

from battlemap.assess.results.account import AssessedAccount, AssessedOpportunity
from battlemap.assess.results.base import Money, Spot
from battlemap.assess.results.stage import ItemResult
from battlemap.diff.changes import Key, Span, Subject, Term, Value
from battlemap.diff.fact import Fact, spot_of
from battlemap.diff.passages import of_markdown

_ENDS = {"won": 1.0, "dropped": -0.5, "lost": -1.0}
_STATES = {"proved": 1.0, "ticked": 1.0, "disproved": -1.0, "contradicted": -1.0}


def facts(account: AssessedAccount) -> Iterator[Fact]:
    """Facts about every opportunity."""
    for opportunity in account.opportunities:
        for fact in _facts(opportunity, account.figures.currency):
            own = ("opportunity", opportunity.id)
            within = fact.within if fact.key == own else (*fact.within, own)
            yield fact._replace(opportunity=opportunity.id, within=within)


def _facts(of: AssessedOpportunity, currency: str) -> Iterator[Fact]:
    deal = of.opportunity
    value = _span(of, currency)
    names: dict[str, Value | None] = {"value": value, "stage": _stage(of.stage.claimed)}
    yield Fact(("opportunity", of.id), deal.title, "open", 1.0, Spot(deal.at), names=names)
    if deal.outcome is not None:
        ended = deal.outcome
        more: dict[str, Value | None] = {"value": value, "reason": ended.reason}
        more["rival"] = Term("competitor", ended.to) if ended.to else None
        yield Fact(
            ("outcome", of.id),
            deal.title,
            ended.result,
            _ENDS[ended.result],
            Spot(ended.at),
            names=more,
        )
    yield from _stages(of)
    yield from _amounts(of, value)
    plain: tuple[tuple[str, Value | None, str], ...] = (
        ("deal_owner", Term("member", deal.owner) if deal.owner else None, "owner"),
        ("buying_step", of.buying.step.label if of.buying and of.buying.step else None, "buying_step"),
        ("next_step", deal.next_step, "next_step"),
        ("strategy", Term("strategy", deal.strategy.kind) if deal.strategy else None, "strategy"),
    )
    for kind, told, field in plain:
        if told is not None:
            yield Fact((kind, of.id), deal.title, told, spot=Spot(deal.at, field))
    for gate in of.stage.gates:
        yield from _items(of, gate.checklist.checklist.id, gate.stage.label, gate.checklist.items)
    for checklist in of.checklists.values():
        yield from _items(of, checklist.checklist.id, checklist.checklist.label, checklist.items)
    yield from _negotiation(of, currency)
    if passages := of_markdown(deal.body):
        key, what, spot = ("section", "body", of.id), Term("section", "body"), Spot(deal.at)
        yield Fact(key, what, repr(passages), spot=spot, of=deal.title, passages=passages)


def _span(of: AssessedOpportunity, currency: str) -> Span | None:
    low, likely, high = of.value.low, of.value.likely, of.value.high
    if likely is None:
        return None
    return Span(likely if low is None else low, likely, likely if high is None else high, currency)


def _stage(stage: object) -> Term | None:
    found = getattr(stage, "id", None)
    return Term("stage", found) if found else None


def _stages(of: AssessedOpportunity) -> Iterator[Fact]:
    deal, stage = of.opportunity, of.stage
    if stage.claimed is not None:
        spot = Spot(deal.at, "stages")
        claimed = Term("stage", stage.claimed.id)
        yield Fact(("claimed", of.id), deal.title, claimed, float(stage.claimed_index), spot)
    if stage.evidenced is not None:
        evidenced = Term("stage", stage.evidenced.id)
        yield Fact(("evidenced", of.id), deal.title, evidenced, float(stage.evidenced_index), Spot(deal.at))
    for gate in stage.gates:
        if gate.met:
            key = ("gate", of.id, gate.stage.id)
            yield Fact(key, gate.stage.label, "met", 1.0, Spot(deal.at), of=deal.title)


def _amounts(of: AssessedOpportunity, value: Span | None) -> Iterator[Fact]:
    deal = of.opportunity
    if value is not None:
        rank = float(value.low + 4 * value.likely + value.high) / 6
        yield Fact(("value", of.id), deal.title, value, rank, Spot(deal.at, "value"))
        if of.stage.claimed is not None and of.open:
            weighted = Money(value.likely * of.stage.claimed.probability, value.currency)
            spot = Spot(deal.at, "value")
            yield Fact(("weighted", of.id), deal.title, weighted, float(weighted.amount), spot)
    if deal.close is not None:
        spot = Spot(deal.at, "close")
        yield Fact(("close", of.id), deal.title, deal.close, float(deal.close.toordinal()), spot)


def _items(
    of: AssessedOpportunity, checklist: str, label: Subject, items: tuple[ItemResult, ...]
) -> Iterator[Fact]:
    for result in items:
        rank = _STATES.get(result.state, 0.0)
        yield Fact(
            ("item", of.id, checklist, result.item.id),
            result.item.label,
            "open" if result.state == "unknown" else result.state,
            rank,
            spot_of(result.spots),
            of=of.opportunity.title,
            names={"checklist": label},
            weight=1.0 if result.item.mandatory else 0.7,
        )


def _negotiation(of: AssessedOpportunity, currency: str) -> Iterator[Fact]:
    deal, talks = of.opportunity, of.opportunity.negotiation
    for issue in deal.issues:
        own: Key = ("issue", of.id, issue.id)
        yield Fact(own, issue.label, "here", spot=Spot(issue.at), of=deal.title)
        sides = (("us", issue.worth_us), ("them", issue.worth_them))
        for who, rated in sides:
            if rated is not None and rated.rating is not None:
                worth: Key = ("worth", of.id, issue.id, who)
                spot = Spot(rated.at)
                fact = Fact(worth, issue.label, rated.rating, spot=spot, of=deal.title, within=(own,))
                yield fact._replace(names={"side": who})
    if talks is not None:
        prices = (
            ("opening", talks.opening),
            ("target", talks.target),
            ("walk_away", talks.walk_away),
        )
        for field, amount in prices:
            if amount is not None:
                key = ("price", of.id, field)
                names: dict[str, Value | None] = {"side": field}
                yield Fact(key, deal.title, Money(amount, currency), spot=Spot(talks.at, field), names=names)
