"""Health of an account and its place on the classification matrix: weighted means of named figures (M03)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from battlemap.assess.context import Limit
from battlemap.assess.mean import UNKNOWN, Figure, Line, weighted
from battlemap.assess.results.account import Figures
from battlemap.assess.results.base import Score, Spot
from battlemap.assess.results.relationship import PhaseResult
from battlemap.assess.results.scorecard import ScorecardResult
from battlemap.assess.results.stage import StageResult
from battlemap.model.account import Account
from battlemap.model.method.method import Method
from battlemap.model.method.rules import Health
from battlemap.model.method.vocabulary import MatrixPart, Quadrant

FULL_MARGIN = 0.2  # profit over revenue that earns the full 100


@dataclass(frozen=True, slots=True)
class Sources:
    """The results that figures are taken from."""

    account: Account
    figures: Figures
    coverage: Score
    phase: PhaseResult
    cards: Mapping[str, ScorecardResult]
    information: Score
    freshness: Score
    stages: Sequence[StageResult | None]
    limit: Limit
    method: Method


def assess_health(health: Health, sources: Sources) -> Score:
    """The weighted mean of the playbook's parts; unknown parts leave it and lower the known share."""
    lines = [
        Line(part.id, part.label, float(part.weight), figure(part.source, sources)) for part in health.parts
    ]
    return weighted("health", lines, health.bands, sources.limit.known)


def matrix_axis(
    axis: Literal["attractiveness", "position"], parts: Sequence[MatrixPart], sources: Sources
) -> Score:
    """One axis of the classification matrix (M03)."""
    lines = [
        Line(part.id, part.label, float(part.weight), figure(part.source, sources))
        for part in parts
        if part.axis == axis
    ]
    return weighted(axis, lines)


def quadrant(
    quadrants: Sequence[Quadrant], attractiveness: Score, position: Score, limit: Limit
) -> Quadrant | None:
    """The field of the matrix; None while either axis is known to less than the least share."""
    if attractiveness.value is None or position.value is None:
        return None
    if min(attractiveness.known, position.known) < limit.known:
        return None
    attractive = attractiveness.value >= limit.attractive_from
    strong = position.value >= limit.strong_from
    return next((q for q in quadrants if q.attractive == attractive and q.strong == strong), None)


def figure(source: str, sources: Sources) -> Figure:
    """A named figure from 0 to 100; any other name is that of a scorecard about the account."""
    named = SOURCES.get(source)
    if named is not None:
        return named(sources)
    return _card(sources.cards.get(source))


def _card(card: ScorecardResult | None) -> Figure:
    if card is None or card.score.value is None:
        return UNKNOWN
    score = card.score
    span = (score.high - score.low) or 1.0
    return Figure(((score.value or 0) - score.low) / span * 100, score.known)


def _score(score: Score) -> Figure:
    return UNKNOWN if score.value is None else Figure(score.value, score.known)


def _coverage(sources: Sources) -> Figure:
    return _score(sources.coverage)


def _information(sources: Sources) -> Figure:
    return _score(sources.information)


def _freshness(sources: Sources) -> Figure:
    return _score(sources.freshness)


def _evidence(sources: Sources) -> Figure:
    """How much of what open opportunities claim is proved: items done of all gates before the claimed stage.

    Items that wait for data nobody has are left out and lower the known share. At the first stage nothing is
    claimed.
    """
    items = [
        result
        for stage in sources.stages
        if stage is not None
        for gate in stage.gates[: max(stage.claimed_index, 0)]
        for result in gate.checklist.items
        if result.state != "na"
    ]
    known = [result for result in items if result.state != "unknown"]
    if not known:
        return UNKNOWN
    done = sum(1 for result in known if result.done)
    return Figure(done / len(known) * 100, len(known) / len(items))


def _size(amount: float | None, full: float, spot: Spot) -> Figure:
    if amount is None or full <= 0:
        return UNKNOWN
    return Figure(min(max(amount / full * 100, 0.0), 100.0), 1.0, spot)


def _revenue(sources: Sources) -> Figure:
    """Revenue of the last full year against the playbook's full mark, in the portfolio's currency."""
    money = sources.figures.in_portfolio
    amount = float(money.revenue) if money and money.revenue is not None else None
    return _size(amount, sources.limit.revenue_full, Spot(sources.account.business.at, "years"))


def _potential(sources: Sources) -> Figure:
    money = sources.figures.in_portfolio
    amount = float(money.potential) if money and money.potential is not None else None
    return _size(amount, sources.limit.potential_full, Spot(sources.account.business.at, "potential"))


def _margin(sources: Sources) -> Figure:
    """Profit over revenue: 20 % and more earn 100, a loss 0."""
    money = sources.figures
    if money.profit is None or not money.revenue:
        return UNKNOWN
    return _size(float(money.profit / money.revenue), FULL_MARGIN, Spot(sources.account.business.at, "years"))


def _industry(sources: Sources) -> Figure:
    """The playbook's attractiveness of the industry, 1 to 5."""
    industry = next((i for i in sources.method.industries if i.id == sources.account.profile.industry), None)
    if industry is None or industry.attractiveness is None:
        return UNKNOWN
    return Figure((industry.attractiveness - 1) * 25.0, 1.0, Spot(sources.account.profile.at, "industry"))


def _wallet(sources: Sources) -> Figure:
    share = sources.figures.share_of_wallet
    spot = Spot(sources.account.business.at, "share_of_wallet")
    return UNKNOWN if share is None else Figure(share * 100, 1.0, spot)


def _phase(sources: Sources) -> Figure:
    """The step on the ladder from 0 (first) to 100 (last); off the ladder, after a break, 0."""
    phase = sources.phase
    if phase.phase is None:
        return UNKNOWN
    steps = max(len(phase.ladder) - 1, 1)
    value = 0.0 if phase.index is None else phase.index / steps * 100
    return Figure(value, 1.0, Spot(sources.account.relationship.at, "phase"))


def _evaluation(sources: Sources) -> Figure:
    """The scorecard that is answered under `evaluation` (M06)."""
    return _card(next((c for c in sources.cards.values() if c.card.field == "evaluation"), None))


SOURCES: Mapping[str, Callable[[Sources], Figure]] = {
    "relationship_coverage": _coverage,
    "opportunity_evidence": _evidence,
    "information": _information,
    "freshness": _freshness,
    "revenue_rank": _revenue,
    "potential_rank": _potential,
    "profit_margin": _margin,
    "industry_attractiveness": _industry,
    "target_evaluation": _evaluation,
    "share_of_wallet": _wallet,
    "phase_position": _phase,
}
