"""The customer's own timetable of a purchase, event by event (M26)."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator

from battlemap.model.base import Audience, Model
from battlemap.model.person import PersonId
from battlemap.model.quantities import Day
from battlemap.model.short import Table, short
from battlemap.model.text import Text


class Event(Model, audience=Audience.LEADERSHIP):
    """An event of the customer's procurement. Short form: the day it is due; `done` is when it took place."""

    due: Day | None = None
    done: Day | None = None
    who: PersonId | None = None
    na: Text | None = None
    note: Text | None = None


Timetable = Table[Annotated[Event, BeforeValidator(short("due"))]]
