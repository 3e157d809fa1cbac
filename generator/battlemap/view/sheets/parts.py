"""Pieces that several sheets are made of: titled blocks, fields to fill in, seats, boxes to tick."""

from __future__ import annotations

from battlemap.view.finished import finished
from battlemap.view.marks import Role
from battlemap.view.sheets.signs import Attitude


@finished
class Titled:
    """What stands above a block: its name, and on the right how much there is in all."""

    title: str
    note: str = ""


@finished
class Field:
    """A fact of the strip below the head; one without a value is a line to write on."""

    label: str
    value: str = ""
    note: str = ""


@finished
class Seat:
    """Somebody at the table: role, attitude, influence, wants; for the team what to say and what not."""

    name: str
    title: str
    roles: tuple[Role, ...]
    attitude: Attitude
    influence: str
    wants: str
    say: str = ""
    avoid: str = ""


@finished
class Box:
    """A box to tick: on (proved by the plan), no (missing, contradicted), na, open; what the plan says."""

    state: str
    state_word: str
    text: str
    note: str = ""
    lead: str = ""
