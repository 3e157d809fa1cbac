"""Ordinary pages beside the plans: their texts, their titles, and which file serves which language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from battlemap.diagnostics import Diagnostic, Location
from battlemap.load.document import Document
from battlemap.load.source import Source
from battlemap.model.names import address
from battlemap.model.text import LANGS, Lang

# Pages and folders of the site that a page of the team must not replace; `address` evades others itself.
TAKEN = frozenset(
    {
        "accounts",
        "changes",
        "competitors",
        "data",
        "opportunities",
        "people",
        "playbook",
        "print",
        "products",
        "quality",
        "resources",
        *LANGS,
    }
)
_HEADING = re.compile(r"\s*^#[ \t]+(?P<title>[^\n]+?)[ \t]*#*[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class TextPage:
    """A page: its title, empty where it names none; its text without the title's heading, from `line` on."""

    title: str
    body: str
    line: int = 1


def text_page(document: Document) -> TextPage:
    """The page in a file that was read without fault."""
    body = document.parts.body
    tree = document.tree
    told = tree.get("title") if isinstance(tree, Mapping) else None
    heading = _HEADING.match(body)
    title = told if isinstance(told, str) else ""
    if heading and title in ("", heading["title"]):
        above = body.count("\n", 0, heading.end())
        return TextPage(heading["title"], body[heading.end() :], document.parts.body_line + above)
    return TextPage(title, body, document.parts.body_line)


def page_name(path: str) -> tuple[str, Lang | None]:
    """Address and language of a page's file: `a/Our plan.zh.md` is the Chinese version of `a/our-plan`."""
    stem = path.removesuffix(".md")
    name, _, ending = stem.rpartition(".")
    for lang in LANGS:
        if name and lang == ending:
            return _address(name), lang
    return _address(stem), None


def in_language(paths: Iterable[str], lang: Lang) -> dict[str, str]:
    """Address → file for readers of a language: its own version, else the one without, else any."""
    found: dict[str, tuple[int, str]] = {}
    for path in sorted(paths):
        name, own = page_name(path)
        rank = 0 if own == lang else 1 if own is None else 2
        if name not in found or rank < found[name][0]:
            found[name] = rank, path
    return {name: path for name, (_, path) in sorted(found.items())}


def page_faults(paths: Iterable[str], source: Source) -> Iterator[Diagnostic]:
    """Pages whose address belongs to the site itself (BM114) or to another page (BM107)."""
    seen: dict[tuple[str, Lang | None], str] = {}
    for path in paths:
        name = page_name(path)
        where = Location(source.shown(path))
        if name[0].split("/", 1)[0] in TAKEN:
            yield Diagnostic("BM114", where, path.rpartition("/")[2])
        if name in seen:
            yield Diagnostic("BM107", where, name[0], related=(Location(source.shown(seen[name])),))
        seen.setdefault(name, path)


def _address(name: str) -> str:
    return "/".join(part if part == "index" else address(part) for part in name.split("/"))
