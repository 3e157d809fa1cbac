"""The customer's own evaluation: weighted totals, lead, and what would turn the result (M34)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from battlemap.assess.results.base import Part
from battlemap.model.opportunity import EvaluationLine
from battlemap.model.text import Text


class Total(NamedTuple):
    """The weighted total of one column over what is known, 1 to 4 with two decimals; parts re-add to it."""

    column: str
    name: Text
    value: float | None
    known: float
    parts: tuple[Part, ...]


class Row(NamedTuple):
    """One line: scores per column in the order of the totals, and our lead over the best rival on it."""

    line: EvaluationLine
    label: Text
    weight: float
    scores: tuple[int | None, ...]
    lead: int | None


class Curve(NamedTuple):
    """How one column's total moves with the weight of one criterion while the others shrink in proportion.

    With t = weight / (1 - weight) the total is (t * own + rest) / (t * rated + base): `own` the score on the
    criterion (0 when not rated), `rated` 1 or 0, `rest` and `base` the weighted scores and weights of the
    other rated criteria.
    """

    column: str
    own: float
    rated: int
    rest: float
    base: float

    def at(self, weight: float) -> float | None:
        """The total when the criterion has this weight (0 to 1); None when nothing rated is left."""
        below = weight * self.rated + (1 - weight) * self.base
        if below <= 0:
            return None
        return (weight * self.own + (1 - weight) * self.rest) / below


class Turn(NamedTuple):
    """A weight (0 to 1) at which the lead passes to another column."""

    weight: float
    leader: str


class Sensitivity(NamedTuple):
    """What the weight of one criterion does: nearest turns above and below today's weight, and ten points
    more.

    `lead_plus_ten` is our lead over the best rival with ten points more weight.
    """

    criterion: str
    label: Text
    weight: float
    above: Turn | None
    below: Turn | None
    lead_plus_ten: float | None
    curves: tuple[Curve, ...]

    @property
    def nearest(self) -> Turn | None:
        """The turn closest to today's weight."""
        turns = [turn for turn in (self.above, self.below) if turn]
        return min(turns, key=lambda turn: abs(turn.weight - self.weight), default=None)


@dataclass(frozen=True, slots=True)
class EvaluationResult:
    """The competition matrix. `lead` is our total minus that of `rival`, the best rival known well enough to
    compare.

    `known` is the share of all scores (weighted) that is known.
    """

    rows: tuple[Row, ...]
    totals: tuple[Total, ...]
    weight_sum: float
    known: float
    rival: str | None
    lead: float | None
    sensitivity: tuple[Sensitivity, ...] = ()

    @property
    def us(self) -> Total:
        """Our total."""
        return self.totals[0]

    @property
    def missing(self) -> tuple[tuple[Row, str], ...]:
        """Lines with the column whose score is not known, the weightiest first."""
        gaps = [
            (row, total.column)
            for row in self.rows
            for score, total in zip(row.scores, self.totals, strict=True)
            if score is None
        ]
        return tuple(sorted(gaps, key=lambda gap: -gap[0].weight))

    @property
    def turning(self) -> Sensitivity | None:
        """The criterion whose weight needs to move least to turn the result."""
        able = [s for s in self.sensitivity if s.nearest]
        return min(able, key=_move, default=None)


def _move(s: Sensitivity) -> float:
    return abs(s.nearest.weight - s.weight) if s.nearest else 1.0
