"""One account from its files: the index, and opportunities and visits of files of their own."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import PurePosixPath

from battlemap.diagnostics import Diagnostic
from battlemap.load import consistency, references
from battlemap.load.accounts import AccountFiles
from battlemap.load.document import Document, map_of
from battlemap.load.ids import file_id
from battlemap.load.library import called
from battlemap.load.reading import Reading
from battlemap.model.account import Account
from battlemap.model.tree import BODY, HERE, Map, Scalar, Seq

_DATED_NAME = re.compile(r"(\d{4}-\d{2}-\d{2})(?:-|$)")
_IDS_OF = {"person": "people", "rival": "competitors", "opportunity": "opportunities", "need": "needs"}


def read_account(reading: Reading, files: AccountFiles) -> Account | None:
    """The account, or None where any of its files has an error."""
    index = reading.markdown(files.index)
    tree, faults = map_of(index)
    members: dict[str, list[Document]] = {}
    for name, paths in files.lists.items():
        members[name] = [reading.markdown(path) for path in paths]
    documents = [index, *(document for documents in members.values() for document in documents)]
    if tree is None:
        faults += [fault for document in documents[1:] for fault in document.faults]
        reading.record(documents, faults)
        return None
    faults += called(tree, files.id)
    tree[BODY] = index.parts.body
    faults += _join(tree, members)
    account, wrong = _checked(reading, tree, lambda: _key_tree(index, members))
    holds = reading.record(documents, [*faults, *wrong])
    return account if holds else None


def _checked(
    reading: Reading, tree: Map, key_tree: Callable[[], Map | None]
) -> tuple[Account | None, list[Diagnostic]]:
    account, faults = reading.account(tree, key_tree)
    faults += reading.references(tree, reading.scope.within(_ids(tree, reading.scope)), key_tree)
    faults += consistency.check(tree, tuple(reading.method.stage), reading.as_of)
    return account, faults


def _join(tree: Map, members: dict[str, list[Document]]) -> list[Diagnostic]:
    """Puts the trees of member files at the end of the account's lists."""
    faults: list[Diagnostic] = []
    for name, documents in members.items():
        entries = []
        for document in documents:
            entry, wrong = map_of(document)
            faults += wrong
            if entry is None:
                continue
            faults += _own_name(entry, name, document.path)
            entry[BODY] = document.parts.body
            entries.append(entry)
        _append(tree, name, entries)
    return faults


def _own_name(entry: Map, name: str, path: str) -> list[Diagnostic]:
    """An opportunity is called by its file; a visit's file may begin with its date."""
    if name == "opportunities":
        identity = file_id(path, path)
        return [identity] if isinstance(identity, Diagnostic) else called(entry, identity)
    dated = _DATED_NAME.match(PurePosixPath(path).name.removesuffix(".md"))
    if dated and entry.get("date") is None:
        entry["date"] = word = Scalar(dated[1])
        word.place = (path, 1, 1)
    return []


def _append(tree: Map, name: str, entries: list[Map]) -> None:
    present = tree.get(name)
    if not entries or not (present is None or isinstance(present, Seq)):
        return
    joined = Seq([*(present or ()), *entries])
    joined.places = [*(present.places if present else ()), *((e[HERE].line, e[HERE].column) for e in entries)]
    tree[name] = joined


def _key_tree(index: Document, members: dict[str, list[Document]]) -> Map | None:
    tree = index.key_tree()
    if not isinstance(tree, Map):
        return None
    for name, documents in members.items():
        entries = [
            key_tree
            for d in documents
            if isinstance(d.tree, Map) and isinstance(key_tree := d.key_tree(), Map)
        ]
        _append(tree, name, entries)
    return tree


def _ids(tree: Map, scope: references.Scope) -> dict[str, dict[str, object]]:
    """What references within the account may name."""
    ids = {kind: _ids_in(tree.get(field)) for kind, field in _IDS_OF.items()}
    shared = scope.ids.get("competitor", ())
    ids["rival"] = {id_: shared.get(id_) if isinstance(shared, dict) else None for id_ in ids["rival"]}
    profile = tree.get("profile")
    ids["unit"] = _ids_in(profile.get("units") if isinstance(profile, Map) else None)
    return ids


def _ids_in(entries: object) -> dict[str, object]:
    """Id → name, as far as there is one."""
    if not isinstance(entries, Seq):
        return {}
    return {
        str(e["id"]): e.get("name") or e.get("title")
        for e in entries
        if isinstance(e, Map) and isinstance(e.get("id"), Scalar)
    }
