"""Lines of the power map: reporting in the gutters between rows and along column edges, the rest as arcs.

A gutter or an edge is shared by lanes, one per superior, so that two superiors' lines stay apart. Arcs take
the bow that touches the fewest people.
"""

from collections.abc import Mapping, Sequence

from battlemap.view.finished import finished

BOWS = (0.18, -0.18, 0.4, -0.4, 0.7, -0.7)
SAMPLES = tuple(((1 - t) ** 2, 2 * (1 - t) * t, t * t) for t in (i / 9 for i in range(1, 9)))
MOST_ARCS = 40


@finished
class PowerLink:
    """A relation between two people: kind reports (source to superior), informal, influences or conflict."""

    kind: str
    source: str
    target: str


@finished
class Spot:
    """Where a person stands: centre and band, counted from the top."""

    x: int
    y: int
    band: int


@finished
class Box:
    """The room a person takes, name included."""

    x0: int
    y0: int
    x1: int
    y1: int


@finished
class Grid:
    """The map as the lines see it: bands from `top` with `pitch`, vertical edges, people."""

    top: int
    pitch: int
    edges: tuple[int, ...]
    spots: Mapping[str, Spot]
    boxes: tuple[Box, ...]


@finished
class Cross:
    """The ✕ on a conflict: its centre and strokes."""

    x: int
    y: int
    path: str


@finished
class Lines:
    """Finished paths: all reporting and informal lines in one path each, arrows and conflicts one by one."""

    reports: str
    informal: str
    influences: tuple[str, ...]
    conflicts: tuple[str, ...]
    crosses: tuple[Cross, ...]


def route(grid: Grid, links: Sequence[PowerLink]) -> Lines:
    """Paths for the links whose two people are both on the map."""
    spots = grid.spots
    known = [k for k in links if k.source in spots and k.target in spots and k.source != k.target]
    superiors = sorted({link.target for link in known if link.kind == "reports"})
    lanes = {who: (i % 3 - 1) * 3 if len(superiors) > 1 else 0 for i, who in enumerate(superiors)}
    by_kind: dict[str, list[str]] = {"reports": [], "informal": [], "influences": [], "conflict": []}
    crosses: list[Cross] = []
    arcs = [link for link in known if link.kind != "reports"]
    taken = _occupied(grid) if arcs else frozenset()
    for link in known:
        if link.kind == "reports":
            by_kind["reports"].append(
                _gutter(grid, spots[link.source], spots[link.target], lanes[link.target])
            )
    for link in arcs[:MOST_ARCS]:
        path, x, y = _relation(grid, link, taken)
        by_kind[link.kind].append(path)
        if link.kind == "conflict":
            crosses.append(Cross(x, y, f"M{x - 4} {y - 4}l8 8m0-8l-8 8"))
    return Lines(
        reports="".join(by_kind["reports"]),
        informal="".join(by_kind["informal"]),
        influences=tuple(by_kind["influences"]),
        conflicts=tuple(by_kind["conflict"]),
        crosses=tuple(crosses),
    )


def _gutter(grid: Grid, child: Spot, boss: Spot, lane: int) -> str:
    """From a person to the superior, never through a name: gutter, column edge, gutter."""
    base = grid.top + 3 + lane
    if child.band == boss.band:
        if _side_by_side(grid, child, boss):
            side = 17 if boss.x > child.x else -17
            return f"M{child.x + side} {child.y}H{boss.x - (2 * side)}"
        return f"M{child.x} {child.y - 16}V{base + grid.pitch * child.band}H{boss.x + 5}V{boss.y - 15}"
    if child.band > boss.band:
        start, first, end, last = child.y - 16, child.band, boss.y + 42, boss.band + 1
    else:
        start, first, end, last = child.y + 42, child.band + 1, boss.y - 16, boss.band
    head = f"M{child.x} {start}V{base + grid.pitch * first}"
    if first == last:
        return f"{head}H{boss.x}V{end}"
    edge = min(grid.edges, key=lambda x: abs(x - child.x) + abs(x - boss.x))
    return f"{head}H{edge + lane}V{base + grid.pitch * last}H{boss.x}V{end}"


def _side_by_side(grid: Grid, a: Spot, b: Spot) -> bool:
    low, high = min(a.x, b.x), max(a.x, b.x)
    return not any(s.band == a.band and low < s.x < high for s in grid.spots.values())


def _occupied(grid: Grid) -> frozenset[tuple[int, int]]:
    """Squares of 16 units that people cover."""
    return frozenset(
        (i, j)
        for b in grid.boxes
        for i in range(b.x0 >> 4, (b.x1 >> 4) + 1)
        for j in range(b.y0 >> 4, (b.y1 >> 4) + 1)
    )


def _relation(grid: Grid, link: PowerLink, taken: frozenset[tuple[int, int]]) -> tuple[str, int, int]:
    """The line of a relation that is not reporting, and its middle."""
    a, b = grid.spots[link.source], grid.spots[link.target]
    if a.band == b.band and link.kind == "conflict":
        y, side = a.y - 18, 10 if b.x > a.x else -10
        return f"M{a.x + side} {a.y - 12}V{y}H{b.x - side}V{b.y - 12}", (a.x + b.x) // 2, y
    if a.band == b.band and link.kind == "informal" and _side_by_side(grid, a, b):
        side = 40 if b.x > a.x else -40
        side = side if abs(b.x - a.x) > 90 else side * 17 // 40
        return f"M{a.x + side} {a.y}H{b.x - side}", (a.x + b.x) // 2, a.y
    qx, qy = _bow(a, b, taken)
    sx, sy = _rim(a, qx, qy, 18)
    ex, ey = _rim(b, qx, qy, 20)
    return f"M{sx} {sy}Q{qx} {qy} {ex} {ey}", (sx + 2 * qx + ex) // 4, (sy + 2 * qy + ey) // 4


def _bow(a: Spot, b: Spot, taken: frozenset[tuple[int, int]]) -> tuple[int, int]:
    """The control point of the arc that touches the fewest people."""
    dx, dy = b.x - a.x, b.y - a.y
    best, least = (0, 0), 1e9
    for bow in BOWS:
        qx, qy = (a.x + b.x) / 2 - dy * bow, (a.y + b.y) / 2 + dx * bow
        cost = abs(bow) * 3 + (20 if qy < 6 or qx < 10 else 0)
        for u, v, w in SAMPLES:
            if (int(u * a.x + v * qx + w * b.x) >> 4, int(u * a.y + v * qy + w * b.y) >> 4) in taken:
                cost += 1
        if cost < least:
            best, least = (round(qx), round(qy)), cost
        if least < 1:
            break
    return best


def _rim(spot: Spot, toward_x: int, toward_y: int, distance: int) -> tuple[int, int]:
    """Where a line meets a person: the ring, or beside it where name, role letter or owner stand."""
    dx, dy = toward_x - spot.x, toward_y - spot.y
    length = max((dx * dx + dy * dy) ** 0.5, 1)
    if dy > 0.25 * length:
        return spot.x + (24 if dx >= 0 else -24), spot.y + 11
    if dy > -0.45 * length:
        return spot.x + (38 if dx >= 0 else -38), spot.y - 3
    return round(spot.x + dx / length * distance), round(spot.y + dy / length * distance)
