"""The method: the package's playbook with the team's changes laid over it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any

from battlemap.diagnostics import Diagnostic, Location
from battlemap.load import facts, references, sentences, terms
from battlemap.load.document import Document, not_a_map, read_yaml
from battlemap.load.merge import joined, laid_over
from battlemap.load.model_errors import build
from battlemap.load.nearest import nearest
from battlemap.load.source import FolderSource, Source
from battlemap.model.method.method import Method
from battlemap.model.shape import shape_of
from battlemap.model.tree import HERE, At, Map, Seq

LABELS = "labels"
DEFAULT = "default"
_BUILTIN = Path(__file__).parent.parent / "playbook"
_PRESETS = Path(__file__).parent.parent / "presets"
_PARTS = tuple(name.replace("_", "-") for name in shape_of(Method).fields)


class BrokenPlaybookError(Exception):
    """The package's own playbook does not hold: our bug. `diagnostics` say where."""

    def __init__(self, diagnostics: list[Diagnostic]) -> None:
        super().__init__("; ".join(f"{d.location} {d.code} {d.word or ''}" for d in diagnostics[:10]))
        self.diagnostics = diagnostics


def presets() -> tuple[str, ...]:
    """Methods that the package offers: the whole one, and shorter ones laid over it."""
    return (DEFAULT, *sorted(folder.name for folder in _PRESETS.iterdir() if folder.is_dir()))


def read_method(
    source: Source,
    paths: list[str],
    forms: facts.Forms,
    preset: str = DEFAULT,
    rivals: Sequence[str] = (),
) -> tuple[Method, list[Diagnostic]]:
    """The method of a preset with the files of `source` under `playbook/` laid over it.

    Where those do not hold, the method without them, and what is wrong. `rivals` are the ids of competitors
    that facts may be asked about. Raises BrokenPlaybookError where the package's own does not hold.
    """
    documents = {path: read_yaml(source, path) for path in paths}
    if not documents:
        return builtin(forms, preset), []
    faults: list[Diagnostic] = [fault for document in documents.values() for fault in document.faults]
    base = _builtin_trees(preset)[0]
    for path, document in documents.items():
        faults += sentences.check(_part(path), document.tree, base.get(_part(path)), forms)
    parts = _laid_over(dict(base), source, documents, faults)

    def key_parts() -> Map:
        keyed = {
            path: Document(document.path, document.text, document.parts, document.key_tree())
            for path, document in documents.items()
        }
        return _whole(_laid_over(dict(_builtin_trees(preset, of_keys=True)[0]), source, keyed, []))

    method, found = _checked(_whole(parts), key_parts, forms, rivals)
    faults += found
    shown = {document.path for document in documents.values()}
    finished = [fault for fault in faults if fault.location.path not in shown]
    for document in documents.values():
        finished += document.finished([f for f in faults if f.location.path == document.path])
    holds = method is not None and not faults
    return (method if method is not None and holds else builtin(forms, preset)), finished


def builtin(forms: facts.Forms, preset: str = DEFAULT) -> Method:
    """The package's own method. Raises BrokenPlaybookError."""
    parts, faults = _builtin_trees(preset)
    method, found = _checked(_whole(parts), lambda: _whole(_builtin_trees(preset, of_keys=True)[0]), forms)
    if method is None or faults or found:
        raise BrokenPlaybookError([*faults, *found])
    return method


def _checked(
    tree: Map, key_tree: Callable[[], Any], forms: facts.Forms, rivals: Sequence[str] = ()
) -> tuple[Method | None, list[Diagnostic]]:
    method, faults = build(Method, tree, key_tree)
    shape = shape_of(Method)
    known = terms.of_playbook(tree, _builtin_trees()[0])
    faults += references.check(tree, shape, references.Scope(known), key_tree)
    faults += facts.check(tree, shape, forms, known | terms.asked_about(tree, rivals))
    return method, faults


def _whole(parts: Mapping[str, Any]) -> Map:
    """One tree of all parts, keyed as the fields of the method."""
    tree = Map((part.replace("-", "_"), value) for part, value in parts.items())
    tree[HERE] = At("playbook", 1, 1)
    return tree


@cache
def _builtin_trees(
    preset: str = DEFAULT, of_keys: bool = False
) -> tuple[Mapping[str, Any], tuple[Diagnostic, ...]]:
    """The trees of the package's playbook, those of a preset laid over them."""
    if preset == DEFAULT:
        return _laid_over_from(_BUILTIN, "battlemap/playbook", {}, of_keys)
    parts, faults = _builtin_trees(DEFAULT, of_keys)
    laid, more = _laid_over_from(_PRESETS / preset, f"battlemap/presets/{preset}", dict(parts), of_keys)
    return laid, (*faults, *more)


def _laid_over_from(
    folder: Path, shown_as: str, parts: dict[str, Any], of_keys: bool
) -> tuple[Mapping[str, Any], tuple[Diagnostic, ...]]:
    source = FolderSource(folder, shown_as)
    paths, _ = source.listing()
    documents = {path: read_yaml(source, path) for path in paths if path.endswith(".yml")}
    if of_keys:
        documents = {
            path: Document(d.path, d.text, d.parts, d.key_tree(), d.faults) for path, d in documents.items()
        }
    faults = [fault for document in documents.values() for fault in document.faults]
    return _laid_over(parts, source, documents, faults), tuple(faults)


def _laid_over(
    parts: dict[str, Any], source: Source, documents: Mapping[str, Document], faults: list[Diagnostic]
) -> dict[str, Any]:
    for path, document in documents.items():
        part = _part(path)
        if part not in _PARTS:
            where = Location(source.shown(path))
            faults.append(Diagnostic("BM501", where, part, {"allowed": _PARTS}, nearest(part, _PARTS)))
        elif document.tree is None or isinstance(document.tree, str):
            if not document.faults:
                faults.append(not_a_map(document.path, 1))
        elif part not in parts:
            parts[part] = document.tree
        elif part == LABELS and isinstance(document.tree, Map):
            parts[part] = joined(parts[part], document.tree)
        elif isinstance(document.tree, Seq) == isinstance(parts[part], Seq):
            parts[part] = laid_over(parts[part], document.tree, faults)
        else:
            code = "BM312" if isinstance(parts[part], Seq) else "BM313"
            faults.append(Diagnostic(code, Location(document.path)))
    return parts


def _part(path: str) -> str:
    """`playbook/stages.yml` is the part `stages`, `playbook/labels/frame.yml` the part `labels`."""
    pieces = PurePosixPath(path).parts
    inner = pieces[1:] if pieces[0] == "playbook" else pieces
    return inner[0] if len(inner) > 1 else PurePosixPath(inner[0]).stem
