"""The people index: who decides across all accounts, how they stand to us, who of us knows them."""

from __future__ import annotations

from collections.abc import Iterator

from battlemap.assess.results.portfolio import AccountPerson
from battlemap.view import stakeholders
from battlemap.view.edition import Page, PortfolioEdition
from battlemap.view.links import account_href
from battlemap.view.marks import Empty, Heading, line
from battlemap.view.names import sentence
from battlemap.view.pages.sections import SectionsPage
from battlemap.view.sections import Section, TablesSection
from battlemap.view.tables import Cell, Column, Row, Table
from battlemap.view.voice import Voice

PATH = "people.html"
LIMIT = 400
_COLUMNS = ("name", "account", "job", "place", "role", "influence", "support", "contact", "met", "owner")
_NUMBERS = {"influence"}
_HIDDEN = {"place", "influence", "contact"}


def pages(edition: PortfolioEdition) -> Iterator[Page]:
    """The people of all accounts, the most influential first; past the limit the search finds the others."""
    say = edition.voice
    everyone = edition.assessed.portfolio.people
    named = [entry for entry in everyone if entry.who.known]
    shown = named[:LIMIT]
    said = sentence(say, edition.assessed.portfolio.findings, "people")
    view = SectionsPage(
        layout=edition.frame(PATH, say("people.title"), "people", ("search.js", "table.js")),
        title=said or say("people.title"),
        meta=line(
            say.count("people.counted", len(named), accounts=say.number(len(edition.assessed.accounts)))
        ),
        sections=(_section(say, shown, len(named) - len(shown)),),
    )
    yield Page(PATH, view)


def _section(say: Voice, shown: list[AccountPerson], more: int) -> Section:
    if not shown:
        return Empty("people", say("people.title"), say("people.none"))
    dek = say.in_a_row(say("people.dek"), say.count("people.more", more) if more else "")
    return TablesSection("everyone", Heading(say("people.everyone"), dek), (_table(say, shown),))


def _table(say: Voice, shown: list[AccountPerson]) -> Table:
    columns = tuple(
        Column(
            say(f"people.{key}"),
            "number" if key in _NUMBERS else "short" if key == "place" else "text",
            hide=key in _HIDDEN,
        )
        for key in _COLUMNS
    )
    return Table(say("people.caption"), columns, tuple(_row(say, entry) for entry in shown), sortable=True)


def _row(say: Voice, entry: AccountPerson) -> Row:
    who, account = entry.who, entry.account
    person = who.person
    roles = [stakeholders.buying_role(say, role) for role in who.all_roles]
    owner = say.member(person.contact)
    influence = "?" if person.influence is None else str(person.influence)
    return Row(
        (
            Cell(
                stakeholders.name(say, who),
                strong=True,
                href=account_href(PATH, account.id, f"person-{who.id}"),
            ),
            Cell(say.text(account.account.name), href=account_href(PATH, account.id)),
            Cell(say.text(person.title)),
            Cell(stakeholders.place(say, who), tone="mute"),
            Cell(say.listed(r.name for r in roles)),
            Cell(influence, tone="" if person.influence else "faint", sort=str(person.influence or 0)),
            Cell(
                sign=stakeholders.attitude(say, who.support),
                sort=str(-9 if who.support is None else who.support),
            ),
            Cell(contact=stakeholders.contact(say, who.contact.depth), sort=str(who.contact.depth)),
            Cell(stakeholders.last_met(say, who.contact), sort=str(who.contact.last or "")),
            Cell(owner or say("word.nobody"), tone="" if owner else "bad"),
        ),
        hot=(person.influence or 0) >= 4 and not who.met,
    )
