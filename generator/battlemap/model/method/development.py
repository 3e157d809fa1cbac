"""Words of an account's development: indicators, causes and lines of a break, steps (M07, M42, M44, M45)."""

from __future__ import annotations

from typing import Annotated, Literal

from battlemap.model.base import Audience, Ref
from battlemap.model.method.parts import Entry, Item, Proof, Words
from battlemap.model.quantities import Whole, Yes


class Indicator(Entry, audience=Audience.CUSTOMER):
    """A figure of the customer's accounts (M07): how it is written, whether higher or lower is better."""

    unit: Literal["percent", "times", "days"] = "percent"
    better: Literal["higher", "lower"] = "higher"


class IndicatorGroup(Entry, audience=Audience.CUSTOMER):
    """Indicators that speak of the same; `feeds` names the target criteria they suggest a mark for."""

    indicators: tuple[Indicator, ...]
    feeds: tuple[Annotated[str, Ref("criterion")], ...] = ()


class BreakCause(Entry, audience=Audience.CUSTOMER):
    """Why a relationship falls back (M42), whether we can help it, and what usually mends it."""

    controllable: Yes
    acts: tuple[Words, ...] = ()


class BreakLine(Entry, audience=Audience.CUSTOMER):
    """A line of defence (M42). With `signals` a proved item is a warning, else it is done."""

    signals: Yes = False
    items: tuple[Item, ...] = ()


class LoopStep(Entry, audience=Audience.CUSTOMER):
    """A step of the development loop or of the account cycle (M44, M45).

    `proof` shows it done where nobody dated it; `favours` are signs that speak for going on; `every` is the
    number of days after which the step is due again.
    """

    every: Whole | None = None
    proof: Proof | None = None
    favours: tuple[Item, ...] = ()
