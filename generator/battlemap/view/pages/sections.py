"""A page that is a title and sections one below the other: lists, indexes, topics."""

from __future__ import annotations

from battlemap.view.finished import finished
from battlemap.view.layout import Layout
from battlemap.view.marks import Figure, Line, Link
from battlemap.view.sections import Section, TocItem


@finished
class SectionsPage:
    """Title, the page `above`, the finding in a sentence, facts, figures, contents, sections."""

    layout: Layout
    title: str
    sections: tuple[Section, ...]
    above: Link | None = None
    verdict: Line = ()
    meta: Line = ()
    figures: tuple[Figure, ...] = ()
    toc_label: str = ""
    toc: tuple[TocItem, ...] = ()
