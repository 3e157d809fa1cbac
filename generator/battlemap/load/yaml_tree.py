"""YAML to our own tree, from the parser's events: every value stays text and knows its place.

Refused: anchors, aliases, tags, merge keys, second documents, duplicate keys, deep nesting, too many nodes.
The depth is watched while streaming, because deep nesting crashes the parser's own composer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from yaml import MarkedYAMLError, YAMLError
from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner

from battlemap.diagnostics import Diagnostic, Location
from battlemap.load import yaml_faults
from battlemap.load.decode import CONTROL
from battlemap.load.decode import place as place_of_index
from battlemap.model.tree import HERE, At, Map, Scalar, Seq

MAX_DEPTH = 20
MAX_NODES = 20_000

Tree = Map | Seq | Scalar | None

_UNKNOWN = frozenset(("", "?"))  # quoted or not; web editors quote everything
_EMPTY = _UNKNOWN | {"~", "null", "Null", "NULL"}
# A pattern that begins with its sign is searched for far quicker than one that begins by looking back.
_LONE_QUESTION_MARK = re.compile(r"\?(?<![^\s,\[{]\?)(?=[ \t]*(?:[,\]}\n]|[ \t]#|\Z))")
_LINE_SEPARATORS = ("\x85", "\u2028", "\u2029")  # line ends to YAML, and to no editor
STAND_IN = "\ue03f"  # a lone `?` means unknown with us and a complex key in YAML


def stand_ins(text: str) -> str:
    """The text as YAML reads it: a lone `?` is a sign of the same length that YAML leaves alone."""
    return _LONE_QUESTION_MARK.sub(STAND_IN, text) if "?" in text and STAND_IN not in text else text


class PureParser(Reader, Scanner, Parser):
    """The parser in Python, where the one in C is not there."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)


try:
    from yaml.cyaml import CParser  # type: ignore[attr-defined]

    DefaultParser: Any = CParser
except ImportError:
    DefaultParser = PureParser


def read_tree(
    text: str, path: str, first_line: int = 1, *, of_keys: bool = False, parser: Any = DefaultParser
) -> tuple[Tree, list[Diagnostic]]:
    """The tree of a YAML text. After a syntax error the tree is None and the last diagnostic says why.

    `first_line` is the line of the file on which the text begins. With `of_keys`, each At holds the places of
    the keys instead of those of the values. Never raises for anything a file can hold.
    """
    separators = [found for sign in _LINE_SEPARATORS if (found := text.find(sign)) >= 0]
    if separators:
        return None, [_separator(text, min(separators), path, first_line)]
    stand_ins = "?" in text and STAND_IN not in text
    prepared = _LONE_QUESTION_MARK.sub(STAND_IN, text) if stand_ins else text
    composer = _Composer(path, first_line, of_keys, stand_ins)
    try:
        tree = composer.document(parser(prepared))
    except _Stop:
        return None, composer.faults
    except MarkedYAMLError as error:
        fault = yaml_faults.explain(text, error, path, first_line)
        elsewhere = [other for other in composer.faults if other.location.line != fault.location.line]
        return None, [*elsewhere, fault]
    except (YAMLError, ValueError, RecursionError):
        return None, [*composer.faults, Diagnostic("BM218", Location(path, first_line))]
    if "\\" in text:
        composer.faults += _escaped_controls(tree)
    if " #" in text:
        composer.faults += yaml_faults.lost_texts(text, _texts(tree), path, first_line)
    return tree, composer.faults


def _separator(text: str, index: int, path: str, first_line: int) -> Diagnostic:
    place = place_of_index(text, index, path, 1)
    where = place._replace(line=place.line + first_line - 1)
    return Diagnostic("BM102", where, f"U+{ord(text[index]):04X}")


def _escaped_controls(tree: Tree) -> Iterator[Diagnostic]:
    """Control characters that no editor shows, because they are written with a backslash."""
    for text in _texts(tree):
        found = CONTROL.search(text)
        if found:
            yield Diagnostic("BM102", Location(*text.place), f"U+{ord(found.group()):04X}")


def _texts(tree: Tree) -> Iterator[Scalar]:
    if isinstance(tree, Scalar):
        yield tree
    elif isinstance(tree, Map | Seq):
        for value in tree.values() if isinstance(tree, Map) else tree:
            yield from _texts(value)


class _Stop(Exception):
    """Reading cannot go on; the reason is among the faults."""


