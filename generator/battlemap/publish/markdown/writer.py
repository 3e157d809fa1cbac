"""Writes parsed Markdown as HTML and, in the same pass, as plain words, headings and addresses named."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from html import escape
from itertools import islice
from typing import Protocol
from urllib.parse import unquote

from markdown_it.token import Token

from battlemap.publish.markdown.parser import joins
from battlemap.publish.sanitise import BARE_TAGS, encode, judge

_ABOVE, _DEEPEST = 2, 6  # levels of the page above a text, and the deepest there is
_HEADING_ID_MAX = 60
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_BARE = re.compile(rf"(</?(?:{'|'.join(sorted(BARE_TAGS))})\s*/?>)", re.IGNORECASE)
_NEAR = 8  # tokens that may stand between a line break and the next letter
_NOT_WORD = re.compile(r"[\W_]+")
_SPACES = re.compile(r"\s+")
_STRESS = {f"{name}_{end}" for name in ("em", "strong", "s") for end in ("open", "close")}
_BOX = {True: "\u2611 ", False: "\u2610 "}
_MARKUP = {
    "table_open": '<div class="scroll" tabindex="0"><table>',
    "table_close": "</table></div>\n",
    "hr": "<hr>\n",
    "hardbreak": "<br>",
    "footnote_block_open": '<section class="footnotes"><hr><ol>',
    "footnote_block_close": "</ol></section>\n",
    "footnote_close": "</li>",
}


class Resolve(Protocol):
    """Answers where a relative address of a text leads on the site, or None when there is nothing."""

    def __call__(self, address: str, *, image: bool) -> str | None:
        """The address to print; the one given is as typed, percent escapes undone."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a body: its level on the page (3-6), its id and its words."""

    level: int
    id: str
    text: str


