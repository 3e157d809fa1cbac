"""Pages as files: renders views into a folder, fills the search, looks for what must not be there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from battlemap.diagnostics import Diagnostic
from battlemap.model.hidden import Hidden
from battlemap.model.text import Lang
from battlemap.publish import html
from battlemap.publish.bodies import Met
from battlemap.publish.export.exports import File
from battlemap.publish.folder import Folder, Pile
from battlemap.publish.leaks import LeakSearch
from battlemap.publish.search_index import Entry, build_index
from battlemap.view.edition import Edition, Page
from battlemap.view.pages.search import index_name

PIECE, OVERLAP = 200_000, 2_000  # characters that are searched in one go


@dataclass(slots=True)
class Written:
    """What is known of pages once they are files: how many, hidden values in them, what the search finds."""

    pages: int = 0
    leaks: list[Diagnostic] = field(default_factory=list)
    entries: dict[Lang, list[Entry]] = field(default_factory=dict)

    def add(self, later: Written) -> None:
        """Takes over what is known of pages that were written after these."""
        self.pages += later.pages
        self.leaks += later.leaks
        for lang, entries in later.entries.items():
            self.entries.setdefault(lang, []).extend(entries)


@dataclass(frozen=True, slots=True)
class Made:
    """All files of one account, not yet written, and what is known of them and of the texts in them.

    `excused` says that something hidden stands in them which other texts hold openly, today.
    """

    files: Mapping[str, bytes]
    written: Written
    met: Met
    excused: bool


@dataclass(slots=True)
class SiteWriter:
    """Writes the pages of all editions into one folder, or on a pile."""

    folder: Folder | Pile
    search: LeakSearch
    written: Written = field(default_factory=Written)

    def write(self, edition: Edition, pages: Iterable[Page], own: Sequence[Hidden] | None = None) -> None:
        """Renders and writes pages, one at a time, and notes what the search finds on them.

        `own` are the values hidden in the account whose pages these are; other pages are searched for all.
        """
        written = self.written
        entries = written.entries.setdefault(edition.lang, [])
        for page in pages:
            path, content = edition.root + page.path, html.render(page.view)
            self.folder.write(path, content)
            if own is None:
                written.leaks += self.search.search(path, content)
            else:
                written.leaks += self.search.search_own(path, content, own)
            written.pages += 1
            for found in page.found:
                url = f"{page.path}#{found.anchor}" if found.anchor else page.path
                entries.append(Entry(url, found.title, edition.voice(f"kind.{found.kind}"), found.words))

    def take(self, made: Made) -> None:
        """Writes files that are made."""
        self.write_files(made.files.items())
        self.written.add(made.written)

    def write_index(self, edition: Edition) -> None:
        """Writes the search index of one language."""
        index = build_index(self.written.entries.get(edition.lang, []), edition.lang)
        path = f"assets/{index_name(edition.lang)}"
        self.folder.write(path, index)
        self.written.leaks += self.search.search(path, index)

    def write_data(self, files: Iterable[File], own: Sequence[Hidden] | None = None) -> None:
        """Writes files of data and searches them as pages are searched."""
        for file in files:
            self.folder.write(file.path, file.content)
            if own is not None:
                self.written.leaks += self.search.search_own(file.path, file.text, own)
                continue
            for start in range(0, len(file.text), PIECE):
                piece = file.text[start : start + PIECE + OVERLAP]
                self.written.leaks += self.search.search(file.path, piece)

    def write_files(self, files: Iterable[tuple[str, str | bytes]], root: str = "") -> None:
        """Writes files that are made already."""
        for path, content in files:
            self.folder.write(root + path, content)
