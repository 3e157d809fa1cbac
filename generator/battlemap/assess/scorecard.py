"""Scorecards from the playbook, answered for us and each rival: groups, verdicts, advice, head to head
(M27-M31, M43).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from battlemap.assess.age import Limits
from battlemap.assess.mean import band_for
from battlemap.assess.results.base import Freshness, Missing, Part, Score, Spot
from battlemap.assess.results.scorecard import (
    Advice,
    Column,
    GroupScore,
    Lead,
    Reason,
    ScorecardResult,
    Weakest,
)
from battlemap.assess.rounding import apportion
from battlemap.model.method.parts import Band
from battlemap.model.method.scorecards import Criterion, Group, Scorecard
from battlemap.model.opportunity import US
from battlemap.model.short import Rated
from battlemap.model.text import Text

Answers = Mapping[str, Mapping[str, Rated]]
NO_ANSWERS: Mapping[str, Rated] = {}
OUR_NAME = Text("us", "我方")


class Weighed(NamedTuple):
    """A criterion with its weight in the whole card and the part that stands for it while it is not known."""

    criterion: Criterion
    weight: float
    unknown: Part


class Prepared(NamedTuple):
    """A scorecard made ready once per method: weights resolved, bands as numbers, age limits of its facts."""

    card: Scorecard
    groups: tuple[tuple[Group, tuple[Weighed, ...]], ...]
    age: Limits
    least: float


def prepare(card: Scorecard, age: Limits, least: float) -> Prepared:
    """Resolves weights: a criterion's own (1 if not given), scaled within its group to the group's weight if
    that is given.
    """
    groups = []
    for group in card.groups:
        own = [float(c.weight) if c.weight is not None else 1.0 for c in group.criteria]
        scale = float(group.weight) / (sum(own) or 1.0) if group.weight is not None else 1.0
        weighed = tuple(Weighed(c, w * scale, _unknown(c)) for c, w in zip(group.criteria, own, strict=True))
        groups.append((group, weighed))
    return Prepared(card, tuple(groups), age, least)


def _unknown(criterion: Criterion) -> Part:
    return Part(criterion.id, criterion.label, None, None, None, counts=False, freshness="unknown", known=0.0)


def assess_card(
    prepared: Prepared, answers: Answers, rivals: Sequence[tuple[str, Text]], opportunity: str | None = None
) -> ScorecardResult:
    """The card as answered. Rivals get a column where the card compares; unknown counts neither way
    (M27-M31).
    """
    compares = any(group.rate_rivals for group, _ in prepared.groups)
    columns = [_column(prepared, US, OUR_NAME, answers.get(US, NO_ANSWERS), opportunity)]
    if compares:
        columns += [_column(prepared, id_, name, answers.get(id_, NO_ANSWERS)) for id_, name in rivals]
    us = columns[0]
    leads = tuple(_lead(us, rival) for rival in columns[1:])
    return ScorecardResult(
        prepared.card, tuple(columns), leads, _advice(prepared.card, us), _weakest(prepared, us)
    )


def _column(
    prepared: Prepared,
    name: str,
    label: Text,
    answers: Mapping[str, Rated],
    opportunity: str | None = None,
) -> Column:
    card = prepared.card
    asked = [(g, ws) for g, ws in prepared.groups if g.rate_rivals or name == US]
    value: float | None
    if card.total == "balance":
        groups = tuple(_balance(prepared, g, ws, answers) for g, ws in asked)
        parts = tuple(part for group in groups for part in group.parts)
        value, known = _sum(parts), _known(asked, parts)
        count = len(parts)
        low, high = float(count * card.scale.low), float(count * card.scale.high)
    else:
        weighed = tuple(w for _, ws in asked for w in ws)
        value, known, parts = _mean(prepared, weighed, answers)
        groups = tuple(
            _mean_group(prepared, g, ws, answers, len(asked) == 1 and (value, known, parts))
            for g, ws in asked
        )
        low, high = 0.0, 100.0
    band = band_for(card.bands, value, known, prepared.least)
    missing = tuple(_missing(prepared, parts, opportunity)) if name == US else ()
    return Column(name, label, groups, Score(card.id, value, low, high, known, parts, band, missing))


def _balance(
    prepared: Prepared, group: Group, weighed: Sequence[Weighed], answers: Mapping[str, Rated]
) -> GroupScore:
    """A group on a signed scale: the sum of what is rated."""
    parts = []
    for w in weighed:
        rated = answers.get(w.criterion.id)
        if rated is None or rated.rating is None:
            parts.append(w.unknown if rated is None else _part(w, rated, None, None, "unknown"))
            continue
        rating, fresh = prepared.age.rating(rated)
        parts.append(_part(w, rated, None, rating, fresh))
    value = _sum(parts)
    known = _known([(group, tuple(weighed))], parts)
    answered = sum(1 for part in parts if part.counts)
    band = band_for(group.bands, value, known, prepared.least)
    return GroupScore(group, value, known, answered, len(parts), tuple(parts), band)


def _sum(parts: Sequence[Part]) -> int | None:
    ratings = [part.input for part in parts if part.counts and part.input is not None]
    return int(sum(ratings)) if ratings else None


def _known(asked: Sequence[tuple[Group, Sequence[Weighed]]], parts: Sequence[Part]) -> float:
    weights = [w.weight for _, ws in asked for w in ws]
    total = sum(weights)
    return sum(w for w, part in zip(weights, parts, strict=True) if part.counts) / total if total else 0.0


def _part(w: Weighed, rated: Rated, weight: float | None, points: float | None, fresh: Freshness) -> Part:
    counts = points is not None
    return Part(
        w.criterion.id,
        w.criterion.label,
        rated.rating,
        weight,
        points,
        counts,
        fresh,
        1.0 if counts else 0.0,
        rated.note,
        rated.source,
        rated.as_of,
        Spot(rated.at),
    )


Mean = tuple[float | None, float, tuple[Part, ...]]


def _mean(prepared: Prepared, weighed: Sequence[Weighed], answers: Mapping[str, Rated]) -> Mean:
    """Weighted mean of what is rated, 0 to 100 over the scale, its known share and its parts."""
    scale = prepared.card.scale
    low, span = scale.low, (scale.high - scale.low) or 1
    read = [prepared.age.rating(answers.get(w.criterion.id)) for w in weighed]
    weight = sum(w.weight for w, (rating, _) in zip(weighed, read, strict=True) if rating is not None)
    shares = [
        w.weight / weight if rating is not None and weight else 0.0
        for w, (rating, _) in zip(weighed, read, strict=True)
    ]
    value, points = apportion(
        [
            share * ((rating or 0) - low) / span * 100 if share else 0.0
            for share, (rating, _) in zip(shares, read, strict=True)
        ]
    )
    _, percents = apportion([share * 100 for share in shares])
    parts = []
    for w, (rating, fresh), percent, point in zip(weighed, read, percents, points, strict=True):
        rated = answers.get(w.criterion.id)
        if rated is None:
            parts.append(w.unknown)
        elif rating is None or not weight:
            parts.append(_part(w, rated, None, None, fresh))
        else:
            parts.append(_part(w, rated, percent, point, fresh))
    whole = sum(w.weight for w in weighed)
    return (value if weight else None), (weight / whole if whole else 0.0), tuple(parts)


def _mean_group(
    prepared: Prepared,
    group: Group,
    weighed: Sequence[Weighed],
    answers: Mapping[str, Rated],
    same: Mean | bool,
) -> GroupScore:
    """A group of a card with a mean; where the card has one group only, its mean is the card's."""
    value, known, parts = same if isinstance(same, tuple) else _mean(prepared, weighed, answers)
    answered = sum(1 for part in parts if part.counts)
    band = band_for(group.bands, value, known, prepared.least)
    return GroupScore(group, value, known, answered, len(parts), parts, band)


