"""A scorecard as answered: columns for us and each rival, groups, verdicts, recommendation, head to head
(M27-M31, M43).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from battlemap.assess.results.base import Missing, Part, Score
from battlemap.model.method.parts import Band
from battlemap.model.method.scorecards import Criterion, Group, Recommendation, Scorecard
from battlemap.model.text import Text


class GroupScore(NamedTuple):
    """One group in one column. `value` is a balance or a mean from 0 to 100; None when nothing is known.

    `answered` of `asked` criteria count; `known` is the same as a share of the weights. For a `balance` the
    points of the parts re-add to `value`; for a `mean` they re-add to `value` with weights within the group.
    """

    group: Group
    value: int | float | None
    known: float
    answered: int
    asked: int
    parts: tuple[Part, ...]
    band: Band | None


@dataclass(frozen=True, slots=True)
class Column:
    """All answers about us (`id` is `us`) or about one rival, who is rated in the compared groups only."""

    id: str
    name: Text
    groups: tuple[GroupScore, ...]
    score: Score

    @property
    def us(self) -> bool:
        """True for our own column."""
        return self.id == "us"


class Lead(NamedTuple):
    """We against one rival over the criteria known for both: lead per criterion (None when not comparable)
    and sum.
    """

    rival: str
    name: Text
    criteria: tuple[tuple[str, int | None], ...]
    total: int | None
    compared: int
    asked: int


class Reason(NamedTuple):
    """What a group contributed to the recommendation."""

    group: Group
    band: Band | None
    value: int | float | None
    known: float


class Advice(NamedTuple):
    """The recommendation that fits, with the groups that led to it (M31)."""

    recommendation: Recommendation
    reasons: tuple[Reason, ...]


class Weakest(NamedTuple):
    """The lowest rated criterion of our column; `criterion.acts` says what helps."""

    criterion: Criterion
    rating: int
    part: Part


@dataclass(frozen=True, slots=True)
class ScorecardResult:
    """A scorecard of an account or an opportunity; rivals keep the account's order."""

    card: Scorecard
    columns: tuple[Column, ...]
    leads: tuple[Lead, ...]
    advice: Advice | None
    weakest: Weakest | None

    @property
    def missing(self) -> tuple[Missing, ...]:
        """Criteria that are not known for us, the weightiest first, with a question to ask."""
        return self.columns[0].score.missing

    @property
    def us(self) -> Column:
        """Our own column."""
        return self.columns[0]

    @property
    def rivals(self) -> tuple[Column, ...]:
        """The rivals' columns."""
        return self.columns[1:]

    @property
    def score(self) -> Score:
        """Our score."""
        return self.columns[0].score

    @property
    def trailing(self) -> Lead | None:
        """The rival furthest ahead of us, if any is."""
        behind = [lead for lead in self.leads if lead.total is not None and lead.total < 0]
        return min(behind, key=lambda lead: (lead.total or 0, lead.rival), default=None)
