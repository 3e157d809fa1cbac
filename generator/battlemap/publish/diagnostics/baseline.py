"""The findings that a team has accepted for now, in a file that survives moved lines."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from battlemap.diagnostics import Diagnostic
from battlemap.publish.diagnostics.fingerprint import mark

Accepted = Mapping[tuple[str, str, str], int]
_VERSION = 1


@dataclass(frozen=True)
class Compared:
    """What is new, how many findings were known before, and how many of those are gone."""

    new: tuple[Diagnostic, ...]
    known: int
    gone: int


def document(diagnostics: Iterable[Diagnostic]) -> str:
    """The baseline as JSON: path → code → fingerprint → how often; sorted, so that merges are small."""
    counted = Counter(map(_key, diagnostics))
    tree: dict[str, dict[str, dict[str, int]]] = {}
    for (path, code, name), count in sorted(counted.items()):
        tree.setdefault(path, {}).setdefault(code, {})[name] = count
    return (
        json.dumps({"version": _VERSION, "accepted": tree}, ensure_ascii=False, allow_nan=False, indent=2)
        + "\n"
    )


def accepted(text: str) -> Accepted:
    """What a baseline lists. Raises ValueError for a text that is none."""
    tree = json.loads(text)
    try:
        if tree["version"] != _VERSION:
            raise ValueError(tree["version"])
        return {
            (path, code, name): int(count)
            for path, codes in tree["accepted"].items()
            for code, names in codes.items()
            for name, count in names.items()
        }
    except (KeyError, TypeError, AttributeError) as fault:
        raise ValueError(str(fault)) from None


def compared(diagnostics: Sequence[Diagnostic], known: Accepted) -> Compared:
    """The findings less as many as are accepted of each."""
    left = Counter(known)
    new = []
    for each in diagnostics:
        key = _key(each)
        if left[key] > 0:
            left[key] -= 1
        else:
            new.append(each)
    gone = sum(count for count in left.values() if count > 0)
    return Compared(tuple(new), len(diagnostics) - len(new), gone)


def _key(diagnostic: Diagnostic) -> tuple[str, str, str]:
    return (diagnostic.location.path, diagnostic.code, mark(diagnostic))
