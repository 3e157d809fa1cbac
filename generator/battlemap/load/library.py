"""What accounts share: lists in one file (`team.yml`), folders of files of one kind (`competitors/`)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from battlemap.diagnostics import Diagnostic, Location
from battlemap.load import references
from battlemap.load.document import Document, map_of, not_a_map, read_markdown, read_yaml
from battlemap.load.model_errors import build
from battlemap.load.reading import Reading
from battlemap.model.base import Model
from battlemap.model.shape import shape_of, shape_of_list
from battlemap.model.tree import BODY, HERE, Map, Scalar, Seq

M = TypeVar("M", bound=Model)


def listed(reading: Reading, cls: type[M], path: str, kind: str = "") -> tuple[M, ...]:
    """The entries of a file that holds a list, sorted by id; from here on they are known as of this `kind`.

    What the file names is known even where it does not hold, and everything when it cannot be read, so that
    one fault does not make a hundred.
    """
    document = read_yaml(reading.source, path)
    tree = document.tree
    faults = list(document.faults)
    found: list[M] = []
    if kind and (isinstance(tree, Seq) or not (tree or faults)):
        entries = (item for item in tree or () if isinstance(item, Map) and item.get("id"))
        reading.know(kind, {str(entry["id"]): entry.get("name") for entry in entries})
    if isinstance(tree, Seq):
        faults += references.check(tree, shape_of_list(cls), reading.scope, document.key_tree)
        for number, item in enumerate(tree):
            if isinstance(item, Map):
                model, wrong = build(cls, item, _item_of(document, number))
                faults += wrong
                found += [model] if model is not None else []
            else:
                faults.append(not_a_map(document.path, *tree.places[number]))
    elif tree is not None:
        faults.append(Diagnostic("BM312", Location(document.path)))
    reading.record([document], faults)
    return tuple(sorted(found, key=_id))


def filed(reading: Reading, cls: type[M], owners: dict[str, str]) -> tuple[M, ...]:
    """The models of files by id (`owners`: id → path), in that order."""
    found = []
    for identity, path in owners.items():
        document = read_markdown(reading.source, path)
        tree, faults = map_of(document)
        if tree is not None:
            faults += called(tree, identity)
            tree[BODY] = document.parts.body
            model, wrong = build(cls, tree, document.key_tree)
            faults += wrong
            faults += references.check(tree, shape_of(cls), reading.scope, document.key_tree)
            if reading.record([document], faults) and model is not None:
                found.append(model)
        else:
            reading.record([document], faults)
    return tuple(found)


def called(tree: Map, identity: str) -> list[Diagnostic]:
    """Gives the tree the id of its file; one typed inside must be the same."""
    typed = tree.get("id")
    at = tree[HERE]
    tree["id"] = word = Scalar(identity)
    word.place = (at.path, 1, 1)
    if isinstance(typed, Scalar) and typed != identity:
        return [Diagnostic("BM115", Location(*typed.place), str(typed), {"id": identity})]
    return []


def _item_of(document: Document, number: int) -> Callable[[], Any]:
    def key_tree() -> Any:
        tree = document.key_tree()
        return tree[number] if isinstance(tree, Seq) else None

    return key_tree


def _id(model: Model) -> str:
    return str(getattr(model, "id", ""))
