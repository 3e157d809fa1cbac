"""How the account is developed: plan with budget, steps, a break and its mending (M42, M44, M45, M48)."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator

from battlemap.model.activity import Action
from battlemap.model.base import Audience, Keys, Model, Ref
from battlemap.model.person import TeamId
from battlemap.model.quantities import Amount, Day
from battlemap.model.short import OneOrMany, Table, short
from battlemap.model.text import Text


class PlanPhase(Model, audience=Audience.LEADERSHIP):
    """A phase of the development plan with its days, budget and what was spent (M48)."""

    id: str
    name: Text
    start: Day | None = None
    end: Day | None = None
    done: Day | None = None
    budget: Amount | None = None
    spent: Amount | None = None
    owner: TeamId | None = None
    result: Text | None = None


class Development(Model, audience=Audience.LEADERSHIP):
    """The development plan: what it is to reach, phase by phase (M48)."""

    goal: Text | None = None
    phases: tuple[PlanPhase, ...] = ()


class Step(Model, audience=Audience.LEADERSHIP):
    """A step of the loop or the cycle. Short form: the day it was done."""

    done: Day | None = None
    due: Day | None = None
    by: TeamId | None = None
    note: Text | None = None


Taken = Annotated[Step, BeforeValidator(short("done"))]
Loop = Annotated[Table[Taken], Keys(("loop-step",))]
Cycle = Annotated[Table[Taken], Keys(("cycle-step",))]


class Break(Model, audience=Audience.LEADERSHIP):
    """A relationship that falls back (M42): cause, owner, yearly cost, recovery plan, until it is mended."""

    id: str
    since: Day
    causes: OneOrMany[Annotated[str, Ref("break-cause")]] = ()
    note: Text | None = None
    owner: TeamId | None = None
    lost: Amount | None = None
    review: Day | None = None
    plan: tuple[Action, ...] = ()
    mended: Day | None = None