def slug(text: str) -> str:
    """Words of a heading as an id: case-folded letters of any script and hyphens."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return _NOT_WORD.sub("-", folded).strip("-")[:_HEADING_ID_MAX].strip("-")


@dataclass(slots=True)
class Writer:
    """One text being written; used once."""

    resolve: Resolve
    prefix: str
    out: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    images: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    _named: dict[int, Heading] = field(default_factory=dict)
    _ids: set[str] = field(default_factory=set)
    _repeats: Counter[str] = field(default_factory=Counter)
    _outline: list[int] = field(default_factory=list)
    _links: list[str] = field(default_factory=list)
    _open: int = 0
    _box: str = ""

    def write(self, tokens: list[Token]) -> None:
        """Every token in order; headings are named first, because a link may point ahead."""
        for index, token in enumerate(tokens):
            if token.type == "heading_open":
                self._name_heading(token, tokens[index + 1])
        out, words = self.out, self.words
        for token in tokens:
            kind = token.type
            if kind == "inline":
                self._inline(token.children or [])
            elif kind in _BLOCKS:
                _BLOCKS[kind](self, token)
            elif kind in _MARKUP:
                out.append(_MARKUP[kind])
            elif token.nesting == -1:
                words.append(" ")
                if not token.hidden:
                    out.append(f"</{token.tag}>\n")
            elif not token.hidden:
                out.append(f"<{token.tag}>")

    def plain_text(self) -> str:
        """The words without markup, separated by single spaces."""
        return _SPACES.sub(" ", "".join(self.words)).strip()

    def _name_heading(self, token: Token, inline: Token) -> None:
        text = _SPACES.sub(" ", "".join(_texts(inline.children or []))).strip()
        base = name = self.prefix + (slug(text) or str(len(self.headings) + 1))
        while name in self._ids:
            self._repeats[base] += 1
            name = f"{base}-{self._repeats[base]}"
        self._ids.add(name)
        self._named[id(token)] = Heading(self._level(int(token.tag[1])), name, text)
        self.headings.append(self._named[id(token)])

    def _level(self, typed: int) -> int:
        """Level on the page: the first heading is at 3, a deeper one is one level below its parent."""
        while self._outline and self._outline[-1] >= typed:
            self._outline.pop()
        self._outline.append(typed)
        return min(_ABOVE + len(self._outline), _DEEPEST)

    def _inline(self, children: list[Token]) -> None:
        out, words = self.out, self.words
        if self._box:
            out.append(self._box)
            self._box = ""
        for index, token in enumerate(children):
            kind = token.type
            if kind == "text":
                out.append(escape(token.content))
                words.append(token.content)
            elif kind in _STRESS:
                out.append(f"</{token.tag}>" if token.nesting == -1 else f"<{token.tag}>")
            elif kind == "softbreak":
                gap = "" if _joined(words, children, index + 1) else "\n"
                out.append(gap)
                words.append(gap)
            elif kind in _MARKUP:
                out.append(_MARKUP[kind])
                words.append(" ")
            else:
                _INLINES[kind](self, token)

    def _link(self, token: Token) -> None:
        if token.nesting == -1:
            self.out.append(self._links.pop())
            return
        address = str(token.attrs.get("href", ""))
        target = self._target(address)
        self._links.append("" if target is None else "</a>")
        if target is None:
            self.refused.append(address)
        else:
            self.out.append(f'<a href="{escape(target)}"{_title(token)}>')

    def _image(self, token: Token) -> None:
        address = str(token.attrs.get("src", ""))
        alt = "".join(_texts(token.children or []))
        self.words.append(alt)
        target = self.resolve(unquote(address), image=True) if judge(address) == "relative" else None
        if target is None:
            self.refused.append(address)
            self.out.append(escape(alt))
            return
        self.images.append(unquote(address))
        source = escape(encode(target))
        self.out.append(f'<img src="{source}" alt="{escape(alt)}"{_title(token)} loading="lazy">')

    def _target(self, address: str) -> str | None:
        kind = judge(address)
        if kind == "refused":
            return None
        if kind == "fragment":
            name = self.prefix + slug(unquote(address[1:]))
            return f"#{name}" if name in self._ids else None
        if kind == "relative":
            found = self.resolve(unquote(address), image=False)
            return None if found is None else encode(found)
        return encode(address)

    def _heading(self, token: Token) -> None:
        self.words.append(" ")
        if token.nesting == 1:
            heading = self._named[id(token)]
            self._open = heading.level
            self.out.append(f'<h{heading.level} id="{escape(heading.id)}">')
        else:
            self.out.append(f"</h{self._open}>\n")

    def _code(self, token: Token) -> None:
        self.out.append(f'<pre tabindex="0"><code>{escape(token.content)}</code></pre>\n')
        self.words.extend((token.content, " "))

    def _code_span(self, token: Token) -> None:
        self.out.append(f"<code>{escape(token.content)}</code>")
        self.words.append(token.content)

    def _raw(self, token: Token) -> None:
        for place, part in enumerate(_BARE.split(_COMMENT.sub("", token.content))):
            self.out.append(part if place % 2 else escape(part))
            self.words.append(" " if place % 2 else part)

    def _item(self, token: Token) -> None:
        done = token.meta.get("checked")
        self._box = "" if done is None else _BOX[done]
        self.out.append("<li>" if done is None else f'<li class="task{" done" if done else ""}">')

    def _ordered(self, token: Token) -> None:
        start = token.attrs.get("start")
        self.out.append("<ol>" if start is None else f'<ol start="{start}">')

    def _cell(self, token: Token) -> None:
        if token.nesting == -1:
            self.out.append(f"</{token.tag}>")
            self.words.append(" ")
            return
        side = str(token.attrs.get("style", "")).rpartition(":")[2]
        scope = ' scope="col"' if token.tag == "th" else ""
        aligned = f' class="{side}"' if side else ""
        self.out.append(f"<{token.tag}{scope}{aligned}>")

    def _note_mark(self, token: Token) -> None:
        note, mark = self._note_ids(token)
        self.out.append(f'<sup><a href="#{note}" id="{mark}">{token.meta["id"] + 1}</a></sup>')

    def _note(self, token: Token) -> None:
        self.out.append(f'<li id="{self._note_ids(token)[0]}">')

    def _note_back(self, token: Token) -> None:
        self.out.append(f' <a class="back" href="#{self._note_ids(token)[1]}">\u21a9\ufe0e</a>')

    def _note_ids(self, token: Token) -> tuple[str, str]:
        number, mention = token.meta["id"] + 1, token.meta.get("subId", 0) + 1
        return f"{self.prefix}_note-{number}", f"{self.prefix}_mark-{number}-{mention}"


def _texts(children: Iterable[Token]) -> Iterable[str]:
    for token in children:
        if token.type in {"text", "code_inline"}:
            yield token.content
        elif token.type in {"softbreak", "hardbreak"}:
            yield " "
        elif token.children:
            yield from _texts(token.children)


def _joined(words: list[str], children: list[Token], following: int) -> bool:
    """True when the break before children[following] stands between two Chinese characters."""
    before = next((word[-1] for word in islice(reversed(words), _NEAR) if word), "")
    after = next((t.content[0] for t in children[following : following + _NEAR] if t.content), "")
    return bool(before and after) and joins(before, after)


def _title(token: Token) -> str:
    title = token.attrs.get("title")
    return f' title="{escape(str(title))}"' if title else ""


_BLOCKS: dict[str, Callable[[Writer, Token], None]] = {
    "heading_open": Writer._heading,
    "heading_close": Writer._heading,
    "fence": Writer._code,
    "code_block": Writer._code,
    "html_block": Writer._raw,
    "list_item_open": Writer._item,
    "ordered_list_open": Writer._ordered,
    "th_open": Writer._cell,
    "th_close": Writer._cell,
    "td_open": Writer._cell,
    "td_close": Writer._cell,
    "footnote_open": Writer._note,
    "footnote_anchor": Writer._note_back,
}
_INLINES: dict[str, Callable[[Writer, Token], None]] = {
    "code_inline": Writer._code_span,
    "link_open": Writer._link,
    "link_close": Writer._link,
    "image": Writer._image,
    "html_inline": Writer._raw,
    "footnote_ref": Writer._note_mark,
}
