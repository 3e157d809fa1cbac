"""Who meets whom, in a sentence each; the tables have a page of their own (M16-M18, M43)."""

from __future__ import annotations

from battlemap.view.links import contacts_href
from battlemap.view.marks import Heading
from battlemap.view.names import sentence
from battlemap.view.pages.account.sheet import Sheet
from battlemap.view.sections import Section, TablesSection
from battlemap.view.tables import Cell, Column, Row, Table

SECTIONS = ("team", "favours", "executives", "reach")


def contacts_section(sheet: Sheet) -> Section | None:
    """The finding of each table, with a link to it."""
    say, found = sheet.say, sheet.account.contacts
    if found is None or not found.told:
        return sheet.empty("contacts", "contacts.name")
    rows = []
    for section in SECTIONS:
        said = sentence(say, sheet.account.findings, section)
        if said:
            href = contacts_href(sheet.page, sheet.account.id, section)
            rows.append(Row((Cell(say(f"account.{section}.name"), href=href), Cell(said))))
    if not rows:
        return None
    name = say("contacts.name")
    table = Table(
        name, (Column(say("contacts.table")), Column(say("contacts.says"))), tuple(rows), stack=False
    )
    return TablesSection("contacts", Heading(name), (table,))
