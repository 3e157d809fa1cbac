"""What versions of an account have in common is read once: a field, or an item of its list, with the same
words on the same line. A text that cannot be taken apart safely is read as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Any, NamedTuple

from battlemap.diagnostics import Diagnostic
from battlemap.load.model_errors import build
from battlemap.load.yaml_tree import MAX_NODES, STAND_IN, Tree, read_tree
from battlemap.model.account import Account
from battlemap.model.tree import HERE, At, Map, Seq

_FIELD = re.compile(r"\n(?=[a-z_]+:[ \n])")
_NO_FIELD = re.compile(r"\n(?![a-z_]+:[ \n]|[ \n#]|- |\Z)")  # a line of no field
_ITEM = re.compile(r"\n(?=  - )")
_NO_ITEM = re.compile(r"\n(?!  - |   |\n|\Z)")  # a line of no item
_DASH = 3  # the column of the signs before items
_SIGNS = ":,-[{"  # every node has one of its own, which at most three others share


class _Part(NamedTuple):
    """A field, or an `item` of its list, and the line on which it begins."""

    field: str
    line: int
    text: str
    item: bool = False


class _Found(NamedTuple):
    tree: Tree
    place: tuple[int, int]


class Kept:
    """Parts of the versions of one account: their trees, and what the model made of them."""

    def __init__(self) -> None:
        self._trees: dict[tuple[str, _Part], _Found] = {}
        self._values: dict[int, tuple[Tree, Any]] = {}  # by identity of a tree, which is kept beside it

    def read_tree(self, text: str, path: str, first_line: int) -> tuple[Tree, list[Diagnostic]]:
        """The same as the function of this name, but for warnings."""
        parts = _parts(text, first_line)
        if 2 * sum(len(part.text) for part in parts if (path, part) in self._trees) > len(text):
            found = [found for part in parts if (found := self._found(path, part))]
            if len(found) == len(parts):
                return _joined(path, parts, found), []
        tree, faults = read_tree(text, path, first_line)
        if not faults and isinstance(tree, Map):
            self._keep(path, parts, tree)
        return tree, faults

    def build(self, tree: Map) -> tuple[Account | None, list[Diagnostic]]:
        """The account of a tree, or None and something that it refuses."""
        account, faults = build(Account, Map((key, self._known(value)) for key, value in tree.items()))
        if account is not None:
            for key, value in tree.items():
                if isinstance(value, Map):
                    self._values[id(value)] = value, getattr(account, key)
                elif isinstance(value, Seq):
                    made = zip(value, getattr(account, key), strict=True)
                    self._values |= {id(item): (item, each) for item, each in made if isinstance(item, Map)}
        return account, faults

    def _known(self, tree: Any) -> Any:
        """What the model made of a tree or of the items of a list, else the tree."""
        if isinstance(tree, Seq):
            return [self._known(item) for item in tree]
        return self._values.get(id(tree), (tree, tree))[1]

    def _found(self, path: str, part: _Part) -> _Found | None:
        """What a part holds, None where it does not hold by itself."""
        if (path, part) not in self._trees:
            head = f"{part.field}:\n" if part.item else ""
            tree, faults = read_tree(head + part.text, path, part.line - part.item)
            if not faults and isinstance(tree, Map):
                self._keep(path, [part], tree)
        return self._trees.get((path, part))

    def _keep(self, path: str, parts: Sequence[_Part], tree: Map) -> None:
        """Keeps the parts of a text that has been read, unless a line only looked like the first of one."""
        fields = [(name, list(group)) for name, group in groupby(parts, lambda part: part.field)]
        if [name for name, _ in fields] != [key for key in tree if key != HERE]:
            return
        for name, group in fields:
            value, place = tree[name], tree[HERE].keys[name]
            if not group[0].item:
                self._trees[path, group[0]] = _Found(value, place)
            elif isinstance(value, Seq) and len(value) == len(group):
                for part, *found in zip(group, value, value.places, strict=True):
                    self._trees[path, part] = _Found(*found)


def _joined(path: str, parts: Sequence[_Part], found: Sequence[_Found]) -> Map:
    """The tree of a text from those of its parts."""
    tree = Map()
    places: dict[str, tuple[int, int]] = {}
    for part, (value, place) in zip(parts, found, strict=True):
        if not part.item:
            tree[part.field], places[part.field] = value, place
            continue
        if part.field not in tree:
            tree[part.field], places[part.field] = Seq(), (part.line, _DASH)
            tree[part.field].places = []
        tree[part.field].append(value)
        tree[part.field].places.append(place)
    tree[HERE] = At(path, parts[0].line - parts[0].item, 1, places)
    return tree


def _parts(text: str, first_line: int) -> list[_Part]:
    """The parts of a text, none where it has lines of another kind or might hold too much."""
    if not _FIELD.match(f"\n{text}") or _NO_FIELD.search(f"\n{text}"):
        return []
    if STAND_IN in text or (len(text) > MAX_NODES and 4 * sum(map(text.count, _SIGNS)) > MAX_NODES):
        return []
    parts: list[_Part] = []
    names: set[str] = set()
    for field, line in _split(_FIELD, text, first_line):
        name = field.partition(":")[0]
        if name in names:
            return []
        names.add(name)
        items = field.removeprefix(f"{name}:\n")
        if items.startswith("  - ") and not _NO_ITEM.search(f"\n{items}"):
            parts += [_Part(name, first, item, item=True) for item, first in _split(_ITEM, items, line + 1)]
        else:
            parts.append(_Part(name, line, field))
    return parts


def _split(begin: re.Pattern[str], text: str, line: int) -> Iterator[tuple[str, int]]:
    """The text from each line where the pattern fits to the next one, and the number of that line."""
    starts = [found.start() for found in begin.finditer(f"\n{text}")]
    for start, end in pairwise([*starts, len(text)]):
        yield text[start:end], line
        line += text.count("\n", start, end)
