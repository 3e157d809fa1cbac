"""Earlier answers to the assessment: balances per review, and what flipped since (M27-M31)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from battlemap.assess.results.base import Part
from battlemap.assess.results.scorecard import GroupScore
from battlemap.model.text import Text

Change = Literal["better", "worse", "learned", "lost"]


class Flip(NamedTuple):
    """A criterion answered otherwise than before; `learned` was not known then, `lost` is not now."""

    criterion: Text
    before: int | None
    now: int | None
    change: Change
    part: Part


class PastReview(NamedTuple):
    """A review with our balance per question as it stood; `flips` are those up to the next one, or today."""

    date: date
    note: Text | None
    groups: tuple[GroupScore, ...]
    known: float
    flips: tuple[Flip, ...]


@dataclass(frozen=True, slots=True)
class HistoryResult:
    """Reviews, the latest first, and what changed since the latest."""

    reviews: tuple[PastReview, ...]

    @property
    def flips(self) -> tuple[Flip, ...]:
        """What changed since the last review: for the worse first."""
        return self.reviews[0].flips

    def count(self, change: Change) -> int:
        """How many flips of this kind since the last review."""
        return sum(1 for flip in self.flips if flip.change == change)
