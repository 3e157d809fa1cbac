"""Looks for hidden values in finished files: the net under redaction, which alone already keeps them out.

Each value is known by its anchors: every three words in a row, or a few Chinese characters. A file is read
once for its words, leaving out what other files had already; only where all anchors of a value turn up is it
compared as a whole, by letters and digits alone. Not looked for are values too short to mean anything, and
those that are public anyway: a name, the number of a public field, what was hidden in an earlier state. Who
writes a private sentence or number into a public text as well gives it away, and is told.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from html import escape, unescape

from battlemap.diagnostics import Diagnostic, Location
from battlemap.model.hidden import Hidden
from battlemap.model.quantities import exact
from battlemap.publish.quick import escape_string

SHORTEST = 12  # letters and digits of a text, a Chinese one counts three; shorter ones turn up by chance
_NAME = 20  # of a text that may be a name which public texts hold as well; a longer one is a sentence
_DIGITS = 4  # significant digits of a number; rounder ones turn up by chance
_RUNS = (6, 4, 2)  # Chinese characters of an anchor, as many as there are in a row
_CHAIN = 3  # words of an anchor
_WORD = 4  # letters of a word that can be an anchor
_REMEMBERED = 50_000  # texts that many pages have in common
_WORDS = re.compile(r"\d[\d,.]*\d|[a-z0-9]{4,}|[^\W\d_a-z]{2,}")
_TEXTS = re.compile(r">([^<]+)<")
_ATTRIBUTES = re.compile(r'="([^"]*)"')
_INLINE = re.compile(r"</?(?:a|b|code|em|i|mark|s|small|strong|sub|sup|u)\b[^>]*>")
_TAGS = re.compile(r"<[^>]*>")
_LETTERS = re.compile(r"\w+|\n")


Anchor = str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Wanted:
    text: str
    key: str
    anchors: tuple[Anchor, ...]
    location: Location
    may_be_public: bool = True
    number: str = ""


class LeakSearch:
    """Hidden values to look for, less those that `public` texts hold, which are read once one is found.

    `excused` counts those found on an account's own pages.
    """

    def __init__(self, hidden: Iterable[Hidden], public: Iterable[str] = ()) -> None:
        hidden = tuple(hidden)
        self.excused = 0
        self._texts = [each.value for each in hidden if isinstance(each.value, str)]
        self._text_key: str | None = None
        self._public = public
        self._public_texts: str | None = None
        self._public_keys: list[str] | None = None
        self._is_public_key: dict[str, bool] = {}
        self._seen: set[str] = set()
        self._by_anchor: dict[Anchor, list[_Wanted]] = {}
        sizes: set[int] = set()
        for want in dict.fromkeys(want for found in hidden for want in _wanted(found)):
            self._by_anchor.setdefault(want.anchors[0], []).append(want)
            sizes.update(len(a) for a in want.anchors if isinstance(a, str) and not a.isascii())
        self._sizes = sorted(sizes)

    def search(self, path: str, content: str) -> list[Diagnostic]:
        """A finding (BM701) for each hidden value in a file of the site, at the place where it is written."""
        if not self._by_anchor:
            return []
        page = path.endswith(".html")
        anchors = self._anchors_in((self._news(content) if page else content).casefold())
        known = self._by_anchor.keys() & anchors
        hits = [want for a in known for want in self._by_anchor[a] if anchors.issuperset(want.anchors)]
        if not hits:
            return []
        key = _page_key(content) if page else _key(content)
        places = {want.location for want in hits if want.key in key and not self._forget_public(want)}
        return [Diagnostic("BM701", place, params={"page": path}, private=True) for place in sorted(places)]

    def hides(self, text: str) -> bool:
        """Whether the words of a text stand, one after the other, in what is hidden."""
        if self._text_key is None:
            self._text_key = "".join(map(_key, self._texts))
        return _key(text) in self._text_key

    def search_own(self, path: str, content: str, hidden: Iterable[Hidden]) -> list[Diagnostic]:
        """Findings for values hidden in one account, as they would stand on a page of that account."""
        found = []
        figures = content.encode().translate(None, b".,")
        for each in hidden:
            if isinstance(each.value, Decimal) and _digits(each.value) not in figures:
                continue
            if any(form in content for form in _printed(each)):
                wanted = next(_wanted(each), None)
                if wanted and self._is_public(wanted):
                    self.excused += 1
                elif wanted:
                    found.append(Diagnostic("BM701", each.location, params={"page": path}, private=True))
        return found

    def _news(self, page: str) -> str:
        """Texts and attribute values of a page that no page before it had."""
        seen = self._seen
        tags = [tag for tag in page.split("<") if tag not in seen]
        if len(seen) < _REMEMBERED:
            seen.update(tags)
        news = "<".join(tags) + "<"
        return "\n".join((*_TEXTS.findall(news), *_ATTRIBUTES.findall(news)))

    def _anchors_in(self, text: str) -> set[Anchor]:
        words = _WORDS.findall(text)
        anchors: set[Anchor] = {*words, *zip(words, words[1:], words[2:], strict=False)}
        if self._sizes:
            for run in {word for word in words if not word.isascii()}:
                for size in self._sizes:
                    anchors.update([run[i : i + size] for i in range(len(run) - size + 1)])
        return anchors

    def _forget_public(self, want: _Wanted) -> bool:
        """True for a value that public texts hold; it is not looked for again."""
        if not self._is_public(want):
            return False
        self._by_anchor[want.anchors[0]].remove(want)
        return True

    def _is_public(self, want: _Wanted) -> bool:
        if not want.may_be_public:
            return False
        if want.key not in self._is_public_key:
            self._is_public_key[want.key] = self._is_said(want)
        return self._is_public_key[want.key]

    def _is_said(self, want: _Wanted) -> bool:
        """Whether public texts hold the value: as it is written, else by letters and digits alone."""
        if self._public_texts is None:
            self._public_texts = "\0".join(self._public)
        if want.number:  # a field of its own: in the midst of a sentence it is told
            return any(form in self._public_texts for form in _stated(want.number))
        if want.text in self._public_texts:
            return True
        if self._public_keys is None:
            self._public_keys = [_key(text) for text in self._public_texts.split("\0")]
        return any(want.key in public for public in self._public_keys)


def _printed(hidden: Hidden) -> Iterable[str]:
    """The value as a page prints it: text as a template or a Markdown body escapes it, forms of a number."""
    if isinstance(hidden.value, str):
        return {escape_string(hidden.value), escape(hidden.value, quote=False)}
    return _number_forms(hidden.value)


def _page_key(page: str) -> str:
    """Letters and digits of a page's text and attributes; a line per element, emphasis and links aside."""
    flat = _TAGS.sub("\n", _INLINE.sub("", page.replace("\n", " ")))
    return _key("\n".join((unescape(flat), *map(unescape, _ATTRIBUTES.findall(page)))))


