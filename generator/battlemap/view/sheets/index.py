"""The list of all printed sheets: by account, by open opportunity, and those about all accounts."""

from __future__ import annotations

from collections.abc import Iterator

from battlemap.view.edition import Page, PortfolioEdition
from battlemap.view.links import account_href, opportunity_href
from battlemap.view.marks import Empty, Heading, line
from battlemap.view.pages.sections import SectionsPage
from battlemap.view.printing import INDEX, OF_ACCOUNT, OF_OPPORTUNITY, shared_of, sheet_href
from battlemap.view.sections import Section, TablesSection
from battlemap.view.tables import Cell, Column, Row, Table


def page(edition: PortfolioEdition) -> Page:
    """The page."""
    say = edition.voice
    title = say("sheets.index.title")
    view = SectionsPage(
        layout=edition.frame(INDEX, title, "", ("search.js",)),
        title=title,
        meta=line(say("sheets.index.dek")),
        sections=tuple(_sections(edition)),
    )
    return Page(INDEX, view)


def _sections(edition: PortfolioEdition) -> Iterator[Section]:
    say = edition.voice
    yield _shared(edition)
    if edition.assessed.accounts:
        yield _accounts(edition)
    elif not edition.for_customers:
        yield Empty("accounts", say("sheets.index.accounts"), say("sheets.index.none"))
    opened = any(account.open_opportunities for account in edition.assessed.accounts.values())
    if OF_OPPORTUNITY and opened:
        yield _opportunities(edition)


def _columns(edition: PortfolioEdition, first: tuple[str, ...], names: tuple[str, ...]) -> tuple[Column, ...]:
    say = edition.voice
    return (
        *(Column(say(f"sheets.index.{key}")) for key in first),
        *(Column(say(f"sheets.name.{name}")) for name in names),
    )


def _sheet(edition: PortfolioEdition, *parts: str) -> Cell:
    """A link to a sheet, under its name."""
    return Cell(edition.voice(f"sheets.name.{parts[-1]}"), href=sheet_href(INDEX, *parts))


def _shared(edition: PortfolioEdition) -> Section:
    name = edition.voice("sheets.index.shared")
    rows = tuple(Row((_sheet(edition, sheet),)) for sheet in shared_of(edition.voice.audience))
    table = Table(name, _columns(edition, ("sheet",), ()), rows, stack=False)
    return TablesSection("shared", Heading(name), (table,))


def _accounts(edition: PortfolioEdition) -> Section:
    say = edition.voice
    rows = tuple(
        Row(
            (
                Cell(say.text(account.account.name), strong=True, href=account_href(INDEX, id_)),
                *(_sheet(edition, id_, sheet) for sheet in OF_ACCOUNT),
            ),
            id=id_,
        )
        for id_, account in edition.assessed.accounts.items()
    )
    name = say("sheets.index.accounts")
    table = Table(name, _columns(edition, ("account",), OF_ACCOUNT), rows, stack=False)
    return TablesSection("by-account", Heading(name), (table,))


def _opportunities(edition: PortfolioEdition) -> Section:
    say = edition.voice
    rows = tuple(
        Row(
            (
                Cell(say.text(account.account.name), href=account_href(INDEX, id_)),
                Cell(
                    say.text(found.opportunity.title),
                    strong=True,
                    href=opportunity_href(INDEX, id_, found.id),
                ),
                *(_sheet(edition, id_, found.id, sheet) for sheet in OF_OPPORTUNITY),
            )
        )
        for id_, account in edition.assessed.accounts.items()
        for found in account.open_opportunities
    )
    name = say("sheets.index.opportunities")
    table = Table(name, _columns(edition, ("account", "opportunity"), OF_OPPORTUNITY), rows, stack=False)
    return TablesSection("by-opportunity", Heading(name), (table,))
