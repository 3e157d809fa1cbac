"""Rounding that keeps sums: parts re-add to the total as printed."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor

_NOISE = 1e-9  # keeps 2.5 from becoming 2.4999999 on its way through binary fractions


def half_up(value: float, places: int = 0) -> float:
    """The value with this many decimals, halves up."""
    scale: int = 10**places
    return floor(value * scale + 0.5 + _NOISE) / scale


def whole(value: float) -> int:
    """The nearest whole number, halves up."""
    return floor(value + 0.5 + _NOISE)


def apportion(exact: Sequence[float], places: int = 1) -> tuple[float, list[float]]:
    """The sum rounded half up, and parts of that many decimals that add to it exactly (largest remainder)."""
    scale: int = 10**places
    scaled = [value * scale for value in exact]
    total = floor(sum(scaled) + 0.5 + _NOISE)
    units = [floor(value + _NOISE) for value in scaled]
    left = total - sum(units)
    if left:
        order = sorted(range(len(units)), key=lambda i: round(units[i] - scaled[i], 6))
        for i in order[:left]:
            units[i] += 1
    return total / scale, [unit / scale for unit in units]
