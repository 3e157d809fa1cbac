"""Pieces of Markdown text: tables, headings with an address, and a part of a file that is made anew."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

BEGIN = "<!-- made by `make docs` from here -->"
END = "<!-- to here -->"


class NoPlaceError(ValueError):
    """A file without the two lines between which its made part stands."""


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table without the columns that no row fills; a bar within a cell is escaped, a line break a space."""
    body = [tuple(row) for row in rows]
    used = [n for n in range(len(heads)) if any(row[n] for row in body)]
    heads, body = [heads[n] for n in used], [tuple(row[n] for n in used) for row in body]
    lines = [_row(heads), _row(["---"] * len(heads)), *(_row(row) for row in body)]
    return "\n".join(lines) + "\n"


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(re.sub(r"\s+", " ", cell).replace("|", "\\|") for cell in cells) + " |"


def anchor(title: str) -> str:
    """The address that git hosts give to a heading: letters and digits of any script, hyphens for spaces."""
    return re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")


def link(words: str, title: str) -> str:
    """A link to a heading of the same file."""
    return f"[{words}](#{anchor(title)})"


def code(words: str) -> str:
    """Words as typed in a file."""
    return f"`{words}`"


def spliced(text: str, part: str) -> str:
    """The text with everything between the two marks replaced. Raises NoPlaceError without them."""
    before, begin, rest = text.partition(BEGIN + "\n")
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise NoPlaceError(f"the text lacks {BEGIN} or {END}")
    return f"{before}{begin}\n{part.strip()}\n\n{end}{after}"
