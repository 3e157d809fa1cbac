"""Portfolio map: relationship depth against attractiveness; area is revenue, a diamond a key account (M03).

Flagged and large accounts are named first; one without room for its name keeps its bubble.
"""

from collections.abc import Sequence

from battlemap.view.charts.measure import coordinate as c
from battlemap.view.charts.measure import width
from battlemap.view.charts.placing import Label, Rect, Spot, place, spots, touch
from battlemap.view.finished import finished

MOST_LABELS = 120


@finished
class AccountPoint:
    """An account: `x` and `y` 0–100, `size` its revenue (any unit, None unknown).

    `short` is the name on a phone, `value` a finished text beside the name.
    """

    id: str
    name: str
    short: str
    href: str
    x: float
    y: float
    size: float | None = None
    value: str = ""
    key: bool = False
    hot: bool = False


@finished
class MapWords:
    """Words of the map; `zones` are low/high, high/high, low/low, high/low (depth/attractiveness)."""

    title: str
    desc: str
    x_axis: str
    y_axis: str
    zones: tuple[str, str, str, str]


@finished
class Bubble:
    """An account as drawn: a finished path of its diamond or circle."""

    path: str
    hot: bool
    title: str


@finished
class Words:
    """A word at a place: class, anchor and position."""

    text: str
    kind: str
    anchor: str
    x: str
    y: str


@finished
class MapDrawing:
    """One drawing of the map, wide or narrow."""

    width: int
    height: int
    band: tuple[str, str, str, str]
    axes: str
    grid: str
    half: str
    words: tuple[Words, ...]
    bubbles: tuple[Bubble, ...]
    labels: tuple[Label, ...]
    narrow: bool


@finished
class BattleMap:
    """The battle map in both drawings."""

    title: str
    desc: str
    wide: MapDrawing
    narrow: MapDrawing


@finished
class Plane:
    """The plane of one drawing."""

    width: int
    height: int
    left: int
    top: int
    right: int
    bottom: int
    largest: float
    smallest: float
    narrow: bool

    def at(self, x: float, y: float) -> tuple[float, float]:
        """The place of a depth and an attractiveness."""
        across, down = self.right - self.left, self.bottom - self.top
        return self.left + max(0, min(100, x)) / 100 * across, self.bottom - max(0, min(100, y)) / 100 * down


WIDE = Plane(908, 500, 34, 8, 900, 460, 25, 4.5, narrow=False)
PAPER = Plane(
    727, 400, 34, 8, 719, 360, 22, 4, narrow=False
)  # drawn at 499 pt, so that words keep their size
NARROW = Plane(358, 420, 30, 8, 352, 386, 14, 3.5, narrow=True)


def battle_map(
    points: Sequence[AccountPoint], words: MapWords, split: tuple[float, float] = (50, 55)
) -> BattleMap:
    """The map of these accounts, parted at `split` (depth, attractiveness)."""
    wide, narrow = (_drawing(points, words, split, plane) for plane in (WIDE, NARROW))
    return BattleMap(words.title, words.desc, wide, narrow)


def paper_map(points: Sequence[AccountPoint], words: MapWords, split: tuple[float, float]) -> MapDrawing:
    """The map as a printed sheet shows it."""
    return _drawing(points, words, split, PAPER)


def _drawing(
    points: Sequence[AccountPoint], words: MapWords, split: tuple[float, float], plane: Plane
) -> MapDrawing:
    radii = _radii(points, plane)
    bubbles = sorted(points, key=lambda p: (-radii[p.id], p.id))
    x0, y0 = plane.left, plane.top
    mid_x, mid_y = plane.at(*split)
    said = _words(plane, words, mid_y)
    return MapDrawing(
        width=plane.width,
        height=plane.height,
        band=(c(x0), c(y0), c(mid_x - x0), c(mid_y - y0)),
        axes=f"M{x0} {y0}V{plane.bottom}H{plane.right}",
        grid=_grid(plane),
        half=f"M{c(mid_x)} {y0}V{plane.bottom}M{x0} {c(mid_y)}H{plane.right}",
        words=said,
        bubbles=tuple(_bubble(p, radii[p.id], plane) for p in bubbles),
        labels=_labels(points, radii, plane, said),
        narrow=plane.narrow,
    )


def _radii(points: Sequence[AccountPoint], plane: Plane) -> dict[str, float]:
    """Radius per account, area in proportion to size; many accounts make all of them smaller."""
    most = max((p.size or 0 for p in points), default=0) or 1
    largest = plane.largest * min(1.0, (24 / max(len(points), 1)) ** 0.4)
    return {p.id: max(plane.smallest, ((p.size or 0) / most) ** 0.5 * largest) for p in points}


