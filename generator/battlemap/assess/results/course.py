"""What is known and done about an account over time (M07, M12, M13, M42, M44-M46, M48)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal, NamedTuple

from battlemap.assess.results.base import Part, Score
from battlemap.assess.results.relationship import ActionState
from battlemap.assess.results.stage import ItemResult
from battlemap.model.development import Break, PlanPhase, Step
from battlemap.model.insight import Pane, WindowItem
from battlemap.model.method.development import BreakCause, BreakLine, Indicator, IndicatorGroup, LoopStep
from battlemap.model.method.vocabulary import Force, Term

Against = Literal["better", "same", "worse"]


class IndicatorResult(NamedTuple):
    """An indicator (M07): latest value with its year, the one before, trend and standing against the
    reference.
    """

    indicator: Indicator
    values: tuple[tuple[str, Decimal], ...]
    year: str | None
    value: Decimal | None
    before: Decimal | None
    trend: Against | None
    reference: Decimal | None
    standing: Against | None


class IndicatorGroupResult(NamedTuple):
    """Indicators of one group, and how many stand better or worse than the reference."""

    group: IndicatorGroup
    indicators: tuple[IndicatorResult, ...]
    better: int
    worse: int
    compared: int


class Suggestion(NamedTuple):
    """The mark 1-5 that the indicators suggest for a criterion of the target evaluation, beside the team's
    own.
    """

    criterion: Part
    mark: int
    score: Score


@dataclass(frozen=True, slots=True)
class FinanceResult:
    """The customer's figures by group. `known` is the share of indicators with a value, 0 to 1."""

    groups: tuple[IndicatorGroupResult, ...]
    years: tuple[str, ...]
    known: float
    suggestions: tuple[Suggestion, ...]


class PaneResult(NamedTuple):
    """A pane of the window (M12), longest there first; `arrived` of them came from another pane in the
    window.
    """

    pane: Pane
    items: tuple[tuple[WindowItem, int | None], ...]
    arrived: int


@dataclass(frozen=True, slots=True)
class WindowResult:
    """The four panes; `oldest` is the question that waits longest, with its days."""

    panes: tuple[PaneResult, ...]
    oldest: tuple[WindowItem, int] | None

    @property
    def to_ask(self) -> int:
        """How many things only the customer knows."""
        return next((len(p.items) for p in self.panes if p.pane == "them"), 0)


class ChannelUse(NamedTuple):
    """How often a channel was looked into, and how long ago last."""

    channel: Term
    times: int
    last: date | None
    days: int | None


@dataclass(frozen=True, slots=True)
class SourcingResult:
    """How old and how well sourced the profile is (M13).

    Of `facts` rated facts and remarks so many name a source, a date, both. `score` is the mean of the
    three shares
    that are known. `median_days` is the age of a middling dated fact.
    """

    channels: tuple[ChannelUse, ...]
    facts: int
    sourced: int
    dated: int
    median_days: int | None
    score: Score

    @property
    def used(self) -> int:
        """How many channels were ever looked into."""
        return sum(1 for use in self.channels if use.times)


class LineResult(NamedTuple):
    """A line of defence with its items; `hits` are warnings, or things done; `known` how many can be told."""

    line: BreakLine
    items: tuple[ItemResult, ...]
    hits: int
    known: int


class BreakState(NamedTuple):
    """A break with its causes, the state of its plan, and what it lacks: cause, owner, plan, review."""

    entry: Break
    causes: tuple[BreakCause, ...]
    controllable: bool | None
    plan: tuple[ActionState, ...]
    days: int
    lacks: tuple[str, ...]

    @property
    def open(self) -> bool:
        """True until it is mended."""
        return self.entry.mended is None


@dataclass(frozen=True, slots=True)
class BreakResult:
    """Warnings and breaks of an account (M42); the lines after the first are empty while nothing is
    broken.
    """

    lines: tuple[LineResult, ...]
    breaks: tuple[BreakState, ...]

    @property
    def warnings(self) -> tuple[ItemResult, ...]:
        """The signs that warn now."""
        return tuple(i for line in self.lines if line.line.signals for i in line.items if i.done)

    @property
    def signals_known(self) -> int:
        """How many signs can be told."""
        return sum(line.known for line in self.lines if line.line.signals)


class FactorState(NamedTuple):
    """A buying factor (M46): its mark 1-5, the force that serves it, visits and open actions that went
    there.
    """

    factor: Term
    force: Force | None
    part: Part | None
    mark: int | None
    visits: int
    actions: int
    share: float | None


@dataclass(frozen=True, slots=True)
class FactorResult:
    """The four factors against where activities go. `effort` counts visits in the window and open actions.

    `mismatch` is True when the weakest factor gets less than its even share, None while too little is known.
    """

    factors: tuple[FactorState, ...]
    effort: int
    score: Score | None
    weakest: FactorState | None
    most: FactorState | None
    mismatch: bool | None


PhaseState = Literal["done", "late", "running", "planned", "undated"]


class PhaseProgress(NamedTuple):
    """A phase of the development plan: its state, days late, what was spent (`counted`: summed from
    visits).
    """

    phase: PlanPhase
    state: PhaseState
    days_late: int
    spent: Decimal | None
    counted: bool
    used: float | None


@dataclass(frozen=True, slots=True)
class DevelopmentResult:
    """The development plan (M48). `budget` sums the stated budgets, `spent` what is known to be spent.

    `used` is spent over budget of the phases where both are known.
    """

    phases: tuple[PhaseProgress, ...]
    done: int
    late: int
    budget: Decimal | None
    spent: Decimal | None
    used: float | None


class StepState(NamedTuple):
    """A step of the loop or the cycle: dated, shown by the plan, or open; `days` since done, `due_in`
    until due.
    """

    step: LoopStep
    entry: Step | None
    done: date | None
    shown: bool
    days: int | None
    due: date | None
    due_in: int | None
    favours: tuple[ItemResult, ...]

    @property
    def overdue(self) -> bool:
        """True when its day has passed."""
        return self.due_in is not None and self.due_in < 0


@dataclass(frozen=True, slots=True)
class RoundResult:
    """Steps in order (M44, M45). `current` is the furthest one dated, `skipped` are open ones before it."""

    steps: tuple[StepState, ...]
    current: StepState | None
    following: StepState | None
    skipped: tuple[StepState, ...]
    overdue: tuple[StepState, ...]

    @property
    def done(self) -> int:
        """How many steps are done or shown to be."""
        return sum(1 for state in self.steps if state.done or state.shown)