def _wanted(found: Hidden) -> Iterator[_Wanted]:
    if isinstance(found.value, Decimal):
        number = "" if found.earlier else exact(found.value)
        for form in _number_forms(found.value):
            yield _Wanted(form, _key(form), (form,), found.location, number=number)
        return
    key = _key(found.value.replace("\n", " "))
    length = sum(3 if char > "\u2e7f" else 1 for char in key)
    if length >= SHORTEST:
        for form in {found.value, unicodedata.normalize("NFKC", found.value)}:
            if anchors := tuple(_anchors(form.casefold())):
                yield _Wanted(form, key, anchors, found.location, found.earlier or length <= _NAME)


def _anchors(text: str) -> Iterator[Anchor]:
    """The parts of a text that must all be there where it is; none when nothing is distinct."""
    words = _WORDS.findall(text)
    if len(words) >= _CHAIN and all(map(str.isascii, words)):
        yield from zip(words, words[1:], words[2:], strict=False)
        return
    for word in sorted(words, key=len, reverse=True):
        if not word.isascii():
            size = next(size for size in _RUNS if len(word) >= size)
            yield from (word[i : i + size] for i in range(0, len(word) - size + 1, size))
        elif len(word) >= _WORD:
            yield word


def _digits(number: Decimal) -> bytes:
    """What each form of a number has in common, its points and commas aside."""
    return "".join(map(str, number.normalize().as_tuple().digits)).encode()


def _number_forms(number: Decimal) -> Iterator[str]:
    """The ways a number may be printed with all its digits; none for a round one."""
    if len(_digits(number)) < _DIGITS:
        return
    for scaled in (number, number / 10**4, number / 10**6, number / 10**8):
        plain = f"{scaled.normalize():f}".lstrip("-")
        yield plain
        if scaled >= 1000:
            yield f"{scaled.normalize():,f}".lstrip("-")


def _stated(number: str) -> tuple[str, ...]:
    """A number as the value of a key in JSON."""
    return f'"{number}"', f":{number},", f":{number}}}"


def _key(text: str) -> str:
    return "".join(_LETTERS.findall(unicodedata.normalize("NFKC", text).casefold())).replace("_", "")
