"""What comes in against what goes out: a pair of bars per tier or account on one scale (M02)."""

from collections.abc import Sequence

from battlemap.view.charts.measure import coordinate as c
from battlemap.view.finished import finished

WIDTH = 360


@finished
class EffortLine:
    """A tier or an account with finished texts; shares 0-1, None where not known.

    `tick` is the share of the potential; tone of the verdict is "", bad (far more) or warn (far less).
    """

    name: str
    href: str | None
    note: str
    value: float | None
    tick: float | None
    effort: float | None
    value_text: str
    tick_text: str
    effort_text: str
    cost_text: str
    hours_text: str
    visits_text: str
    verdict: str = ""
    tone: str = ""


@finished
class EffortRow:
    """A line as drawn: the width of each bar and the place of the tick; None where not known."""

    line: EffortLine
    value_bar: str | None
    effort_bar: str | None
    tick_x: str | None


@finished
class EffortWords:
    """Heads of the table that carries the bars."""

    caption: str
    name: str
    bars: str
    value: str
    tick: str
    effort: str
    cost: str
    hours: str
    visits: str
    verdict: str


@finished
class EffortChart:
    """The bars, a pair per table row."""

    words: EffortWords
    width: int
    rows: tuple[EffortRow, ...]


def effort_chart(lines: Sequence[EffortLine], words: EffortWords) -> EffortChart:
    """The bars of these lines; all share one scale, the largest share fills it."""
    shares = [s for line in lines for s in (line.value, line.tick, line.effort) if s is not None]
    most = max(shares, default=0) or 1

    def across(share: float | None) -> str | None:
        return None if share is None else c(max(share, 0) / most * (WIDTH - 2))

    rows = tuple(
        EffortRow(line, across(line.value), across(line.effort), across(line.tick)) for line in lines
    )
    return EffortChart(words, WIDTH, rows)
