"""Where the answers to a scorecard stand in the plans, and which rivals have a column."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from battlemap.assess.scorecard import Answers
from battlemap.model.account import Account
from battlemap.model.method.scorecards import Scorecard
from battlemap.model.opportunity import US, Opportunity
from battlemap.model.text import Text

Rivals = tuple[tuple[str, Text], ...]


def answers_of(card: Scorecard, holder: Account | Opportunity) -> Answers:
    """Ratings by column: from the card's own field, else from `scores`. A field of ratings alone is our
    column.
    """
    given = getattr(holder, card.field, None) if card.field else None
    if given is None:
        return holder.scores.get(card.id, {})
    nested = isinstance(next(iter(given.values()), None), dict)
    return given if nested else {US: given}


def columns_of(listed: Rivals, rated: Iterable[str], name_of: Callable[[str], Text]) -> Rivals:
    """Rivals of the account in its order, then others that are rated."""
    known = {name for name, _ in listed}
    more = [name for name in rated if name != US and name not in known]
    return listed + tuple((name, name_of(name)) for name in more) if more else listed
