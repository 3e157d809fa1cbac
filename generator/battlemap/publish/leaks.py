"""Looks for hidden values in finished files: the net under redaction, which alone already keeps them out.

Each value is known by an anchor: three words in a row, or a few Chinese characters, that no public text has.
A file is read once for its words; only where an anchor turns up is the whole value compared, by letters and
digits alone. Values that public texts hold anyway, and those too short to mean anything, are not looked for.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from html import unescape

from battlemap.diagnostics import Diagnostic, Location
from battlemap.model.hidden import Hidden

SHORTEST = 12  # letters and digits of a text, a Chinese one counts three; shorter ones turn up by chance
_DIGITS = 4  # significant digits of a number; rounder ones turn up by chance
_RUNS = (6, 4, 2)  # Chinese characters of an anchor, as many as there are in a row
_CHAIN = 3  # words of an anchor
_WORD = 4  # letters of a word that can be an anchor
_WORDS = re.compile(r"\d[\d,.]*\d|[a-z0-9]{4,}|[^\W\d_a-z]{2,}")
_TEXTS = re.compile(r">([^<]+)<")
_ATTRIBUTES = re.compile(r'="([^"]*)"')
_INLINE = re.compile(r"</?(?:a|b|code|em|i|mark|s|small|strong|sub|sup|u)\b[^>]*>")
_TAGS = re.compile(r"<[^>]*>")
_NOT_LETTERS = re.compile(r"[^\w\n]+|_+")


@dataclass(frozen=True, slots=True)
class _Wanted:
    key: str
    anchors: tuple[str, ...]
    location: Location


class LeakSearch:
    """Hidden values to look for, less those that `public` texts hold."""

    def __init__(self, hidden: Iterable[Hidden], public: Iterable[str] = ()) -> None:
        wanted = {want for found in hidden for want in _wanted(found)}
        possible = {anchor for want in wanted for anchor in want.anchors}
        self._sizes = tuple(sorted({len(anchor) for anchor in possible if not anchor.isascii()}))
        common: set[str] = set()
        keys: list[str] = []
        for text in public if wanted else ():
            found = possible & self._anchors_in(text.casefold())
            if found:
                common |= found
                keys.append(_key(text))
        self._by_anchor: dict[str, dict[str, list[Location]]] = {}
        for want in wanted:
            own = next((anchor for anchor in want.anchors if anchor not in common), None)
            if own is not None or not any(want.key in key for key in keys):
                values = self._by_anchor.setdefault(own or want.anchors[0], {})
                values.setdefault(want.key, []).append(want.location)

    def search(self, path: str, content: str) -> list[Diagnostic]:
        """A finding (BM701) for each hidden value in a file of the site, at the place where it is written."""
        if not self._by_anchor:
            return []
        page = path.endswith(".html")
        text = _text_of(content) if page else content
        anchors = self._by_anchor.keys() & self._anchors_in(text.casefold())
        if not anchors:
            return []
        key = _page_key(content) if page else _key(content)
        values = [pair for anchor in anchors for pair in self._by_anchor[anchor].items()]
        places = {place for value, found in values if value in key for place in found}
        return [Diagnostic("BM701", place, params={"page": path}, private=True) for place in sorted(places)]

    def _anchors_in(self, text: str) -> set[str]:
        words = _WORDS.findall(text)
        anchors = {*words, *map(" ".join, zip(words, words[1:], words[2:], strict=False))}
        if self._sizes:
            for run in {word for word in words if not word.isascii()}:
                for size in self._sizes:
                    anchors.update([run[i : i + size] for i in range(len(run) - size + 1)])
        return anchors


def find_leaks(files: Iterable[tuple[str, str]], search: LeakSearch) -> list[Diagnostic]:
    """The findings of all files, given as path and content."""
    return [found for path, content in files for found in search.search(path, content)]


def _text_of(page: str) -> str:
    """What of a page can hold a value: its text, and the values of its attributes, each once."""
    return "".join((*_TEXTS.findall(page), "\n", *{f"{value}\n" for value in _ATTRIBUTES.findall(page)}))


def _page_key(page: str) -> str:
    """Letters and digits of a page's text and attributes; a line per element, emphasis and links aside."""
    flat = _TAGS.sub("\n", _INLINE.sub("", page.replace("\n", " ")))
    return _key("\n".join((unescape(flat), *map(unescape, _ATTRIBUTES.findall(page)))))


def _wanted(found: Hidden) -> Iterator[_Wanted]:
    if isinstance(found.value, Decimal):
        for form in _number_forms(found.value):
            yield _Wanted(_key(form), (form,), found.location)
        return
    key = _key(found.value.replace("\n", " "))
    if sum(3 if char > "\u2e7f" else 1 for char in key) >= SHORTEST:
        for form in {found.value, unicodedata.normalize("NFKC", found.value)}:
            if anchors := tuple(_anchors(form.casefold())):
                yield _Wanted(key, anchors, found.location)


def _anchors(text: str) -> Iterator[str]:
    """Parts of a text that may tell it from others, the best first; none when nothing is distinct."""
    words = _WORDS.findall(text)
    latin = [word for word in words if word.isascii()]
    if len(latin) == len(words) >= _CHAIN:
        yield from map(" ".join, zip(words, words[1:], words[2:], strict=False))
        return
    for run in sorted((word for word in words if not word.isascii()), key=len, reverse=True):
        size = next(size for size in _RUNS if len(run) >= size)
        yield from (run[i : i + size] for i in range(0, len(run) - size + 1, size))
    yield from sorted((word for word in latin if len(word) >= _WORD), key=len, reverse=True)


def _number_forms(number: Decimal) -> Iterator[str]:
    """The ways a number may be printed with all its digits; none for a round one."""
    if len(number.normalize().as_tuple().digits) < _DIGITS:
        return
    for scaled in (number, number / 10**4, number / 10**6, number / 10**8):
        plain = f"{scaled.normalize():f}".lstrip("-")
        yield plain
        if scaled >= 1000:
            yield f"{scaled.normalize():,f}".lstrip("-")


def _key(text: str) -> str:
    return _NOT_LETTERS.sub("", unicodedata.normalize("NFKC", text).casefold())
