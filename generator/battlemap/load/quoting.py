"""Lines of the files for findings that were made after reading."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from battlemap.diagnostics import Diagnostic
from battlemap.load.document import read_markdown, read_yaml
from battlemap.load.source import Source


def quoted(source: Source, diagnostics: Sequence[Diagnostic]) -> list[Diagnostic]:
    """The diagnostics, sorted by place as they come, with their lines; private ones without."""
    paths = {source.shown(path): path for path in source.listing()[0]} if diagnostics else {}
    found: list[Diagnostic] = []
    for shown, group in groupby(diagnostics, lambda each: each.location.path):
        path = paths.get(shown)
        if path is None:
            found += group
        else:
            document = (read_markdown if path.endswith(".md") else read_yaml)(source, path)
            found += document.finished(list(group))
    return found
