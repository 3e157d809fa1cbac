"""How high texts stand on a sheet, in the type of its language. All lengths in millimetres."""

from __future__ import annotations

import math

from battlemap.model.text import Lang
from battlemap.view.finished import finished
from battlemap.view.sheets.room import LABEL, POINT, cut, wide

WIDE, HALF, QUARTER = 176.0, 86.0, 41.0  # columns of an upright sheet
BESIDE = 90.0  # what stands beside a title, as if it were running text
FURNITURE = 60.0  # a name in the margin of a page
LINES = 8.0  # between two lines to write on
PAD = 1.5  # above and below a row
GAP = 3.0  # between blocks
TITLE = 6.4  # rule and heading of a block
HEADS = 5.0  # column heads of a table
PAGE = 246.0  # of 264, and of 251 on Letter
NARROWEST = 1.5  # letters in a millimetre
LOST = 2.0  # letters that a line loses at its end, on the average of a page


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

    def high(self, text: str, room: float, *, small: bool = False, bold: bool = False) -> float:
        """The height of a text in a column; 0 for none."""
        size = LABEL if small else self.size
        taken = wide(text, size, bold=bold)
        broken = room - LOST * size * 0.5 * POINT
        count = 0 if not text else 1 if taken <= room else math.ceil(taken / broken)
        return count * (self.small if small else self.line)


def type_of(lang: Lang) -> Type:
    """The type of a language."""
    return Type(9.0, 4.6, 3.9) if lang == "zh" else Type(8.5, 4.06, 3.53)


def writing(room: float, least: int, most: int) -> int:
    """How many lines to write on fit into a height."""
    return min(max(math.floor((room - TITLE) / LINES), least), most)
