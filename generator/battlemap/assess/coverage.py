"""The coverage matrix: three levels by three functions, who is known in each cell and how well we know them
(M16).
"""

from __future__ import annotations

from collections.abc import Sequence

from battlemap.assess.mean import UNKNOWN, Figure, Line, weighted
from battlemap.assess.results.people import Cell, CellState, Coverage, Stakeholder
from battlemap.model.method.vocabulary import Term
from battlemap.model.text import Text

POINTS = (0.0, 40.0, 70.0, 90.0, 100.0)  # by depth of contact: the first meetings count most


def coverage(
    everyone: Sequence[Stakeholder], levels: Sequence[Term], functions: Sequence[Term], contact_days: int
) -> Coverage:
    """The matrix and its score.

    Each cell with somebody known counts the deepest contact in it, all cells weighing the same: none 0, brief
    40, several 70, regular 90, deep 100. A cell where nobody is known is unknown, not zero.
    """
    places: dict[tuple[str | None, str | None], list[Stakeholder]] = {}
    for who in everyone:
        if not who.gone:
            places.setdefault((who.person.level, who.person.function), []).append(who)
    rows = tuple(
        tuple(
            _cell(level, function, places.get((level.id, function.id), ()), contact_days)
            for function in functions
        )
        for level in levels
    )
    cells = [cell for row in rows for cell in row]
    lines = [_line(cell) for cell in cells]
    known = {(level.id, function.id) for level in levels for function in functions}
    loose = tuple(
        who for who in everyone if who.known and (who.person.level, who.person.function) not in known
    )
    empty = tuple(cell for cell in cells if cell.state == "empty")
    return Coverage(rows, empty, loose, weighted("relationship_coverage", lines))


def _cell(level: Term, function: Term, people: Sequence[Stakeholder], contact_days: int) -> Cell:
    if not people:
        return Cell(level, function, (), (), "empty", None, 0)
    named = tuple(who for who in people if who.known)
    unfilled = tuple(who for who in people if not who.known)
    days = min((who.contact.days for who in named if who.contact.days is not None), default=None)
    depth = max((who.contact.depth for who in named), default=0)
    state: CellState = "covered"
    if not named:
        state = "empty"
    elif days is None:
        state = "unmet"
    elif days > contact_days:
        state = "cold"
    return Cell(level, function, named, unfilled, state, days, depth)


def _line(cell: Cell) -> Line:
    figure = Figure(POINTS[cell.depth]) if cell.people else UNKNOWN
    level = cell.level.short or cell.level.label
    function = cell.function.short or cell.function.label
    label = Text(f"{level.en} · {function.en}", f"{level.zh}·{function.zh}")
    return Line(f"{cell.level.id}.{cell.function.id}", label, 1.0, figure)
