"""Ordinary Markdown pages: MkDocs carries them from file to page and neither reads nor renders their text.

Each is there in every language: a page without a version of its own shows the text there is.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from battlemap.load.pages import in_language
from battlemap.pipeline import Run
from battlemap.publish.html import theme_folder
from battlemap.view.edition import Edition
from battlemap.view.layout import Layout
from battlemap.view.marks import SanitisedHtml


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page goes: its file, its edition, its path below the root of that edition."""

    source: str
    edition: Edition
    path: str


class Pages:
    """The ordinary pages of one run."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._places: dict[str, Place] = {}
        self._texts: dict[str, str] = {}

    def take(self, files: Files, config: MkDocsConfig) -> Files:
        """The files that MkDocs may handle: pages read without fault, and what other plugins made."""
        ours = (Path(config.docs_dir).resolve(), theme_folder().resolve())
        spare: dict[str, File] = {}
        for file in list(files):
            own = not file.generated_by and file.src_dir and Path(file.src_dir).resolve() in ours
            if own or file.src_uri == "sitemap.xml":
                files.remove(file)
                spare[file.src_uri] = file
        for edition in self._run.editions:
            for name, source in in_language(self._run.loaded.pages, edition.lang).items():
                if name != "index" and edition.root + name + ".html" not in self._places:
                    spare.setdefault(source, _copy(edition.root + name, config))
                    file = spare.pop(source)
                    file.dest_uri = file.url = f"{edition.root}{name}.html"
                    self._places[file.dest_uri] = Place(source, edition, f"{name}.html")
                    files.append(file)
        return files

    def source(self, page: Page) -> str | None:
        """The text of a page as it was read with the plans; None for a page of another plugin."""
        place = self._places.get(page.file.dest_uri)
        if place is None:
            return None
        return (
            "\n" + self._run.text_page(place.source).body
        )  # MkDocs takes a first line "a: b" for frontmatter

    def put_aside(self, page: Page, markdown: str) -> str:
        """Keeps the text for `html`, so that MkDocs' own renderer has nothing to do."""
        place = self._places.get(page.file.dest_uri)
        if place is None:
            return markdown
        self._texts[page.file.dest_uri] = markdown
        title = self._run.text_page(place.source).title
        page.meta = {"title": title} if title else {}
        return ""

    def html(self, page: Page, html: str) -> str | SanitisedHtml:
        """The page rendered like every other text of the site: sanitised, private blocks cut."""
        place = self._places.get(page.file.dest_uri)
        if place is None:
            return html
        return self._run.text(self._texts.pop(page.file.dest_uri, ""), place.source, place.path)

    def frame(self, page: Page) -> Layout:
        """The frame of a page."""
        title = str(page.title or "")
        place = self._places.get(page.file.dest_uri)
        if place is None:
            first = self._run.editions[0]
            return first.frame(page.file.dest_uri, title, only_in=frozenset({first.root}))
        return place.edition.frame(place.path, title)


def _copy(name: str, config: MkDocsConfig) -> File:
    return File.generated(config, f"{name}.md", content="")
