"""The page of files to take away: what each holds and what it is for."""

from __future__ import annotations

from collections.abc import Iterator

from battlemap.view.edition import Page, PortfolioEdition
from battlemap.view.export.calendar import entries, members
from battlemap.view.export.paths import CALENDAR, CALENDARS, DATA, FEED, PORTFOLIO, WORKBOOK
from battlemap.view.export.sheets import SHEETS
from battlemap.view.marks import Heading
from battlemap.view.pages.sections import SectionsPage
from battlemap.view.sections import TablesSection
from battlemap.view.tables import Cell, Column, Row, Table
from battlemap.view.voice import Voice

PATH = "data.html"
LISTED = 200  # accounts; the portfolio's document names them all
_SCHEMA = "schema/v1/{kind}.json"


def pages(edition: PortfolioEdition) -> Iterator[Page]:
    """One page, where there is anything to take away."""
    if not edition.exports:
        return
    say = edition.voice
    makers = {"xlsx": _books, "csv": _tables, "ics": _calendars, "atom": _feeds, "json": _documents}
    there = [kind for kind in makers if kind in edition.exports and (kind != "atom" or _has_feed(edition))]
    made = {kind: makers[kind](edition) for kind in there}
    view = SectionsPage(
        layout=edition.frame(PATH, say("data.title"), "data", ("search.js",)),
        title=say("data.title"),
        sections=tuple(_section(say, kind, rows) for kind, rows in made.items()),
    )
    yield Page(PATH, view)


def _section(say: Voice, kind: str, rows: Iterator[Row]) -> TablesSection:
    title = say(f"data.{kind}")
    columns = (Column(say("data.file")), Column(say("data.holds")))
    table = Table(title, columns, tuple(rows), stack=False)
    return TablesSection(kind, Heading(title, say(f"data.{kind}_dek")), (table,))


def _row(name: str, holds: str, root: str = "") -> Row:
    return Row((Cell(name, href=root + DATA + name), Cell(holds)))


def _books(edition: PortfolioEdition) -> Iterator[Row]:
    yield _row(WORKBOOK, edition.voice("data.book"))


def _tables(edition: PortfolioEdition) -> Iterator[Row]:
    for kind in SHEETS:
        yield _row(f"{kind}.csv", edition.voice(f"data.sheet.{kind}"))


def _calendars(edition: PortfolioEdition) -> Iterator[Row]:
    say = edition.voice
    yield _row(CALENDAR, say("data.calendar"))
    for member in members(entries(say, edition.assessed)):
        yield _row(CALENDARS.format(member=member), say("data.calendar_of", name=say.member(member)))


def _has_feed(edition: PortfolioEdition) -> bool:
    return edition.since is not None and bool(edition.since.bases)


def _feeds(edition: PortfolioEdition) -> Iterator[Row]:
    yield _row(FEED, edition.voice("data.feed"))


def _documents(edition: PortfolioEdition) -> Iterator[Row]:
    say, up = edition.voice, "../" * edition.root.count("/")
    yield _row(PORTFOLIO, say("data.portfolio"), up)
    for account in tuple(edition.assessed.accounts.values())[:LISTED]:
        name = say.text(account.account.name)
        yield _row(f"accounts/{account.id}.json", say("data.account", name=name), up)
    for kind in ("account", "portfolio"):
        yield _row(_SCHEMA.format(kind=kind), say(f"data.schema_{kind}"), up)
