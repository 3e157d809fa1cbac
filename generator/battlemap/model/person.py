"""A person at the customer: place in the organisation, view of us, contact (M09, M14-M18, M43)."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from battlemap.model.base import TEAM, Audience, Bounds, Keys, Model, Ref
from battlemap.model.quantities import Day, Whole, Yes
from battlemap.model.short import OneOrMany, Rating, Ratings, Table, no_entries, short
from battlemap.model.text import Text

PersonId = Annotated[str, Ref("person")]
TeamId = Annotated[str, Ref("team")]


class Personal(Model, audience=Audience.TEAM):
    """Private facts about a person (M11, class `personal`): team only, never needed."""

    home_town: Text | None = None
    family: Text | None = None
    education: Text | None = None
    interests: Text | None = None
    travel: Text | None = None
    goals: Text | None = None
    ambitions: Text | None = None
    notes: Text | None = None
    keep_until: Day | None = None


class Tie(Model, audience=Audience.LEADERSHIP):
    """How well one of us should know a person (M17). Short form: the depth of contact wanted."""

    wanted: Literal["none", "brief", "several", "regular", "deep"]
    note: Text | None = None


class Access(Model, audience=Audience.LEADERSHIP):
    """A way to a meeting with a person (M18). Short form: how far it led."""

    state: Literal["open", "asked", "worked", "failed"]
    through: PersonId | None = None
    who: TeamId | None = None
    note: Text | None = None


Tied = Annotated[Tie, BeforeValidator(short("wanted"))]
Way = Annotated[Access, BeforeValidator(short("state"))]


class Person(Model, audience=Audience.LEADERSHIP):
    """A stakeholder. Without a name it is an unfilled role: a gap to close, which needs a title."""

    id: str
    name: Text | None = None
    external_ids: Annotated[Table[str], Keys(("system",))] = {}
    title: Text | None = None
    department: Text | None = None
    unit: Annotated[str, Ref("unit")] | None = None
    level: Annotated[str, Ref("level")] | None = None
    function: Annotated[str, Ref("function")] | None = None
    influence: Annotated[Whole, Field(ge=1, le=5)] | None = None
    support: Annotated[Rating | None, Bounds(-2, 2)] = None
    reports_to: PersonId | None = None
    informal: OneOrMany[PersonId] = ()
    influences: OneOrMany[PersonId] = ()
    conflicts: OneOrMany[PersonId] = ()
    favours: Annotated[Ratings, Keys(("rival",)), Bounds(-2, 2)] = no_entries()
    contact: TeamId | None = None
    team: Annotated[Table[Tied], Keys(("team",))] = no_entries()
    access: Annotated[Table[Way], Keys(("access-way",))] = no_entries()
    executive_trust: Annotated[Ratings, Keys(("criterion:executive_trust",))] = no_entries()
    trust: Annotated[Ratings, Keys(("criterion:trust",))] = no_entries()
    scores: Annotated[Table[Ratings], Keys(("scorecard", "criterion"))] = no_entries()
    wants: Text | None = None
    outside: Yes = False
    left: Day | None = None
    email: str | None = None
    phone: str | None = None
    note: Text | None = None
    personal: Annotated[Personal | None, TEAM] = None

    @property
    def unfilled(self) -> bool:
        """True for a role whose holder is not known."""
        return self.name is None

    @model_validator(mode="after")
    def _named_somehow(self) -> Self:
        if self.name is None and self.title is None:
            raise PydanticCustomError("bm_person_nameless", "a person needs a name, an unfilled role a title")
        return self
