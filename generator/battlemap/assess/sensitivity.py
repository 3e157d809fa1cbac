"""What would turn the customer's evaluation: the weight of one criterion at which it passes on (M34)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import sqrt

from battlemap.assess.results.evaluation import Curve, Sensitivity, Turn
from battlemap.assess.rounding import half_up
from battlemap.model.text import Text

_TINY = 1e-9
Scores = Sequence[Sequence[int | None]]


def sensitivities(
    criteria: Sequence[tuple[str, Text]], weights: Sequence[float], columns: Sequence[str], scores: Scores
) -> tuple[Sensitivity, ...]:
    """One per criterion. `weights` sum to 1, `scores` are per column and line; the first column is ours.

    Columns with nothing rated take no part. A criterion that is the only one has nothing to shrink: it
    is left out.
    """
    rated = [i for i, column in enumerate(scores) if any(score is not None for score in column)]
    if not rated or len(rated) < 2 or rated[0] != 0:
        return ()
    columns, scores = [columns[i] for i in rated], [scores[i] for i in rated]
    sums = [
        (
            sum(w * s for w, s in zip(weights, column, strict=True) if s is not None),
            sum(w for w, s in zip(weights, column, strict=True) if s is not None),
        )
        for column in scores
    ]
    return tuple(
        _sensitivity(name, label, weight, _curves(i, weight, columns, scores, sums))
        for i, ((name, label), weight) in enumerate(zip(criteria, weights, strict=True))
        if weight < 1 - _TINY
    )


def _curves(
    line: int, weight: float, columns: Sequence[str], scores: Scores, sums: Sequence[tuple[float, float]]
) -> tuple[Curve, ...]:
    others = 1 - weight
    curves = []
    for name, column, (points, base) in zip(columns, scores, sums, strict=True):
        own = column[line]
        if own is None:
            curves.append(Curve(name, 0.0, 0, points / others, base / others))
        else:
            rest, left = (points - weight * own) / others, (base - weight) / others
            curves.append(Curve(name, float(own), 1, max(rest, 0.0), max(left, 0.0)))
    return tuple(curves)


def _sensitivity(name: str, label: Text, weight: float, curves: tuple[Curve, ...]) -> Sensitivity:
    leader = max(curves, key=lambda curve: (curve.at(weight) or 0.0, curve is curves[0]))
    turns = [
        Turn(at, curve.column)
        for curve in curves
        if curve is not leader
        for at in _crossings(leader, curve, weight)
    ]
    above = min((turn for turn in turns if turn.weight > weight), default=None)
    below = max((turn for turn in turns if turn.weight < weight), key=lambda turn: turn.weight, default=None)
    return Sensitivity(name, label, weight, above, below, _lead_at(curves, min(weight + 0.1, 1.0)), curves)


def _lead_at(curves: Sequence[Curve], weight: float) -> float | None:
    mine = curves[0].at(weight)
    theirs = [total for curve in curves[1:] if (total := curve.at(weight)) is not None]
    return half_up(mine - max(theirs), 2) if mine is not None and theirs else None


def _crossings(leader: Curve, other: Curve, now: float) -> Iterator[float]:
    """Weights from 0 to 1 at which the other column overtakes the leader.

    With t = weight / (1 - weight) both totals are ratios of lines in t; their difference has the sign
    of a quadratic
    a t² + b t + c, whose roots are exact. The leader is ahead (or level) at today's weight, so the lead
    passes where the
    sign turns negative on the way from there.
    """
    a = leader.own * other.rated - other.own * leader.rated
    b = leader.own * other.base + leader.rest * other.rated - other.own * leader.base
    b -= other.rest * leader.rated
    c = leader.rest * other.base - other.rest * leader.base
    roots = sorted(t for t in _roots(a, b, c) if t >= -_TINY)
    edges = [0.0, *(max(t, 0.0) for t in roots)]
    for left, t in pairwise(edges):
        right = next((edge for edge in edges if edge > t + _TINY), t + 1.0)
        before, after = _value(a, b, c, (left + t) / 2), _value(a, b, c, (t + right) / 2)
        weight = t / (1 + t)
        if weight >= now - _TINY:
            lost = before >= -_TINY and after < -_TINY
        else:
            lost = after >= -_TINY and before < -_TINY
        if lost and abs(weight - now) > _TINY:
            yield weight


def _value(a: float, b: float, c: float, t: float) -> float:
    return (a * t + b) * t + c


def _roots(a: float, b: float, c: float) -> tuple[float, ...]:
    if abs(a) < _TINY:
        return (-c / b,) if abs(b) >= _TINY else ()
    inside = b * b - 4 * a * c
    if inside < 0:
        return ()
    q = -(b + (sqrt(inside) if b >= 0 else -sqrt(inside))) / 2
    return (q / a,) if abs(q) < _TINY else (q / a, c / q)
