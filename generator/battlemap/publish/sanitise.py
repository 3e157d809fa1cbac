"""What HTML and which addresses may come out of a team's text: the last gate after rendering."""

from __future__ import annotations

import unicodedata
from typing import Literal
from urllib.parse import quote

import nh3

from battlemap.view.marks import SanitisedHtml

Kind = Literal["web", "contact", "relative", "fragment", "refused"]

ID_PREFIX = "body-"  # every id made for a text starts so; the page's own ids never do
BARE_TAGS = frozenset({"br", "details", "ins", "kbd", "mark", "small", "sub", "summary", "sup", "u"})
_HEADINGS = {"h3", "h4", "h5", "h6"}
_BLOCKS = {"blockquote", "dd", "div", "dl", "dt", "hr", "li", "ol", "p", "pre", "section", "ul"}
_TABLES = {"table", "tbody", "td", "th", "thead", "tr"}
_WORDS = {"a", "code", "em", "img", "s", "strong"}
TAGS = BARE_TAGS | _HEADINGS | _BLOCKS | _TABLES | _WORDS
ATTRIBUTES: dict[str, set[str]] = {
    "a": {"href", "title", "id"},
    "img": {"src", "alt", "title"},
    "ol": {"start"},
    "li": {"id"},
    **{tag: {"id"} for tag in _HEADINGS},
}
FIXED: dict[str, dict[str, set[str]]] = {
    "div": {"tabindex": {"0"}},
    "img": {"loading": {"lazy"}},
    "pre": {"tabindex": {"0"}},
    "th": {"scope": {"col"}},
}
CLASSES: dict[str, set[str]] = {
    "a": {"back"},
    "div": {"scroll"},
    "li": {"task", "done"},
    "section": {"footnotes"},
    "td": {"left", "center", "right"},
    "th": {"left", "center", "right"},
}
_WEB = frozenset({"http", "https"})
_CONTACT = frozenset({"mailto", "tel"})
_INVISIBLE = frozenset({"Cc", "Cf", "Co", "Cs", "Zl", "Zp", "Zs"})

_cleaner = nh3.Cleaner(
    tags=set(TAGS),
    attributes=ATTRIBUTES,
    tag_attribute_values=FIXED,
    allowed_classes=CLASSES,
    url_schemes=set(_WEB | _CONTACT),
    link_rel="noopener noreferrer",
)


def clean(html: str) -> SanitisedHtml:
    """The fragment with only the tags, attributes, classes and link schemes listed here, balanced."""
    return SanitisedHtml(_cleaner.clean(html))


def judge(address: str) -> Kind:
    r"""What kind of address this is to a browser, which skips invisible characters and takes `\` for `/`."""
    seen = visible(address).replace("\\", "/")
    head, colon, _ = seen.partition(":")
    if colon and not any(mark in head for mark in "/?#"):
        scheme = unicodedata.normalize("NFKC", head).lower()
        if scheme in _WEB:
            return "web"
        return "contact" if scheme in _CONTACT else "refused"
    if seen.startswith("//") or not seen:
        return "refused"
    return "fragment" if seen.startswith("#") else "relative"


def visible(text: str) -> str:
    """The text without control, format, private and space characters."""
    if text.isascii() and text.isprintable() and " " not in text:
        return text
    return "".join(c for c in text if unicodedata.category(c) not in _INVISIBLE)


def encode(address: str) -> str:
    """The address as it may stand in an attribute: no spaces, nothing beyond ASCII, escapes kept."""
    return quote(address, safe="%/:=&?~#+!$,;'@()*[]-._")
