"""Facts about the customer's timetable (M26)."""

from __future__ import annotations

from battlemap.assess.dossier import Case
from battlemap.assess.facts.answer import UNKNOWN, no, told, yes
from battlemap.assess.facts.arguments import EventId
from battlemap.assess.results.base import Proof, Share
from battlemap.assess.results.timetable import EventState


def timetable_known(case: Case, *, share: float) -> Proof:
    """At least this share of the customer's procurement events has a day. Supplies {percent}."""
    result = case.timetable
    return UNKNOWN if result is None else told(result.known >= share - 1e-9, percent=Share(result.known))


def event_open(case: Case, *, event: EventId) -> Proof:
    """The event has not taken place yet; not known without a day. Supplies {event} and its {date}."""
    found = next((e for e in case.timetable.events if e.event.id == event), None) if case.timetable else None
    if found is None or found.state in {"undated", "na"}:
        return UNKNOWN
    spots = (found.spot,) if found.spot else ()
    return told(found.state in {"ahead", "overdue"}, *spots, event=found.event.label, date=found.day)


def event_overdue(case: Case, *, days: int = 0) -> Proof:
    """An event of the customer is overdue by more than so many days.

    Supplies the worst {event}, its {days}, the {person} responsible and the {count} of such events.
    """
    if case.timetable is None:
        return UNKNOWN
    late = [event for event in case.timetable.of("overdue") if -(event.days or 0) > days]
    if not late:
        return no()
    worst = min(late, key=lambda event: event.days or 0)
    return _yes(case, worst, days=-(worst.days or 0), count=len(late))


def event_skipped(case: Case) -> Proof:
    """An event was left out while a later one took place. Supplies the first {event} and the {count}."""
    if case.timetable is None:
        return UNKNOWN
    left = case.timetable.of("skipped")
    return _yes(case, left[0], count=len(left)) if left else no()


def _yes(case: Case, event: EventState, **names: int) -> Proof:
    who = case.dossier.who.get(event.entry.who) if event.entry and event.entry.who else None
    spots = (event.spot,) if event.spot else ()
    return yes(*spots, event=event.event.label, person=who.name if who else None, **names)
