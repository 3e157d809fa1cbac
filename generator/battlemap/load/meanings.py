"""Fields by the words with which the file format describes them: 员工 means `employees`."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from battlemap.load.yaml_tree import read_tree
from battlemap.model.tree import Map

_LABELS = ("fields.yml", "fields-opportunity.yml", "course-fields.yml")
_MOST = 2


def meant(word: str, owner: str, names: Iterable[str]) -> tuple[str, ...]:
    """At most two of the fields of a class whose Chinese description holds the word, best those it opens."""
    if len(word) < 2 or word.isascii():
        return ()
    told = _descriptions()
    places = {name: told.get(f"field.{owner}.{name}", "").find(word) for name in names}
    found = sorted((name for name, at in places.items() if at >= 0), key=places.__getitem__)
    return tuple(found[:_MOST])


@cache
def _descriptions() -> dict[str, str]:
    found: dict[str, str] = {}
    for name in _LABELS:
        text = (files("battlemap") / "playbook" / "labels" / name).read_text("utf-8")
        tree, _ = read_tree(text, name, 1)
        if isinstance(tree, Map):
            found |= {key: str(words.get("zh")) for key, words in tree.items() if isinstance(words, Map)}
    return found
