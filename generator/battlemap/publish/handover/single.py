"""An account as one file: its pages one after the other, styles and pictures inside, no script.

Links between the pages become links within the file; a link to a page that is not in it becomes plain text.
"""

from __future__ import annotations

import base64
import hashlib
import mimetypes
import posixpath
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

REFERENCES = frozenset(
    {"aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "for", "headers", "list"}
)
_URL = re.compile(r"url\(#([^)]+)\)")
_SPRITE = re.compile(r'<svg class="sprite".*?</svg>', re.DOTALL)
_MAIN = re.compile(r"<main[^>]*>(.*)</main>", re.DOTALL)
_FOOT = re.compile(r"<footer.*</footer>", re.DOTALL)
Attributes = list[tuple[str, str | None]]
Picture = Callable[[str], bytes | None]


@dataclass(frozen=True, slots=True)
class Part:
    """A page that goes into the file: its path on the site, its title, its HTML."""

    path: str
    title: str
    html: str


@dataclass(frozen=True, slots=True)
class Words:
    """Words of the file in its language: title, what it holds and lacks, heading of the contents."""

    tag: str
    title: str
    site: str
    notice: str
    note: str
    contents: str


def single(parts: Sequence[Part], words: Words, style: str, picture: Picture) -> str:
    """The file. `picture` gives the content of a picture by its path on the site, None for one not there."""
    places = {part.path: f"p{number}" for number, part in enumerate(parts, 1)}
    hashed = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{hashed}'; img-src data:; base-uri 'none'"
    listed = "".join(f'<li><a href="#{places[p.path]}">{escape(p.title)}</a></li>' for p in parts)
    sprite, foot = _SPRITE.search(parts[0].html), _FOOT.search(parts[0].html)
    lines = (
        "<!doctype html>",
        f'<html lang="{words.tag}">',
        '<head>\n<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="robots" content="noindex, nofollow">\n<meta name="referrer" content="no-referrer">',
        f"<title>{escape(words.title)} · {escape(words.site)}</title>",
        f"<style>{style}</style>\n</head>\n<body>",
        sprite[0] if sprite else "",
        '<header class="mast"><div class="wrap">',
        f'<span class="brand">{escape(words.site)}</span></div></header>\n<main id="main">',
        f'<nav class="wrap" aria-label="{escape(words.contents)}"><p><b>{escape(words.notice)}</b></p>',
        f"<p>{escape(words.note)}</p><ul>{listed}</ul></nav>",
        *(_section(part, places, picture) for part in parts),
        "</main>",
        _Rewriter("", {}, frozenset(), picture).of(foot[0]) if foot else "",
        "</body>\n</html>\n",
    )
    return "\n".join(lines)


def _section(part: Part, places: Mapping[str, str], picture: Picture) -> str:
    main = _MAIN.search(part.html)
    inner = main[1] if main else ""
    ids = frozenset(re.findall(r'\sid="([^"]+)"', inner))
    body = _Rewriter(part.path, places, ids, picture).of(inner)
    return f'<div id="{places[part.path]}" class="part">{body}</div>\n'


class _Rewriter(HTMLParser):
    """Writes markup anew: ids of a page get its mark, links and pictures stay within the file."""

    def __init__(self, path: str, places: Mapping[str, str], ids: frozenset[str], picture: Picture) -> None:
        super().__init__(convert_charrefs=False)
        self._path, self._places, self._ids, self._picture = path, places, ids, picture
        self._mark = places.get(path, "")
        self._out: list[str] = []
        self._links: list[str] = []
        self._drawing = 0

    def of(self, html: str) -> str:
        """The markup, rewritten."""
        self.feed(html)
        self.close()
        return "".join(self._out)

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        """An opening tag."""
        self._drawing += tag == "svg"
        if tag == "a":
            href = dict(attrs).get("href")
            inside = self._inside(href) if href is not None else ""
            plain = "g" if self._drawing else "span"
            self._links.append("a" if inside else plain)
            kept = [(name, value) for name, value in attrs if name != "href"]
            kept = [("href", inside), *kept] if inside else [(n, v) for n, v in kept if n in ("class", "id")]
            self._write(self._links[-1], kept, attrs)
        else:
            self._write(tag, attrs, attrs)

    def handle_startendtag(self, tag: str, attrs: Attributes) -> None:
        """A tag that closes itself, as in drawings."""
        self._write(tag, attrs, attrs, "/")

    def handle_endtag(self, tag: str) -> None:
        """A closing tag."""
        self._drawing -= tag == "svg"
        name = self._links.pop() if tag == "a" and self._links else tag
        self._out.append(f"</{name}>")

    def handle_data(self, data: str) -> None:
        """Text between tags."""
        self._out.append(data)

    def handle_entityref(self, name: str) -> None:
        """A named character."""
        self._out.append(f"&{name};")

    def handle_charref(self, name: str) -> None:
        """A numbered character."""
        self._out.append(f"&#{name};")

    def _write(self, tag: str, attrs: Attributes, old: Attributes, end: str = "") -> None:
        """The tag as it stood where nothing changed, else with its new attributes."""
        raw = self.get_starttag_text() or ""
        changed = [(name, self._value(tag, name, value)) for name, value in attrs]
        if changed == old:
            self._out.append(raw)
            return
        name = re.match(r"<([\w:-]+)", raw)
        if name and name[1].lower() == tag:
            tag = name[1]  # names of drawings have capitals
        case = {each.lower(): each for each in re.findall(r"[\w:-]+(?==)", raw)}
        written = "".join(
            f' {case.get(n, n)}="{escape(v)}"' if v is not None else f" {n}" for n, v in changed
        )
        self._out.append(f"<{tag}{written}{end}>")

    def _value(self, tag: str, name: str, value: str | None) -> str | None:
        if value is None:
            return None
        if name == "id":
            return self._own(value)
        if name in REFERENCES:
            return " ".join(map(self._own, value.split()))
        if name == "href" and tag == "use":
            return f"#{self._own(value[1:])}" if value.startswith("#") else value
        if name == "src" and tag == "img":
            return self._data(value)
        if "url(#" in value:
            return _URL.sub(lambda found: f"url(#{self._own(found[1])})", value)
        return value

    def _own(self, id_: str) -> str:
        return f"{self._mark}-{id_}" if id_ in self._ids else id_

    def _inside(self, href: str) -> str:
        """The address within the file or outside the site; empty for a page that is not in the file."""
        parts = urlsplit(href)
        if parts.scheme:
            return href
        if not parts.path:
            return f"#{self._own(unquote(parts.fragment))}" if unquote(parts.fragment) in self._ids else ""
        folder = posixpath.dirname(self._path)
        place = self._places.get(posixpath.normpath(posixpath.join(folder, unquote(parts.path))))
        if place is None:
            return ""
        return f"#{place}-{unquote(parts.fragment)}" if parts.fragment else f"#{place}"

    def _data(self, src: str) -> str:
        path = posixpath.normpath(posixpath.join(posixpath.dirname(self._path), unquote(src)))
        content = None if src.startswith("data:") else self._picture(path)
        if content is None:
            return src if src.startswith("data:") else "data:,"
        kind = mimetypes.types_map.get(posixpath.splitext(path)[1].lower(), "image/png")
        return f"data:{kind};base64,{base64.b64encode(content).decode()}"
