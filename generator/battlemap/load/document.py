"""One file, read as far as it can be: its text, its tree, its body, and what is wrong so far."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from battlemap.diagnostics import Diagnostic, Location
from battlemap.load.decode import decode
from battlemap.load.frontmatter import Parts, split
from battlemap.load.privacy import check_blocks
from battlemap.load.snippets import with_lines
from battlemap.load.source import Source
from battlemap.load.yaml_faults import mistaken_key
from battlemap.load.yaml_tree import Tree, read_tree
from battlemap.model.tree import Map

ReadTree = Callable[[str, str, int], tuple[Tree, list[Diagnostic]]]


@dataclass(frozen=True, slots=True)
class Document:
    """A file. Without a tree it cannot be used; `faults` say why. Paths are those shown to people."""

    path: str
    text: str = ""
    parts: Parts = field(default_factory=lambda: Parts("", 1, "", 1))
    tree: Tree = None
    faults: tuple[Diagnostic, ...] = ()

    def key_tree(self) -> Tree:
        """The same tree with the places of the keys instead of those of the values."""
        return read_tree(self.parts.data, self.path, self.parts.data_line, of_keys=True)[0]

    def finished(self, faults: Sequence[Diagnostic]) -> list[Diagnostic]:
        """Faults of this file with their lines; the body's lines are not shown."""
        data_lines = self.parts.data_line + self.parts.data.count("\n")
        return with_lines(faults, self.text, data_lines)


def read_markdown(source: Source, path: str, required: bool = True, trees: ReadTree = read_tree) -> Document:
    """A Markdown file with frontmatter, which an ordinary page may lack (`required=False`)."""
    shown = source.shown(path)
    text = _text(source, path)
    if isinstance(text, Document):
        return text
    parts = split(text, shown, required)
    if isinstance(parts, Diagnostic):
        return Document(shown, text, faults=(parts,))
    if not parts.data.strip() and not required:
        return Document(shown, text, parts, faults=check_blocks(parts, shown))
    return _with_tree(shown, text, parts, trees)


def read_yaml(source: Source, path: str) -> Document:
    """A YAML file."""
    text = _text(source, path)
    if isinstance(text, Document):
        return text
    return _with_tree(source.shown(path), text, Parts(text, 1, "", 1), read_tree)


def map_of(document: Document) -> tuple[Map | None, list[Diagnostic]]:
    """The document's map, and its faults; without a map there is at least one."""
    faults = list(document.faults)
    if isinstance(document.tree, Map):
        return document.tree, faults
    if not faults:
        line = document.parts.data_line
        faults.append(
            mistaken_key(document.parts.data, document.path, line) or not_a_map(document.path, line)
        )
    return None, faults


def not_a_map(path: str, line: int, column: int = 1) -> Diagnostic:
    """Something else stands where fields are expected."""
    return Diagnostic("BM203", Location(path, line, column))


def _text(source: Source, path: str) -> str | Document:
    shown = source.shown(path)
    data = source.read(path)
    if isinstance(data, Diagnostic):
        return Document(shown, faults=(data,))
    text, faults = decode(data, shown)
    return Document(shown, text, faults=tuple(faults)) if faults else text


def _with_tree(shown: str, text: str, parts: Parts, trees: ReadTree) -> Document:
    tree, faults = trees(parts.data, shown, parts.data_line)
    return Document(shown, text, parts, tree, (*faults, *check_blocks(parts, shown)))
