"""What versions of an account have in common is read once: a field, or an item of its list, with the same
words on the same line. A text that cannot be taken apart safely is read as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import Any, NamedTuple

from battlemap.diagnostics import Diagnostic
from battlemap.load import references
from battlemap.load.model_errors import build
from battlemap.load.references import Scope
from battlemap.load.yaml_tree import MAX_NODES, STAND_IN, Tree, read_tree
from battlemap.model.account import Account
from battlemap.model.shape import shape_of
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
    """Parts of the last version read of an account: their trees, and what the model made of them."""

    def __init__(self) -> None:
        self._parts: dict[str, dict[_Part, _Found]] = {}
        self._values: dict[int, tuple[Tree, Any]] = {}  # by identity of a tree, which is kept beside it
        self._fine: dict[int, Tree] = {}  # trees, by identity, that refer to nothing outside of this scope
        self._scope: Scope | None = None

    def read_tree(self, text: str, path: str, first_line: int) -> tuple[Tree, list[Diagnostic]]:
        """The same as the function of this name, but for warnings."""
        parts, known = _parts(text, first_line), self._parts.pop(path, {})
        if 2 * sum(len(part.text) for part in parts if part in known) > len(text):
            found = [(part, one) for part in parts if (one := known.get(part) or _read(part, path))]
            if len(found) == len(parts):
                self._parts[path] = dict(found)
                return _joined(found, path), []
        tree, faults = read_tree(text, path, first_line)
        if not faults and isinstance(tree, Map):
            self._parts[path] = dict(_apart(parts, tree))
        return tree, faults

    def build(self, tree: Map) -> tuple[Account | None, list[Diagnostic]]:
        """The account of a tree, or None and something that it refuses."""
        account, faults = build(Account, Map((key, self._known(value)) for key, value in tree.items()))
        if account is not None:
            self._values = {id(part): (part, made) for part, made in _made(tree, account)}
        return account, faults

    def references(self, tree: Map, scope: Scope, key_tree: Callable[[], Map | None]) -> list[Diagnostic]:
        """What is wrong with what an account refers to; parts that were right in the same scope still are."""
        fine = self._fine if scope == self._scope else {}
        faults = references.check(tree, shape_of(Account), scope, key_tree, fine)
        items = (item for value in tree.values() for item in (value if isinstance(value, Seq) else (value,)))
        self._fine = {} if faults else {id(item): item for item in items if isinstance(item, Map)}
        self._scope = scope
        return faults

    def _known(self, tree: Any) -> Any:
        """What the model made of a tree or of the items of a list, else the tree."""
        if isinstance(tree, Seq):
            return [self._known(item) for item in tree]
        return self._values.get(id(tree), (tree, tree))[1]


def _made(tree: Map, account: Account) -> Iterator[tuple[Map, Any]]:
    """The maps that are fields or items of an account, and what they became."""
    for key, value in tree.items():
        if isinstance(value, Map):
            yield value, getattr(account, key)
        elif isinstance(value, Seq):
            made = zip(value, getattr(account, key), strict=True)
            yield from ((item, each) for item, each in made if isinstance(item, Map))


def _read(part: _Part, path: str) -> _Found | None:
    """What a part holds, None where it does not hold by itself."""
    head = f"{part.field}:\n" if part.item else ""
    tree, faults = read_tree(head + part.text, path, part.line - part.item)
    return None if faults or not isinstance(tree, Map) else dict(_apart([part], tree)).get(part)


def _apart(parts: Sequence[_Part], tree: Map) -> Iterator[tuple[_Part, _Found]]:
    """What the parts of a text hold that has been read; nothing where a line only looked like the first of
    one.
    """
    fields = [(name, list(group)) for name, group in groupby(parts, lambda part: part.field)]
    if [name for name, _ in fields] != [key for key in tree if key != HERE]:
        return
    for name, group in fields:
        value = tree[name]
        if not group[0].item:
            yield group[0], _Found(value, tree[HERE].keys[name])
        elif isinstance(value, Seq) and len(value) == len(group):
            yield from zip(group, map(_Found, value, value.places), strict=True)


def _joined(found: Sequence[tuple[_Part, _Found]], path: str) -> Map:
    """The tree of a text from those of its parts."""
    tree = Map()
    places: dict[str, tuple[int, int]] = {}
    for part, (value, place) in found:
        if not part.item:
            tree[part.field], places[part.field] = value, place
            continue
        if part.field not in tree:
            tree[part.field], places[part.field] = Seq(), (part.line, _DASH)
            tree[part.field].places = []
        tree[part.field].append(value)
        tree[part.field].places.append(place)
    first, _ = found[0]
    tree[HERE] = At(path, first.line - first.item, 1, places)
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
