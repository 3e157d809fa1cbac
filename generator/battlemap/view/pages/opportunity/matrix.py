"""The customer's own evaluation: scores, weighted totals, our lead and what would turn it (M34)."""

from __future__ import annotations

from dataclasses import replace

from battlemap.assess.results.evaluation import EvaluationResult, Total
from battlemap.model.opportunity import US
from battlemap.view import evaluation
from battlemap.view.marks import Empty, Working, WorkRow
from battlemap.view.pages.opportunity.subject import Subject
from battlemap.view.pages.opportunity.types import MatrixSection
from battlemap.view.workings import PLAIN, TOTAL, words, working

ID = "evaluation"


def matrix(subject: Subject) -> MatrixSection | Empty:
    """The section; one line while no criterion of the customer is written down."""
    say, result = subject.say, subject.found.evaluation
    name = say("opportunity.evaluation")
    if result is None:
        return Empty(ID, name, say("opportunity.evaluation_none"))
    dek = say("opportunity.evaluation_dek")
    if abs(result.weight_sum - 1) > 0.005:
        dek = subject.sentences(dek, say("opportunity.weights_sum", percent=say.percent(result.weight_sum)))
    shown = evaluation.told(result, subject.found.findings)
    chart = evaluation.turning(say, shown, subject.rivals) if shown else None
    note = evaluation.turning_note(say, result, shown, subject.rivals) if shown and chart else ""
    return MatrixSection(
        id=ID,
        heading=subject.heading("evaluation", name, dek),
        matrix=evaluation.matrix(say, result, subject.rivals),
        totals_title=say("opportunity.totals"),
        totals=tuple((_short(subject, total.column), _sheet(subject, total)) for total in result.totals),
        sensitivity=chart,
        sensitivity_title=say("opportunity.turning"),
        sensitivity_note=subject.sentences(note, _ten_more(subject, result)) if chart else "",
    )


def lead_sheet(subject: Subject, result: EvaluationResult) -> Working | None:
    """Our lead over the best rival, criterion by criterion; None where there is nobody to compare with."""
    say = subject.say
    theirs = next((total for total in result.totals if total.column == result.rival), None)
    if theirs is None or result.lead is None:
        return None
    rival = _short(subject, theirs.column)
    rows = tuple(
        WorkRow(
            say.text(mine.label),
            f"{PLAIN(say, mine.input)} : {PLAIN(say, other.input)}",
            "" if mine.weight is None else say.percent(mine.weight / 100),
            say.signed((mine.points or 0) - (other.points or 0), 2),
            source=say.source(mine.where),
        )
        for mine, other in zip(result.us.parts, theirs.parts, strict=True)
    )
    heads = replace(words(say), value=say("opportunity.us_to", rival=rival))
    total = WorkRow(say("opportunity.lead"), "", "", say.signed(result.lead, 2))
    title = say("opportunity.lead_over", rival=rival)
    return Working(title, say.signed(result.lead, 2), heads, rows, total)


def _short(subject: Subject, column: str) -> str:
    if column == US:
        return subject.say("opportunity.us")
    return subject.rivals[column].short


def _sheet(subject: Subject, total: Total) -> Working:
    return working(
        subject.say,
        total,
        subject.say("opportunity.total_of", name=_short(subject, total.column)),
        form=TOTAL,
        note_of=subject.evidence,
        side="left",
    )


def _ten_more(subject: Subject, result: EvaluationResult) -> str:
    """The criterion that lifts our lead most when it weighs ten points more; "" where none does."""
    say = subject.say
    able = [s for s in result.sensitivity if s.lead_plus_ten is not None]
    best = max(able, key=lambda s: s.lead_plus_ten or 0.0, default=None)
    if best is None or best.lead_plus_ten is None or result.lead is None or best.lead_plus_ten <= result.lead:
        return ""
    lead = say.signed(best.lead_plus_ten, 2)
    return say("opportunity.ten_more", criterion=say.text(best.label), lead=lead)
