"""What fits on a sheet: texts are cut to lines and lists to a height before they are drawn."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from typing import TypeVar

from battlemap.view.charts.measure import width

LONGEST = 24  # letters of a word that is dropped whole rather than cut
T = TypeVar("T")
POINT = 25.4 / 72
_END = re.compile(r"[。！？]|[.!?](?=\s)")
TEXT, LABEL = 8.5, 7.5
SLACK = 0.94  # the estimate of charts is made for the widest of our faces
FIRST_SQUARE, SQUARE = 0x2E7F, 1.06  # a Chinese letter fills its square; text of 8.5 pt is set in 9 pt
LOST = 4.0  # what a line of running text loses at its end, in letters


def wide(text: str, size: float = TEXT, *, bold: bool = False) -> float:
    """How many millimetres a text takes on one line."""
    squares = sum(ord(char) > FIRST_SQUARE for char in text)
    rest = width(text, size, bold) - squares * size * (1.06 if bold else 1.0)
    return (rest * SLACK + squares * size * SQUARE) * POINT


def lines(text: str, room: float, size: float = TEXT, *, bold: bool = False) -> int:
    """How many lines of `room` millimetres a text takes, rather too many than too few."""
    if not text:
        return 0
    taken = wide(text, size, bold=bold)
    return 1 if taken <= room else math.ceil(taken / _line(room, size))


def _line(room: float, size: float) -> float:
    """What running text fills of a line."""
    return room - LOST * size * 0.5 * POINT


def first_sentence(text: str) -> str:
    """The first sentence of a text."""
    found = _END.search(text)
    return text[: found.end()].rstrip() if found else text


def cut(text: str, room: float, most: int = 1, size: float = TEXT, *, bold: bool = False) -> str:
    """The text, cut with an ellipsis where it would take more than `most` lines of `room` millimetres."""
    if lines(text, room, size, bold=bold) <= most:
        return text
    full = room if most == 1 else _line(room, size) * most
    short = clip(text, full, size, bold=bold)
    head, space, last = short.rpartition(" ")
    return f"{head.rstrip(' ,;:·(')}…" if space and len(last) < LONGEST and head else short


def clip(text: str, room: float, size: float = TEXT, *, bold: bool = False) -> str:
    """The text on one line, cut anywhere: for names, of which a part still says something."""
    if wide(text, size, bold=bold) <= room:
        return text
    while text and wide(text + "…", size, bold=bold) > room:
        text = text[:-1]
    return text.rstrip(" ,·-，、；（(") + "…"


def within(items: Sequence[T], height: Callable[[T], float], room: float) -> tuple[T, ...]:
    """The first of the items, as many as fit into a height; always one where there is any."""
    used, kept = 0.0, 0
    for item in items:
        used += height(item)
        if kept and used > room:
            break
        kept += 1
    return tuple(items[:kept])
