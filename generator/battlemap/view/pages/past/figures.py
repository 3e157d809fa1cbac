"""The main figures of an account over time: how each is written, drawn and told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from battlemap.assess.results.account import AssessedAccount
from battlemap.assess.results.trend import Point, Trend
from battlemap.view.charts.trendline import Trendline, trendline
from battlemap.view.finished import finished
from battlemap.view.marks import Figure
from battlemap.view.tables import Cell, Column, Row, Table
from battlemap.view.voice import Voice

WIDE, HIGH = 150, 34
SHARE_OF_MONEY = 0.2  # of the largest amount: a smaller change looks small


@finished
class Measure:
    """A figure: what is read from a point, how it is written, how much of it the line covers at least, and
    whether more of it is `better`.
    """

    id: str
    read: Callable[[Point], float | None]
    write: Callable[[Voice, AssessedAccount, float], str]
    least: float
    better: bool = True


def _plain(say: Voice, _account: AssessedAccount, value: float) -> str:
    return say.number(value)


def _share(say: Voice, _account: AssessedAccount, value: float) -> str:
    return say.percent(value / 100)


def _money(say: Voice, account: AssessedAccount, value: float) -> str:
    return say.money(value, account.figures.currency)


HEALTH = Measure("health", lambda point: point.health, _plain, 20)
MEASURES = (
    HEALTH,
    Measure("information", lambda point: point.information, _share, 20),
    Measure("trust", lambda point: point.trust, _plain, 20),
    Measure("weighted", lambda p: None if p.weighted is None else float(p.weighted), _money, 0),
    Measure("flags", lambda point: float(len(point.flags)), _plain, 5, better=False),
)


def line_of(
    say: Voice, account: AssessedAccount, trend: Trend | None, measure: Measure, *, wide: bool = False
) -> Trendline | None:
    """The small line of a figure, with words; None where less than two days are told."""
    values = _values(trend, measure)
    told = [(day, value) for day, value in values if value is not None]
    if len(told) < 2:
        return None
    least = measure.least or SHARE_OF_MONEY * max(value for _, value in told)
    size = {"width": WIDE, "height": HIGH} if wide else {}
    return trendline(values, course(say, account, measure, told), least=least, **size)


def course(say: Voice, account: AssessedAccount, measure: Measure, told: list[tuple[date, float]]) -> str:
    """From what to what since when, in words."""
    before, now = (measure.write(say, account, value) for value in (told[0][1], told[-1][1]))
    key = "past.steady" if before == now else "past.moved"
    return say(key, before=before, now=now, day=say.day(told[0][0]))


def _values(trend: Trend | None, measure: Measure) -> list[tuple[date, float | None]]:
    return [(point.day, measure.read(point)) for point in trend.points] if trend else []


def figures(say: Voice, account: AssessedAccount, trend: Trend) -> Iterator[Figure]:
    """The figures of today, each with its line."""
    for measure in MEASURES:
        now = measure.read(trend.points[-1])
        if any(value is not None for _, value in _values(trend, measure)):
            value = say("known.none") if now is None else measure.write(say, account, now)
            line = line_of(say, account, trend, measure, wide=True)
            tone = "faint" if now is None else ""
            label = say(f"past.{measure.id}")
            yield Figure(label, value, line.title if line else "", tone=tone, line=line)


def table(say: Voice, account: AssessedAccount, trend: Trend) -> Table:
    """The same figures day by day, the newest first."""
    columns = (Column(say("past.day")), *(Column(say(f"past.{m.id}"), "number") for m in MEASURES))
    rows = tuple(
        Row((Cell(say.full_day(point.day)), *(_cell(say, account, m, point) for m in MEASURES)))
        for point in reversed(trend.points)
    )
    return Table(say("past.table"), columns, rows)


def _cell(say: Voice, account: AssessedAccount, measure: Measure, point: Point) -> Cell:
    value = measure.read(point)
    return Cell("–", "faint") if value is None else Cell(measure.write(say, account, value))
