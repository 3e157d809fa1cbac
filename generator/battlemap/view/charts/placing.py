"""Labels beside points: who matters most chooses first, and makes way where it can stand elsewhere."""

from collections.abc import Iterator, Sequence

from battlemap.view.charts.measure import coordinate as c
from battlemap.view.charts.measure import width
from battlemap.view.finished import finished

BUCKET = 48
SHAPE = -1  # the owner of what cannot move
Rect = tuple[float, float, float, float]


@finished
class Label:
    """A name at its place; `anchor` is start, mid or end."""

    name: str
    value: str
    href: str
    hot: bool
    x: str
    y: str
    anchor: str


@finished
class Spot:
    """Where a wording of a label could stand: its text, its rectangle and its anchor."""

    name: str
    value: str
    rect: Rect
    x: str
    y: str
    anchor: str


def spots(name: str, value: str, point: tuple[float, float, float], room: Rect) -> tuple[Spot, ...]:
    """The places for a label around a point (x, y, radius) inside the room, best first.

    Beside it, below and above, at the corners, then below and above shifted to a side.
    """
    x, y, r = point
    w = width(name, 12, bold=True) + (width(value, 11) + 5 if value else 0)
    d, slid = r * 0.72, w / 2 - r - 2
    places = [
        ("start", x + r + 4, y + 4), ("end", x - r - 4, y + 4),
        ("mid", x, y + r + 13), ("mid", x, y - r - 5),
        ("start", x + d + 3, y - d - 2), ("start", x + d + 3, y + d + 10),
        ("end", x - d - 3, y - d - 2), ("end", x - d - 3, y + d + 10),
    ]  # fmt: skip
    if slid > 0:
        places += [
            ("mid", x + s, ty) for ty in (y + r + 13, y - r - 5) for s in (slid / 2, -slid / 2, slid, -slid)
        ]
    return tuple(
        Spot(name, value, rect, c(tx), c(ty), anchor)
        for anchor, tx, ty in places
        if room[0] <= (rect := _rect(anchor, tx, ty, w))[0] + 2
        and rect[2] - 2 <= room[2]
        and room[1] <= ty < room[3]
    )


def _rect(anchor: str, x: float, y: float, wide: float) -> Rect:
    left = x if anchor == "start" else x - wide if anchor == "end" else x - wide / 2
    return left - 2, y - 11, left + wide + 2, y + 3


def place(wanted: Sequence[Sequence[Sequence[Spot]]], shapes: Sequence[Rect]) -> list[Spot | None]:
    """A spot for each label that touches no other and no shape; None where there is none.

    Each label gives its spots per wording, the fullest first; the labels come in order of importance.
    """
    placing = _Placing(wanted, shapes)
    for who, forms in enumerate(wanted):
        for level in range(len(forms)):
            if placing.settle(who, level, frozenset()):
                break
    return placing.at


class _Placing:
    """Labels on their way to their spots; rectangles are found by bucket."""

    def __init__(self, wanted: Sequence[Sequence[Sequence[Spot]]], shapes: Sequence[Rect]) -> None:
        self._buckets: dict[tuple[int, int], list[tuple[Rect, int]]] = {}
        for shape in shapes:
            self._add(shape, SHAPE)
        self._wanted = [
            [[spot for spot in form if SHAPE not in self._owners(spot.rect)] for form in forms]
            for forms in wanted
        ]
        self.at: list[Spot | None] = [None] * len(wanted)

    def settle(self, who: int, level: int, settled: frozenset[int]) -> bool:
        """Finds a spot in this wording or a fuller one; others may move, but not those being settled."""
        forms = self._wanted[who]
        choice = [
            spot for form in (forms[: level + 1] if settled else forms[level : level + 1]) for spot in form
        ]
        crowded: list[tuple[Spot, int]] = []
        for spot in choice:
            others = self._owners(spot.rect)
            if not others:
                self._move(who, spot)
                return True
            if len(others) == 1:
                crowded.append((spot, others.pop()))
        if len(settled) == 2:
            return False
        for spot, other in crowded:
            if other not in settled and self._swap(who, spot, other, level, settled):
                return True
        return False

    def _swap(self, who: int, spot: Spot, other: int, level: int, settled: frozenset[int]) -> bool:
        before, own = self.at[other], self.at[who]
        self._move(other, None)
        self._move(who, spot)
        if self.settle(other, level, settled | {who}):
            return True
        self._move(who, own)
        self._move(other, before)
        return False

    def _move(self, who: int, spot: Spot | None) -> None:
        before = self.at[who]
        if before:
            for key in _keys(before.rect):
                self._buckets[key].remove((before.rect, who))
        if spot:
            self._add(spot.rect, who)
        self.at[who] = spot

    def _add(self, rect: Rect, who: int) -> None:
        for key in _keys(rect):
            self._buckets.setdefault(key, []).append((rect, who))

    def _owners(self, rect: Rect) -> set[int]:
        """Whose rectangles touch this one."""
        return {who for key in _keys(rect) for other, who in self._buckets.get(key, ()) if touch(rect, other)}


def touch(a: Rect, b: Rect) -> bool:
    """Whether two rectangles share more than an edge."""
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def _keys(rect: Rect) -> Iterator[tuple[int, int]]:
    for i in range(int(rect[0] // BUCKET), int(rect[2] // BUCKET) + 1):
        for j in range(int(rect[1] // BUCKET), int(rect[3] // BUCKET) + 1):
            yield i, j
