"""The customer's timetable: what is done, overdue, skipped, ahead or without a day (M26)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from battlemap.assess.results.timetable import EventState, TimetableResult
from battlemap.model.method.vocabulary import Term
from battlemap.model.timetable import Event


def assess_timetable(
    given: Mapping[str, Event], events: Sequence[Term], as_of: date
) -> TimetableResult | None:
    """The events with their days; None where the method has none. A `done` day ahead does not count."""
    if not events:
        return None
    last = max((i for i, e in enumerate(events) if _done(given.get(e.id), as_of)), default=-1)
    states = tuple(_state(e, given.get(e.id), as_of, passed=i < last) for i, e in enumerate(events))
    applies = [state for state in states if state.state != "na"]
    known = sum(1 for state in applies if state.day) / len(applies) if applies else 0.0
    return TimetableResult(states, known)


def _done(entry: Event | None, as_of: date) -> bool:
    return entry is not None and entry.na is None and entry.done is not None and entry.done <= as_of


def _state(event: Term, entry: Event | None, as_of: date, *, passed: bool) -> EventState:
    if entry is not None and entry.na is not None:
        return EventState(event, entry, "na", None, None)
    done = _done(entry, as_of)
    day = (entry.done if done else entry.due) if entry else None
    days = (day - as_of).days if day else None
    if done:
        return EventState(event, entry, "done", day, days)
    if passed:
        return EventState(event, entry, "skipped", day, days)
    if day is None or days is None:
        return EventState(event, entry, "undated", None, None)
    return EventState(event, entry, "overdue" if days < 0 else "ahead", day, days)
