"""Signs that tell without colour: attitudes in boxes, bars of scores."""

from __future__ import annotations

from battlemap.assess.results.base import Score
from battlemap.view.charts.measure import coordinate
from battlemap.view.finished import finished
from battlemap.view.marks import MINUS, PLUS, UNKNOWN, ZERO
from battlemap.view.voice import Voice


@finished
class Attitude:
    """A person's support as a box with its figure: plus, zero, minus or unknown."""

    kind: str
    text: str
    word: str


def attitude(voice: Voice, support: int | None) -> Attitude:
    """The box of support -2 … +2 or None (M17)."""
    if support is None:
        return Attitude(UNKNOWN, "?", voice("support.unknown"))
    kind = PLUS if support > 0 else MINUS if support < 0 else ZERO
    return Attitude(kind, voice.signed(support), voice(f"support.{support}"))


@finished
class Bar:
    """A score on a bar of `width` points: its solid part; where the unknown part begins, how wide it is."""

    width: int
    solid: str
    unknown_at: str
    unknown: str


def bar(score: Score, width: int = 72, *, counts: bool = True) -> Bar:
    """The bar of a score: the known part is as wide as what is known, the score fills its share of that.

    A score that does not count yet fills nothing.
    """
    known = width * score.known
    share = 0.0
    if counts and score.value is not None and score.high > score.low:
        share = (score.value - score.low) / (score.high - score.low)
    return Bar(width, coordinate(known * share), coordinate(known), coordinate(width - known))