class _Composer:
    """One document. The loops over events are written out, because they are most of what reading costs."""

    def __init__(self, path: str, first_line: int, of_keys: bool, stand_ins: bool) -> None:
        self.path = path
        self.first = first_line
        self.of_keys = of_keys
        self.stand_ins = stand_ins
        self.faults: list[Diagnostic] = []
        self.nodes = 0
        self.depth = 0
        self.next: Any = None

    def document(self, parser: Any) -> Tree:
        self.next = parser.get_event
        self.next()
        if self.next().__class__ is StreamEndEvent:
            return None
        tree = self.node(self.next())
        self.next()
        after = self.next()
        if after.__class__ is not StreamEndEvent:
            self.fault("BM215", after)
        return tree

    def node(self, event: Any) -> Tree:
        kind = event.__class__
        if kind is ScalarEvent:
            return self.scalar(event)
        if kind is AliasEvent:
            self.fault("BM212", event, "*")
            return None
        self.refuse_decoration(event)
        self.depth += 1
        if self.depth > MAX_DEPTH:
            self.stop("BM216", event, MAX_DEPTH)
        tree: Tree = self.map(event) if kind is MappingStartEvent else self.seq(event)
        self.depth -= 1
        return tree

    def scalar(self, event: Any) -> Scalar | None:
        self.refuse_decoration(event)
        text: str = event.value
        if text in _EMPTY and (text in _UNKNOWN or not event.style):
            return None
        if self.stand_ins and STAND_IN in text:
            if text == STAND_IN and not event.style:
                return None
            text = text.replace(STAND_IN, "?")
        value = Scalar(text)
        mark = event.start_mark
        value.place = (self.path, mark.line + self.first, mark.column + 1)
        return value

    def map(self, event: Any) -> Map:
        following, path, first, of_keys = self.next, self.path, self.first, self.of_keys
        stand_ins = self.stand_ins
        start = event.start_mark
        result = Map()
        places: dict[str, tuple[int, int]] = {}
        while True:
            event = following()
            if event.__class__ is not ScalarEvent:
                if event.__class__ is MappingEndEvent:
                    break
                self.complex_key(event)
                continue
            key: str = event.value
            at_key: Any = event.start_mark
            key_end: Any = event.end_mark
            if event.anchor is not None or event.tag is not None:
                self.refuse_decoration(event)
            event = following()
            mark = event.start_mark
            line, column = mark.line + first, mark.column + 1
            value: Tree
            if event.__class__ is not ScalarEvent:
                value = self.node(event)
            elif (
                event.value in _EMPTY
                or (stand_ins and STAND_IN in event.value)
                or event.anchor is not None
                or event.tag is not None
            ):
                value = self.scalar(event)
            else:
                value = Scalar(event.value)
                value.place = (path, line, column)
            if key in result or not key or key[0] in "<@" or "：" in key or (stand_ins and STAND_IN in key):
                key = self.unusual_key(key, at_key, value, places)
                if not key:
                    continue
            if value is None and mark.column == key_end.column and mark.line == key_end.line:
                self.faults.append(Diagnostic("BM226", self.at(at_key, len(key))))
                continue
            result[key] = value
            places[key] = (at_key.line + first, at_key.column + 1) if of_keys else (line, column)
        result[HERE] = At(path, start.line + first, start.column + 1, places)
        self.count(2 * len(result), event)
        return result

    def seq(self, event: Any) -> Seq:
        following, first = self.next, self.first
        result = Seq()
        result.places = places = []
        while True:
            event = following()
            if event.__class__ is SequenceEndEvent:
                break
            mark = event.start_mark
            places.append((mark.line + first, mark.column + 1))
            result.append(self.node(event))
            if len(places) > MAX_NODES:
                break
        self.count(len(result) + 1, event)
        return result

    def count(self, nodes: int, event: Any) -> None:
        self.nodes += nodes
        if self.nodes > MAX_NODES:
            self.stop("BM217", event, MAX_NODES)

    def unusual_key(self, key: str, mark: Any, value: Tree, places: dict[str, tuple[int, int]]) -> str:
        """The key to use after all, or nothing where it cannot be used."""
        where = self.at(mark, len(key))
        if self.stand_ins:
            key = key.replace(STAND_IN, "?")
        if key in places:
            self.faults.append(Diagnostic("BM211", where, key, related=(Location(self.path, *places[key]),)))
        elif key == "<<":
            self.faults.append(Diagnostic("BM214", where, key))
        elif not key or key[0] in (HERE, "?"):
            self.faults.append(Diagnostic("BM219", where, key or None))
        elif "：" in key and value is None:
            self.faults.append(Diagnostic("BM205", where, key))
        else:
            return key
        return ""

    def complex_key(self, event: Any) -> None:
        self.fault("BM219", event)
        self.node(event)
        self.node(self.next())

    def refuse_decoration(self, event: Any) -> None:
        if event.anchor is not None:
            self.fault("BM212", event, "&")
        elif event.tag is not None:
            self.fault("BM213", event, "!")

    def at(self, mark: Any, length: int = 0) -> Location:
        column = mark.column + 1
        return Location(self.path, mark.line + self.first, column, column + length if length else None)

    def fault(self, code: str, event: Any, word: str | None = None) -> None:
        self.faults.append(Diagnostic(code, self.at(event.start_mark), word))

    def stop(self, code: str, event: Any, limit: int) -> None:
        self.faults.append(Diagnostic(code, self.at(event.start_mark), params={"limit": limit}))
        raise _Stop
