"""The words of all diagnostics, read from the package's own file. A fault in it is ours and raises."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from battlemap.diagnostics import Catalogue, CatalogueEntry, Severity
from battlemap.load.yaml_tree import read_tree
from battlemap.model.tree import HERE, Map


@cache
def catalogue() -> Catalogue:
    """Every code with its words in both languages."""
    text = files("battlemap").joinpath("messages", "diagnostics.yml").read_text(encoding="utf-8")
    tree, faults = read_tree(text, "messages/diagnostics.yml")
    if faults or not isinstance(tree, Map):
        raise ValueError(f"the catalogue of diagnostics is broken: {faults}")
    entries = {code: _entry(code, given) for code, given in _plain(tree["codes"]).items()}
    return Catalogue(entries, {key: _plain(words) for key, words in _plain(tree["words"]).items()})


def _entry(code: str, given: Map) -> CatalogueEntry:
    return CatalogueEntry(
        code=code,
        name=str(given["name"]),
        severity=Severity(given["severity"]),
        summary=_plain(given["summary"]),
        help=_plain(given["help"]),
        explain=_plain(given.get("explain", Map())),
        wrong=str(given.get("wrong", "")),
        right=str(given.get("right", "")),
    )


def _plain(tree: Map) -> dict[str, Any]:
    return {key: value for key, value in tree.items() if key != HERE}