def _lead(us: Column, rival: Column) -> Lead:
    """Our lead over a rival, summed over the criteria that are known for both."""
    ours = {part.id: part for group in us.groups if group.group.rate_rivals for part in group.parts}
    leads: list[tuple[str, int | None]] = []
    for group in rival.groups:
        for part in group.parts:
            mine = ours[part.id]
            both = mine.counts and part.counts
            leads.append((part.id, int((mine.input or 0) - (part.input or 0)) if both else None))
    known = [lead for _, lead in leads if lead is not None]
    return Lead(rival.id, rival.name, tuple(leads), sum(known) if known else None, len(known), len(leads))


def _advice(card: Scorecard, us: Column) -> Advice | None:
    """The first recommendation whose every named group has one of its verdicts (M31)."""
    bands = {score.group.id: score.band for score in us.groups}
    for recommendation in card.recommendations:
        wanted = recommendation.when
        if all(_fits(bands.get(group), ids) for group, ids in wanted.items()):
            reasons = tuple(
                Reason(score.group, score.band, score.value, score.known)
                for score in us.groups
                if not wanted or score.group.id in wanted
            )
            return Advice(recommendation, reasons)
    return None


def _fits(band: Band | None, wanted: Sequence[str]) -> bool:
    return band is not None and band.id in wanted


def _weakest(prepared: Prepared, us: Column) -> Weakest | None:
    """The lowest rated criterion; the weightiest, then the first, among equals."""
    criteria = [w for _, ws in prepared.groups for w in ws]
    rated = [
        (part.input, -w.weight, order, w.criterion, part)
        for order, (w, part) in enumerate(zip(criteria, us.score.parts, strict=True))
        if part.counts and part.input is not None
    ]
    if not rated:
        return None
    rating, _, _, criterion, part = min(rated, key=lambda entry: entry[:3])
    return Weakest(criterion, int(rating), part)


def _missing(prepared: Prepared, parts: Sequence[Part], opportunity: str | None) -> Iterator[Missing]:
    """Criteria that do not count for us, the weightiest first; `worth` is relative to the mean weight of the
    card.
    """
    weighed = [w for _, ws in prepared.groups for w in ws]
    mean = sum(w.weight for w in weighed) / (len(weighed) or 1) or 1.0
    gaps = [(w, part) for w, part in zip(weighed, parts, strict=True) if not part.counts]
    for w, part in sorted(gaps, key=lambda gap: -gap[0].weight):
        ask = w.criterion.questions[0] if w.criterion.questions else None
        yield Missing(
            "criterion",
            w.criterion.id,
            w.criterion.label,
            ask,
            w.weight / mean,
            opportunity=opportunity,
            spot=part.spot,
        )
