"""What fits on a sheet: how wide and high texts stand in the type of a language. Lengths in millimetres."""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TypeVar

from battlemap.model.text import Lang
from battlemap.view.charts.measure import width
from battlemap.view.finished import finished

WIDE, HALF, QUARTER = 176.0, 86.0, 41.0  # columns of an upright sheet
FURNITURE = 60.0  # a name in the margin of a page
LINES = 8.0  # between two lines to write on
PAD = 1.5  # above and below a row
GAP = 3.0  # between blocks
TITLE = 6.4  # rule and heading of a block
HEADS = 5.0  # column heads of a table
HEAD, OUT = 11.0, 9.0  # a title, the line about what is left out
PAGE, FULL = 250.0, 264.0  # what is planned for, and what A4 holds; Letter holds 251 and is set closer
POINT = 25.4 / 72
NAME, GIST, FIGURE, LABEL = (
    21,
    11,
    8.5,
    7.5,
)  # points: titles, below them, drawings, labels
NARROWEST = 1.5  # letters in a millimetre
LONGEST = 24  # letters of a word that is dropped whole rather than cut
MAY_LOSE, LOST = 4.0, 2.0  # letters that a line loses at its end: at worst, on the average of a page
TEXT, TITLES = 0.96, 1.08  # of the estimate of charts: Latin letters in the faces of text and titles
FIRST_SQUARE, DOTS, MARKS = 0x2E7F, "…", "…—“”‘’"  # as wide as high: letters, marks, marks among such letters
T = TypeVar("T")
_END = re.compile(r"[。！？]|[.!?](?=\s)")
_JOINT = re.compile(r"(?<=[⺀-鿿])(?=[0-9A-Za-z])|(?<=[0-9A-Za-z])(?=[⺀-鿿])")
JOINT = 0.125  # of a letter, between Chinese and Latin ones


@lru_cache(maxsize=65536)
def wide(text: str, size: float, *, bold: bool = False, face: float = TEXT) -> float:
    """How much a text of so many points takes on one line."""
    if text.isascii():
        return width(text, size, bold) * face * POINT
    marks = MARKS if any(ord(char) > FIRST_SQUARE for char in text) else DOTS
    rest = "".join(char for char in text if ord(char) <= FIRST_SQUARE and char not in marks)
    squares = len(text) - len(rest) + len(_JOINT.findall(text)) * JOINT
    return (width(rest, size, bold) * face + squares * size) * POINT


def clip(text: str, room: float, size: float, *, bold: bool = False, face: float = TEXT) -> str:
    """The text on one line, cut anywhere: for names, of which a part still says something."""
    if wide(text, size, bold=bold, face=face) <= room:
        return text
    kept = bisect_right(
        range(1, len(text)), room, key=lambda n: wide(text[:n] + "…", size, bold=bold, face=face)
    )
    return text[:kept].rstrip(" ,·-，、；（(") + "…"


def cut(text: str, room: float, most: int, size: float, *, bold: bool = False, face: float = TEXT) -> str:
    """The text, cut with an ellipsis where it could take more than `most` lines of a column."""
    full = room + (most - 1) * _filled(room, size, MAY_LOSE)
    if wide(text, size, bold=bold, face=face) <= full:
        return text
    short = clip(text, full, size, bold=bold, face=face)
    head, space, last = short.rpartition(" ")
    return f"{head.rstrip(' ,;:·(')}…" if space and len(last) < LONGEST and head else short


def _filled(room: float, size: float, lost: float) -> float:
    """What running text fills of a line that is not its last."""
    return room - lost * size * 0.5 * POINT


def first_sentence(text: str) -> str:
    """The first sentence of a text."""
    found = _END.search(text)
    return text[: found.end()].rstrip() if found else text


def within(items: Sequence[T], height: Callable[[T], float], room: float) -> tuple[T, ...]:
    """The first of the items, as many as fit into a height; always one where there is any."""
    used, kept = 0.0, 0
    for item in items:
        used += height(item)
        if kept and used > room:
            break
        kept += 1
    return tuple(items[:kept])


@finished
class Type:
    """Size of running text in points; height of its lines and of lines of small text."""

    size: float
    line: float
    small: float

    def cut(self, text: str, room: float, most: int = 1, *, small: bool = False, bold: bool = False) -> str:
        """The text, cut to so many lines of a column."""
        longest = round(room * most * NARROWEST)  # so that a book is not measured letter by letter
        return cut(text[:longest], room, most, LABEL if small else self.size, bold=bold)

    def title(self, text: str, room: float, size: float, most: int = 1, *, bold: bool = False) -> str:
        """A title of so many points, cut to so many lines."""
        return cut(text, room, most, size, bold=bold, face=TITLES)

    def gist(self, text: str, most: int = 2) -> str:
        """What is to be said under a title."""
        return self.title(text, WIDE, GIST, most)

    def subject(self, title: str, text: str) -> str:
        """What stands beside a title, cut to the rest of its line."""
        left = WIDE - wide(title, NAME, bold=True, face=TITLES) - 2 * GAP
        return self.title(text, left, GIST)

    def head(self, gist: str) -> float:
        """The height of a title with what is said under it."""
        if not gist:
            return HEAD
        return HEAD + 2 + 5.6 * math.ceil(wide(gist, GIST, face=TITLES) / WIDE)

    def beside(self, name: str, other: str, room: float, size: float) -> str:
        """The name in the other language, where it still stands on the line of a bold title."""
        both = f"{name}  {other}"
        return other if other and wide(both, size, bold=True, face=TITLES) <= room else ""

    def high(self, text: str, room: float, *, small: bool = False, bold: bool = False) -> float:
        """The height of a text in a column; 0 for none."""
        size = LABEL if small else self.size
        more = (wide(text, size, bold=bold) - room) / _filled(room, size, LOST)
        return (1 + max(math.ceil(more), 0) if text else 0) * (self.small if small else self.line)


def type_of(lang: Lang) -> Type:
    """The type of a language."""
    return Type(9.0, 4.6, 3.9) if lang == "zh" else Type(8.5, 4.06, 3.53)


def writing(room: float, least: int, most: int) -> int:
    """How many lines to write on fit into a height."""
    return min(max(math.floor((room - TITLE) / LINES), least), most)
