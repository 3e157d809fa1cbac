"""What would turn the result: everybody's total as one criterion's weight grows (M34)."""

from collections.abc import Sequence
from math import ceil, floor

from battlemap.view.charts.measure import coordinate as c
from battlemap.view.charts.measure import fitted
from battlemap.view.finished import finished

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 430, 190, 34, 364, 10, 160


@finished
class SensitivityLine:
    """Somebody's total at weight 0 and at the greatest weight shown; kind us, r1, r2 or r3."""

    name: str
    kind: str
    start: float
    end: float


@finished
class SensitivityWords:
    """Words of the chart: `now` stands at today's weight, `turn` at the crossing."""

    title: str
    axis: str
    now: str
    turn: str


@finished
class Placed:
    """A text or point at a place."""

    text: str
    kind: str
    x: str
    y: str


@finished
class Sensitivity:
    """The chart: grid, lines (kind, path), their names at the right end, today's weight, the crossing."""

    words: SensitivityWords
    grid: str
    ticks: tuple[Placed, ...]
    lines: tuple[tuple[str, str], ...]
    names: tuple[Placed, ...]
    now_path: str
    now: Placed
    turn: Placed | None


def sensitivity(
    lines: Sequence[SensitivityLine],
    words: SensitivityWords,
    *,
    now: float,
    turn: tuple[float, float] | None,
    most: float = 0.8,
    percent: Sequence[str] = ("0 %", "20 %", "40 %", "60 %", "80 %"),
) -> Sensitivity:
    """The chart from weight 0 to `most`; `turn` is (weight, total) where the order changes, if it does."""
    values = [v for line in lines for v in (line.start, line.end)]
    low, high = min(values, default=1.0), max(values, default=4.0)
    low = floor(low * 2) / 2
    high = max(ceil(high * 2) / 2, low + 0.5)

    def x(weight: float) -> float:
        return LEFT + weight / most * (RIGHT - LEFT)

    def y(total: float) -> float:
        return BOTTOM - (total - low) / (high - low) * (BOTTOM - TOP)

    ticks = [
        Placed(text, "t11f mid", c(LEFT + (RIGHT - LEFT) * i / (len(percent) - 1)), "174")
        for i, text in enumerate(percent)
    ]
    grid = "".join(f"M{t.x} {TOP}V{BOTTOM}" for t in ticks)
    level = low
    while level <= high + 0.01:
        grid += f"M{LEFT} {c(y(level))}H{RIGHT}"
        ticks.append(Placed(f"{level:.1f}", "t11f end", str(LEFT - 6), c(y(level) + 4)))
        level += 0.5
    late = now > most / 2
    return Sensitivity(
        words=words,
        grid=grid,
        ticks=tuple(ticks),
        lines=tuple(
            (f"sl {n.kind}", f"M{LEFT} {c(y(n.start))}L{RIGHT} {c(y(n.end))}") for n in reversed(lines)
        ),
        names=_names(lines, [y(n.end) for n in lines]),
        now_path=f"M{c(x(now))} {TOP}V{BOTTOM}",
        now=Placed(words.now, "t11 halo" + (" end" if late else ""), c(x(now) + (-4 if late else 4)), "20"),
        turn=None if turn is None else Placed(words.turn, "halo t-bad b mid", c(x(turn[0])), c(y(turn[1]))),
    )


def _names(lines: Sequence[SensitivityLine], heights: Sequence[float]) -> tuple[Placed, ...]:
    """Names at the right end, pushed apart where lines end close together."""
    order = sorted(range(len(lines)), key=lambda i: heights[i])
    placed: list[Placed] = []
    last = -99.0
    for i in order:
        at = max(heights[i], last + 12)
        last = at
        kind = "t-us" if lines[i].kind == "us" else "t-rival"
        placed.append(Placed(fitted(lines[i].name, WIDTH - RIGHT - 5, 11), kind, str(RIGHT + 5), c(at + 4)))
    return tuple(placed)
