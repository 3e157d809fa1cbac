"""Names typed where an id belongs, put right where a name means one thing only. Writes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from battlemap.diagnostics import Diagnostic, Location
from battlemap.load.mending import Edit, Mended, edited, text_of
from battlemap.load.references import MEANT
from battlemap.load.source import Source


def named(source: Source, faults: Iterable[Diagnostic]) -> list[Mended]:
    """Files with ids in the place of names; `faults` are those of the same source."""
    paths = {source.shown(path): path for path in source.listing()[0]}
    found: dict[str, list[Diagnostic]] = {}
    for fault in faults:
        if fault.location.path in paths and fault.params.get(MEANT):
            found.setdefault(fault.location.path, []).append(fault)
    made = (_file(source, paths[shown], shown, group) for shown, group in sorted(found.items()))
    return [each for each in made if each is not None]


def joined(first: Sequence[Mended], second: Sequence[Mended]) -> list[Mended]:
    """Two passes over the same files as one; the second began where the first ended."""
    files = {each.path: each for each in first}
    for each in second:
        before = files.get(each.path)
        files[each.path] = (
            replace(each, before=before.before, edits=(*before.edits, *each.edits)) if before else each
        )
    return [files[path] for path in sorted(files)]


def _file(source: Source, path: str, shown: str, faults: Sequence[Diagnostic]) -> Mended | None:
    data = source.read(path)
    if isinstance(data, Diagnostic):
        return None
    text, starts = text_of(data)
    edits = []
    for fault in faults:
        line, column = fault.location.line, fault.location.column
        start = starts[line - 1] + column - 1
        start += text[start : start + 1] in ("'", '"')
        word = fault.word or ""
        if text.startswith(word, start):
            edits.append(Edit(Location(shown, line, column), start, word, str(fault.params[MEANT])))
    return edited(data, path, shown, edits) if edits else None
