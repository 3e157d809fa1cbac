"""An opportunity: value, stages, roles, twenty criteria, the customer's evaluation (M15, M19-M31, M34)."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from battlemap.model.base import CUSTOMER, TEAM, Audience, Bounds, Keys, Model, Ref
from battlemap.model.negotiation import Issue, Negotiation, OnTable
from battlemap.model.person import PersonId, TeamId
from battlemap.model.quantities import Day, Share
from battlemap.model.short import Money, OneOrMany, Ratings, Table, no_entries
from battlemap.model.strategy import Strategy
from battlemap.model.text import Text
from battlemap.model.tick import Ticks
from battlemap.model.timetable import Timetable
from battlemap.model.tree import BODY, HERE, Body

US = "us"  # the column of a comparison that is ours; every other column is a rival's id


class EvaluationLine(Model, audience=Audience.LEADERSHIP):
    """One of the customer's own criteria with its weight and a score 1-4 for us and each rival (M34)."""

    criterion: str
    label: Text | None = None
    weight: Share
    note: Text | None = None
    scores: Annotated[Ratings, Keys(("column",)), Bounds(1, 4)] = no_entries()


Ending = Literal["won", "lost", "dropped"]


class Outcome(Model, audience=Audience.LEADERSHIP):
    """How a finished opportunity ended: won, lost to a rival, or dropped, with the reason."""

    result: Ending
    date: Day
    reason: Text | None = None
    to: Annotated[str, Ref("rival")] | None = None


_LINE_KEYS = frozenset({"criterion", "label", "weight", "note", "scores", HERE})


def _line(value: Any) -> Any:
    """`{criterion, weight, us: 3, rivalco: 4}`: columns other than the known keys are scores."""
    if not isinstance(value, dict) or "scores" in value:
        return value
    scores = {k: v for k, v in value.items() if k not in _LINE_KEYS}
    return {**{k: v for k, v in value.items() if k in _LINE_KEYS}, "scores": scores}


def _columns(value: Any) -> Any:
    """A rated subject must be a map of criteria, not a bare word."""
    if isinstance(value, str):
        raise PydanticCustomError("bm_map", "a map of criteria and ratings")
    return value


Column = Annotated[Ratings, BeforeValidator(_columns)]


class PastAssessment(Model, audience=Audience.LEADERSHIP):
    """The answers to the assessment as they stood at an earlier review."""

    date: Day
    assessment: Annotated[Table[Column], Keys(("column", "criterion:assessment"))] = no_entries()
    note: Text | None = None


class Opportunity(Model, audience=Audience.LEADERSHIP):
    """A chance to sell. `stages` holds the day each stage was reached; the last one is the claimed stage."""

    id: str
    title: Text
    external_ids: Annotated[Table[str], Keys(("system",))] = {}
    owner: TeamId | None = None
    value: Money | None = None
    close: Day | None = None
    unit: Annotated[str, Ref("unit")] | None = None
    products: OneOrMany[Annotated[str, Ref("product")]] = ()
    stages: Annotated[Table[Day], Keys(("stage",))] = no_entries()
    buying_process: Annotated[str, Ref("buying-process")] | None = None
    buying_step: Annotated[str, Ref("buying-step")] | None = None
    timetable: Annotated[Timetable, Keys(("event",))] = no_entries()
    roles: Annotated[Table[OneOrMany[Annotated[str, Ref("role")]]], Keys(("person",))] = no_entries()
    assessment: Annotated[Table[Column], Keys(("column", "criterion:assessment"))] = no_entries()
    assessment_history: tuple[PastAssessment, ...] = ()
    scores: Annotated[Table[Table[Column]], Keys(("scorecard", "column", "criterion"))] = no_entries()
    evaluation: tuple[Annotated[EvaluationLine, BeforeValidator(_line)], ...] = ()
    checklist: Annotated[Ticks, Keys(("item",))] = no_entries()
    next_step: Text | None = None
    outcome: Outcome | None = None
    strategy: Strategy | None = None
    issues: tuple[Issue, ...] = ()
    price_talk: Annotated[Table[OneOrMany[PersonId]], Keys(("team",))] = no_entries()
    price_when: Text | None = None
    negotiation: Annotated[Negotiation | None, TEAM] = None
    on_table: Annotated[OnTable | None, CUSTOMER] = None
    note: Text | None = None
    body: Body = Field(default="", alias=BODY, exclude=True)
