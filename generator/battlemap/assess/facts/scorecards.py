"""Facts about scorecards: rated, scores, verdicts, rivals ahead (M27-M31, M43)."""

from __future__ import annotations

from battlemap.assess.dossier import Case
from battlemap.assess.facts.answer import UNKNOWN, no, told, yes
from battlemap.assess.facts.arguments import BandId, ColumnId, CriterionId, GroupId, ScorecardId
from battlemap.assess.results.base import Part, Proof, Share, Spot
from battlemap.assess.results.scorecard import Column, GroupScore, ScorecardResult


def _card(case: Case, scorecard: str) -> ScorecardResult | None:
    return case.cards.get(scorecard) or case.dossier.cards.get(scorecard)


def _column(case: Case, scorecard: str, column: str) -> Column | None:
    card = _card(case, scorecard)
    return next((c for c in card.columns if c.id == column), None) if card else None


def _group(column: Column, group: str) -> GroupScore | None:
    return next((g for g in column.groups if g.group.id == group), None)


def _rating(case: Case, scorecard: str, criterion: str, column: str) -> Part | None:
    found = _column(case, scorecard, column)
    parts = found.score.parts if found else ()
    return next((part for part in parts if part.id == criterion and part.counts), None)


def rated(
    case: Case,
    *,
    scorecard: ScorecardId,
    share: float = 0.8,
    group: GroupId | None = None,
    column: ColumnId = "us",
) -> Proof:
    """At least this share of the criteria is rated, of one group where given. Supplies {percent}."""
    found = _column(case, scorecard, column)
    if found is None:
        return UNKNOWN
    part = _group(found, group) if group else None
    if group and part is None:
        return UNKNOWN
    known = part.known if part else found.score.known
    return told(known >= share - 1e-9, percent=Share(known))


def rating_at_least(
    case: Case, *, scorecard: ScorecardId, criterion: CriterionId, rating: int, column: ColumnId = "us"
) -> Proof:
    """A criterion is rated so high or higher; not known while it is not rated. Supplies {criterion} and
    {rating}.
    """
    part = _rating(case, scorecard, criterion, column)
    if part is None or part.input is None:
        return UNKNOWN
    return told(part.input >= rating, *_spots(part), criterion=part.label, rating=part.input)


def rating_at_most(
    case: Case, *, scorecard: ScorecardId, criterion: CriterionId, rating: int, column: ColumnId = "us"
) -> Proof:
    """A criterion is rated so low or lower; not known while it is not rated. Supplies {criterion} and
    {rating}.
    """
    part = _rating(case, scorecard, criterion, column)
    if part is None or part.input is None:
        return UNKNOWN
    return told(part.input <= rating, *_spots(part), criterion=part.label, rating=part.input)


def any_rating_at_most(case: Case, *, scorecard: ScorecardId, rating: int) -> Proof:
    """Our lowest rating on the card is so low or lower. Supplies {criterion} and {rating}."""
    card = _card(case, scorecard)
    if card is None or card.weakest is None:
        return UNKNOWN
    low = card.weakest
    return told(low.rating <= rating, *_spots(low.part), criterion=low.criterion.label, rating=low.rating)


def _spots(part: Part) -> tuple[Spot, ...]:
    return (part.spot,) if part.spot else ()


def score_at_least(case: Case, *, scorecard: ScorecardId, score: float) -> Proof:
    """Our score reaches so much: 0 to 100 for a mean, the balance of a signed card. Supplies {score}."""
    value = _score(case, scorecard)
    return UNKNOWN if value is None else told(value >= score, score=value)


def score_below(case: Case, *, scorecard: ScorecardId, score: float) -> Proof:
    """Our score stays below so much: 0 to 100 for a mean, the balance of a signed card. Supplies {score}."""
    value = _score(case, scorecard)
    return UNKNOWN if value is None else told(value < score, score=value)


def _score(case: Case, scorecard: str) -> float | None:
    """The score where enough is known for a verdict."""
    card = _card(case, scorecard)
    if card is None or card.score.value is None or card.score.known < case.context.limit.known:
        return None
    return card.score.value


def group_band(case: Case, *, scorecard: ScorecardId, group: GroupId, bands: tuple[BandId, ...]) -> Proof:
    """The verdict on a group is one of these; not known while too little is rated for a verdict. Supplies
    {percent}.
    """
    card = _card(case, scorecard)
    found = _group(card.us, group) if card else None
    if found is None or found.band is None:
        return UNKNOWN
    return told(found.band.id in bands, percent=Share(found.known))


def rival_ahead_on_criteria(case: Case, *, scorecard: ScorecardId = "assessment") -> Proof:
    """A rival is ahead of us in sum over the compared criteria that are known for both. Supplies {rival} and
    {lead}.
    """
    card = _card(case, scorecard)
    if card is None or all(lead.total is None for lead in card.leads):
        return UNKNOWN
    ahead = card.trailing
    if ahead is None or ahead.total is None:
        return no()
    return yes(rival=ahead.name, lead=-ahead.total)
