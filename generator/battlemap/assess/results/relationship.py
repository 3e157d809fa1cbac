"""Where the relationship stands, and what is due and done with the customer (M40, M47, M48)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal, NamedTuple

from battlemap.assess.results.people import Stakeholder
from battlemap.assess.results.stage import ItemResult
from battlemap.model.activity import Action, Visit
from battlemap.model.method.vocabulary import Phase


@dataclass(frozen=True, slots=True)
class PhaseResult:
    """The relationship phase (M40): the ladder, the step we stand on, and what the next phase needs.

    `index` is the position on the ladder, None off it (lapsed) or when no phase is stated. `history` runs
    oldest first.
    """

    ladder: tuple[Phase, ...]
    phase: Phase | None
    index: int | None
    since: date | None
    days: int | None
    following: Phase | None
    needs: tuple[ItemResult, ...]
    history: tuple[tuple[Phase, date], ...] = ()

    @property
    def needs_met(self) -> int:
        """How many of the needs of the next phase are there."""
        return sum(1 for need in self.needs if need.done)


class ActionState(NamedTuple):
    """An action and its state; `days` are those to the due day, negative once it has passed."""

    action: Action
    state: Literal["done", "overdue", "due", "undated"]
    days: int | None


@dataclass(frozen=True, slots=True)
class VisitSummary:
    """The visits of the window that ends today. `share` is that of the contacts which rest on `busiest`."""

    done: tuple[Visit, ...]
    planned: tuple[Visit, ...]
    in_window: int
    contacts: int
    by_level: Mapping[str, int]
    by_function: Mapping[str, int]
    by_force: Mapping[str, int]
    busiest: Stakeholder | None
    share: float | None
    without_goal: int
    cost: Decimal | None
    hours: Decimal | None
