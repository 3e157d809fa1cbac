"""Why YAML does not parse, in our own words.

Judged by the text at the fault as far as possible, since the two parsers word their errors differently.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from battlemap.diagnostics import Diagnostic, Location

_KEY_ONLY = re.compile(r"\s*(?:- +)*[^\s:#'\"{}\[\],&*!|>%@`-][^:#'\"{}\[\],]*:(?=\s|$)")
_FULL_WIDTH_KEY = re.compile(r"\s*(?:- +)*[\w-]+：")
_KEY_WITHOUT_SPACE = re.compile(r"\s*(?:- +)*([A-Za-z_][\w-]*):(?=[^\s:/])")
_LOOKS_LIKE_ALIAS = re.compile(r"(?:^|[:,\[{-])\s*([*&!])\S*\s*\S")
_FULL_WIDTH_MARK = re.compile(r"(?:\{.*(，)|:[ ]+(｛))[ ]*[A-Za-z_-]+$")
_PLAIN_MARKS = {"，": ",", "｛": "{"}
_STARTS_SOMETHING_ELSE = "@`%*&!|>-"


def explain(text: str, error: Any, path: str, first_line: int) -> Diagnostic:
    """A diagnostic for the parser's error: the first known mistake that fits, else a plain syntax error."""
    lines = text.split("\n")
    mark = error.problem_mark or error.context_mark
    number, column = (min(mark.line, len(lines) - 1), mark.column) if mark else (0, 0)
    fault = _Fault(lines, path, first_line, number, column, f"{error.context or ''} {error.problem or ''}")
    return (
        fault.tab()
        or fault.full_width_colon()
        or fault.full_width_mark()
        or fault.open_quote(error.context_mark)
        or fault.open_bracket(error.context_mark)
        or fault.reserved_start()
        or fault.colon_in_text()
        or fault.colon_without_space()
        or fault.text_after_end()
        or fault.key_without_colon(error.context_mark)
        or fault.indentation()
        or fault.made("BM218", number, column)
    )


def lost_texts(text: str, kept: Iterable[str], path: str, first_line: int) -> list[Diagnostic]:
    """Warnings for words after ` #` that look like a part of the text: no space follows the sign."""
    found = []
    values: list[str] | None = None
    for number, line in enumerate(text.split("\n"), first_line):
        start = line.find(" #") + 1
        before, lost = line[:start], line[start:]
        if not before.strip(" -") or "'" in before or '"' in before or lost[1:2] in ("", " ", "\t", "#"):
            continue
        values = list(kept) if values is None else values
        if not any(lost in value for value in values):
            found.append(Diagnostic("BM225", Location(path, number, start + 1, start + 2)))
    return found


def mistaken_key(text: str, path: str, first_line: int) -> Diagnostic | None:
    """The first line that would be a field but for its colon."""
    for number, line in enumerate(text.split("\n"), first_line):
        for code, pattern in (("BM205", _FULL_WIDTH_KEY), ("BM221", _KEY_WITHOUT_SPACE)):
            found = pattern.match(line)
            if found:
                return Diagnostic(
                    code, Location(path, number, found.end(), found.end() + 1), line[found.end() - 1]
                )
    return None


