"""The valid values closest to what was typed."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, allowed: Iterable[str], most: int = 2) -> tuple[str, ...]:
    """At most `most` names like the word, closest first; case, `_` and `-` make no difference."""
    names = {_folded(name): name for name in sorted(allowed, reverse=True)}
    return tuple(names[found] for found in get_close_matches(_folded(word), names, most, 0.6))


def _folded(word: str) -> str:
    return word.casefold().replace("_", "-").replace(" ", "-")
