"""Sentences of a team's playbook: every name in braces can be filled."""

from __future__ import annotations

from collections.abc import Iterator
from string import Formatter
from typing import Any

from battlemap.diagnostics import Diagnostic, Location
from battlemap.load.facts import Forms
from battlemap.load.nearest import nearest
from battlemap.model.tree import HERE, Map, Scalar, Seq

LABELS = "labels"
FLAGS = "flags"
PARTS = (LABELS, "findings", FLAGS)
_OF_FLAGS = frozenset({"account", "owner", "opportunity"})


def check(part: str, over: Any, base: Any, facts: Forms) -> Iterator[Diagnostic]:
    """What pages could not say: labels that nothing uses, braces that nothing fills."""
    if part == LABELS and isinstance(over, Map):
        for key, value in over.items():
            if key != HERE and key not in base:
                yield Diagnostic("BM506", over[HERE].of(key), key, nearest=nearest(key, base))
            elif key != HERE:
                yield from _unfilled(value, _known(base[key]))
    elif part in PARTS and isinstance(over, Seq) and isinstance(base, Seq):
        entries = {str(entry["id"]): entry for entry in base}
        for entry in over:
            own = entries.get(str(entry.get("id"))) if isinstance(entry, Map) else None
            known = _known(own) if own is not None else None
            if part == FLAGS and isinstance(entry, Map):
                known = _supplied(entry.get("when"), own, facts)
            yield from _unfilled(entry, known)


def _supplied(when: Any, base: Map | None, facts: Forms) -> set[str] | None:
    """What a flag's sentences may name; None where it asks something that is no fact."""
    asked = when if isinstance(when, Seq) else (base or Map()).get("when") or ()
    names = [str(ref.get("fact") if isinstance(ref, Map) else ref) for ref in asked]
    if not all(name in facts for name in names):
        return None
    return _known(base).union(_OF_FLAGS, *(facts[name].supplies for name in names))


def _known(base: Any) -> set[str]:
    return {name for text in _texts(base) for name in _names(text) or ()}


def _unfilled(value: Any, known: set[str] | None) -> Iterator[Diagnostic]:
    """Texts with lone braces, or with a name that is not known; where nothing is, any name will do."""
    for text in _texts(value):
        names = _names(text)
        if names is None:
            yield Diagnostic(
                "BM509", Location(*text.place), str(text), {"allowed": tuple(sorted(known or ()))}
            )
        elif known is not None and (spare := sorted(names - known)):
            allowed, near = tuple(sorted(known)), nearest(spare[0], known)
            yield Diagnostic("BM509", Location(*text.place), f"{{{spare[0]}}}", {"allowed": allowed}, near)


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
