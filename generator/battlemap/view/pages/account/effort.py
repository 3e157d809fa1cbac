"""The four buying factors, and whether our activities go where the customer is weakest (M46)."""

from __future__ import annotations

from battlemap.assess.results.course import FactorState
from battlemap.view.marks import Blocks
from battlemap.view.pages.account.sheet import Sheet, joined
from battlemap.view.sections import Section, TablesSection
from battlemap.view.tables import Cell, Row, Table
from battlemap.view.workings import working

FACTOR = ("factor", "mark", "rests", "force", "visits", "actions", "share")
NUMBERS = frozenset({"visits", "actions", "share"})


def factors_section(sheet: Sheet) -> Section:
    """State of each factor beside the visits and open actions that serve it."""
    say, found = sheet.say, sheet.account.factors
    if found is None:
        return sheet.empty("factors", "account.factors.name")
    name = say("account.factors.name")
    days = say.days(say.method.thresholds.visit_window_days, short=False)
    rows = tuple(_factor(sheet, state, state is found.weakest) for state in found.factors)
    total = Cell()
    if found.score is not None:
        card = say("account.relation.how", card=name)
        total = Cell(working=working(say, found.score, card, unit="0 – 100", side="left"))
    foot = Row((Cell(say("work.total")), total, Cell(), Cell(), Cell(), Cell(), Cell(str(found.effort))))
    dek = say("account.factors.dek", days=days)
    table = Table(name, sheet.columns("account.factors", FACTOR, NUMBERS, frozenset({"rests"})), rows, foot)
    return TablesSection("factors", sheet.heading("factors", name, dek), (table,))


def _factor(sheet: Sheet, state: FactorState, weakest: bool) -> Row:
    say = sheet.say
    mark = Cell("?", "faint")
    if state.mark is not None:
        mark = Cell(blocks=Blocks(state.mark, str(state.mark), "bad" if weakest else "us"))
    note = joined(say.text(state.part.note), sheet.origin(state.part)) if state.part else ""
    share = say.percent(state.share) if state.share is not None else "–"
    return Row(
        (
            Cell(say.text(state.factor.label), strong=True),
            mark,
            Cell(note, "mute"),
            Cell(say.text(state.force.label) if state.force else ""),
            Cell(str(state.visits), "" if state.visits else "faint"),
            Cell(str(state.actions), "" if state.actions else "faint"),
            Cell(share, "bad" if weakest and state.share is not None and state.share < 1 / 4 else ""),
        )
    )
