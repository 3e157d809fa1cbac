"""The customer's own timetable: every event on one axis against today (M26)."""

from __future__ import annotations

from battlemap.assess.results.timetable import EventState, TimetableResult
from battlemap.view import format as written
from battlemap.view.charts.timeline import Event, timeline
from battlemap.view.marks import Empty
from battlemap.view.pages.opportunity.subject import Subject
from battlemap.view.pages.opportunity.types import TimetableSection
from battlemap.view.tables import Cell, Column, Row, Table

ID = "timetable"
_TONES = {"overdue": "bad", "skipped": "warn", "undated": "faint", "na": "faint"}
_COLUMNS = ("event", "day", "who", "state")


def timetable(subject: Subject) -> TimetableSection | Empty | None:
    """The section; one line while no event has a day, nothing for a finished opportunity without any."""
    say, result = subject.say, subject.found.timetable
    if result is None:
        return None
    if not result.known:
        return Empty(ID, say("timetable.name"), say("timetable.none")) if subject.found.open else None
    name = say("timetable.name")
    shown = [event for event in result.events if event.state != "na"]
    day = subject.as_of
    return TimetableSection(
        id=ID,
        heading=subject.heading(ID, name, _dek(subject, result)),
        chart=timeline(
            [_drawn(subject, event) for event in shown],
            as_of=day,
            title=name,
            today=say("timetable.today" if subject.found.open else "timetable.end", day=say.day(day)),
            month_name=lambda first, year: written.month(first, say.lang, year),
        ),
        table=Table(
            name,
            tuple(Column(say(f"timetable.{key}")) for key in _COLUMNS),
            tuple(_row(subject, event) for event in result.events),
        ),
    )


def _dek(subject: Subject, result: TimetableResult) -> str:
    say = subject.say
    applies = [event for event in result.events if event.state != "na"]
    known = sum(1 for event in applies if event.day)
    said = [say("timetable.dek_known", known=known, total=len(applies))]
    if result.unnamed and subject.found.open:
        said.append(say.count("timetable.unnamed", len(result.unnamed)))
    return subject.sentences(*said)


def _drawn(subject: Subject, event: EventState) -> Event:
    say = subject.say
    day = say.day(event.day) if event.day else say("timetable.no_day")
    state = event.state if event.state in {"done", "overdue", "ahead"} else "undated"
    if event.state == "skipped" and event.day:
        state = "overdue"
    alarm = _state(subject, event) if event.state in {"overdue", "skipped"} else ""
    who = _who(subject, event) if event.day else ""
    label = say.text(event.event.short or event.event.label)
    return Event(label, event.day, state, day, who, alarm)


def _row(subject: Subject, event: EventState) -> Row:
    say, entry = subject.say, event.entry
    note = say.text(entry.na or entry.note) if entry else ""
    return Row(
        (
            Cell(say.text(event.event.label), sub=note),
            Cell(say.day(event.day) if event.day else "?", strong=bool(event.day)),
            Cell(_who(subject, event)),
            Cell(_state(subject, event), tone=_TONES.get(event.state, "")),
        ),
        hot=event.state == "overdue",
    )


def _who(subject: Subject, event: EventState) -> str:
    if event.entry and event.entry.who:
        return subject.person(event.entry.who)
    return subject.say("timetable.nobody") if event.day and event.open else ""


def _state(subject: Subject, event: EventState) -> str:
    days = subject.say.days(-(event.days or 0))
    return subject.say(f"timetable.is_{event.state}", days=days)
