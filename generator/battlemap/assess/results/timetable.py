"""The customer's procurement events as they stand against the day of the plan (M26)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from battlemap.assess.results.base import Spot
from battlemap.model.method.vocabulary import Term
from battlemap.model.text import Text
from battlemap.model.timetable import Event

When = Literal["done", "overdue", "skipped", "ahead", "undated", "na"]


class EventState(NamedTuple):
    """An event: `days` to its day, negative once past. `skipped`: not done although a later one is."""

    event: Term
    entry: Event | None
    state: When
    day: date | None
    days: int | None

    @property
    def name(self) -> Text:
        """Its short name."""
        return self.event.short or self.event.label

    @property
    def open(self) -> bool:
        """True until it took place or is known not to."""
        return self.state not in {"done", "na"}

    @property
    def spot(self) -> Spot | None:
        """Where it is written."""
        return Spot(self.entry.at) if self.entry else None


@dataclass(frozen=True, slots=True)
class TimetableResult:
    """All events in the order of the method. `known`: the share of the applying ones with a day, 0 to 1."""

    events: tuple[EventState, ...]
    known: float

    def of(self, state: When) -> tuple[EventState, ...]:
        """The events in this state."""
        return tuple(event for event in self.events if event.state == state)

    @property
    def following(self) -> EventState | None:
        """The next dated event ahead."""
        return min(self.of("ahead"), key=lambda e: e.days or 0, default=None)

    @property
    def unnamed(self) -> tuple[EventState, ...]:
        """Events to come that have a day and nobody responsible."""
        return tuple(e for e in self.events if e.open and e.day and not (e.entry and e.entry.who))