class _Fault:
    """One parser error with the text around it; each method tries one kind of mistake. Counts from 0."""

    def __init__(
        self, lines: list[str], path: str, first: int, number: int, column: int, problem: str
    ) -> None:
        self.lines = lines
        self.path = path
        self.first = first
        self.number = number
        self.column = column
        self.problem = problem
        self.line = lines[number]

    def made(self, code: str, number: int, column: int, word: str | None = None) -> Diagnostic:
        end = column + 1 + len(word) if word else None
        return Diagnostic(code, Location(self.path, number + self.first, column + 1, end), word)

    def tab(self) -> Diagnostic | None:
        for number in (self.number, self.number - 1):
            line = self.lines[number] if number >= 0 else ""
            indent = line[: len(line) - len(line.lstrip())]
            if "\t" in indent:
                return self.made("BM204", number, indent.index("\t"))
        if self.line[self.column : self.column + 1] == "\t":
            return self.made("BM204", self.number, self.column)
        return None

    def full_width_colon(self) -> Diagnostic | None:
        return self.key_mistake("BM205", _FULL_WIDTH_KEY)

    def full_width_mark(self) -> Diagnostic | None:
        """A wide comma or brace before the key whose colon the parser met inside a text."""
        found = _FULL_WIDTH_MARK.search(self.line[: self.column])
        if found is None or self.line[self.column : self.column + 1] != ":":
            return None
        place = Location(self.path, self.number + self.first, found.start(found.lastindex or 0) + 1)
        word = found[found.lastindex or 0]
        return Diagnostic("BM227", place, word, {"plain": _PLAIN_MARKS[word]})

    def colon_without_space(self) -> Diagnostic | None:
        return self.key_mistake("BM221", _KEY_WITHOUT_SPACE)

    def key_mistake(self, code: str, pattern: re.Pattern[str]) -> Diagnostic | None:
        """A key that is none, on this line or on the one before, which then swallows the key of this line."""
        numbers = [self.number]
        if self.number and any(words in self.problem for words in ("mapping values", "expected ':'")):
            numbers.append(self.number - 1)
        for number in numbers:
            found = pattern.match(self.lines[number])
            if found:
                return self.made(code, number, found.end() - 1, self.lines[number][found.end() - 1])
        return None

    def open_quote(self, context: Any) -> Diagnostic | None:
        if "quoted scalar" not in self.problem or context is None:
            return None
        if "escape" in self.problem:
            return self.made("BM222", self.number, self.column)
        return self.made("BM210", context.line, context.column)

    def open_bracket(self, context: Any) -> Diagnostic | None:
        flow = "flow sequence" in self.problem or "flow mapping" in self.problem
        if not flow or context is None or context.line >= len(self.lines):
            return None
        part = re.split(r"[,\[{]", self.line[: self.column])[-1]
        if self.line[self.column : self.column + 1] == ":" and ": " in part:
            return self.made("BM206", self.number, self.column, ":")
        word = self.lines[context.line][context.column : context.column + 1]
        return self.made("BM209", context.line, context.column, word or None)

    def reserved_start(self) -> Diagnostic | None:
        start = self.column
        if any(words in self.problem for words in ("alias", "anchor", "tag", "expected key", "block end")):
            found = _LOOKS_LIKE_ALIAS.search(self.line)
            start = found.start(1) if found else start
        character = self.line[start : start + 1]
        if not character or character not in _STARTS_SOMETHING_ELSE:
            return None
        if character == "-" and "entries are not allowed" not in self.problem:
            return None
        return self.made("BM208", self.number, start, character)

    def colon_in_text(self) -> Diagnostic | None:
        if "mapping values are not allowed" not in self.problem:
            return None
        key = _KEY_ONLY.match(self.line)
        if key and key.end() <= self.column:
            return self.made("BM206", self.number, self.column, ":")
        return None

    def text_after_end(self) -> Diagnostic | None:
        before = self.line[: self.column].rstrip()
        misplaced = "expected key" in self.problem or "block" in self.problem
        if misplaced and before.endswith(("'", '"', "]", "}")):
            return self.made("BM223", self.number, self.column)
        return None

    def key_without_colon(self, context: Any) -> Diagnostic | None:
        if "expected ':'" not in self.problem or context is None:
            return None
        line = self.lines[context.line]
        return self.made("BM224", context.line, len(line) - len(line.lstrip()))

    def indentation(self) -> Diagnostic | None:
        known = ("mapping values are not allowed", "expected key", "block end", "'-' indicator")
        indent = len(self.line) - len(self.line.lstrip())
        wrong_kind = any(words in self.problem for words in known)
        if wrong_kind and (indent == self.column or _KEY_ONLY.match(self.line)):
            return self.made("BM207", self.number, indent)
        return None
