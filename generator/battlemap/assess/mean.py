"""A weighted mean of what is known: how several figures from 0 to 100 become one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from battlemap.assess.results.base import Freshness, Missing, Part, Score, Spot
from battlemap.assess.rounding import apportion, whole
from battlemap.model.method.parts import Band
from battlemap.model.text import Text


class Figure(NamedTuple):
    """A figure from 0 to 100, None when not known, with the share of it that rests on known facts."""

    value: float | None
    known: float = 1.0
    spot: Spot | None = None


UNKNOWN = Figure(None, 0.0)


class Line(NamedTuple):
    """A figure with its weight in a mean."""

    id: str
    label: Text
    weight: float
    figure: Figure


def band_for(bands: Iterable[Band], value: float | None, known: float, least: float) -> Band | None:
    """The verdict on a value: the first band it reaches; None when too little is known for a verdict."""
    if value is None or known < least:
        return None
    return next((band for band in bands if value >= band.at_least), None)


def weighted(name: str, lines: Sequence[Line], bands: Sequence[Band] = (), least: float = 0.0) -> Score:
    """The mean over the lines with a value. The others leave the weighting and lower the known share.

    Inputs count as printed, in whole points; weights of what counts re-add to 100 %, points to the value.
    """
    whole_weight = sum(line.weight for line in lines)
    counted = [line for line in lines if line.figure.value is not None and line.weight > 0]
    if not counted or not whole_weight:
        return Score(name, None, 0, 100, 0.0, tuple(_part(line) for line in lines), missing=_missing(lines))
    known = sum(line.weight * line.figure.known for line in counted) / whole_weight
    weight = sum(line.weight for line in counted)
    shares = [line.weight / weight for line in counted]
    inputs = [whole(line.figure.value or 0) for line in counted]
    value, points = apportion([n * share for n, share in zip(inputs, shares, strict=True)])
    _, weights = apportion([share * 100 for share in shares])
    rows = {
        line.id: _part(line, n, w, p) for line, n, w, p in zip(counted, inputs, weights, points, strict=True)
    }
    parts = tuple(rows.get(line.id) or _part(line) for line in lines)
    return Score(name, value, 0, 100, known, parts, band_for(bands, value, known, least), _missing(lines))


def _missing(lines: Iterable[Line]) -> tuple[Missing, ...]:
    """Lines without a value, the weightiest first."""
    gaps = sorted((line for line in lines if line.figure.value is None), key=lambda line: -line.weight)
    return tuple(Missing("part", line.id, line.label, None, line.weight) for line in gaps)


def _part(
    line: Line, given: int | None = None, weight: float | None = None, points: float | None = None
) -> Part:
    fresh: Freshness = "undated" if given is not None else "unknown"
    known = line.figure.known if given is not None else 0.0
    spot = line.figure.spot
    return Part(line.id, line.label, given, weight, points, given is not None, fresh, known, spot=spot)
