"""A figure over time as one small line: days across, the figure up, a dot at the last day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from battlemap.view.charts.measure import coordinate as c
from battlemap.view.finished import finished

EDGE = 2  # room for the dot


@finished
class Trendline:
    """The line as drawn; `title` says the same in words."""

    width: int
    height: int
    path: str
    x: str
    y: str
    title: str


def trendline(
    values: Sequence[tuple[date, float | None]],
    title: str,
    *,
    least: float,
    width: int = 60,
    height: int = 14,
) -> Trendline | None:
    """The line of a figure by day; a day without one breaks it. None with fewer than two figures.

    `least` is how much of the figure the height covers at least, so that a small change looks small.
    """
    told = [(day, value) for day, value in values if value is not None]
    if len(told) < 2:
        return None
    first, days = told[0][0], max((told[-1][0] - told[0][0]).days, 1)
    low, high = min(value for _, value in told), max(value for _, value in told)
    spare = max(least - (high - low), 0) / 2
    low, span = low - spare, max(high - low + 2 * spare, 1e-9)

    def place(day: date, value: float) -> tuple[str, str]:
        across = EDGE + (day - first).days / days * (width - 2 * EDGE)
        return c(across), c(height - EDGE - (value - low) / span * (height - 2 * EDGE))

    path, pen = "", "M"
    for day, value in values:
        if value is None:
            pen = "M"
        else:
            path += pen + " ".join(place(day, value))
            pen = "L"
    x, y = place(*told[-1])
    return Trendline(width, height, path, x, y, title)
