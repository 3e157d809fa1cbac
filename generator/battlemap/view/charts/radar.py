"""Radar of values on one scale: an addition to the bars, never alone (M43)."""

from collections.abc import Sequence
from math import cos, pi, sin

from battlemap.view.charts.measure import coordinate as c
from battlemap.view.finished import finished

WIDTH, HEIGHT, RADIUS = 220, 180, 62


@finished
class Spoke:
    """A value, None where it is not known."""

    label: str
    value: float | None


@finished
class RadarText:
    """A name at the end of its spoke."""

    text: str
    x: str
    y: str
    anchor: str


@finished
class Radar:
    """Rings, spokes, the shape of what is known, and names."""

    width: int
    height: int
    title: str
    rings: str
    spokes: str
    shape: str
    points: tuple[tuple[str, str], ...]
    names: tuple[RadarText, ...]


def radar(values: Sequence[Spoke], title: str, *, most: int = 5) -> Radar:
    """The radar of at least three values; an unknown one leaves a gap in the outline."""
    n = len(values)

    def at(i: int, r: float) -> tuple[float, float]:
        turn = 2 * pi * i / n - pi / 2
        return WIDTH / 2 + r * cos(turn), HEIGHT / 2 + r * sin(turn)

    def ring(r: float) -> str:
        return "M" + "L".join(f"{c(x)} {c(y)}" for x, y in (at(i, r) for i in range(n))) + "z"

    known = [at(i, RADIUS * v.value / most) for i, v in enumerate(values) if v.value is not None]
    names = []
    for i, v in enumerate(values):
        x, y = at(i, RADIUS + 12)
        side = "mid" if abs(x - WIDTH / 2) < 8 else "end" if x < WIDTH / 2 else "start"
        names.append(RadarText(v.label, c(x), c(y + 4), side))
    return Radar(
        width=WIDTH,
        height=HEIGHT,
        title=title,
        rings="".join(ring(RADIUS * i / most) for i in range(1, most + 1)),
        spokes="".join(
            f"M{WIDTH // 2} {HEIGHT // 2}L{c(x)} {c(y)}" for x, y in (at(i, RADIUS) for i in range(n))
        ),
        shape="M" + "L".join(f"{c(x)} {c(y)}" for x, y in known) + "z" if len(known) > 1 else "",
        points=tuple((c(x), c(y)) for x, y in known),
        names=tuple(names),
    )
