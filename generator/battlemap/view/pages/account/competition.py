"""The customer's own evaluation of the main opportunity, and the rivals at this account (M32, M34)."""

from __future__ import annotations

from dataclasses import replace

from battlemap.assess.results.evaluation import EvaluationResult
from battlemap.model.account import Rival
from battlemap.view import evaluation
from battlemap.view.links import opportunity_href
from battlemap.view.marks import Heading, Link, Working
from battlemap.view.names import sentence
from battlemap.view.pages.account.sheet import Sheet, closed, joined
from battlemap.view.sections import CompetitionSection, Section
from battlemap.view.tables import Cell, Row, Table
from battlemap.view.workings import TOTAL, working

COLUMNS = ("rival", "share", "satisfaction", "here", "strengths", "weaknesses", "moves")
NUMBERS = frozenset({"share"})
WIDE_ONLY = frozenset({"satisfaction", "moves"})


def competition_section(sheet: Sheet) -> Section:
    """The matrix with what would turn it, then everybody we meet here."""
    say, main = sheet.say, sheet.main
    result = main.evaluation if main else None
    name = say("account.competition.name")
    rivals = sheet.account.account.competitors
    if result is None or main is None:
        if not rivals:
            return sheet.empty("competition", "account.competition.name")
        said = sentence(say, sheet.account.findings, "rivals")
        heading = Heading(said, say("account.competition.no_matrix"), name) if said else Heading(name)
        return CompetitionSection("competition", heading, None, _rivals(sheet))
    said = sentence(say, main.findings, "evaluation")
    dek = say("account.competition.dek", title=say.text(main.opportunity.title))
    about = sentence(say, sheet.account.findings, "rivals")
    shown = evaluation.told(result, main.findings)
    return CompetitionSection(
        "competition",
        Heading(said or name, sheet.sentences(dek, closed(say, about)), name if said else ""),
        evaluation.matrix(say, result, sheet.rivals),
        _rivals(sheet) if rivals else None,
        evaluation.turning(say, shown, sheet.rivals) if shown else None,
        say("account.competition.turning"),
        evaluation.turning_note(say, result, shown, sheet.rivals) if shown else "",
        Link(
            say("account.competition.more"),
            opportunity_href(sheet.page, sheet.account.id, main.id, "evaluation"),
        ),
    )


def lead_working(sheet: Sheet, result: EvaluationResult) -> Working:
    """Our lead; it opens to our weighted total, line by line, and names the rival's."""
    say, lead = sheet.say, result.lead
    title = say("account.competition.how", name=say.text(result.us.name))
    opened = replace(working(say, result.us, title, form=TOTAL), known=None)
    best = next((total for total in result.totals if total.column == result.rival), None)
    if lead is None or best is None or best.value is None:
        return opened
    rival = sheet.rivals.get(best.column)
    name = (rival.short or rival.name) if rival else best.column
    told = say.signed(lead, 2)
    note = say("account.competition.lead", rival=name, value=say.number(best.value, 2), lead=told)
    return replace(opened, value=told, tone="good" if lead > 0 else "bad" if lead < 0 else "", note=note)


def _rivals(sheet: Sheet) -> Table:
    say = sheet.say
    columns = sheet.columns("account.competition", COLUMNS, NUMBERS, WIDE_ONLY)
    rows = tuple(_rival(sheet, rival) for rival in sheet.account.account.competitors)
    return Table(say("account.competition.table"), columns, rows)


def _rival(sheet: Sheet, rival: Rival) -> Row:
    say, entry = sheet.say, sheet.rivals[rival.id]
    rated = rival.satisfaction.rating if rival.satisfaction else None
    here = joined(say.text(rival.installed), say.text(rival.representative), say.text(rival.relations))
    return Row(
        (
            Cell(
                entry.name,
                "rival",
                strong=True,
                href=entry.href,
                sub=say("account.competition.incumbent") if rival.incumbent else "",
            ),
            Cell("?", "faint") if rival.share is None else Cell(say.percent(rival.share)),
            Cell("?", "faint") if rated is None else Cell(f"{rated}/5"),
            Cell(here),
            Cell(sheet.texts(rival.strengths)),
            Cell(sheet.texts(rival.weaknesses)),
            Cell(sheet.texts(move.text for move in rival.moves)),
        )
    )
