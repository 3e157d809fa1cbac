"""Lines of the files for findings that were made after reading."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from battlemap.diagnostics import Diagnostic
from battlemap.load.decode import decode
from battlemap.load.frontmatter import Parts, split
from battlemap.load.snippets import with_lines
from battlemap.load.source import Source


def quoted(source: Source, diagnostics: Sequence[Diagnostic]) -> list[Diagnostic]:
    """The diagnostics, sorted by place as they come, with their lines; private ones without."""
    paths = {source.shown(path): path for path in source.listing()[0]} if diagnostics else {}
    found: list[Diagnostic] = []
    for shown, group in groupby(diagnostics, lambda each: each.location.path):
        data = source.read(paths[shown]) if shown in paths else None
        mine = list(group)
        found += _with_lines(data, shown, mine) if isinstance(data, bytes) else mine
    return found


def _with_lines(data: bytes, shown: str, group: Sequence[Diagnostic]) -> list[Diagnostic]:
    """The lines of the frontmatter; those of the body are not shown."""
    text, _ = decode(data, shown)
    parts = split(text, shown) if shown.endswith(".md") else Parts(text, 1, "", 1)
    if isinstance(parts, Diagnostic):
        return list(group)
    return with_lines(group, text, parts.data_line + parts.data.count("\n"))
