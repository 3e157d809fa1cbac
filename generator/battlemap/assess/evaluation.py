"""The customer's own evaluation: weighted totals for us and each rival over what is known (M34)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from battlemap.assess.age import Limits
from battlemap.assess.results.base import Freshness, Part, Spot
from battlemap.assess.results.evaluation import EvaluationResult, Row, Total
from battlemap.assess.rounding import apportion, half_up
from battlemap.assess.scorecard import OUR_NAME
from battlemap.assess.sensitivity import sensitivities
from battlemap.model.method.vocabulary import Term
from battlemap.model.opportunity import US, EvaluationLine
from battlemap.model.short import Rated
from battlemap.model.text import Text

NOT_RATED = Rated()


def evaluate(
    lines: Sequence[EvaluationLine],
    rivals: Sequence[tuple[str, Text]],
    terms: Mapping[str, Term],
    age: Limits,
    least: float,
) -> EvaluationResult | None:
    """The matrix, None without lines, still without what would turn it. Totals leave out what is not known; a
    rival known to less than `least` is not compared with. Weights are scaled to sum to 100 %.
    """
    stated = float(sum(line.weight for line in lines))
    if not lines or stated <= 0:
        return None
    weights = [float(line.weight) / stated for line in lines]
    labels = [_label(line, terms) for line in lines]
    columns = [(US, OUR_NAME), *rivals]
    scores = [[age.rating(line.scores.get(column)) for line in lines] for column, _ in columns]
    known = [[rating for rating, _ in column] for column in scores]
    totals = tuple(
        _total(column, name, lines, labels, weights, read)
        for (column, name), read in zip(columns, scores, strict=True)
    )
    rows = tuple(
        Row(line, labels[i], weights[i], tuple(column[i] for column in known), _row_lead(known, i))
        for i, line in enumerate(lines)
    )
    rival, lead = _lead(totals, least)
    share = sum(total.known for total in totals) / len(totals)
    return EvaluationResult(rows, totals, stated, share, rival, lead)


def with_turns(result: EvaluationResult, least: float) -> EvaluationResult:
    """The same with what would turn it, among us and the rivals of whom `least` is known."""
    able = [i for i, total in enumerate(result.totals) if i == 0 or total.known >= least]
    found = sensitivities(
        [(row.line.criterion, row.label) for row in result.rows],
        [row.weight for row in result.rows],
        [result.totals[i].column for i in able],
        [[row.scores[i] for row in result.rows] for i in able],
    )
    return replace(result, sensitivity=found)


def _label(line: EvaluationLine, terms: Mapping[str, Term]) -> Text:
    if line.label is not None:
        return line.label
    term = terms.get(line.criterion)
    return term.label if term else Text.plain(line.criterion)


def _total(
    column: str,
    name: Text,
    lines: Sequence[EvaluationLine],
    labels: Sequence[Text],
    weights: Sequence[float],
    read: Sequence[tuple[int | None, Freshness]],
) -> Total:
    known = sum(w for w, (rating, _) in zip(weights, read, strict=True) if rating is not None)
    base = known or 1.0
    shares = [w / base if rating is not None else 0.0 for w, (rating, _) in zip(weights, read, strict=True)]
    value, points = apportion([s * (rating or 0) for s, (rating, _) in zip(shares, read, strict=True)], 2)
    _, percents = apportion([share * 100 for share in shares])
    parts = []
    for i, (rating, fresh) in enumerate(read):
        line = lines[i]
        rated = line.scores.get(column, NOT_RATED)
        counts = rating is not None
        weight, point = (percents[i], points[i]) if counts else (None, None)
        parts.append(
            Part(
                line.criterion, labels[i], rated.rating, weight, point, counts, fresh, float(counts),
                rated.note, rated.source, rated.as_of, Spot(rated.at),
            )
        )  # fmt: skip
    return Total(column, name, value if known else None, known, tuple(parts))


def _row_lead(known: Sequence[Sequence[int | None]], line: int) -> int | None:
    mine = known[0][line]
    theirs = [score for column in known[1:] if (score := column[line]) is not None]
    return mine - max(theirs) if mine is not None and theirs else None


def _lead(totals: Sequence[Total], least: float) -> tuple[str | None, float | None]:
    """The best rival known well enough, and our total minus its total, as printed."""
    able = [total for total in totals[1:] if total.value is not None and total.known >= least]
    if not able:
        return None, None
    best = max(able, key=lambda total: total.value or 0.0)
    mine = totals[0].value
    return best.column, None if mine is None else half_up(mine - (best.value or 0.0), 2)
