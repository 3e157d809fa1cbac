"""Where the frontmatter of a Markdown file begins and ends. What is in it is read elsewhere."""

from __future__ import annotations

import re
from dataclasses import dataclass

from battlemap.diagnostics import Diagnostic, Location
from battlemap.load.decode import place
from battlemap.load.source import BODY_LIMIT, FRONTMATTER_LIMIT, too_large

_OPENING = re.compile(r"---[ \t]*(?:\n|$)")
_CLOSING = re.compile(r"\n---[ \t]*$", re.MULTILINE)  # begins with its sign, which is far quicker to find
_BODY_BEGINS = re.compile(r"^(?:#{1,6} \S.*|[-–—－]{2,}[ \t]*)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Parts:
    """The two halves of a file, each with the number of its first line. A page may have no `data`."""

    data: str
    data_line: int
    body: str
    body_line: int


def split(text: str, path: str, required: bool = True) -> Parts | Diagnostic:
    """Frontmatter and body. A fence that is missing (where `required`) or never closed is a diagnostic."""
    opening = _OPENING.match(text)
    if opening is None:
        if required:
            return _without_fence(text, path)
        return _within_limits(Parts("", 1, text, 1), path)
    closing = _CLOSING.search(text, opening.end() - 1)
    if closing is None:
        return _unclosed(text, opening.end(), path)
    data = text[opening.end() : closing.start() + 1]
    body_line = text.count("\n", 0, closing.end()) + 2
    return _within_limits(Parts(data, 2, text[closing.end() + 1 :], body_line), path)


def _without_fence(text: str, path: str) -> Diagnostic:
    first, _, _ = text.partition("\n")
    later = re.search(r"^---[ \t]*$", text, re.MULTILINE)
    related = (place(text, later.start(), path, 3),) if later else ()
    return Diagnostic("BM201", Location(path, 1, 1, len(first) + 1 if first else None), related=related)


def _unclosed(text: str, start: int, path: str) -> Diagnostic:
    likely = _BODY_BEGINS.search(text, start)
    related = (place(text, likely.start(), path),) if likely else ()
    return Diagnostic("BM202", Location(path, 1, 1, 4), related=related)


def _within_limits(parts: Parts, path: str) -> Parts | Diagnostic:
    if len(parts.data) * 4 > FRONTMATTER_LIMIT:
        size = len(parts.data.encode())
        if size > FRONTMATTER_LIMIT:
            return too_large("BM110", path, size, FRONTMATTER_LIMIT)
    if len(parts.body) * 4 > BODY_LIMIT:
        size = len(parts.body.encode())
        if size > BODY_LIMIT:
            return too_large("BM111", path, size, BODY_LIMIT)
    return parts
