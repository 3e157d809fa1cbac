"""How opportunities move through the funnel, and the pipeline by owner, tier, industry and quarter (M25)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from battlemap.assess.results.account import Pipeline
from battlemap.model.method.stages import Stage


class Passage(NamedTuple):
    """One stage and the way out of it, over all opportunities on record.

    `reached` came as far as here; of those `moved` went on, `ended` got stuck for good, the others wait.
    `days` is the median time that those who moved on took, of `timed` with both dates. `stalled` of the
    waiting ones are past the typical time, `abnormal` ones claim more than is proved or have a close date
    that has passed.
    """

    stage: Stage
    reached: int
    moved: int
    ended: int
    waiting: int
    days: float | None
    timed: int
    stalled: int
    abnormal: int

    @property
    def conversion(self) -> float | None:
        """Share of the decided ones that moved on; None while nothing is decided."""
        decided = self.moved + self.ended
        return self.moved / decided if decided else None


class Slice(NamedTuple):
    """A part of the pipeline: `key` is the id of an owner, tier or industry, or a quarter (`2027-Q1`);
    None: not given.

    `unstaged` opportunities claim no stage and are not in the weighted value.
    """

    key: str | None
    number: int
    value: Pipeline
    weighted: Pipeline
    unstaged: int
    off_track: int
    past: bool = False


@dataclass(frozen=True, slots=True)
class FunnelMetrics:
    """Conversion and pace by stage, then the open pipeline in slices, largest first (quarters in order).

    `cycle` is the median of the days from the first stage to a win, over `cycles` wins; `wins`, `losses` and
    `dropped` count all outcomes.
    """

    passages: tuple[Passage, ...]
    cycle: float | None
    cycles: int
    wins: int
    losses: int
    dropped: int
    by_owner: tuple[Slice, ...]
    by_tier: tuple[Slice, ...]
    by_industry: tuple[Slice, ...]
    by_quarter: tuple[Slice, ...]

    @property
    def hit_rate(self) -> float | None:
        """Wins among those that were won or lost."""
        ended = self.wins + self.losses
        return self.wins / ended if ended else None
