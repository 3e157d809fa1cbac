"""Words that point to specially protected personal data, read from the package's own list."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from battlemap.load.yaml_tree import read_tree
from battlemap.model.tree import HERE, Map


@cache
def special_words() -> Mapping[str, tuple[str, ...]]:
    """Language → words. A fault in the list is ours and raises ValueError."""
    text = files("battlemap").joinpath("messages", "special-words.yml").read_text(encoding="utf-8")
    tree, faults = read_tree(text, "messages/special-words.yml")
    if faults or not isinstance(tree, Map):
        raise ValueError(f"the list of special words is broken: {faults}")
    return {lang: tuple(str(word) for word in words) for lang, words in tree.items() if lang != HERE}
