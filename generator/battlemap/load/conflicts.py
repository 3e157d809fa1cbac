"""Unfinished merges: which lines stand against which, from which branches, and which lines must go."""

from __future__ import annotations

import re
from dataclasses import dataclass

from battlemap.diagnostics import Diagnostic, Location, Param

_MARKER = re.compile(r"(<{7}|\|{7}|={7}|>{7})(?: (.*))?")
_OURS, _BASE, _MIDDLE, _THEIRS = "<<<<<<<", "|||||||", "=======", ">>>>>>>"


@dataclass(slots=True)
class _Region:
    """Lines of the markers so far, counting from 1; `base` is there in the style with three sides."""

    opened: int
    ours: str
    base: int | None = None
    middle: int | None = None


def conflicts(text: str, path: str) -> list[Diagnostic]:
    """Regions from `<<<<<<<` on, closed or not. A lone `=======` or `>>>>>>>` is legal Markdown."""
    if _OURS not in text:
        return []
    found: list[Diagnostic] = []
    region: _Region | None = None
    for number, line in enumerate(text.split("\n"), 1):
        marker = _MARKER.fullmatch(line) if line[:1] in "<|=>" else None
        if marker is None:
            continue
        sign, label = marker[1], (marker[2] or "").strip()
        if sign == _OURS:
            if region is not None:
                found.append(_left_over(region, path))
            region = _Region(number, label or _OURS)
        elif region is None:
            continue
        elif sign == _BASE and region.middle is None:
            region.base = region.base or number
        elif sign == _MIDDLE and not label:
            region.middle = region.middle or number
        elif sign == _THEIRS:
            found.append(_conflict(region, number, label or _THEIRS, path))
            region = None
    if region is not None:
        found.append(_left_over(region, path))
    return found


def _conflict(region: _Region, closed: int, theirs: str, path: str) -> Diagnostic:
    if region.middle is None:
        return _left_over(region, path)
    spare = str(region.middle) if region.base is None else _lines(region.base, region.middle)
    params: dict[str, Param] = {
        "first": _lines(region.opened + 1, (region.base or region.middle) - 1),
        "ours": region.ours,
        "second": _lines(region.middle + 1, closed - 1),
        "theirs": theirs,
        "delete": (str(region.opened), spare, str(closed)),
    }
    related = tuple(_place(path, line) for line in (region.base, region.middle, closed) if line)
    return Diagnostic("BM103", _place(path, region.opened), params=params, related=related)


def _left_over(region: _Region, path: str) -> Diagnostic:
    return Diagnostic("BM109", _place(path, region.opened))


def _place(path: str, line: int) -> Location:
    return Location(path, line, 1, 8)


def _lines(first: int, last: int) -> str:
    """From and to; a dash where one side has deleted everything."""
    return "–" if last < first else str(first) if last == first else f"{first}–{last}"
