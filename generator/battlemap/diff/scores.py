"""Scores and scorecards as facts: figures with their parts, and every criterion as it was rated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from battlemap.assess.results.account import AssessedAccount, AssessedOpportunity
from battlemap.assess.results.base import Part, Score
from battlemap.assess.results.scorecard import Column, ScorecardResult
from battlemap.diff.changes import Key, Subject, Term
from battlemap.diff.fact import Fact, Points
from battlemap.model.text import Text


def facts(account: AssessedAccount) -> Iterator[Fact]:
    """The scores of the account, then every scorecard about it and its opportunities."""
    name = account.account.name
    figures = (
        ("health", account.health),
        ("position", account.position),
        ("attractiveness", account.attractiveness),
        ("information", account.information.score),
        ("freshness", account.freshness.score),
        ("coverage", account.people.coverage.score),
    )
    for kind, score in figures:
        yield from _score((kind,), name, score)
    yield from _cards(account.cards, None)
    for opportunity in account.opportunities:
        yield from _cards(opportunity.cards, opportunity)
        yield from _lead(opportunity)


def _score(key: Key, subject: Subject, score: Score) -> Iterator[Fact]:
    """A figure that is assessed; one of which too little is known to speak is no fact."""
    if score.value is not None and (score.band is not None or key[0] != "health"):
        yield Fact(key, subject, score.value, float(score.value), parts=_points(score.parts))


def _points(parts: tuple[Part, ...]) -> tuple[Points, ...]:
    return tuple(Points(part, _worth(part)) for part in parts)


def _worth(part: Part) -> int | float:
    """What a part adds: its points; in a balance, which weighs nothing, the rating itself."""
    if not part.counts:
        return 0
    if part.points is not None:
        return part.points
    return part.input or 0


def _cards(cards: Mapping[str, ScorecardResult], of: AssessedOpportunity | None) -> Iterator[Fact]:
    for card in cards.values():
        for column in card.columns:
            within = _within(column, of)
            if column.us:
                kind = "balance" if card.card.total == "balance" else "card"
                key = (kind, of.id if of else "", card.card.id)
                for fact in _score(key, card.card.label, column.score):
                    yield _placed(fact, of, within)
            for part in (part for group in column.groups for part in group.parts):
                if (fact_of := _criterion(card, column, part, of)) is not None:
                    yield _placed(fact_of, of, within)


def _within(column: Column, of: AssessedOpportunity | None) -> tuple[Key, ...]:
    mine: tuple[Key, ...] = () if column.us else (("rival", column.id),)
    return (*mine, ("opportunity", of.id)) if of else mine


def _placed(fact: Fact, of: AssessedOpportunity | None, within: tuple[Key, ...]) -> Fact:
    if of is None:
        return fact._replace(within=within)
    return fact._replace(within=within, opportunity=of.id, of=of.opportunity.title)


def _criterion(
    card: ScorecardResult, column: Column, part: Part, of: AssessedOpportunity | None
) -> Fact | None:
    """A rating that counts; one that went stale counts as not known."""
    if part.input is None or not part.counts:
        return None
    kind = "criterion" if column.us else "rival_criterion"
    scale = card.card.scale
    return Fact(
        (kind, of.id if of else "", card.card.id, column.id, part.id),
        part.label,
        int(part.input),
        float(part.input) * (1 if scale.signed else 2 / ((scale.high - scale.low) or 1)),
        part.spot,
        names={
            "card": card.card.label,
            "rival": None if column.us else Term("competitor", column.id),
            "note": part.note,
            "signed": "yes" if scale.signed else "",
        },
    )


def _lead(of: AssessedOpportunity) -> Iterator[Fact]:
    found = of.evaluation
    if found is not None and found.lead is not None:
        fact = Fact(("lead", of.id), _name(of), found.lead, found.lead)
        rival = Term("competitor", found.rival) if found.rival else None
        yield _placed(fact._replace(names={"rival": rival}), of, (("opportunity", of.id),))


def _name(of: AssessedOpportunity) -> Text:
    return of.opportunity.title
