"""Levels met: people by quarter, and which level of ours met which of theirs (M16, M18)."""

from __future__ import annotations

from battlemap.assess.results.contacts import Executives, Meeting, Reach
from battlemap.model.method.vocabulary import Term
from battlemap.view.pages.account.sheet import Sheet
from battlemap.view.sections import Section, TablesSection
from battlemap.view.tables import Cell, Column, Row, Table


def reach_section(sheet: Sheet) -> Section | None:
    """Both tables; None while no visit is on record."""
    say, found = sheet.say, sheet.account.contacts
    if found is None or not sheet.account.visits.done:
        return None
    name = say("account.reach.name")
    dek = say("account.reach.dek", days=say.days(say.method.thresholds.visit_window_days, short=False))
    tables = (_quarters(sheet, found.reach), _pairs(sheet, found.executives))
    return TablesSection("reach", sheet.heading("reach", name, dek), tables)


def _short(sheet: Sheet, level: Term) -> str:
    return sheet.say.text(level.short or level.label)


def _quarters(sheet: Sheet, reach: Reach) -> Table:
    say = sheet.say
    columns = (
        Column(say("account.reach.level")),
        *(
            Column(say("account.reach.quarter", year=str(q.year % 100), number=q.number), "number")
            for q in reach.quarters
        ),
    )
    rows = [
        Row((Cell(_short(sheet, level)), *(_count(q.contacts[index]) for q in reach.quarters)))
        for index, level in enumerate(reach.levels)
    ]
    if any(quarter.unplaced for quarter in reach.quarters):
        counts = (_count(quarter.unplaced) for quarter in reach.quarters)
        rows.append(Row((Cell(say("account.reach.unplaced"), "faint"), *counts)))
    foot = Row((Cell(say("work.total")), *(Cell(str(quarter.total)) for quarter in reach.quarters)))
    return Table(say("account.reach.quarters"), columns, tuple(rows), foot, stack=False, show_caption=True)


def _pairs(sheet: Sheet, top: Executives) -> Table:
    say = sheet.say
    heads = (Column(_short(sheet, level), "number") for level in top.levels)
    rows = tuple(
        Row((Cell(_short(sheet, level)), *(_meeting(sheet, cell) for cell in cells)))
        for level, cells in zip(top.levels, top.meetings, strict=True)
    )
    columns = (Column(say("account.reach.theirs")), *heads)
    return Table(say("account.reach.pairs"), columns, rows, stack=False, show_caption=True)


def _count(count: int) -> Cell:
    return Cell(str(count), "" if count else "faint")


def _meeting(sheet: Sheet, met: Meeting) -> Cell:
    return Cell(
        str(met.visits), "" if met.visits else "faint", sub=sheet.say.day(met.last) if met.last else ""
    )
