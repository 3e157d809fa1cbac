"""How the answers to the assessment moved from review to review (M27-M31)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from battlemap.assess.results.history import Change, Flip, HistoryResult, PastReview
from battlemap.assess.results.scorecard import ScorecardResult
from battlemap.assess.scorecard import Prepared, assess_card
from battlemap.model.opportunity import PastAssessment

_ORDER: tuple[Change, ...] = ("worse", "lost", "better", "learned")


def assess_history(
    given: Sequence[PastAssessment], prepared: Prepared, now: ScorecardResult, as_of: date
) -> HistoryResult | None:
    """Reviews up to today, the latest first; None without any. Each is judged by what counted on its day."""
    past = sorted((entry for entry in given if entry.date <= as_of), key=lambda entry: entry.date)
    following, reviews = now, []
    for entry in reversed(past):
        age = prepared.age.moved(entry.date - as_of)
        then = assess_card(prepared._replace(age=age), entry.assessment, ())
        flips = tuple(sorted(_flips(then, following), key=lambda flip: _ORDER.index(flip.change)))
        known = then.us.score.known
        reviews.append(PastReview(entry.date, entry.note, then.us.groups, known, flips))
        following = then
    return HistoryResult(tuple(reviews)) if reviews else None


def _flips(then: ScorecardResult, now: ScorecardResult) -> Iterator[Flip]:
    for old, new in zip(then.us.score.parts, now.us.score.parts, strict=True):
        before = int(old.input) if old.counts and old.input is not None else None
        after = int(new.input) if new.counts and new.input is not None else None
        change = _change(before, after)
        if change is not None:
            yield Flip(new.label, before, after, change, new)


def _change(before: int | None, now: int | None) -> Change | None:
    if before == now:
        return None
    if before is None:
        return "learned"
    if now is None:
        return "lost"
    return "better" if now > before else "worse"
