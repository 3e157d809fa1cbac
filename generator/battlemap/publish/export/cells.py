"""What a text cell may say without a spreadsheet taking it for a formula."""

from __future__ import annotations

import re

_STARTS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠", "|", "%")
_NUMBER = re.compile(r"[+-]?\d{1,15}(?:[.,]\d+)?%?")


def is_formula(text: str) -> bool:
    """True for a text that a spreadsheet may run: it begins with a sign of formulas and is no plain number.

    White space before the sign does not hide it.
    """
    if not text.startswith(_STARTS) and not text.lstrip().startswith(_STARTS):
        return False
    return _NUMBER.fullmatch(text) is None


def harmless(text: str) -> str:
    """The text as a CSV cell: an apostrophe before what might run. Line breaks are spaces, no controls."""
    text = _CONTROLS.sub(" ", text)
    return "'" + text if is_formula(text) else text


_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]|\r\n?")
