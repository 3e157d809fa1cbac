"""How fresh the rated facts of an account are, and which old ones matter most."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from battlemap.assess.age import Limits
from battlemap.assess.mean import UNKNOWN, Figure, Line, weighted
from battlemap.assess.results.base import Freshness, Spot
from battlemap.assess.results.information import AgedFact, FreshnessResult
from battlemap.assess.results.people import Stakeholder
from battlemap.assess.results.scorecard import ScorecardResult
from battlemap.model.text import Text

POINTS = {"fresh": 100, "ageing": 50, "stale": 0}
PEOPLE = Text("Views of people", "人物态度")


class RatedFact(NamedTuple):
    """A rating wherever it stands: its kind (`people` or a scorecard), weight in its kind, age."""

    kind: str
    about: Text
    rating: int
    as_of: date | None
    freshness: Freshness
    source: str | None
    weight: float
    spot: Spot
    opportunity: str | None = None


def views(everyone: Iterable[Stakeholder]) -> Iterator[RatedFact]:
    """The rated support of everybody still there, weighing as much as their influence (3 where not known)."""
    for who in everyone:
        rated = who.person.support
        if rated is None or rated.rating is None or who.gone:
            continue
        weight = float(who.person.influence or 3)
        spot = Spot(rated.at)
        yield RatedFact(
            "people", who.name, rated.rating, rated.as_of, who.support_freshness, rated.source, weight, spot
        )


def ratings(card: ScorecardResult, opportunity: str | None = None) -> Iterator[RatedFact]:
    """Our ratings on a scorecard, weighing 3 each."""
    for part in card.score.parts:
        if part.input is not None and part.spot is not None:
            yield RatedFact(
                card.card.id,
                part.label,
                int(part.input),
                part.as_of,
                part.freshness,
                part.source,
                3.0,
                part.spot,
                opportunity,
            )


def assess_freshness(
    facts: Sequence[RatedFact],
    labels: Sequence[tuple[str, Text]],
    reviewed: date | None,
    age: Limits,
    as_of: date,
) -> FreshnessResult:
    """Fresh facts count 100, fading ones 50, stale ones 0, each kind weighing what its facts weigh.

    A fact without a date is as old as the last review of the plan; without a review its age is not known.
    """
    fallback = age.freshness(reviewed)
    lines = []
    for kind, label in labels:
        mine = [fact for fact in facts if fact.kind == kind]
        if mine:
            lines.append(Line(kind, label, sum(fact.weight for fact in mine), _figure(mine, fallback)))
    old = [fact for fact in facts if fact.freshness in {"ageing", "stale"}]
    aged = [_aged(fact, as_of) for fact in old]
    aged.sort(key=lambda fact: (-fact.weight * (fact.days or 0), fact.about.get("en")))
    stale = sum(1 for fact in old if fact.freshness == "stale")
    return FreshnessResult(weighted("freshness", lines), len(facts), len(old) - stale, stale, tuple(aged))


def _figure(facts: Sequence[RatedFact], fallback: Freshness) -> Figure:
    total = weight = points = 0.0
    for fact in facts:
        total += fact.weight
        state = fallback if fact.freshness == "undated" else fact.freshness
        if state in POINTS:
            weight += fact.weight
            points += fact.weight * POINTS[state]
    return Figure(points / weight, weight / total) if weight else UNKNOWN


def _aged(fact: RatedFact, as_of: date) -> AgedFact:
    days = (as_of - fact.as_of).days if fact.as_of else None
    return AgedFact(
        fact.kind,
        fact.about,
        fact.rating,
        fact.as_of,
        days,
        fact.freshness,
        fact.source,
        fact.opportunity,
        fact.weight,
        fact.spot,
    )
