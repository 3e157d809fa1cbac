"""What every result is made of: proofs, parts, scores, what is missing, and candidates for a section's
sentence.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Literal, NamedTuple

from battlemap.diagnostics import Location
from battlemap.model.method.parts import Band
from battlemap.model.text import Text
from battlemap.model.tree import At


class Money(NamedTuple):
    """An amount in a currency."""

    amount: Decimal
    currency: str


class Share(NamedTuple):
    """A share, 0 to 1, which sentences show in percent."""

    share: float


Value = int | float | date | Text | Money | Share | tuple[Text, ...]
Names = Mapping[str, Value]
Freshness = Literal["fresh", "ageing", "stale", "undated", "unknown"]
NO_NAMES: Names = MappingProxyType({})


class Spot(NamedTuple):
    """Where an input was written: a map of a file and one of its keys ("" for the map itself)."""

    at: At
    key: str = ""

    @property
    def location(self) -> Location | None:
        """File, line and column; None for a value that came from no file."""
        if not self.at.path:
            return None
        return self.at.of(self.key) if self.key else self.at.here


class Proof(NamedTuple):
    """What a fact says of a plan: true, false or not known, with what it supplies to sentences and where it
    read it.
    """

    state: bool | None
    names: Names = NO_NAMES
    spots: tuple[Spot, ...] = ()

    @property
    def where(self) -> tuple[Location, ...]:
        """The places of the inputs."""
        return tuple(place for spot in self.spots if (place := spot.location))


class Part(NamedTuple):
    """One line of a working. `weight` is in percent of what counts, `points` are rounded so that they re-add.

    `input` is the rating or the figure, None when it is not known; a stale rating keeps its input and does
    not count.
    """

    id: str
    label: Text
    input: int | float | None
    weight: float | None
    points: int | float | None
    counts: bool
    freshness: Freshness = "undated"
    known: float = 1.0
    note: Text | None = None
    source: str | None = None
    as_of: date | None = None
    spot: Spot | None = None

    @property
    def where(self) -> Location | None:
        """The place of the input."""
        return self.spot.location if self.spot else None


class Missing(NamedTuple):
    """A fact worth finding. `worth` orders them; `kind` is influencer, role, criterion, pillar or
    information.
    """

    kind: str
    id: str
    label: Text
    ask: Text | None
    worth: float
    names: Names = NO_NAMES
    opportunity: str | None = None
    spot: Spot | None = None


@dataclass(frozen=True, slots=True)
class Score:
    """A figure with its working. `value` lies between `low` and `high`, None when nothing is known: not
    assessed.

    `known` is the share of the weights that is known, 0 to 1. `band` is given from the least known share
    upwards. Points of the parts that count re-add to `value` as printed (one decimal; whole numbers for
    balances).
    """

    id: str
    value: int | float | None
    low: float
    high: float
    known: float
    parts: tuple[Part, ...]
    band: Band | None = None
    missing: tuple[Missing, ...] = ()

    @property
    def assessed(self) -> bool:
        """True when enough is known to speak of it."""
        return self.value is not None and self.band is not None


class Finding(NamedTuple):
    """A sentence that holds for a section: its id in the playbook and the values for its names.

    Sections of an account: headline, map, coverage, trust, satisfaction, phase, information, needs, rivals,
    visits; of an opportunity: roles, assessment, stage, evaluation; of the portfolio: headline, map, pyramid,
    funnel, conversion, people, rivals, quality, resources, pareto, activities, groups, rhythm. The first of a
    section is the one to print.
    """

    id: str
    names: Names = NO_NAMES


Findings = Mapping[str, tuple[Finding, ...]]
