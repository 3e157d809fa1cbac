"""Ticks of a person on checklist items (M20)."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator

from battlemap.model.base import Audience, Model
from battlemap.model.person import TeamId
from battlemap.model.quantities import Day
from battlemap.model.short import Short, Table
from battlemap.model.text import Text


class Tick(Model, audience=Audience.LEADERSHIP):
    """An item ticked by a person. Short forms: the date, or `n/a`, which needs a reason to be clean."""

    date: Day | None = None
    by: TeamId | None = None
    na: Text | None = None

    @property
    def applies(self) -> bool:
        """False when the team says that the item does not apply here."""
        return self.na is None


class _DayOrNot(Short):
    """A bare word is the day, unless it says that the item does not apply."""

    __slots__ = ()

    def __call__(self, value: Any) -> Any:
        if isinstance(value, str) and value.strip().lower() in {"n/a", "na", "不适用"}:
            return Short("na")(value)
        return Short.__call__(self, value)


Ticks = Table[Annotated[Tick, BeforeValidator(_DayOrNot("date"))]]
