"""Additions to a YAML text that leave every other character as it is: new keys, values where none stood,
new items at the end of a list.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from battlemap.load.frontmatter import Parts, split
from battlemap.load.yaml_tree import read_tree, stand_ins

Value = str | tuple[str, ...]
_PLAIN = re.compile(r"[^\W_][\w ./@()&+'’·、，。（）—–-]*")
_UNPLAIN = frozenset({"null", "~", "-", "?"})
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Additions(dict["str | int", "Value | Additions | Items"]):
    """What to add to a map, by key; to a list, by the number of an item that is there."""


class Items(list[Additions]):
    """Items to add at the end of a list."""


class InsertionError(ValueError):
    """An addition has no place: what stands there is of another form. `key` names it."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


class MixedError(ValueError):
    """A file with two kinds of line ends, which cannot be kept byte for byte."""


def with_additions(data: bytes, passes: Sequence[Additions]) -> bytes:
    """A file with additions to its frontmatter, one after the other; mark and line ends stay.

    Raises InsertionError where one has no place, MixedError where line ends are mixed.
    """
    text = data.decode("utf-8")
    mark, text = text[: text.startswith("\ufeff")], text.removeprefix("\ufeff")
    crlf = "\r\n" in text
    if "\r" in text.replace("\r\n", "") or (crlf and text.count("\r\n") != text.count("\n")):
        raise MixedError
    text = text.replace("\r\n", "\n")
    parts = split(text, "")
    if not isinstance(parts, Parts) or read_tree(parts.data, "")[1]:
        raise InsertionError("---")
    start, added = text.index("\n") + 1, parts.data
    for additions in passes:
        added = inserted(added, additions)
    text = text[:start] + added + text[start + len(parts.data) :]
    return (mark + (text.replace("\n", "\r\n") if crlf else text)).encode()


def inserted(text: str, additions: Additions) -> str:
    """The YAML text with the additions. Raises InsertionError where one has no place."""
    root = yaml.compose(stand_ins(text), Loader=_Loader)
    if root is None:
        return text.rstrip("\n") + "\n" * bool(text.strip()) + "".join(_lines(additions, 0))
    edits = sorted(_Inserter(text, root).edits(root, additions), key=lambda edit: edit[0])
    parts, at = [], 0
    for start, end, new in edits:
        parts += [text[at:start], new]
        at = end
    return "".join((*parts, text[at:]))


def written(additions: Additions) -> str:
    """The additions alone, as a YAML text."""
    return "".join(_lines(additions, 0))


def scalar(value: str, *, flow: bool = False) -> str:
    """A text as YAML that means nothing else."""
    plain = _PLAIN.fullmatch(value) and value == value.strip() and value.lower() not in _UNPLAIN
    if plain and not (flow and "," in value):
        return value
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


Edit = tuple[int, int, str]


