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

    Columns with nothing rated take no part. A criterion that is the only one has nothing to shrink: it is
    left out.
    """
    sums = [_sums(weights, column) for column in scores]
    rated = [i for i, (_, base) in enumerate(sums) if base > 0]
    if len(rated) < 2 or rated[0] != 0:
        return ()
    totals = [sums[i][0] / sums[i][1] for i in rated]
    leader = totals.index(max(totals))
    found = []
    for line, ((name, label), weight) in enumerate(zip(criteria, weights, strict=True)):
        if weight < 1 - _TINY:
            curves = tuple(_curve(columns[i], scores[i][line], weight, *sums[i]) for i in rated)
            found.append(_sensitivity(name, label, weight, curves, leader))
    return tuple(found)


def _sums(weights: Sequence[float], column: Sequence[int | None]) -> tuple[float, float]:
    """Weighted scores and weights of what is rated."""
    points = base = 0.0
    for weight, score in zip(weights, column, strict=True):
        if score is not None:
            points += weight * score
            base += weight
    return points, base


def _curve(column: str, own: int | None, weight: float, points: float, base: float) -> Curve:
    others = 1 - weight
    if own is None:
        return Curve(column, 0.0, 0, points / others, base / others)
    return Curve(column, own, 1, max(points - weight * own, 0.0) / others, max(base - weight, 0.0) / others)


def _sensitivity(
    name: str, label: Text, weight: float, curves: tuple[Curve, ...], leader: int
) -> Sensitivity:
    above: Turn | None = None
    below: Turn | None = None
    first = curves[leader]
    for i, curve in enumerate(curves):
        if i == leader:
            continue
        for at in crossings(first, curve, weight):
            if at > weight and (above is None or at < above.weight):
                above = Turn(at, curve.column)
            elif at < weight and (below is None or at > below.weight):
                below = Turn(at, curve.column)
    return Sensitivity(name, label, weight, above, below, _lead_at(curves, min(weight + 0.1, 1.0)), curves)


def _lead_at(curves: Sequence[Curve], weight: float) -> float | None:
    mine = curves[0].at(weight)
    theirs = [total for curve in curves[1:] if (total := curve.at(weight)) is not None]
    return half_up(mine - max(theirs), 2) if mine is not None and theirs else None


def crossings(leader: Curve, other: Curve, now: float) -> Iterator[float]:
    """Weights from 0 to 1 at which the other column overtakes the leader, who is ahead or level at weight
    `now`.
    """
    gain, base = leader.own - other.own, leader.base
    if leader.rated and other.rated and abs(base - 1) < _TINY and abs(other.base - 1) < _TINY:
        rest = leader.rest - other.rest
        if (gain < 0) != (rest < 0):
            weight = rest / (rest - gain)
            if abs(weight - now) > _TINY:
                yield weight
        return
    yield from _bent(leader, other, now)


def _bent(leader: Curve, other: Curve, now: float) -> Iterator[float]:
    """The same where something is not rated, so that totals do not move along straight lines.

    With t = weight / (1 - weight) both totals are ratios of lines in t; their difference has the sign of a
    quadratic a t² + b t + c, whose roots are exact. The lead passes where that sign turns negative on the way
    from today's weight.
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
