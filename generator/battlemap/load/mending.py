"""What can be mended in a file without judging: dates, amounts, the colon after a key. Writes nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from pydantic import BeforeValidator

from battlemap.diagnostics import Diagnostic, Location
from battlemap.load.accounts import grouped
from battlemap.load.catalogue import catalogue
from battlemap.load.content import sort_paths
from battlemap.load.document import Document, read_markdown, read_yaml
from battlemap.load.source import Source
from battlemap.load.typed import tidy_amount, tidy_date
from battlemap.load.yaml_tree import Tree
from battlemap.model.account import Account
from battlemap.model.activity import Visit
from battlemap.model.base import Model
from battlemap.model.library import Case, Competitor, Member, Product, Segment
from battlemap.model.opportunity import Opportunity
from battlemap.model.quantities import parse_amount, parse_date
from battlemap.model.shape import Shape, shape_of, shape_of_list
from battlemap.model.short import Short
from battlemap.model.tree import HERE, Map, Scalar, Seq

_LINE = re.compile(r"\r\n|\r|\n")
_MARK = "\ufeff"
_COLON = "BM205"
_MOST_COLONS = 50
Leaf = tuple[Scalar, Callable[..., Any], bool]  # the word, how it is read, whether it is private
_LISTS: Mapping[str, type[Model]] = {"team.yml": Member, "products.yml": Product, "segments.yml": Segment}


@dataclass(frozen=True, slots=True)
class Edit:
    """Characters of the text, from `start` on, to be replaced; `private` ones must not be shown."""

    location: Location
    start: int
    old: str
    new: str
    private: bool = False


@dataclass(frozen=True, slots=True)
class Mended:
    """A file with its bytes before and after."""

    path: str
    shown: str
    before: bytes
    after: bytes
    edits: tuple[Edit, ...]


def mend(source: Source, currency: str) -> tuple[list[Mended], list[Diagnostic]]:
    """Files that would change, and the faults that keep others from being looked at.

    `currency` is that of accounts that name none.
    """
    found: list[Mended] = []
    refused: list[Diagnostic] = []
    for path, shape, index in shaped_files(source):
        data = source.read(path)
        if isinstance(data, Diagnostic):
            refused.append(data)
            continue
        result = mend_file(data, path, shape, source.shown(path), _currency(source, index, currency))
        if isinstance(result, Mended):
            found += [result] if result.edits else []
        else:
            refused += result
    return found, refused


def mend_file(data: bytes, path: str, shape: Shape, shown: str, currency: str) -> Mended | list[Diagnostic]:
    """One file, as far as it can be read, or the faults for which it is left alone."""
    before, edits = data, list[Edit]()
    for _ in range(_MOST_COLONS):
        document = _document(_OneFile(path, shown, data), path)
        colons = [fault for fault in document.faults if fault.code == _COLON]
        if not colons:
            break
        mended = _mended_colons(data, colons[0])
        data = _applied(data, mended)
        edits += mended
    if document.tree is None:
        faults = [fault for fault in document.faults if catalogue().is_error(fault)]
        return Mended(path, shown, before, data, _judged(document, edits)) if edits else faults
    values = _values(data, document.tree, shape, currency)
    after = _applied(data, values)
    if values and not _same_but(document.tree, _document(_OneFile(path, shown, after), path).tree, values):
        return []
    return Mended(path, shown, before, after, _judged(document, (*edits, *values)))


def shaped_files(source: Source) -> Iterator[tuple[str, Shape, str]]:
    """Path, what is in it, and the file that names the currency."""
    paths = sort_paths(source.listing()[0])
    for files in grouped(paths.accounts, source)[0]:
        yield files.index, shape_of(Account), files.index
        for cls, name in ((Opportunity, "opportunities"), (Visit, "visits")):
            yield from ((path, shape_of(cls), files.index) for path in files.lists[name])
    yield from ((path, shape_of(Competitor), "") for path in paths.competitors)
    yield from ((path, shape_of(Case), "") for path in paths.cases)
    yield from ((path, shape_of_list(_LISTS[path]), "") for path in paths.lists)


def _currency(source: Source, index: str, default: str) -> str:
    tree = read_markdown(source, index).tree if index else None
    business = tree.get("business") if isinstance(tree, Map) else None
    named = business.get("currency") if isinstance(business, Map) else None
    return str(named) if isinstance(named, Scalar) else default


def _mended_colons(data: bytes, fault: Diagnostic) -> list[Edit]:
    """The full-width colon where a key ends, with the space that has to follow."""
    text, starts = text_of(data)
    line = starts[fault.location.line - 1]
    start = text.find("：", line + fault.location.column - 1)
    if start < 0 or _LINE.search(text, line, start):
        return []
    gap = "" if text[start + 1 : start + 2] in (" ", "", "\r", "\n") else " "
    where = Location(fault.location.path, fault.location.line, start - line + 1)
    return [Edit(where, start, "：", ":" + gap)]


def _values(data: bytes, tree: Tree, shape: Shape, currency: str) -> list[Edit]:
    text, starts = text_of(data)
    edits = []
    for word, parse, private in _leaves(tree, shape, hidden=False):
        new = tidy_date(word) if parse is parse_date else tidy_amount(word, currency)
        if new is None or new == word:
            continue
        path, line, column = word.place
        start = starts[line - 1] + column - 1
        start += text[start : start + 1] in ("'", '"')
        if text.startswith(word, start):
            edits.append(Edit(Location(path, line, column), start, str(word), new, private))
    return edits


def _leaves(node: Any, shape: Shape | None, *, hidden: bool) -> Iterator[Leaf]:
    """Every date and amount, long or short, and whether only the team may see it."""
    if shape is None:
        return
    hidden = hidden or shape.private
    if isinstance(node, Map):
        for key, value in node.items():
            if key != HERE:
                yield from _leaves(value, _inner(shape, key), hidden=hidden)
    elif isinstance(node, Seq):
        for value in node:
            yield from _leaves(value, shape.item if shape.kind == "list" else None, hidden=hidden)
    elif isinstance(node, Scalar):
        short = next((f for f in _validators(shape) if isinstance(f, Short)), None)
        if shape.kind == "list":
            yield from _leaves(node, shape.item, hidden=hidden)
        elif short is not None:
            yield from _leaves(node, shape.fields.get(short.field), hidden=hidden)
        else:
            kinds = (parse for parse in _validators(shape) if parse in (parse_date, parse_amount))
            yield from ((node, parse, hidden) for parse in kinds)


def _inner(shape: Shape, key: str) -> Shape | None:
    """What stands under a key; columns of an evaluation line are its scores."""
    found = shape.at(key)
    scores = shape.fields.get("scores") if found is None else None
    return scores.item if scores else found


def _validators(shape: Shape) -> list[Any]:
    return [mark.func for mark in shape.marks if isinstance(mark, BeforeValidator)]


def text_of(data: bytes) -> tuple[str, list[int]]:
    """The text as it is, less its byte order mark, and where each line begins."""
    text = data.decode("utf-8").removeprefix(_MARK)
    return text, [0, *(end.end() for end in _LINE.finditer(text))]


def _applied(data: bytes, edits: Sequence[Edit]) -> bytes:
    text, _ = text_of(data)
    for edit in sorted(edits, key=lambda each: each.start, reverse=True):
        text = text[: edit.start] + edit.new + text[edit.start + len(edit.old) :]
    mark = _MARK if data.startswith(_MARK.encode()) else ""
    return (mark + text).encode()


def edited(data: bytes, path: str, shown: str, edits: Sequence[Edit]) -> Mended | None:
    """The file with the edits made, None where they would break it; those near private words are private."""
    document, after = _document(_OneFile(path, shown, data), path), _applied(data, edits)
    if len(_document(_OneFile(path, shown, after), path).faults) > len(document.faults):  # a key twice
        return None
    return Mended(path, shown, data, after, _judged(document, edits))


def _judged(document: Document, edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """The edits; those of a line with anything private on it are private."""
    lines = document.finished([Diagnostic("BM306", edit.location) for edit in edits])
    return tuple(
        replace(edit, private=edit.private or line.private) for edit, line in zip(edits, lines, strict=True)
    )


def _same_but(before: Tree, after: Tree, edits: Sequence[Edit]) -> bool:
    """True when the second tree is the first with the edited words."""
    news = {(edit.location.line, edit.location.column): edit.new for edit in edits}
    return bool(_plain(before, news) == _plain(after, {}))


def _plain(node: Any, news: Mapping[tuple[int, int], str]) -> Any:
    if isinstance(node, Map):
        return {key: _plain(value, news) for key, value in node.items() if key != HERE}
    if isinstance(node, Seq):
        return [_plain(value, news) for value in node]
    return news.get(node.place[1:], str(node)) if isinstance(node, Scalar) else node


def _document(source: _OneFile, path: str) -> Document:
    return (read_markdown if path.endswith(".md") else read_yaml)(source, path)


@dataclass(frozen=True, slots=True)
class _OneFile:
    """A source of one file that need not be anywhere."""

    path: str
    name: str
    data: bytes

    def shown(self, path: str) -> str:
        return self.name

    def listing(self) -> tuple[Sequence[str], Sequence[Diagnostic]]:
        return [self.path], []

    def read(self, path: str) -> bytes | Diagnostic:
        return self.data
