"""The customer's indicators: trend, standing against the industry, and the marks they suggest (M07)."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from battlemap.assess.mean import UNKNOWN, Figure, Line, weighted
from battlemap.assess.results.base import Spot
from battlemap.assess.results.course import (
    Against,
    FinanceResult,
    IndicatorGroupResult,
    IndicatorResult,
    Suggestion,
)
from battlemap.assess.results.scorecard import ScorecardResult
from battlemap.assess.rounding import whole
from battlemap.model.insight import Financials
from battlemap.model.method.development import Indicator, IndicatorGroup

LEAST = 3  # fewer comparisons suggest nothing
POINTS = {"better": 100, "same": 50, "worse": 0}


def finance(
    given: Financials | None, groups: Sequence[IndicatorGroup], evaluation: ScorecardResult | None
) -> FinanceResult | None:
    """Every indicator of the method; None where the file gives no figure."""
    if given is None or not given.years:
        return None
    years = tuple(sorted(given.years))
    found = tuple(_group(given, group, years) for group in groups)
    everything = [i for group in found for i in group.indicators]
    known = sum(1 for i in everything if i.value is not None)
    return FinanceResult(
        found, years, known / len(everything) if everything else 0.0, _suggestions(given, found, evaluation)
    )


def _group(given: Financials, group: IndicatorGroup, years: Sequence[str]) -> IndicatorGroupResult:
    results = tuple(_indicator(given, indicator, years) for indicator in group.indicators)
    standings = [r.standing for r in results if r.standing]
    return IndicatorGroupResult(
        group, results, standings.count("better"), standings.count("worse"), len(standings)
    )


def _indicator(given: Financials, indicator: Indicator, years: Sequence[str]) -> IndicatorResult:
    values = tuple(
        (year, given.years[year][indicator.id]) for year in years if indicator.id in given.years[year]
    )
    year, value = values[-1] if values else (None, None)
    before = values[-2][1] if len(values) > 1 else None
    reference = given.reference.get(indicator.id)
    return IndicatorResult(
        indicator,
        values,
        year,
        value,
        before,
        against(indicator, value, before),
        reference,
        against(indicator, value, reference),
    )


def against(indicator: Indicator, value: Decimal | None, other: Decimal | None) -> Against | None:
    """Whether a value is better or worse than another one; None where either is not known."""
    if value is None or other is None:
        return None
    if value == other:
        return "same"
    return "better" if (value > other) == (indicator.better == "higher") else "worse"


def _suggestions(
    given: Financials, groups: Sequence[IndicatorGroupResult], card: ScorecardResult | None
) -> tuple[Suggestion, ...]:
    """A mark for each criterion that a group feeds: better than the reference counts 100, the same 50,
    worse 0.
    """
    if card is None:
        return ()
    fed = dict.fromkeys(name for group in groups for name in group.group.feeds)
    parts = {part.id: part for part in card.score.parts}
    found = []
    for name in fed:
        lines = [
            Line(r.indicator.id, r.indicator.label, 1, _figure(given, r))
            for group in groups
            if name in group.group.feeds
            for r in group.indicators
        ]
        score = weighted(name, lines)
        counted = sum(1 for part in score.parts if part.counts)
        if name in parts and score.value is not None and counted >= LEAST:
            found.append(Suggestion(parts[name], 1 + whole(score.value / 25), score))
    return tuple(found)


def _figure(given: Financials, result: IndicatorResult) -> Figure:
    if result.standing is None:
        return UNKNOWN
    return Figure(POINTS[result.standing], spot=Spot(given.at, "years"))
