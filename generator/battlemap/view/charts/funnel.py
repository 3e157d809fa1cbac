"""Funnel: a row per stage, a circle per opportunity, then low – likely – high on one shared scale."""

from collections.abc import Sequence

from battlemap.view.charts.measure import coordinate as c
from battlemap.view.finished import finished

ROOM, MIDDLE, LARGEST, SMALLEST, GAP = 300, 15, 12.5, 3.0, 6.0
SCALE_LEFT, SCALE_RIGHT = 4, 176


@finished
class Deal:
    """An opportunity in a stage: its likely value (None unknown), whether it is off track."""

    value: float | None
    off: bool = False


@finished
class FunnelStage:
    """A stage with finished texts; low, likely, high are sums in one unit, None where nothing is known."""

    name: str
    note: str
    count: str
    off: str
    likely_text: str
    range_text: str
    deals: tuple[Deal, ...]
    low: float | None
    likely: float | None
    high: float | None
    deals_label: str
    range_label: str


@finished
class Circle:
    """A deal as drawn; `dash` is the bar across one that is off track."""

    x: str
    r: str
    off: bool
    dash: str


@finished
class FunnelRow:
    """A stage as drawn: circles, "+3" for those without room, the range and its likely point."""

    stage: FunnelStage
    circles: tuple[Circle, ...]
    more: str
    more_x: str
    span: str
    likely_x: str | None
    last: bool


@finished
class FunnelWords:
    """Heads of the table that carries the funnel."""

    caption: str
    stage: str
    number: str
    deals: str
    likely: str
    range: str
    amounts: str


@finished
class Funnel:
    """The funnel, a row per stage."""

    words: FunnelWords
    rows: tuple[FunnelRow, ...]


def funnel(stages: Sequence[FunnelStage], words: FunnelWords) -> Funnel:
    """The funnel of these stages; areas and ranges share one scale each."""
    largest = max((d.value or 0 for s in stages for d in s.deals), default=0) or 1
    most = max((s.high or s.likely or 0 for s in stages), default=0) or 1
    crowd = max((len(s.deals) for s in stages), default=0)
    unit = LARGEST * min(1.0, (10 / max(crowd, 1)) ** 0.7) / largest**0.5
    rows = tuple(_row(s, unit, most, i == len(stages) - 1) for i, s in enumerate(stages))
    return Funnel(words, rows)


def _row(stage: FunnelStage, unit: float, most: float, last: bool) -> FunnelRow:
    circles: list[Circle] = []
    at = 6.0
    deals = sorted(stage.deals, key=lambda d: -(d.value or 0)) if len(stage.deals) > 14 else list(stage.deals)
    for deal in deals:
        r = max(SMALLEST, (deal.value or 0) ** 0.5 * unit)
        if at + 2 * r > ROOM - 28 and len(circles) < len(deals) - 1:
            break
        x = at + r
        dash = f"M{c(x - min(3, r - 1))} {MIDDLE}H{c(x + min(3, r - 1))}" if deal.off else ""
        circles.append(Circle(c(x), c(r), deal.off, dash))
        at += 2 * r + GAP
    hidden = len(deals) - len(circles)
    return FunnelRow(
        stage=stage,
        circles=tuple(circles),
        more=f"+{hidden}" if hidden else "",
        more_x=c(at),
        span=_span(stage, most),
        likely_x=None if stage.likely is None else c(_scale(stage.likely, most)),
        last=last,
    )


def _scale(value: float, most: float) -> float:
    return SCALE_LEFT + max(0.0, value) / most * (SCALE_RIGHT - SCALE_LEFT)


def _span(stage: FunnelStage, most: float) -> str:
    if stage.low is None or stage.high is None or stage.low == stage.high:
        return ""
    a, b = c(_scale(stage.low, most)), c(_scale(stage.high, most))
    return f"M{a} 15H{b}M{a} 11V19M{b} 11V19"