def _grid(plane: Plane) -> str:
    lines = [f"M{c(plane.at(v, 0)[0])} {plane.top}V{plane.bottom}" for v in (25, 50, 75, 100)]
    return "".join(lines + [f"M{plane.left} {c(plane.at(0, v)[1])}H{plane.right}" for v in (25, 50, 75, 100)])


def _words(plane: Plane, words: MapWords, mid_y: float) -> tuple[Words, ...]:
    left, right, bottom = plane.left, plane.right, plane.bottom
    found = [
        Words(str(v), "t11f", "end" if v == 100 else "mid", c(plane.at(v, 0)[0]), str(bottom + 14))
        for v in (0, 25, 50, 75, 100)
    ]
    found += [
        Words(str(v), "t11f", "end", str(left - 6), c(plane.at(0, v)[1] + (10 if v == 100 else 4)))
        for v in (0, 25, 50, 75, 100)
    ]
    found.append(Words(words.x_axis, "t11", "end", str(right), str(bottom + 30)))
    found.append(Words(words.y_axis, "t11", "start", str(left + 6), str(plane.top + 13)))
    zones = (
        ("start", left + 6, mid_y - 8),
        ("end", right - 4, plane.top + 15),
        ("start", left + 6, bottom - 8),
        ("end", right - 4, bottom - 8),
    )
    for text, (anchor, x, y) in zip(words.zones, zones, strict=True):
        found.append(Words(text, "zone", anchor, c(x), c(y)))
    return tuple(found)


def _bubble(point: AccountPoint, radius: float, plane: Plane) -> Bubble:
    x, y = plane.at(point.x, point.y)
    if point.key:
        r = radius * 1.253
        path = f"M{c(x)} {c(y - r)}l{c(r)} {c(r)} {c(-r)} {c(r)} {c(-r)} {c(-r)}z"
    else:
        r = radius
        path = f"M{c(x - r)} {c(y)}a{c(r)} {c(r)} 0 1 0 {c(2 * r)} 0a{c(r)} {c(r)} 0 1 0 {c(-2 * r)} 0z"
    return Bubble(path, point.hot, point.name)


def _covered(word: Words) -> Rect:
    """The room of a word of the plane."""
    x, y, wide = float(word.x), float(word.y), width(word.text, 11)
    return (
        (x if word.anchor == "start" else x - wide),
        y - 10,
        (x + wide if word.anchor == "start" else x),
        y + 3,
    )


def _labels(
    points: Sequence[AccountPoint], radii: dict[str, float], plane: Plane, words: Sequence[Words]
) -> tuple[Label, ...]:
    """Labels where there is room, of flagged and large accounts first."""
    shapes = [
        (x - a, y - b, x + a, y + b)
        for p in points
        for x, y in (plane.at(p.x, p.y),)
        for a, b in _extent(radii[p.id], p.key)
    ]
    covered = [_covered(word) for word in words if word.anchor != "mid"]
    order = sorted(points, key=lambda p: (not p.hot, -radii[p.id], p.id))[:MOST_LABELS]
    placed = place([_forms(p, radii[p.id] * (1.253 if p.key else 1), plane, covered) for p in order], shapes)
    return tuple(
        Label(spot.name, spot.value, p.href, p.hot, spot.x, spot.y, spot.anchor)
        for p, spot in zip(order, placed, strict=True)
        if spot
    )


def _extent(radius: float, diamond: bool) -> tuple[tuple[float, float], ...]:
    """Half width and height of the rectangles that a shape fills: a diamond has tips, a circle no corners."""
    if not diamond:
        return (radius * 0.85, radius * 0.85), (radius + 1, radius * 0.4)
    r = radius * 1.253
    return (r * 0.6, r * 0.6), (r, r * 0.2), (r * 0.2, r)


def _forms(p: AccountPoint, r: float, plane: Plane, covered: Sequence[Rect]) -> tuple[tuple[Spot, ...], ...]:
    """A label's wordings with their places: with its value, the name alone, the short name.

    None covers a word of the plane, save the short name where it has no other place.
    """
    room = (plane.left, plane.top + 9, plane.right + 6, plane.bottom)
    wordings = ([] if plane.narrow else [(p.name, p.value)]) + [(p.name, ""), (p.short, "")]
    forms = [spots(*wording, (*plane.at(p.x, p.y), r), room) for wording in dict.fromkeys(wordings)]
    clear = [tuple(s for s in form if not any(touch(s.rect, word) for word in covered)) for form in forms]
    return *clear, forms[-1]
