"""Scorecards: subject, scale, weighted criteria in groups, questions, verdict bands (M27-M31, M43)."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from battlemap.model.base import Audience, Keys, Model, Ref
from battlemap.model.method.parts import Band, Entry, Weight, Words
from battlemap.model.quantities import Whole, Yes
from battlemap.model.short import Table


class Scale(Model, audience=Audience.CUSTOMER):
    """Lowest and highest rating, with a word for each step. `signed` scales are printed as + 0 -."""

    low: Annotated[Whole, Field(ge=-100, le=100)]
    high: Annotated[Whole, Field(ge=-100, le=100)]
    signed: Yes = False
    words: Table[Words] = {}

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.low >= self.high:
            raise PydanticCustomError("bm_range_order", "the lowest rating below the highest")
        return self


class Criterion(Entry, audience=Audience.CUSTOMER):
    """One thing to rate: the standard of the best rating, its weight, questions that help to find out."""

    standard: Words | None = None
    weight: Weight | None = None
    questions: tuple[Words, ...] = ()
    acts: tuple[Words, ...] = ()


class Group(Entry, audience=Audience.CUSTOMER):
    """Criteria that answer one question together. `rate_rivals` asks for the same ratings for every rival."""

    question: Words | None = None
    criteria: tuple[Criterion, ...]
    weight: Weight | None = None
    rate_rivals: Yes = False
    bands: tuple[Band, ...] = ()


class Recommendation(Entry, audience=Audience.CUSTOMER):
    """A conclusion when each named group has at least the given band; the first that fits counts (M31)."""

    when: Annotated[Table[tuple[Annotated[str, Ref("band")], ...]], Keys(("group",))] = {}
    tone: Literal["good", "warn", "bad", "neutral"] = "neutral"
    say: Words


class Scorecard(Entry, audience=Audience.CUSTOMER):
    """A scorecard. Its answers lie in the field of its name (`trust: {...}`), or under `scores: {id: {...}}`.

    With `per_person` a card about the account may be answered for single people too.
    `total` is `balance` (sum of signed ratings), or `mean` (weighted, from 0 to 100 over the scale).
    """

    subject: Literal["account", "opportunity", "person"]
    field: Annotated[str, Ref("answer-field")] | None = None
    per_person: Yes = False
    scale: Scale
    total: Literal["balance", "mean"]
    groups: tuple[Group, ...]
    bands: tuple[Band, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    fresh_days: Whole | None = None
