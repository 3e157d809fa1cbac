"""Stages of the funnel with their gates, and the customer's purchasing steps beside them (M19, M24)."""

from __future__ import annotations

from typing import Annotated, Literal

from battlemap.model.base import Audience, Model, Ref
from battlemap.model.method.parts import Entry, Item, Words
from battlemap.model.quantities import Share, Whole


class Gate(Model, audience=Audience.CUSTOMER):
    """What it takes to leave a stage: this share of the items, every mandatory one, a date for its start."""

    threshold: Share | None = None


class Stage(Entry, audience=Audience.CUSTOMER):
    """One stage: its meaning, what must be seen, what we do, checklist, typical days, chance of winning."""

    mark: Words
    signs: tuple[Words, ...] = ()
    actions: tuple[Words, ...] = ()
    checklist: Annotated[str, Ref("checklist")]
    gate: Gate = Gate()
    typical_days: Whole | None = None
    probability: Share
    visit_goals: tuple[Entry, ...] = ()
    closed: bool = False


class BuyingStep(Entry, audience=Audience.CUSTOMER):
    """One step of the customer's purchasing process; `stage` is ours that fits it, `part` who takes part."""

    stage: Annotated[str, Ref("stage")]
    part: Words | None = None


class BuyingProcess(Entry, audience=Audience.CUSTOMER):
    """A purchasing process: its steps in order."""

    steps: tuple[BuyingStep, ...]


class Checklist(Entry, audience=Audience.CUSTOMER):
    """A list of items about an opportunity, a visit or an account; a stage refers to its own by id."""

    subject: Literal["opportunity", "visit", "account"] = "opportunity"
    items: tuple[Item, ...]
