"""Levels by functions: who is known where, and how well (M16)."""

from __future__ import annotations

from dataclasses import replace

from battlemap.assess.results.people import Cell, Stakeholder
from battlemap.view import stakeholders
from battlemap.view.pages.account.sheet import Sheet
from battlemap.view.pages.account.types import CoverageBlock, CoverageCell, CoveragePerson, CoverageRow

MOST = 4


def coverage_block(sheet: Sheet) -> CoverageBlock | None:
    """The matrix; None while nobody has a place in it."""
    say, coverage = sheet.say, sheet.account.people.coverage
    if not any(cell.people or cell.unfilled for cell in coverage.cells):
        return None
    return CoverageBlock(
        heading=replace(sheet.heading("coverage", say("account.coverage.name")), kick=""),
        caption=say("account.coverage.caption"),
        functions=tuple(say.text(f.short or f.label) for f in say.method.functions),
        rows=tuple(
            CoverageRow(
                say.text(cells[0].level.short or cells[0].level.label), tuple(_cell(sheet, c) for c in cells)
            )
            for cells in coverage.rows
        ),
    )


def _cell(sheet: Sheet, cell: Cell) -> CoverageCell:
    say = sheet.say
    people = tuple(_person(sheet, who) for who in cell.people[:MOST])
    if people:
        hidden = len(cell.people) - MOST
        return CoverageCell(people, more=say("word.more", count=hidden) if hidden > 0 else "")
    if cell.unfilled:
        return CoverageCell((), stakeholders.name(say, cell.unfilled[0]))
    return CoverageCell((), say("account.coverage.nobody"))


def _person(sheet: Sheet, who: Stakeholder) -> CoveragePerson:
    say, met = sheet.say, who.contact
    return CoveragePerson(
        name=say.text(who.name),
        sign=stakeholders.attitude(say, who.support),
        contact=stakeholders.contact(say, met.depth),
        since=say("word.never") if met.days is None else say.days(met.days),
        href=f"#person-{who.id}",
    )
