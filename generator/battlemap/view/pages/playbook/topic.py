"""A topic of the playbook, and the tables that several topics are made of."""

from __future__ import annotations

from collections.abc import Iterable

from battlemap.model.method.parts import Band, Entry, FactRef, Item
from battlemap.model.text import Text
from battlemap.view.edition import Found, Page, PortfolioEdition
from battlemap.view.finished import finished
from battlemap.view.marks import Heading, Link, line
from battlemap.view.pages.sections import SectionsPage
from battlemap.view.sections import Section, TablesSection, TocItem
from battlemap.view.tables import Cell, Column, Row, Table
from battlemap.view.voice import Voice


@finished
class Topic:
    """A page of the playbook: what it answers, how much it holds, its sections by name."""

    id: str
    title: str
    about: str
    size: str
    sections: tuple[tuple[str, Section], ...]
    words: str = ""

    @property
    def path(self) -> str:
        """Its page, relative to the root of the language."""
        return f"playbook/{self.id}.html"

    def page(self, edition: PortfolioEdition) -> Page:
        """The finished page."""
        say = edition.voice
        contents = self.sections if len(self.sections) > 1 else ()
        view = SectionsPage(
            layout=edition.frame(self.path, self.title, "playbook", ("search.js",)),
            title=self.title,
            above=Link(say("playbook.title"), "../playbook.html"),
            meta=line(self.about),
            toc_label=say("playbook.contents"),
            toc=tuple(TocItem(name, f"#{section.id}") for name, section in contents),
            sections=tuple(section for _, section in self.sections),
        )
        return Page(self.path, view, (Found("playbook", self.title, self.words or self._words()),))

    def _words(self) -> str:
        """What it is about, then the name of every entry, for the search."""
        parts = (section for _, section in self.sections if isinstance(section, TablesSection))
        rows = (entry for part in parts for table in part.tables for entry in table.rows)
        return " · ".join(dict.fromkeys((self.about, *(entry.cells[0].text for entry in rows))))


def grid(id: str, title: str, dek: str, heads: Iterable[str], rows: Iterable[Row]) -> TablesSection:  # noqa: A002
    """One table under a heading."""
    table = Table(title, tuple(Column(head) for head in heads), tuple(rows))
    return TablesSection(id, Heading(title, dek), (table,))


def row(*cells: str, id: str = "") -> Row:  # noqa: A002
    """A row of plain texts, the first one strong."""
    first, *others = cells
    return Row((Cell(first, strong=True), *(Cell(text) for text in others)), id=id)


def terms(say: Voice, kind: str, title: str, entries: Iterable[Entry]) -> TablesSection:
    """A vocabulary: what a person reads, what a file says, what it means."""
    heads = (say("playbook.name"), say("playbook.id"), say("playbook.means"))
    rows = (row(say.text(e.label), e.id, say.text(e.about), id=f"{kind}-{e.id}") for e in entries)
    return grid(kind, title, "", heads, rows)


def items(say: Voice, id: str, title: str, dek: str, of: Iterable[Item]) -> TablesSection:  # noqa: A002
    """A checklist: each item, what proves it, what would close it."""
    heads = (say("playbook.item"), say("playbook.proof"), say("playbook.ask"))
    rows = (
        row(
            say.text(item.label) + (f" · {say('playbook.mandatory')}" if item.mandatory else ""),
            fact(say, item.proof) if item.proof else say("playbook.person"),
            say.text(item.ask),
            id=f"{id}-{item.id}",
        )
        for item in of
    )
    return grid(id, title, dek, heads, rows)


def fact(say: Voice, ref: FactRef) -> str:
    """A fact as the playbook calls it: `role_met (role: economic)`."""
    words = ", ".join(f"{name}: {_argument(value)}" for name, value in ref.args.items())
    called = f"{ref.fact} ({words})" if words else ref.fact
    return say("playbook.not", fact=called) if ref.negated else called


def bands(say: Voice, of: Iterable[Band]) -> str:
    """Verdicts from the highest down: "from 3 yes, from 1 likely"."""
    told = (say("playbook.from", least=say.number(b.at_least), verdict=say.text(b.label)) for b in of)
    return say("playbook.semicolon").join(told)


def joined(say: Voice, texts: Iterable[Text]) -> str:
    """Several sentences in one cell."""
    return (" " if say.lang == "en" else "").join(say.text(text) for text in texts)


def _argument(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
