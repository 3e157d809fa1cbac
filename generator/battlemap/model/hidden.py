"""A value that an audience must not see, with the place where it is written."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from battlemap.diagnostics import Location


@dataclass(frozen=True, slots=True)
class Hidden:
    """A text or a number and its place; `earlier` where it was hidden in a state before this one."""

    value: str | Decimal
    location: Location
    earlier: bool = False
