"""The customer's own evaluation of the main opportunity, and the rivals at this account (M32, M34)."""

from __future__ import annotations

from dataclasses import replace

from battlemap.assess.results.evaluation import EvaluationResult, Total
from battlemap.model.account import Rival
from battlemap.view import evaluation
from battlemap.view.links import opportunity_href
from battlemap.view.marks import Heading, Link, Working
from battlemap.view.names import sentence
from battlemap.view.pages.account.sheet import Sheet, closed, joined
from battlemap.view.pages.account_sections import CompetitionSection, Section
from battlemap.view.tables import Cell, Column, Row, Table
from battlemap.view.workings import TOTAL, working

COLUMNS = ("rival", "share", "total", "satisfaction", "here", "strengths", "weaknesses", "moves")
NUMBERS = frozenset({"share", "total"})
WIDE_ONLY = frozenset({"total", "satisfaction", "moves"})


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
        return CompetitionSection("competition", heading, None, _rivals(sheet, None))
    said = sentence(say, main.findings, "evaluation")
    dek = say("account.competition.dek", title=say.text(main.opportunity.title))
    about = sentence(say, sheet.account.findings, "rivals")
    shown = evaluation.told(result, main.findings)
    return CompetitionSection(
        "competition",
        Heading(said or name, sheet.sentences(dek, closed(say, about)), name if said else ""),
        evaluation.matrix(say, result, sheet.rivals),
        _rivals(sheet, result) if rivals else None,
        evaluation.turning(say, shown, sheet.rivals) if shown else None,
        say("account.competition.turning"),
        evaluation.turning_note(say, result, shown, sheet.rivals) if shown else "",
        Link(
            say("account.competition.more"),
            opportunity_href(sheet.page, sheet.account.id, main.id, "evaluation"),
        ),
    )


def totals_working(sheet: Sheet, result: EvaluationResult, total: Total, lead: float | None) -> Working:
    """A weighted total, line by line; a `lead` stands closed in its place."""
    say = sheet.say
    opened = working(
        say, total, say("account.competition.how", name=say.text(total.name)), form=TOTAL, side="right"
    )
    if total.column != evaluation.US or lead is None or result.rival is None:
        return replace(opened, known=None)
    rival = sheet.rivals.get(result.rival)
    best = next((t for t in result.totals if t.column == result.rival), None)
    value = "?" if best is None or best.value is None else say.number(best.value, 2)
    name = (rival.short or rival.name) if rival else result.rival
    tone = "good" if lead > 0 else "bad" if lead < 0 else ""
    note = say("account.competition.lead", rival=name, value=value, lead=say.signed(lead, 2))
    return replace(opened, known=None, value=say.signed(lead, 2), tone=tone, note=note)


def _rivals(sheet: Sheet, result: EvaluationResult | None) -> Table:
    say = sheet.say
    totals = {total.column: total for total in result.totals} if result else {}
    keys = [key for key in COLUMNS if key != "total" or totals]
    columns = tuple(
        Column(
            say(f"account.competition.{key}"), "number" if key in NUMBERS else "text", hide=key in WIDE_ONLY
        )
        for key in keys
    )
    rows = tuple(
        Row(
            tuple(_cells(sheet, rival, result, totals.get(rival.id) if totals else None)[key] for key in keys)
        )
        for rival in sheet.account.account.competitors
    )
    return Table(say("account.competition.table"), columns, rows)


def _cells(
    sheet: Sheet, rival: Rival, result: EvaluationResult | None, total: Total | None
) -> dict[str, Cell]:
    say, entry = sheet.say, sheet.rivals[rival.id]
    rated = rival.satisfaction.rating if rival.satisfaction else None
    weighed = Cell("?", "faint")
    if total is not None and result is not None and total.value is not None:
        weighed = Cell(working=totals_working(sheet, result, total, None))
    return {
        "rival": Cell(
            f"{entry.letter} {entry.name}" if say.lang == "en" else entry.name,
            "rival",
            strong=True,
            href=entry.href,
            sub=say("account.competition.incumbent") if rival.incumbent else "",
        ),
        "share": Cell(
            "?" if rival.share is None else say.percent(rival.share),
            "" if rival.share is not None else "faint",
        ),
        "total": weighed,
        "satisfaction": Cell("?" if rated is None else f"{rated}/5", "" if rated is not None else "faint"),
        "here": Cell(
            joined(say.text(rival.installed), say.text(rival.representative), say.text(rival.relations))
        ),
        "strengths": Cell(sheet.texts(rival.strengths)),
        "weaknesses": Cell(sheet.texts(rival.weaknesses)),
        "moves": Cell(sheet.texts(move.text for move in rival.moves)),
    }
