"""Visits of an opportunity: goal against stage, checklists, questions (M21-M23, M52, M54)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from battlemap.assess.results.base import Missing
from battlemap.assess.results.stage import ChecklistResult
from battlemap.model.activity import Visit
from battlemap.model.method.parts import Entry
from battlemap.model.method.questions import BankQuestion
from battlemap.model.method.stages import Stage
from battlemap.model.text import Text


class Asked(NamedTuple):
    """A question for a visit: from the bank, or (`question` None) that of the gap which it fills."""

    text: Text
    question: BankQuestion | None
    gap: Missing | None


class VisitState(NamedTuple):
    """A visit with the stage claimed on its day.

    `fits`: its goal belongs to that stage or to the customer's step; None where it names no goal of the list.
    `lists` are those for during and after of a visit made, that for before of a planned one.
    """

    visit: Visit
    stage: Stage | None
    goal: Entry | None
    fits: bool | None
    lists: tuple[ChecklistResult, ...]
    questions: tuple[Asked, ...] = ()


@dataclass(frozen=True, slots=True)
class VisitsResult:
    """Visits of an opportunity: planned ones soonest first, those made newest first."""

    planned: tuple[VisitState, ...]
    done: tuple[VisitState, ...]

    @property
    def judged(self) -> int:
        """How many visits made name a goal of the list."""
        return sum(1 for state in self.done if state.fits is not None)

    @property
    def unfit(self) -> tuple[VisitState, ...]:
        """Visits whose goal does not fit the stage of their day, planned ones first."""
        return tuple(state for state in (*self.planned, *self.done) if state.fits is False)
