"""Mended files as a unified diff without context; lines with private values are not shown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from battlemap.load.mending import Mended

_SIGNS = ("-", "+")
_LINE_END = re.compile(r"\r\n|\r|\n")


def patch(mended: Mended, hidden: str) -> str:
    """The changed lines, before and after; `hidden` stands for a line that only the team may see."""
    return "".join(line + "\n" for line in _lines(mended, hidden))


def _lines(mended: Mended, hidden: str) -> Iterator[str]:
    sides = [_LINE_END.split(data.decode("utf-8")) for data in (mended.before, mended.after)]
    yield f"--- a/{mended.shown}"
    yield f"+++ b/{mended.shown}"
    private = {edit.location.line for edit in mended.edits if edit.private}
    for number in sorted({edit.location.line for edit in mended.edits}):
        yield f"@@ -{number} +{number} @@"
        for sign, lines in zip(_SIGNS, sides, strict=True):
            yield sign + (hidden if number in private else lines[number - 1])
