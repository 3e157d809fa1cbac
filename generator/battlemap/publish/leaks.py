"""Looks for hidden values in finished files: the net under redaction, which alone already keeps them out.

Each value is known by an anchor: three words in a row, or a few Chinese characters. A file is read once for
its words; only where an anchor turns up is the whole value compared, by letters and digits alone. Values that
public texts hold anyway, and those too short to mean anything, are not looked for.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from html import unescape

from battlemap.diagnostics import Diagnostic, Location
from battlemap.model.hidden import Hidden

SHORTEST = 12  # letters and digits of a text, a Chinese one counts three; shorter ones turn up by chance
_ANCHOR = 4  # letters of a word that can stand for a text
_DIGITS = 4  # significant digits of a number; rounder ones turn up by chance
_RUNS = (6, 4, 2)  # Chinese characters of an anchor, as many as there are in a row
_CHAIN = 3  # words of an anchor
_WORDS = re.compile(r"\d[\d,.]*\d|[a-z0-9]{4,}|[^\W\d_a-z]{2,}")
_TEXTS = re.compile(r">([^<]+)<")
_ATTRIBUTES = re.compile(r'="([^"]*)"')
_NOT_LETTERS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class _Wanted:
    key: str
    anchor: str
    location: Location


class LeakSearch:
    """Hidden values to look for, less those that `public` texts hold; these are read once one is found."""

    def __init__(self, hidden: Iterable[Hidden], public: Iterable[str] = ()) -> None:
        self._public = public
        self._known: set[str] | None = None
        self._by_anchor: dict[str, dict[str, list[Location]]] = {}
        for want in {want for found in hidden for want in _wanted(found)}:
            self._by_anchor.setdefault(want.anchor, {}).setdefault(want.key, []).append(want.location)
        self._sizes = tuple(sorted({len(anchor) for anchor in self._by_anchor if not anchor.isascii()}))

    def search(self, path: str, content: str) -> list[Diagnostic]:
        """A finding (BM701) for each hidden value in a file of the site, at the place where it is written."""
        if not self._by_anchor:
            return []
        found = self._found(_text_of(content) if path.endswith(".html") else content)
        places = {place for key in found.keys() - self._known_if(found) for place in found[key]}
        return [Diagnostic("BM701", place, params={"page": path}, private=True) for place in sorted(places)]

    def _known_if(self, found: Mapping[str, object]) -> set[str]:
        if not found:
            return set()
        if self._known is None:
            self._known = {key for text in self._public for key in self._found(text)}
        return self._known

    def _found(self, text: str) -> dict[str, list[Location]]:
        anchors = self._by_anchor.keys() & self._anchors_in(text.casefold())
        if not anchors:
            return {}
        key = _key(unescape(text))
        return {k: places for a in anchors for k, places in self._by_anchor[a].items() if k in key}

    def _anchors_in(self, text: str) -> set[str]:
        words = _WORDS.findall(text)
        anchors = {*words, *map(" ".join, zip(words, words[1:], words[2:], strict=False))}
        if self._sizes:
            for run in {word for word in words if not word.isascii()}:
                for size in self._sizes:
                    anchors.update(run[i : i + size] for i in range(len(run) - size + 1))
        return anchors


def find_leaks(files: Iterable[tuple[str, str]], search: LeakSearch) -> list[Diagnostic]:
    """The findings of all files, given as path and content."""
    return [found for path, content in files for found in search.search(path, content)]


def _text_of(page: str) -> str:
    """What of a page can hold a value: its text, and the values of its attributes, each once."""
    return "".join((*_TEXTS.findall(page), "\n", *{f"{value}\n" for value in _ATTRIBUTES.findall(page)}))


def _wanted(found: Hidden) -> Iterator[_Wanted]:
    if isinstance(found.value, Decimal):
        for form in _number_forms(found.value):
            yield _Wanted(_key(form), form, found.location)
        return
    key = _key(found.value)
    if _length(key) >= _ANCHOR:
        for form in {found.value, unicodedata.normalize("NFKC", found.value)}:
            if anchor := _anchor(form.casefold()):
                yield _Wanted(key, anchor, found.location)


def _anchor(text: str) -> str:
    """The part of a text that is least likely elsewhere; empty when nothing is distinct."""
    words = _WORDS.findall(text)
    run = max((w for w in words if not w.isascii()), key=len, default="")
    latin = [w for w in words if w.isascii()]
    if len(latin) == len(words) >= _CHAIN:
        start = (len(words) - _CHAIN) // 2
        return " ".join(words[start : start + _CHAIN])
    if len(run) >= _ANCHOR or not latin:
        return next((str(run[:size]) for size in _RUNS if len(run) >= size), "")
    return str(max(latin, key=len)) if len(max(latin, key=len)) >= _ANCHOR else str(run[:2])


def _number_forms(number: Decimal) -> Iterator[str]:
    """The ways a number may be printed with all its digits; none for a round one."""
    if len(number.normalize().as_tuple().digits) < _DIGITS:
        return
    for scaled in (number, number / 10**4, number / 10**6, number / 10**8):
        plain = f"{scaled.normalize():f}".lstrip("-")
        yield plain
        if scaled >= 1000:
            yield f"{scaled.normalize():,f}".lstrip("-")


def _length(key: str) -> int:
    return sum(3 if char > "\u2e7f" else 1 for char in key)


def _key(text: str) -> str:
    return _NOT_LETTERS.sub("", unicodedata.normalize("NFKC", text).casefold())
