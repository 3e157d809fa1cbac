"""Sentences of a team's playbook: every name in braces is one that the method's own sentence has."""

from __future__ import annotations

from collections.abc import Iterator
from string import Formatter
from typing import Any

from battlemap.diagnostics import Diagnostic, Location
from battlemap.load.nearest import nearest
from battlemap.model.tree import HERE, Map, Scalar, Seq

LABELS = "labels"
PARTS = (LABELS, "findings", "flags")


def check(part: str, over: Any, base: Any) -> Iterator[Diagnostic]:
    """What pages could not say: labels that nothing uses, braces that nothing fills."""
    if part == LABELS and isinstance(over, Map):
        for key, value in over.items():
            if key != HERE and key not in base:
                yield Diagnostic("BM506", over[HERE].of(key), key, nearest=nearest(key, base))
            elif key != HERE:
                yield from _unfilled(value, base[key])
    elif part in PARTS and isinstance(over, Seq) and isinstance(base, Seq):
        entries = {str(entry["id"]): entry for entry in base}
        for entry in over:
            yield from _unfilled(entry, entries.get(str(entry.get("id"))) if isinstance(entry, Map) else None)


def _unfilled(value: Any, base: Any) -> Iterator[Diagnostic]:
    """Texts with lone braces, or with a name that no text of `base` has; without a base any name will do."""
    known = {name for text in _texts(base) for name in _names(text) or ()}
    for text in _texts(value):
        names = _names(text)
        if names is None or (base is not None and names - known):
            yield Diagnostic("BM324", Location(*text.place), str(text))


def _names(text: str) -> set[str] | None:
    """The names in braces; None where a brace is alone or holds something else."""
    try:
        parts = [part for part in Formatter().parse(text) if part[1] is not None]
    except ValueError:
        return None
    plain = all(str(name).isidentifier() and not spec and not turned for _, name, spec, turned in parts)
    return {str(name) for _, name, _, _ in parts} if plain else None


def _texts(node: Any) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Map | Seq):
        values = [v for k, v in node.items() if k != HERE] if isinstance(node, Map) else list(node)
        for value in values:
            yield from _texts(value)
