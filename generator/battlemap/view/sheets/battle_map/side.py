"""Beside the map: coverage, rivals on the customer's criteria, trust (M16, M32, M34, M43)."""

from __future__ import annotations

from battlemap.assess.results.people import Cell, Stakeholder
from battlemap.view import evaluation, stakeholders
from battlemap.view.marks import MINUS, PLUS, UNKNOWN, ZERO
from battlemap.view.pages.account.power import LEVELS
from battlemap.view.pages.account.sheet import Sheet
from battlemap.view.sheets.battle_map.types import (
    CellPerson,
    CoverField,
    CoverLine,
    Pillar,
    RivalLine,
    RivalTable,
)
from battlemap.view.sheets.measure import LABEL, clip, cut
from battlemap.view.sheets.signs import Attitude, attitude

SIDE = 86.0
HEAD, SIGN = 20.0, 7.2
PEOPLE, CRITERIA, RIVALS = 2, 5, 3
INFLUENTIAL = 4
BAR = 150
FIGURES = 27.0  # weight, us and lead
RIVAL = {1: 13.0, 2: 13.0, 3: 12.0}


def coverage(sheet: Sheet) -> tuple[CoverLine, ...]:
    """The matrix with two people in a field at most."""
    say, found = sheet.say, sheet.account.people.coverage
    width = (SIDE - HEAD) / max(len(say.method.functions), 1) - 1.6
    return tuple(
        CoverLine(
            cells[0].level.id if cells[0].level.id in LEVELS else "",
            cut(say.text(cells[0].level.short or cells[0].level.label), HEAD - 3, 1, LABEL),
            tuple(_field(sheet, cell, width) for cell in cells),
        )
        for cells in found.rows
    )


def coverage_note(sheet: Sheet) -> str:
    """How many fields are covered, and how many lean to us."""
    cells = sheet.account.people.coverage.cells
    met = sum(1 for cell in cells if cell.state in ("covered", "cold"))
    plus = sum(1 for cell in cells if any((who.support or 0) > 0 for who in cell.people))
    return sheet.say("sheets.map.coverage_note", met=met, total=len(cells), plus=plus)


def _field(sheet: Sheet, cell: Cell, width: float) -> CoverField:
    say = sheet.say
    if not cell.people:
        missing = (
            stakeholders.name(say, cell.unfilled[0]) if cell.unfilled else say("account.coverage.nobody")
        )
        return CoverField((), gap=cut(missing, width, 2, LABEL))
    shown = cell.people[:PEOPLE]
    days = "、" if say.lang == "zh" else ", "
    notes = [_since(sheet, who) for who in shown]
    note = days.join(dict.fromkeys(notes))
    if len(cell.people) > PEOPLE:
        note = f"{note} {say('sheets.map.plus', count=len(cell.people) - PEOPLE)}"
    return CoverField(
        tuple(
            CellPerson(attitude(say, who.support), clip(say.text(who.name), width - SIGN, LABEL))
            for who in shown
        ),
        clip(note, width, LABEL, bold=True),
        alarm=any(not who.met and (who.person.influence or 0) >= INFLUENTIAL for who in shown),
    )


def _since(sheet: Sheet, who: Stakeholder) -> str:
    days = who.contact.days
    return sheet.say("word.never") if days is None else sheet.say.days(days)


def rivals(sheet: Sheet) -> RivalTable:
    """Scores on the customer's criteria; without those who the rivals are and what share they hold."""
    say, main = sheet.say, sheet.main
    result = main.evaluation if main else None
    if result is None:
        return _known_rivals(sheet)
    matrix = evaluation.matrix(say, result, sheet.rivals)
    most = min(len(matrix.rivals), RIVALS)
    heads = (
        say("sheets.map.criterion"),
        matrix.words.weight,
        matrix.words.us,
        *(
            clip(rival.short or rival.name, RIVAL[most] - 1, LABEL, bold=True)
            for rival in matrix.rivals[:most]
        ),
        matrix.words.lead,
    )
    label = SIDE - FIGURES - RIVAL.get(most, 0) * most - 1.3
    rows = [
        RivalLine(
            cut(row.label, label, 1, LABEL),
            (row.weight, *row.scores[: most + 1]),
            _lead(row.lead, row.lead_tone),
        )
        for row in matrix.rows[:CRITERIA]
    ]
    total = matrix.total
    rows.append(
        RivalLine(
            cut(say("sheets.map.total"), label, 1, LABEL),
            (total.weight, *total.scores[: most + 1]),
            _lead(total.lead, total.lead_tone),
            total=True,
        )
    )
    rest = len(matrix.rows) - CRITERIA
    note = (
        say("sheets.brief.rivals_note")
        if rest <= 0
        else say("sheets.map.criteria_in_all", count=len(matrix.rows))
    )
    return RivalTable(say("sheets.brief.rivals"), note, heads, tuple(rows))


def _lead(text: str, tone: str) -> Attitude:
    kinds = {"good": PLUS, "bad": MINUS, "faint": UNKNOWN}
    return Attitude(kinds.get(tone, ZERO), text, "")


def _known_rivals(sheet: Sheet) -> RivalTable:
    say = sheet.say
    title = say("sheets.brief.rivals")
    found = sheet.account.account.competitors
    if not found:
        return RivalTable(title, "", (), (), say("sheets.brief.no_rivals"))
    rows = tuple(
        RivalLine(
            cut(sheet.rivals[rival.id].name, 26, 1, LABEL),
            (
                "?" if rival.share is None else say.percent(rival.share),
                cut(sheet.texts(rival.strengths), 22, 2, LABEL),
                cut(sheet.texts(rival.weaknesses), 22, 2, LABEL),
            ),
        )
        for rival in found[: CRITERIA - 1]
    )
    heads = tuple(say(f"account.competition.{key}") for key in ("rival", "share", "strengths", "weaknesses"))
    note = say("sheets.in_all", count=len(found)) if len(found) > len(rows) else ""
    return RivalTable(title, note, heads, rows)


def trust(sheet: Sheet) -> tuple[Pillar, ...]:
    """The pillars of trust as bars; the weakest is marked."""
    say, card = sheet.say, sheet.account.trust
    if card is None:
        return ()
    short = {c.id: c.short or c.label for group in card.card.groups for c in group.criteria}
    high = card.card.scale.high
    weakest = card.weakest.part.id if card.weakest else ""
    return tuple(
        Pillar(
            cut(say.text(short[part.id]), 24, 1, LABEL),
            round(BAR * part.input / high) if part.counts and part.input is not None else None,
            say.number(part.input) if part.counts and part.input is not None else "?",
            part.id == weakest,
        )
        for part in card.score.parts
    )


def trust_note(sheet: Sheet) -> str:
    """The scale, and what the weakest pillar rests on."""
    say, card = sheet.say, sheet.account.trust
    weak = card.weakest if card else None
    told = say.text(weak.part.note) if weak else ""
    return cut(
        f"{say('sheets.map.trust_scale')}{say('sheets.map.weakest', note=told) if told else ''}", 66, 1, LABEL
    )
