"""A name for each diagnostic that stays the same when its line moves or the language changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from hashlib import sha256

from battlemap.diagnostics import Diagnostic


def mark(diagnostic: Diagnostic) -> str:
    """32 hexadecimal digits of code, file and the text of the line. Of private lines nothing goes in."""
    line = diagnostic.source_line if diagnostic.source_line is not None else diagnostic.word or ""
    return _digits(diagnostic.code, diagnostic.location.path, " ".join(line.split()))


def fingerprints(diagnostics: Sequence[Diagnostic]) -> list[str]:
    """One per diagnostic, all different: equal findings on equal lines are told apart by their order."""
    seen: Counter[str] = Counter()
    found = []
    for each in diagnostics:
        name = mark(each)
        seen[name] += 1
        found.append(name if seen[name] == 1 else _digits(name, str(seen[name])))
    return found


def _digits(*parts: str) -> str:
    return sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:32]
