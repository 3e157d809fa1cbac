"""A negotiation: issues with their worth to each side, what only the team may know, and what both sides may
read (M50).
"""

from __future__ import annotations

from typing import Annotated

from battlemap.model.base import TEAM, Audience, Bounds, Keys, Model
from battlemap.model.quantities import Amount, Day, Whole
from battlemap.model.short import OneOrMany, Rating, Table, no_entries
from battlemap.model.text import Text


class Issue(Model, audience=Audience.LEADERSHIP):
    """One issue with its worth to each side (1-5) and, for the team, what to ask for and to yield.

    `turn` is its place in the order of concessions: 1 is given first, the highest last.
    """

    id: str
    label: Text
    worth_us: Annotated[Rating | None, Bounds(1, 5)] = None
    worth_them: Annotated[Rating | None, Bounds(1, 5)] = None
    opening: Annotated[Text | None, TEAM] = None
    target: Annotated[Text | None, TEAM] = None
    limit: Annotated[Text | None, TEAM] = None
    trade: Annotated[Text | None, TEAM] = None
    turn: Annotated[Whole | None, TEAM] = None


class Negotiation(Model, audience=Audience.TEAM):
    """What the team takes into the room. Team only."""

    opening: Amount | None = None
    target: Amount | None = None
    walk_away: Amount | None = None
    our_alternative: Text | None = None
    their_alternative: Text | None = None
    tactics: Text | None = None
    for_people: Annotated[Table[Text], Keys(("person",))] = no_entries()
    avoid: Annotated[Table[Text], Keys(("person",))] = no_entries()
    for_roles: Annotated[Table[Text], Keys(("role",))] = no_entries()
    last_win: Text | None = None
    inside: Text | None = None


class OnTable(Model, audience=Audience.CUSTOMER):
    """What lies on the table, for both sides to read: in words made for the customer, nothing taken over."""

    subject: Text | None = None
    day: Day | None = None
    place: Text | None = None
    agenda: OneOrMany[Text] = ()
    issues: OneOrMany[Text] = ()
    agreed: OneOrMany[Text] = ()
