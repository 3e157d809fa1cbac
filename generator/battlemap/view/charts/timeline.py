"""The customer's timetable: an event per row on one axis of months (M25)."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from battlemap.view.charts.measure import coordinate as c
from battlemap.view.charts.measure import fitted
from battlemap.view.finished import finished

WIDTH, LEFT, RIGHT, TOP, ROW = 1376, 150, 1250, 20, 23


@finished
class Event:
    """An event: state done, overdue, ahead or undated (then `at` is None); texts are finished."""

    label: str
    at: date | None
    state: str
    date_text: str
    who: str = ""
    alarm: str = ""


@finished
class TimelineRow:
    """An event as drawn."""

    label: str
    y: int
    text_y: int
    x: str
    text_x: str
    anchor: str
    lead: str
    state: str
    date_text: str
    who: str
    alarm: str


@finished
class Timeline:
    """The timetable: months, today, events."""

    width: int
    height: int
    title: str
    months: tuple[tuple[str, str], ...]
    grid: str
    today_x: str
    today: str
    today_y: int
    rows: tuple[TimelineRow, ...]


def timeline(
    events: Sequence[Event], *, as_of: date, title: str, today: str, month_name: Callable[[date, bool], str]
) -> Timeline:
    """The timetable of these events; `month_name(first day, with year)` gives the words of the axis."""
    dates = [e.at for e in events if e.at] + [as_of]
    first = min(dates).replace(day=1)
    last = (max(dates).replace(day=1) + timedelta(days=62)).replace(day=1)
    span = max((last - first).days, 1)
    height = TOP + ROW * len(events) + 10

    def x(at: date) -> float:
        return LEFT + (at - first).days / span * (RIGHT - LEFT)

    months = _months(first, last)
    return Timeline(
        width=WIDTH,
        height=height,
        title=title,
        months=tuple((c(x(m) + 3), month_name(m, i == 0 or m.month == 1)) for i, m in enumerate(months)),
        grid="".join(f"M{c(x(m))} {TOP}V{height - 6}" for m in months),
        today_x=c(x(as_of)),
        today=today,
        today_y=height - 8,
        rows=tuple(_row(e, TOP + 14 + ROW * i, x(e.at) if e.at else None) for i, e in enumerate(events)),
    )


def _months(first: date, last: date) -> list[date]:
    """First days of months, thinned out so that at most fourteen names stand on the axis."""
    months, at = [], first
    while at < last:
        months.append(at)
        at = (at + timedelta(days=32)).replace(day=1)
    return months[:: -(-len(months) // 14)]


def _row(event: Event, y: int, x: float | None) -> TimelineRow:
    place = RIGHT - 60 if x is None else x
    far = place > RIGHT - 140 and x is not None
    return TimelineRow(
        label=fitted(event.label, LEFT - 14, 12),
        y=y,
        text_y=y + 4,
        x=c(place),
        text_x=c(place - 11 if far else place + (66 if x is None else 11)),
        anchor="end" if far else "start",
        lead="" if x is None else f"M{LEFT - 8} {y}H{c(place - 8)}",
        state=event.state,
        date_text=event.date_text,
        who=event.who,
        alarm=event.alarm,
    )
