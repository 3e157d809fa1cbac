"""Where the price can land: opening, target and walk-away on one axis. A unit is a point."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from battlemap.view.charts.measure import coordinate, width
from battlemap.view.finished import finished

WIDTH = 499
EDGE = 34.0  # left free at both ends
APART = 10.0


class Amount(NamedTuple):
    """An amount with its label; `kind` is walk, target, opening or plan (an open mark below the axis)."""

    kind: str
    value: float
    label: str


@finished
class Point:
    """A triangle on the axis and its label."""

    x: str
    label_x: str
    label: str


@finished
class PriceLine:
    """The axis: `sure`, target to opening, is solid, `traded`, walk-away to target, hatched (x, width)."""

    title: str
    points: tuple[Point, ...]
    below: tuple[Point, ...]
    sure: tuple[str, str] | None
    traded: tuple[str, str] | None


def price_line(amounts: Sequence[Amount], title: str) -> PriceLine | None:
    """The drawing; None while fewer than two of our own amounts are known, or all are the same."""
    ours = [amount for amount in amounts if amount.kind != "plan"]
    values = [amount.value for amount in amounts]
    if len(ours) < 2 or min(values) == max(values):
        return None
    low, high = min(values), max(values)

    def x(value: float) -> float:
        return EDGE + (value - low) / (high - low) * (WIDTH - 2 * EDGE)

    at = {amount.kind: x(amount.value) for amount in amounts}
    return PriceLine(
        title,
        _points([(x(a.value), a.label) for a in ours]),
        _points([(x(a.value), a.label) for a in amounts if a.kind == "plan"]),
        _bar(at, "target", "opening"),
        _bar(at, "walk", "target"),
    )


def _bar(at: dict[str, float], start: str, end: str) -> tuple[str, str] | None:
    if start not in at or end not in at:
        return None
    left, right = sorted((at[start], at[end]))
    return coordinate(left), coordinate(right - left)


def _points(marks: Sequence[tuple[float, str]]) -> tuple[Point, ...]:
    """Labels centred on their marks, pushed apart where they would touch."""
    ordered = sorted(marks)
    wide = [width(label, 8.5, bold=True) for _, label in ordered]
    middles: list[float] = []
    for (at, _), room in zip(ordered, wide, strict=True):
        least = middles[-1] + wide[len(middles) - 1] / 2 + APART + room / 2 if middles else room / 2
        middles.append(max(at, least))
    end = float(WIDTH)
    for i in reversed(range(len(middles))):
        middles[i] = min(middles[i], end - wide[i] / 2)
        end = middles[i] - wide[i] / 2 - APART
    return tuple(
        Point(coordinate(at), coordinate(middle), label)
        for (at, label), middle in zip(ordered, middles, strict=True)
    )
