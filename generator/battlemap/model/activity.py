"""What was done with the customer, what is due, asked for and planned (M05, M46-M48, M53)."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from battlemap.model.base import Audience, Keys, Model, Ref
from battlemap.model.person import PersonId, TeamId
from battlemap.model.quantities import Amount, Day, Whole
from battlemap.model.short import OneOrMany, no_entries
from battlemap.model.text import Text
from battlemap.model.tick import Ticks
from battlemap.model.tree import BODY, Body


class Visit(Model, audience=Audience.LEADERSHIP):
    """A contact, past or planned: with whom, by whom, to what end. Cost in the account's currency."""

    date: Day
    people: Annotated[OneOrMany[PersonId], Field(alias="with")] = ()
    by: OneOrMany[TeamId] = ()
    goal: Text | None = None
    goal_kind: Annotated[str, Ref("visit-goal")] | None = None
    result: Text | None = None
    reached: Literal["yes", "partly", "no"] | None = None
    kind: Annotated[str, Ref("visit-kind")] | None = None
    force: Annotated[str, Ref("force")] | None = None
    opportunity: Annotated[str, Ref("opportunity")] | None = None
    cost: Amount | None = None
    hours: Amount | None = None
    next: Text | None = None
    checklist: Annotated[Ticks, Keys(("item",))] = no_entries()
    body: Body = Field(default="", alias=BODY, exclude=True)


class Action(Model, audience=Audience.LEADERSHIP):
    """Something to do: what, who, by when; `done` is the day it was done."""

    id: str
    what: Text
    who: TeamId | None = None
    due: Day | None = None
    done: Day | None = None
    serves: Annotated[str, Ref("factor")] | None = None
    opportunity: Annotated[str, Ref("opportunity")] | None = None
    people: OneOrMany[PersonId] = ()


class Request(Model, audience=Audience.LEADERSHIP):
    """Something the customer asked for or complained about, and our answer (M05)."""

    date: Day
    kind: Literal["request", "complaint"] = "request"
    what: Text
    by: PersonId | None = None
    answered: Day | None = None
    answer: Text | None = None


class Resources(Model, audience=Audience.LEADERSHIP):
    """What one account is to get in a year: visits, hours of our people, money (M53)."""

    visits: Whole | None = None
    hours: Amount | None = None
    cost: Amount | None = None
