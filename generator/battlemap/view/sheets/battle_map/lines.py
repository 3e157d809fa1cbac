"""Lines between the cards of the paper map: reporting at right angles in the gaps, the rest as arcs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import hypot
from typing import Protocol

from battlemap.assess.results.people import Link
from battlemap.view.charts.measure import coordinate as c
from battlemap.view.finished import finished
from battlemap.view.sheets.battle_map.types import Ties

BOWS = (0.0, 0.15, -0.15, 0.32, -0.32, 0.55, -0.55)
SAMPLES = tuple(i / 12 for i in range(1, 12))
MOST_ARCS = 14
ZIGZAG, PEAK = 3.5, 5.0
TOP = 4.0

Point = tuple[float, float]


class Strip(Protocol):
    """A column or row of the map."""

    @property
    def start(self) -> float:
        """Where it begins."""


@finished
class Box:
    """A card: its edges, and its row with the band inside that row."""

    x0: float
    y0: float
    x1: float
    y1: float
    band: tuple[int, int]
    bands: int

    @property
    def middle(self) -> Point:
        """The centre."""
        return (self.x0 + self.x1) / 2, (self.y0 + self.y1) / 2

    def holds(self, point: Point) -> bool:
        """Whether a point lies on the card."""
        return self.x0 <= point[0] <= self.x1 and self.y0 <= point[1] <= self.y1


def ties(boxes: Mapping[str, Box], links: Iterable[Link], columns: Sequence[Strip]) -> Ties:
    """Paths for the links whose two people both have a card."""
    drawn = [link for link in links if link.start in boxes and link.end in boxes and link.start != link.end]
    heads = sorted({link.end for link in drawn if link.kind == "reports"})
    lanes = {head: (i % 3 - 1) * 1.6 if len(heads) > 1 else 0.0 for i, head in enumerate(heads)}
    edges = [column.start for column in columns[1:]]
    reports = [
        _elbow(boxes[link.start], boxes[link.end], edges, lanes[link.end])
        for link in drawn
        if link.kind == "reports"
    ]
    arcs = [link for link in drawn if link.kind != "reports"][:MOST_ARCS]
    made: dict[str, list[str]] = {"informal": [], "influences": [], "conflict": []}
    for link in arcs:
        a, b = boxes[link.start], boxes[link.end]
        made[link.kind].append(_zigzag(a, b) if link.kind == "conflict" else _arc(a, b, boxes))
    return Ties(
        "".join(reports), "".join(made["informal"]), tuple(made["influences"]), tuple(made["conflict"])
    )


def _elbow(child: Box, boss: Box, edges: Sequence[float], lane: float) -> str:
    """From a card to that of the superior, through the gaps between rows and along a column's edge."""
    x, _ = child.middle
    to, _ = boss.middle
    if child.band == boss.band:
        return f"M{c(x)} {c(child.y0)}V{c(child.y0 - TOP + lane)}H{c(to + 6)}V{c(boss.y0)}"
    up = child.band > boss.band
    start, first = (child.y0, child.y0 - TOP + lane) if up else (child.y1, child.y1 + TOP + lane)
    last, end = (boss.y1 + TOP + lane, boss.y1) if up else (boss.y0 - TOP + lane, boss.y0)
    head = f"M{c(x)} {c(start)}V{c(first)}"
    if abs(first - last) < 16:
        return f"{head}H{c(to)}V{c(end)}"
    edge = min(edges, key=lambda e: abs(e - x) + abs(e - to)) + lane
    return f"{head}H{c(edge)}V{c(last)}H{c(to)}V{c(end)}"


def _arc(a: Box, b: Box, boxes: Mapping[str, Box]) -> str:
    """A curve from card to card that crosses as few others as it can."""
    others = [box for box in boxes.values() if box is not a and box is not b]
    best, least = (a, b, a.middle), 1e9
    (ax, ay), (bx, by) = a.middle, b.middle
    for bow in BOWS:
        q = ((ax + bx) / 2 - (by - ay) * bow, (ay + by) / 2 + (bx - ax) * bow)
        points = [_on((ax, ay), q, (bx, by), t) for t in SAMPLES]
        cost = abs(bow) * 2 + sum(1 for p in points if any(box.holds(p) for box in others))
        cost += 10 if not 4 < q[1] < 288 else 0
        if cost < least:
            best, least = (a, b, q), cost
    q = best[2]
    (sx, sy), (ex, ey) = _rim(a, q), _rim(b, q)
    return f"M{c(sx)} {c(sy)}Q{c(q[0])} {c(q[1])} {c(ex)} {c(ey)}"


def _on(a: Point, q: Point, b: Point, t: float) -> Point:
    u, v, w = (1 - t) ** 2, 2 * (1 - t) * t, t * t
    return u * a[0] + v * q[0] + w * b[0], u * a[1] + v * q[1] + w * b[1]


def _rim(box: Box, toward: Point) -> Point:
    """Where a line from the centre of a card towards a point leaves it."""
    x, y = box.middle
    dx, dy = toward[0] - x, toward[1] - y
    if not dx and not dy:
        return x, box.y0
    scale = min(
        (box.x1 - x) / abs(dx) if dx else 1e9,
        (box.y1 - y) / abs(dy) if dy else 1e9,
    )
    return x + dx * scale, y + dy * scale


def _zigzag(a: Box, b: Box) -> str:
    """A straight line with a zigzag in its middle."""
    (sx, sy), (ex, ey) = _rim(a, b.middle), _rim(b, a.middle)
    long = hypot(ex - sx, ey - sy)
    if long < 6 * ZIGZAG:
        return f"M{c(sx)} {c(sy)}L{c(ex)} {c(ey)}"
    ux, uy = (ex - sx) / long, (ey - sy) / long
    points = [(sx, sy)]
    for i in range(-3, 4):
        along, aside = long / 2 + i * ZIGZAG, 0.0 if abs(i) == 3 else PEAK * (1 if i % 2 else -1)
        points.append((sx + ux * along - uy * aside, sy + uy * along + ux * aside))
    points.append((ex, ey))
    return "M" + "L".join(f"{c(x)} {c(y)}" for x, y in points)
