"""Who favours whom: people by rivals, and we beside them (M17)."""

from __future__ import annotations

from battlemap.assess.results.contacts import FavourRow, FavourSide
from battlemap.model.opportunity import US
from battlemap.view import stakeholders
from battlemap.view.pages.account.sheet import UNKNOWN, Sheet
from battlemap.view.pages.contacts.parts import person, weight
from battlemap.view.sections import Section, TablesSection
from battlemap.view.tables import Cell, Column, Row, Table


def favours_section(sheet: Sheet) -> Section:
    """A row per person with a known view of a rival, a column per side."""
    say, found = sheet.say, sheet.account.contacts
    if found is None or not found.favours.rows:
        return sheet.empty("favours", "account.favours.name")
    matrix, name = found.favours, say("account.favours.name")
    columns = (
        Column(say("account.team.person")),
        Column(say("account.team.weight"), "number"),
        *(Column(_side(sheet, side)) for side in matrix.sides),
        Column(say("account.favours.first")),
    )
    foot = Row(
        (
            Cell(say("account.favours.sum")),
            Cell(),
            *(
                Cell(say("account.favours.ratio", pro=side.supporters, con=side.opponents))
                for side in matrix.sides
            ),
            Cell(),
        )
    )
    names = {side.id: _side(sheet, side) for side in matrix.sides}
    rows = tuple(_row(sheet, row, names) for row in matrix.rows)
    table = Table(name, columns, rows, foot, stack=False)
    return TablesSection("favours", sheet.heading("favours", name, say("account.favours.dek")), (table,))


def _side(sheet: Sheet, side: FavourSide) -> str:
    if side.id == US:
        return sheet.say("word.us")
    rival = sheet.rivals.get(side.id)
    return (rival.short or rival.name) if rival else sheet.say.text(side.name)


def _row(sheet: Sheet, row: FavourRow, names: dict[str, str]) -> Row:
    known = row.views[0] is not None
    first = names[row.first] if row.first else sheet.say("account.favours.level") if known else UNKNOWN
    tone = "faint" if row.first is None else "" if row.first == US else "bad"
    return Row(
        (
            person(sheet, row.who),
            weight(row.who),
            *(Cell(sign=stakeholders.attitude(sheet.say, view)) for view in row.views),
            Cell(first, tone),
        )
    )