class _Inserter:
    """Finds the places of additions in one text."""

    def __init__(self, text: str, root: Node) -> None:
        self.text = text
        self.root = root
        self.starts = [0, *(found.end() for found in re.finditer("\n", text))]

    def edits(self, node: Node, additions: Additions) -> Iterator[Edit]:
        """What to put where, below one node."""
        if isinstance(node, SequenceNode):
            for key, value in additions.items():
                if not isinstance(key, int) or not isinstance(value, Additions):
                    raise InsertionError(str(key))
                yield from self.edits(node.value[key], value)
            return
        if not isinstance(node, MappingNode):
            raise InsertionError(next(str(key) for key in additions))
        present = {key.value: (key, value) for key, value in node.value}
        missing = Additions()
        for name, value in additions.items():
            if name in present:
                yield from self._at(node, *present[str(name)], value)
            else:
                missing[name] = value
        if missing:
            yield self._new_keys(node, missing)

    def _at(
        self, parent: MappingNode, key: Node, node: Node, value: Value | Additions | Items
    ) -> Iterator[Edit]:
        """An addition under a key that is there."""
        if isinstance(node, ScalarNode) and node.value in ("", "\ue03f", "?", "~", "null"):
            yield self._filled(parent, key, node, value)
        elif isinstance(value, Items) and isinstance(node, SequenceNode):
            yield self._appended(node, value)
        elif isinstance(value, Additions):
            yield from self.edits(node, value)
        else:
            raise InsertionError(key.value)

    def _filled(self, parent: MappingNode, key: Node, node: Node, value: Value | Additions | Items) -> Edit:
        """A value where none stood: on the line, a list of more than words below it."""
        start, end = self._offset(node.start_mark), self._offset(node.end_mark)
        if start == end:
            line_end = self.text.find("\n", self._offset(key.end_mark)) + 1 or len(self.text)
            if isinstance(value, Items) and not parent.flow_style:
                margin = " " * (key.start_mark.column + 2)
                lines = "".join(f"{margin}- {_flow(item)}\n" for item in value)
                return line_end, line_end, self._break(line_end) + lines
            start = end = self.text.index(":", self._offset(key.end_mark)) + 1
            return start, end, " " + _flow(value)
        return start, end, _flow(value)

    def _new_keys(self, node: MappingNode, missing: Additions) -> Edit:
        """Keys at the end of a map."""
        if node.flow_style:
            words = ", ".join(f"{key}: {_flow(value)}" for key, value in missing.items())
            if not node.value:
                at = self._offset(node.start_mark) + 1
                return at, at, words
            at = self._offset(node.value[-1][1].end_mark)
            return at, at, ", " + words
        at = len(self.text) if node is self.root else self._after(node)
        indent = node.value[0][0].start_mark.column
        return at, at, self._break(at) + "".join(_lines(missing, indent))

    def _appended(self, node: SequenceNode, items: Items) -> Edit:
        """Items at the end of a list."""
        if node.flow_style:
            words = ", ".join(_flow(item) for item in items)
            if not node.value:
                at = self._offset(node.start_mark) + 1
                return at, at, words
            at = self._offset(node.value[-1].end_mark)
            return at, at, ", " + words
        at = self._after(node)
        lines = (f"{' ' * node.start_mark.column}- {_flow(item)}\n" for item in items)
        return at, at, self._break(at) + "".join(lines)

    def _after(self, node: Node) -> int:
        """The beginning of the line after the last one of a node in block style."""
        last = node
        while isinstance(last, MappingNode | SequenceNode) and last.value and not last.flow_style:
            last = last.value[-1][1] if isinstance(last, MappingNode) else last.value[-1]
        if isinstance(last, ScalarNode) and last.style in ("|", ">") and last.end_mark.column == 0:
            return self._offset(last.end_mark)
        end = self.text.find("\n", self._offset(last.end_mark))
        return len(self.text) if end < 0 else end + 1

    def _break(self, at: int) -> str:
        """A line break where the text before does not end with one."""
        return "" if at == 0 or self.text[at - 1] == "\n" else "\n"

    def _offset(self, mark: yaml.Mark) -> int:
        if mark.line >= len(self.starts):
            return len(self.text)
        return min(self.starts[mark.line] + mark.column, len(self.text))


def _flow(value: Value | Additions | Items) -> str:
    """A value on one line."""
    if isinstance(value, str):
        return scalar(value, flow=True)
    if isinstance(value, Additions):
        return "{" + ", ".join(f"{key}: {_flow(inner)}" for key, inner in value.items()) + "}"
    return "[" + ", ".join(_flow(inner) for inner in value) + "]"


def _lines(additions: Mapping[str | int, Value | Additions | Items], indent: int) -> Iterator[str]:
    """Keys in block style."""
    margin = " " * indent
    for key, value in additions.items():
        if isinstance(value, str):
            yield f"{margin}{key}: {scalar(value)}\n"
        elif isinstance(value, Additions) and len(value) > 1:
            yield f"{margin}{key}:\n"
            yield from _lines(value, indent + 2)
        elif isinstance(value, Items):
            yield f"{margin}{key}:\n"
            yield from (f"{margin}  - {_flow(item)}\n" for item in value)
        else:
            yield f"{margin}{key}: {_flow(value)}\n"
