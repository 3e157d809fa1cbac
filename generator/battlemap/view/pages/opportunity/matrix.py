"""The customer's own evaluation: scores, weighted totals, our lead and what would turn it (M34)."""

from __future__ import annotations

from dataclasses import replace

from battlemap.assess.results.base import Spot
from battlemap.assess.results.evaluation import EvaluationResult, Row, Sensitivity, Total
from battlemap.model.opportunity import US
from battlemap.view.charts import sensitivity as chart
from battlemap.view.charts.dots import Score, dots
from battlemap.view.marks import Empty, Working, WorkRow
from battlemap.view.pages.opportunity.subject import Subject
from battlemap.view.pages.opportunity.types import MatrixSection
from battlemap.view.rivals import kind
from battlemap.view.scorecards import Matrix, MatrixRow, MatrixWords
from battlemap.view.workings import PLAIN, TOTAL, words, working

ID = "evaluation"
_SHOWN = 0.8
_OTHERS = 2


def matrix(subject: Subject) -> MatrixSection | Empty:
    """The section; one line while no criterion of the customer is written down."""
    say, result = subject.say, subject.found.evaluation
    name = say("opportunity.evaluation")
    if result is None:
        return Empty(ID, name, say("opportunity.evaluation_none"))
    dek = say("opportunity.evaluation_dek")
    if abs(result.weight_sum - 1) > 0.005:
        dek = subject.sentences(dek, say("opportunity.weights_sum", percent=say.percent(result.weight_sum)))
    told = _told(subject, result)
    return MatrixSection(
        id=ID,
        heading=subject.heading("evaluation", name, dek),
        matrix=_matrix(subject, result),
        totals_title=say("opportunity.totals"),
        totals=tuple((_short(subject, total.column), _sheet(subject, total)) for total in result.totals),
        sensitivity=_chart(subject, told) if told else None,
        sensitivity_title=say("opportunity.turning"),
        sensitivity_note=_note(subject, result, told) if told else "",
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
    return Working(title, say.signed(result.lead, 2), "", None, heads, rows, total)


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


def _matrix(subject: Subject, result: EvaluationResult) -> Matrix:
    say = subject.say
    columns = [total.column for total in result.totals]
    heads = MatrixWords(
        caption=say("opportunity.matrix_caption"),
        criterion=say("opportunity.their_criterion"),
        weight=say("work.weight"),
        scale=say("opportunity.matrix_scale"),
        us=say("opportunity.us"),
        lead=say("opportunity.lead"),
    )
    total = MatrixRow(
        label=say("opportunity.weighted"),
        weight=say.percent(1),
        dots=None,
        scores=tuple("?" if t.value is None else say.number(t.value, 2) for t in result.totals),
        lead="" if result.lead is None else say.signed(result.lead, 2),
        lead_tone=_tone(result.lead),
    )
    return Matrix(
        words=heads,
        rivals=tuple(subject.rivals[column] for column in columns[1:]),
        rows=tuple(_row(subject, row, columns) for row in result.rows),
        total=total,
        known=say.known(result.known),
    )


def _row(subject: Subject, row: Row, columns: list[str]) -> MatrixRow:
    say = subject.say
    scores = [
        Score(_letter(subject, column), _kind(subject, column), score)
        for column, score in zip(columns, row.scores, strict=True)
    ]
    spoken = (
        f"{_short(subject, column)} {say('word.unknown') if score is None else score}"
        for column, score in zip(columns, row.scores, strict=True)
    )
    return MatrixRow(
        label=say.text(row.label),
        weight=say.percent(row.weight),
        dots=dots(scores, subject.joined(*spoken)),
        scores=tuple("?" if score is None else str(score) for score in row.scores),
        lead="?" if row.lead is None else say.signed(row.lead),
        lead_tone=_tone(row.lead),
        source=say.source(Spot(row.line.at).location),
    )


def _letter(subject: Subject, column: str) -> str:
    return subject.say("opportunity.our_letter") if column == US else subject.rivals[column].letter


def _kind(subject: Subject, column: str) -> str:
    return "us" if column == US else kind(subject.rivals[column])


def _tone(lead: float | None) -> str:
    if lead is None:
        return "faint"
    return "good" if lead > 0 else "bad" if lead < 0 else "mute"


def _told(subject: Subject, result: EvaluationResult) -> Sensitivity | None:
    """The criterion to draw: the one the section's sentence speaks of, else the one nearest to turning."""
    named = (f.names.get("criterion") for f in subject.found.findings.get("evaluation", ())[:1])
    spoken = next((s for name in named for s in result.sensitivity if s.label == name), None)
    return spoken or result.turning or max(result.sensitivity, key=lambda s: s.weight, default=None)


def _chart(subject: Subject, told: Sensitivity) -> chart.Sensitivity:
    say = subject.say
    turn = told.nearest
    leader = next((c for c in told.curves if turn and c.column == turn.leader), None)
    height = leader.at(turn.weight) if leader and turn else None
    most = _SHOWN if max(told.weight, turn.weight if turn else 0) <= _SHOWN else 1.0
    lines = [
        chart.SensitivityLine(_short(subject, c.column), _kind(subject, c.column), start, end)
        for c in told.curves
        if (start := c.at(0)) is not None and (end := c.at(most)) is not None
    ]
    percent = say.percent(turn.weight) if turn else ""
    told_words = chart.SensitivityWords(
        title=_title(subject, told),
        axis=say("opportunity.chart_axis", criterion=say.text(told.label)),
        now=say("opportunity.chart_now", percent=say.percent(told.weight)),
        turn=percent,
    )
    return chart.sensitivity(
        lines,
        told_words,
        now=told.weight,
        turn=(turn.weight, height) if turn and height is not None else None,
        most=most,
        percent=tuple(say.percent(most * i / 4) for i in range(5)),
    )


def _title(subject: Subject, told: Sensitivity) -> str:
    say, turn = subject.say, told.nearest
    criterion = say.text(told.label)
    if turn is None:
        return say("opportunity.chart_steady", criterion=criterion)
    return say(
        "opportunity.chart_turns",
        criterion=criterion,
        percent=say.percent(turn.weight),
        leader=_short(subject, turn.leader),
    )


def _note(subject: Subject, result: EvaluationResult, told: Sensitivity) -> str:
    """Other criteria that would turn it, the closest first, and what helps us most."""
    say = subject.say
    others = [s for s in result.sensitivity if s is not told and s.nearest]
    others.sort(key=lambda s: abs(s.nearest.weight - s.weight) if s.nearest else 1)
    also = [
        say(
            "opportunity.also_if",
            criterion=say.text(s.label),
            percent=say.percent(s.nearest.weight),
            now=say.percent(s.weight),
        )
        for s in others[:_OTHERS]
        if s.nearest
    ]
    said = [say("opportunity.also", list=_either(subject, also))] if also else []
    if not also and told.nearest is None:
        said.append(say("opportunity.steady"))
    helpful = [s for s in result.sensitivity if s.lead_plus_ten is not None]
    best = max(helpful, key=lambda s: s.lead_plus_ten or 0.0, default=None)
    if best and result.lead is not None and (best.lead_plus_ten or 0.0) > result.lead:
        lead = say.signed(best.lead_plus_ten or 0.0, 2)
        said.append(say("opportunity.ten_more", criterion=say.text(best.label), lead=lead))
    return subject.sentences(*said)


def _either(subject: Subject, words: list[str]) -> str:
    """One of two, or the only one."""
    if len(words) < 2:
        return words[0]
    return subject.say("opportunity.either", first=words[0], second=words[1])
