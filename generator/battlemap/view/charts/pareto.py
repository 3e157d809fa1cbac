"""The Pareto curve: shares of revenue and profit held by the largest accounts (M02)."""

from collections.abc import Sequence

from battlemap.view.charts.measure import coordinate as c
from battlemap.view.charts.measure import fitted
from battlemap.view.finished import finished

DRAWN = 60  # points beyond which the curve is thinned out and the dots are left away
WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 560, 300, 44, 540, 14, 262


@finished
class Point:
    """The accounts up to one: shares 0-1 of the accounts, revenue and profit (None not known), and its
    name.
    """

    accounts: float
    revenue: float
    profit: float | None
    name: str = ""


@finished
class ParetoWords:
    """Words of the chart; `percent` are the ticks from 0 to all in quarters, `fifth` stands at the rule of
    thumb.
    """

    title: str
    across: str
    up: str
    fifth: str
    percent: tuple[str, ...]


@finished
class Label:
    """A text at a place."""

    text: str
    kind: str
    x: str
    y: str


@finished
class ParetoCurve:
    """The chart: grid, the guide at a fifth, both lines, dots and texts."""

    words: ParetoWords
    width: int
    height: int
    grid: str
    guide: str
    even: str
    revenue: str
    profit: str
    dots: tuple[tuple[str, str], ...]
    labels: tuple[Label, ...]


def pareto_curve(points: Sequence[Point], words: ParetoWords, *, named: int = 3) -> ParetoCurve:
    """The curve through these points, which run from the largest account to all; the first `named` get a
    name.
    """
    drawn = thinned(points)
    top = max([1.0, *(p.profit for p in points if p.profit is not None)])

    def x(share: float) -> float:
        return LEFT + share * (RIGHT - LEFT)

    def y(share: float) -> float:
        return BOTTOM - max(share, 0) / top * (BOTTOM - TOP)

    def path(values: Sequence[tuple[float, float]]) -> str:
        return f"M{LEFT} {BOTTOM}" + "".join(f"L{c(x(a))} {c(y(b))}" for a, b in values)

    profit = [(p.accounts, p.profit) for p in drawn if p.profit is not None]
    labels = [Label(text, "t11f mid", c(x(i / 4)), str(BOTTOM + 16)) for i, text in enumerate(words.percent)]
    labels += [
        Label(text, "t11f end", str(LEFT - 6), c(y(i / 4) + 4)) for i, text in enumerate(words.percent) if i
    ]
    labels += [
        Label(words.across, "t11 mid", c((LEFT + RIGHT) / 2), str(HEIGHT - 4)),
        Label(words.up, "t11", str(LEFT + 4), str(TOP - 2)),
        Label(words.fifth, "t11f halo", c(x(0.2) + 4), str(BOTTOM - 6)),
        *(_named(p, x(p.accounts), y(p.revenue)) for p in points[:named] if p.name),
    ]
    return ParetoCurve(
        words=words,
        width=WIDTH,
        height=HEIGHT,
        grid="".join(f"M{LEFT} {c(y(i / 4))}H{RIGHT}" for i in range(5)),
        guide=f"M{c(x(0.2))} {TOP}V{BOTTOM}",
        even=f"M{LEFT} {BOTTOM}L{RIGHT} {c(y(1))}",
        revenue=path([(p.accounts, p.revenue) for p in drawn]),
        profit=path(profit) if profit else "",
        dots=tuple((c(x(p.accounts)), c(y(p.revenue))) for p in points) if drawn is points else (),
        labels=tuple(labels),
    )


def thinned(points: Sequence[Point]) -> Sequence[Point]:
    """The points themselves, or of many the first ones and then every so many, the last always among them."""
    if len(points) <= DRAWN:
        return points
    head, tail = points[: DRAWN // 2], points[DRAWN // 2 :]
    step = -(-len(tail) // (DRAWN // 2))
    return [*head, *tail[step - 1 : -1 : step], points[-1]]


def _named(point: Point, x: float, y: float) -> Label:
    """The name of an account beside its dot, below the line."""
    return Label(fitted(point.name, 150, 11), "t11 halo", c(x + 8), c(y + 13))
