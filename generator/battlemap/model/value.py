"""Problems, offers and what they bring, and who supplies what where (M36, M38)."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator

from battlemap.model.base import Audience, Keys, Model, Ref
from battlemap.model.person import PersonId
from battlemap.model.quantities import Amount, Day
from battlemap.model.short import OneOrMany, Table, short
from battlemap.model.text import Text


class Problem(Model, audience=Audience.LEADERSHIP):
    """A line of the problem analysis (M36): state, problem, impact, benefit; `cost` to them a year."""

    id: str
    problem: Text
    present: Text | None = None
    impact: Text | None = None
    cost: Amount | None = None
    benefit: Text | None = None
    department: Text | None = None
    told_by: OneOrMany[PersonId] = ()
    date: Day | None = None
    need: Annotated[str, Ref("need")] | None = None


class Proposition(Model, audience=Audience.LEADERSHIP):
    """A value proposition in the customer's measure: how much, by when, against what alternative (M38)."""

    measure: Text
    now: Text | None = None
    then: Text | None = None
    by: Day | None = None
    against: Text | None = None
    worth: Amount | None = None
    confirmed: Literal["yes", "no"] | None = None
    confirmed_by: PersonId | None = None
    confirmed_on: Day | None = None


class Offer(Model, audience=Audience.LEADERSHIP):
    """What we offer: feature, what it does better, what that brings for a stated need (M38)."""

    id: str
    name: Text
    product: Annotated[str, Ref("product")] | None = None
    need: Annotated[str, Ref("need")] | None = None
    opportunity: Annotated[str, Ref("opportunity")] | None = None
    feature: Text | None = None
    advantage: Text | None = None
    benefit: Text | None = None
    proposition: Proposition | None = None


class Holding(Model, audience=Audience.LEADERSHIP):
    """Who supplies a product to a unit. Short form: the state. Revenue is ours, potential is all, a year."""

    state: Literal["ours", "rival", "open", "none"]
    rival: Annotated[str, Ref("rival")] | None = None
    revenue: Amount | None = None
    potential: Amount | None = None
    note: Text | None = None


Held = Annotated[Holding, BeforeValidator(short("state"))]
WhiteSpace = Annotated[Table[Table[Held]], Keys(("unit", "product"))]
