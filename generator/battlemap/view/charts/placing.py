"""Labels beside points: the first of eight places that nothing else takes."""

from collections.abc import Iterator

from battlemap.view.charts.measure import coordinate as c
from battlemap.view.charts.measure import width
from battlemap.view.finished import finished

BUCKET = 48
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


class Taken:
    """Rectangles that are taken, found by bucket."""

    def __init__(self) -> None:
        self._buckets: dict[tuple[int, int], list[Rect]] = {}

    def _keys(self, rect: Rect) -> Iterator[tuple[int, int]]:
        for i in range(int(rect[0] // BUCKET), int(rect[2] // BUCKET) + 1):
            for j in range(int(rect[1] // BUCKET), int(rect[3] // BUCKET) + 1):
                yield i, j

    def add(self, rect: Rect) -> None:
        """Takes a rectangle (left, top, right, bottom)."""
        for key in self._keys(rect):
            self._buckets.setdefault(key, []).append(rect)

    def free(self, rect: Rect) -> bool:
        """Whether nothing taken touches a rectangle."""
        x0, y0, x1, y1 = rect
        return not any(
            x0 < other[2] and other[0] < x1 and y0 < other[3] and other[1] < y1
            for key in self._keys(rect)
            for other in self._buckets.get(key, ())
        )


def place_label(
    name: str, value: str, point: tuple[float, float, float], room: Rect, taken: Taken
) -> tuple[str, str, str] | None:
    """x, y and anchor of a label beside a point (x, y, radius): beside, below, above, then the corners.

    The place is taken at once; None where all eight are taken or leave the room.
    """
    x, y, r = point
    w = width(name, 12, bold=True) + (width(value, 11) + 5 if value else 0)
    d = r * 0.72
    places = (
        ("start", x + r + 4, y + 4), ("end", x - r - 4, y + 4),
        ("mid", x, y + r + 13), ("mid", x, y - r - 5),
        ("start", x + d + 3, y - d - 2), ("start", x + d + 3, y + d + 10),
        ("end", x - d - 3, y - d - 2), ("end", x - d - 3, y + d + 10),
    )  # fmt: skip
    for anchor, tx, ty in places:
        x0 = tx if anchor == "start" else tx - w if anchor == "end" else tx - w / 2
        rect = (x0 - 2, ty - 11, x0 + w + 2, ty + 3)
        inside = room[0] <= x0 and x0 + w <= room[2] and room[1] <= ty < room[3]
        if inside and taken.free(rect):
            taken.add(rect)
            return c(tx), c(ty), anchor
    return None
