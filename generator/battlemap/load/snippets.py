"""The lines of the file that diagnostics show, without those that hold private values."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from battlemap.diagnostics import Diagnostic, Location
from battlemap.model.account import Account
from battlemap.model.library import Case, Competitor, Member, Product, Segment
from battlemap.model.shape import private_words, shape_of

_KEY = re.compile(r"([\w-]+)[\"']?\s*[:：]")
_LONGEST = 2000
# Words that stand before private values only within this block, and are ids of stages or columns elsewhere.
_ONLY_WITHIN = {"us": "window", "opening": "issues", "target": "issues", "limit": "issues", "trade": "issues"}


def with_lines(diagnostics: Sequence[Diagnostic], text: str, last: int) -> list[Diagnostic]:
    """The diagnostics of one file with their lines, up to line `last`, and the ends of their words."""
    if not diagnostics:
        return []
    lines = text.split("\n")[:last]
    return [_with_line(each, lines) for each in diagnostics]


def _with_line(diagnostic: Diagnostic, lines: Sequence[str]) -> Diagnostic:
    index = diagnostic.location.line - 1
    if diagnostic.private or not 0 <= index < len(lines) or len(lines[index]) > _LONGEST:
        return diagnostic
    location = _spanned(diagnostic.location, lines[index], diagnostic.word)
    if _is_private(lines, index):
        return replace(diagnostic, location=location, private=True)
    line = lines[index]
    if diagnostic.code == "BM301" and location.end_column:
        line = line[: location.end_column - 1] + ": …"
    return replace(diagnostic, location=location, source_line=line)


def _spanned(location: Location, line: str, word: str | None) -> Location:
    if location.end_column is not None or not word:
        return location
    begin = location.column - 1
    quoted = line[begin : begin + 1] in ("'", '"')
    if not line.startswith(word, begin + quoted):
        return location
    end = location.column + len(word) + 2 * quoted
    return Location(location.path, location.line, location.column, end)


def _is_private(lines: Sequence[str], index: int) -> bool:
    """True when a private word stands on the line or before a block that the line belongs to."""
    keys = set(_KEY.findall(lines[index]))
    indent, listed = _indent(lines[index])
    for line in reversed(lines[:index]):
        if not line.strip():
            continue
        outer, dash = _indent(line)
        if outer < indent or (outer == indent and listed and not dash):
            keys.update(_KEY.findall(line))
            indent, listed = outer, dash
            if not indent and not listed:
                break
    return any(_ONLY_WITHIN.get(word, word) in keys for word in keys & _words())


def _indent(line: str) -> tuple[int, bool]:
    stripped = line.lstrip()
    return len(line) - len(stripped), stripped.startswith("-")


@cache
def _words() -> frozenset[str]:
    return private_words(shape_of(cls) for cls in (Account, Competitor, Case, Member, Product, Segment))
