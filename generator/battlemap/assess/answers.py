"""Where the answers to a scorecard stand in the plans, and which rivals have a column."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from battlemap.assess.scorecard import Answers
from battlemap.model.account import Account
from battlemap.model.method.scorecards import Scorecard
from battlemap.model.opportunity import US, Opportunity
from battlemap.model.person import Person
from battlemap.model.short import Rated
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


def answers_about(card: Scorecard, person: Person) -> Mapping[str, Rated]:
    """Ratings of a card about one person: from the card's own field, else from `scores`."""
    given: Mapping[str, Rated] | None = getattr(person, card.field, None) if card.field else None
    return person.scores.get(card.id, {}) if given is None else given


def columns_of(listed: Rivals, rated: Iterable[str], name_of: Callable[[str], Text]) -> Rivals:
    """Rivals of the account in its order, then others that are rated."""
    known = {name for name, _ in listed}
    more = [name for name in rated if name != US and name not in known]
    return listed + tuple((name, name_of(name)) for name in more) if more else listed
