"""Words with a meaning: buying roles, levels, functions, phases, climates, ownership, grades and others."""

from __future__ import annotations

from typing import Annotated, Literal

from battlemap.model.base import Audience, Ref
from battlemap.model.method.parts import Entry, Item, Weight, Words
from battlemap.model.quantities import Share, Whole, Yes


class Term(Entry, audience=Audience.CUSTOMER):
    """An id with a name and a sentence about it."""


class Role(Entry, audience=Audience.CUSTOMER):
    """A buying role (M15): `letter` in charts; how many there should be; what the holder cares for.

    `tactics` is how to behave towards the holder across the table (M50).
    """

    letter: Words
    at_least: Whole = 1
    at_most: Whole | None = None
    cares_for: Words
    tactics: Words | None = None


class Phase(Entry, audience=Audience.CUSTOMER):
    """A relationship phase (M40): goal, strategy, facts the next phase needs. `ladder: false` is off it."""

    goal: Words
    strategy: tuple[Words, ...] = ()
    needs: tuple[Item, ...] = ()
    ladder: Yes = True


class Ownership(Entry, audience=Audience.CUSTOMER):
    """A form of ownership with its typical way to decide and how to approach it (M10)."""

    decides: Words
    approach: Words


class Industry(Entry, audience=Audience.CUSTOMER):
    """An industry; `attractiveness` from 1 to 5 feeds the classification matrix (M03)."""

    attractiveness: Whole | None = None


class Grade(Entry, audience=Audience.CUSTOMER):
    """A class of account with the rhythm it should get (M04), as facts."""

    policy: tuple[Item, ...] = ()


class Tier(Entry, audience=Audience.CUSTOMER):
    """A tier of the customer pyramid: it reaches down to this share of the number of customers (M01)."""

    up_to: Share
    key: Yes = False


class ProfitBand(Entry, audience=Audience.CUSTOMER):
    """A share of the customers, by profit, and the share of profit the method expects of them (M02)."""

    customers: Share
    profit: Share


class Quadrant(Entry, audience=Audience.CUSTOMER):
    """A field of the classification matrix with its policy (M03)."""

    attractive: Yes
    strong: Yes
    policy: Words


class Force(Entry, audience=Audience.CUSTOMER):
    """A sales force and the buying factor that it serves (M46)."""

    factor: Annotated[str, Ref("factor")]


class MatrixPart(Entry, audience=Audience.CUSTOMER):
    """A part of an axis of the matrix: `source` names a computed figure of the account, 0 to 100."""

    axis: Literal["attractiveness", "position"]
    source: Annotated[str, Ref("figure")]
    weight: Weight
