"""The customer's own evaluation as the matrix on a page, and what would turn its result (M34)."""

from __future__ import annotations

from collections.abc import Mapping

from battlemap.assess.results.base import Findings
from battlemap.assess.results.evaluation import Curve, EvaluationResult, Row
from battlemap.assess.results.evaluation import Sensitivity as Turning
from battlemap.view import rivals as marks
from battlemap.view.charts import sensitivity as chart
from battlemap.view.charts.dots import Score, dots
from battlemap.view.marks import Rival
from battlemap.view.scorecards import Matrix, MatrixRow, MatrixWords
from battlemap.view.voice import Voice

US = "us"
MOST_WEIGHT = 0.8
TICKS = (0.0, 0.2, 0.4, 0.6, 0.8)
ALSO = 2
UNKNOWN = "?"


def matrix(voice: Voice, result: EvaluationResult, rivals: Mapping[str, Rival]) -> Matrix:
    """Every line with the scores on an axis and in figures, our lead, and the weighted totals below."""
    columns = [_rival(rivals, total.column, voice.text(total.name)) for total in result.totals[1:]]
    lead = None if result.lead is None else voice.signed(result.lead, 2)
    total = MatrixRow(
        voice("matrix.total"),
        voice.percent(1),
        None,
        tuple(UNKNOWN if t.value is None else voice.number(t.value, 2) for t in result.totals),
        lead or UNKNOWN,
        _tone(result.lead),
    )
    return Matrix(
        MatrixWords(
            caption=voice("matrix.caption"),
            criterion=voice("matrix.criterion"),
            weight=voice("matrix.weight"),
            scale=voice("matrix.scale"),
            us=voice("matrix.us"),
            lead=voice("matrix.lead"),
        ),
        tuple(columns),
        tuple(_row(voice, row, columns) for row in result.rows),
        total,
        voice.known(result.known),
    )


def told(result: EvaluationResult, findings: Findings) -> Turning | None:
    """The criterion to draw: that of the section's sentence, else nearest to turning, else heaviest."""
    named = (found.names.get("criterion") for found in findings.get("evaluation", ())[:1])
    spoken = next((s for name in named for s in result.sensitivity if s.label == name), None)
    return spoken or result.turning or max(result.sensitivity, key=lambda s: s.weight, default=None)


def turning(voice: Voice, shown: Turning, rivals: Mapping[str, Rival]) -> chart.Sensitivity | None:
    """Everybody's total as the weight of one criterion moves; None where there is nobody to compare."""
    lines = [line for curve in shown.curves if (line := _line(voice, curve, rivals))]
    if len(lines) < 2:
        return None
    near = shown.nearest
    height = (
        next((c.at(near.weight) for c in shown.curves if c.column == near.leader), None) if near else None
    )
    inside = near is not None and height is not None and near.weight <= MOST_WEIGHT
    name = voice.text(shown.label)
    words = chart.SensitivityWords(
        title=voice("matrix.turning", criterion=name),
        axis=voice("matrix.axis", criterion=name),
        now=voice("matrix.now", weight=voice.percent(shown.weight)),
        turn=voice.percent(near.weight) if near else "",
    )
    return chart.sensitivity(
        lines,
        words,
        now=min(shown.weight, MOST_WEIGHT),
        turn=(near.weight, height) if near and height is not None and inside else None,
        most=MOST_WEIGHT,
        percent=tuple(voice.percent(tick) for tick in TICKS),
    )


def turning_note(voice: Voice, result: EvaluationResult, shown: Turning, rivals: Mapping[str, Rival]) -> str:
    """The same in words, with the next criteria that turn the result."""
    if shown.nearest is None:
        return voice("matrix.no_turn")
    others = [s for s in result.sensitivity if s.nearest and s is not shown]
    others.sort(key=lambda s: abs(s.nearest.weight - s.weight) if s.nearest else 1.0)
    said = [_turn(voice, "matrix.turns", shown, rivals)]
    said += [_turn(voice, "matrix.also", other, rivals) for other in others[:ALSO]]
    return (" " if voice.lang == "en" else "").join(said)


def _turn(voice: Voice, key: str, turn: Turning, rivals: Mapping[str, Rival]) -> str:
    near = turn.nearest
    if near is None:
        return ""
    leader = voice("word.us") if near.leader == US else _rival(rivals, near.leader, near.leader).name
    return voice(
        key,
        criterion=voice.text(turn.label),
        weight=voice.percent(near.weight),
        now=voice.percent(turn.weight),
        leader=leader,
    )


def _line(voice: Voice, curve: Curve, rivals: Mapping[str, Rival]) -> chart.SensitivityLine | None:
    start, end = curve.at(0.0), curve.at(MOST_WEIGHT)
    if start is None or end is None:
        return None
    if curve.column == US:
        return chart.SensitivityLine(voice("matrix.us"), US, start, end)
    rival = _rival(rivals, curve.column, curve.column)
    return chart.SensitivityLine(rival.short or rival.name, marks.kind(rival), start, end)


def _row(voice: Voice, row: Row, columns: list[Rival]) -> MatrixRow:
    scores = [Score(voice("matrix.letter"), US, row.scores[0])]
    scores += [
        Score(r.letter, marks.kind(r), score) for r, score in zip(columns, row.scores[1:], strict=True)
    ]
    figures = tuple(UNKNOWN if score is None else str(score) for score in row.scores)
    names = (voice("matrix.us"), *(rival.short or rival.name for rival in columns))
    label = voice.listed(f"{name} {figure}" for name, figure in zip(names, figures, strict=True))
    return MatrixRow(
        voice.text(row.label),
        voice.percent(row.weight),
        dots(scores, label),
        figures,
        UNKNOWN if row.lead is None else voice.signed(row.lead),
        _tone(row.lead),
        voice.source(row.line.at.here),
    )


def _rival(rivals: Mapping[str, Rival], column: str, name: str) -> Rival:
    """The rival of a column; one that is not among the account's rivals stands behind them."""
    return rivals.get(column) or Rival(name[:1].upper(), name, len(rivals) + 1, short=name)


def _tone(lead: float | None) -> str:
    if lead is None:
        return "faint"
    return "good" if lead > 0 else "bad" if lead < 0 else ""
