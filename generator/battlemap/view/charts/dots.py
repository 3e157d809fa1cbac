"""Competition matrix row: our letter and the rivals' on the axis of scores 1 – 4 (M34)."""

from collections.abc import Sequence

from battlemap.view.finished import finished

LEFT, STEP, MIDDLE, RADIUS = 8, 48, 14, 6.5


@finished
class Score:
    """Somebody's score, None where it is not known; kind us, r1, r2 or r3."""

    letter: str
    kind: str
    score: float | None


@finished
class Dot:
    """A score as drawn."""

    x: int
    kind: str
    letter: str


@finished
class Dots:
    """The axis of one criterion; `label` says the scores in words."""

    label: str
    axis: str
    dots: tuple[Dot, ...]


def dots(scores: Sequence[Score], label: str, *, low: int = 1, high: int = 4) -> Dots:
    """The axis with everybody whose score is known; who shares a place stands to the right of it."""
    step = STEP * 3 / max(high - low, 1)
    ticks = [round(LEFT + step * i) for i in range(high - low + 1)]
    axis = f"M{LEFT} {MIDDLE}H{ticks[-1]}" + "".join(f"M{x} 10V18" for x in ticks)
    drawn: list[Dot] = []
    for s in scores:
        if s.score is None:
            continue
        x = round(LEFT + (s.score - low) * step)
        while any(abs(d.x - x) < 2 * RADIUS - 1 for d in drawn):
            x += 2 * int(RADIUS) + 1
        drawn.append(Dot(x, f"f-{s.kind}", s.letter))
    return Dots(label, axis, tuple(drawn))
