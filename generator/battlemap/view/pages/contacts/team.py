"""Our team and their people: contact as it is against contact as it should be (M17)."""

from __future__ import annotations

from battlemap.assess.results.contacts import TeamRow, TieResult
from battlemap.view import stakeholders
from battlemap.view.pages.account.sheet import Sheet
from battlemap.view.pages.contacts.parts import person, weight
from battlemap.view.sections import Section, TablesSection
from battlemap.view.tables import Cell, Column, Row, Table
from battlemap.view.workings import working

MOST_MEMBERS, MOST_ROWS = 8, 24


def team_section(sheet: Sheet) -> Section:
    """A row per person, a column per colleague; those with gaps come first where there are too many."""
    say, found = sheet.say, sheet.account.contacts
    if found is None or not found.team.rows:
        return sheet.empty("team", "account.team.name")
    matrix, name = found.team, say("account.team.name")
    rows = matrix.rows
    if len(rows) > MOST_ROWS:
        rows = tuple(sorted(rows, key=lambda row: -max(tie.short for tie in row.ties))[:MOST_ROWS])
    columns = (
        Column(say("account.team.person")),
        Column(say("account.team.weight"), "number"),
        *(Column(sheet.initials(member)) for member in matrix.members[:MOST_MEMBERS]),
    )
    days = say.days(say.method.thresholds.visit_window_days, short=False)
    dek = say("account.team.dek_bare", days=days)
    foot = None
    if matrix.score.value is not None:
        dek = say("account.team.dek", days=days, reached=say.percent(matrix.score.value / 100))
        opened = working(say, matrix.score, say("account.team.how"), unit="0 – 100", side="left")
        blank = (Cell(),) * len(matrix.members[:MOST_MEMBERS])
        foot = Row((Cell(say("account.team.how")), Cell(working=opened), *blank))
    left = len(matrix.rows) - len(rows)
    if left:
        dek = sheet.sentences(dek, say.count("account.team.more", left))
    table = Table(name, columns, tuple(_row(sheet, row) for row in rows), foot, stack=False)
    return TablesSection("team", sheet.heading("team", name, dek), (table,))


def _row(sheet: Sheet, row: TeamRow) -> Row:
    return Row(
        (
            person(sheet, row.who),
            weight(row.who),
            *(_tie(sheet, tie) for tie in row.ties[:MOST_MEMBERS]),
        )
    )


def _tie(sheet: Sheet, tie: TieResult) -> Cell:
    if not tie.depth and not tie.wanted:
        return Cell()
    disc = stakeholders.contact(sheet.say, tie.depth)
    if tie.short:
        return Cell(sheet.say(f"account.team.want.{tie.wanted}"), "bad", contact=disc)
    return Cell(contact=disc)
