"""Markdown texts of a build: rendered once for all languages, links led to pages, pictures noted."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from battlemap.diagnostics import Diagnostic, Location
from battlemap.model.plans import Plans
from battlemap.publish.markdown import Body, render_body
from battlemap.view.marks import SanitisedHtml


@dataclass(frozen=True, slots=True)
class Met:
    """What was met in bodies: the content files that they show as `pictures`, the files that were too much to
    render, the addresses that lead nowhere, each with its file.
    """

    pictures: set[str] = field(default_factory=set)
    overran: set[str] = field(default_factory=set)
    dead: set[tuple[str, str]] = field(default_factory=set)

    def add(self, other: Met) -> None:
        """Takes over what was met in other bodies."""
        self.pictures.update(other.pictures)
        self.overran.update(other.overran)
        self.dead.update(other.dead)


@dataclass
class BodyShelf:
    """Renders bodies. `pages` maps a content file to its page; shown paths begin with `prefix`;
    `is_picture` tells the content files that may be shown. `met` collects what stands in them.
    """

    pages: Mapping[str, str]
    prefix: str
    is_picture: Callable[[str], bool]
    met: Met = field(default_factory=Met)
    _made: dict[tuple[str, str], Body] = field(default_factory=dict)

    def __call__(self, text: str, file: str, page: str) -> SanitisedHtml:
        """The HTML of a text that stands in `file`, for a page given relative to the root of its language."""
        if not text.strip():
            return SanitisedHtml()
        made = self._made.get((file, page))
        if made is None:
            made = self._made[file, page] = self._render(text, file, page)
        return made.html

    def words(self, file: str, page: str) -> str:
        """The plain words of a text already rendered, for the search."""
        made = self._made.get((file, page))
        return made.plain_text if made else ""

    def faults(self) -> list[Diagnostic]:
        """A warning for each text that was too much to lay out (BM721) and each dead address (BM722)."""
        tangled = [Diagnostic("BM721", Location(file)) for file in sorted(self.met.overran)]
        dead = [Diagnostic("BM722", Location(file), address) for file, address in sorted(self.met.dead)]
        return tangled + dead

    def forget(self) -> None:
        """Lets go of what was rendered, once every language has used it."""
        self._made.clear()

    def finish(self) -> Met:
        """The same, and hands over what was met in it."""
        self.forget()
        met, self.met = self.met, Met()
        return met

    def _render(self, text: str, file: str, page: str) -> Body:
        folder = posixpath.dirname(file.removeprefix(self.prefix))
        body = render_body(text, resolve=Links(self, folder, page))
        if body.overran:
            self.met.overran.add(file)
        self.met.dead.update((file, address) for address in body.refused)
        return body


@dataclass(frozen=True)
class Links:
    """Leads relative addresses of one text to pages and pictures of the site."""

    shelf: BodyShelf
    folder: str
    page: str

    def __call__(self, address: str, *, image: bool) -> str | None:
        """The address from the page, or None for something that the site does not have."""
        path, _, fragment = address.partition("#")
        if not path:
            return f"#{fragment}"
        target = posixpath.normpath(posixpath.join(self.folder, path))
        if target.startswith(("..", "/")):
            return None
        if image:
            if not self.shelf.is_picture(target):
                return None
            self.shelf.met.pictures.add(target)
        else:
            known = self.shelf.pages.get(target)
            if known is None:
                return None
            target, _, place = known.partition("#")
            fragment = fragment or place
        found = posixpath.relpath(target, posixpath.dirname(self.page) or ".")
        return f"{found}#{fragment}" if fragment else found


def pages_of(plans: Plans, prefix: str) -> dict[str, str]:
    """Content file → page, for every file of the plans that has one."""
    pages = {}
    for account in plans.accounts:
        pages[account.at.path.removeprefix(prefix)] = f"accounts/{account.id}.html"
        for opportunity in account.opportunities:
            if opportunity.at.path != account.at.path:
                page = f"accounts/{account.id}/{opportunity.id}.html"
                pages[opportunity.at.path.removeprefix(prefix)] = page
    for competitor in plans.competitors:
        pages[competitor.at.path.removeprefix(prefix)] = f"competitors/{competitor.id}.html"
    for case in plans.cases:
        pages[case.at.path.removeprefix(prefix)] = f"products.html#case-{case.id}"
    return pages
