"""The competitive strategy of an opportunity against what is known (M35)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from battlemap.assess.results.people import Stakeholder
from battlemap.assess.results.stage import ItemResult
from battlemap.model.method.strategy import Way
from battlemap.model.strategy import Strategy
from battlemap.model.text import Text


class Standing(NamedTuple):
    """A criterion on which we lead (lag: negative); `weight`, 0 to 1, on the customer's own."""

    label: Text
    lead: int
    weight: float | None


class Winning(NamedTuple):
    """A decision maker and how that person is to be won; None where nothing is planned or may be read."""

    person: Stakeholder
    roles: tuple[Text, ...]
    plan: Text | None


@dataclass(frozen=True, slots=True)
class StrategyResult:
    """What was chosen with the state of its conditions, what would fit, where we stand, who decides.

    `fits` is False when a condition does not hold, None while one is not known. Standings: the largest first.
    """

    chosen: Way | None
    entry: Strategy | None
    conditions: tuple[ItemResult, ...]
    suggested: Way | None
    rival: str | None
    standings: tuple[Standing, ...]
    people: tuple[Winning, ...]

    @property
    def fits(self) -> bool | None:
        """Whether the chosen way fits what is known."""
        if self.chosen is None or any(c.state == "unknown" for c in self.conditions):
            return False if any(c.state == "disproved" for c in self.conditions) else None
        return not any(c.state == "disproved" for c in self.conditions)

    @property
    def broken(self) -> ItemResult | None:
        """The first condition that does not hold."""
        return next((c for c in self.conditions if c.state == "disproved"), None)

    @property
    def known(self) -> float:
        """Share of the conditions of the chosen way that can be told, 0 to 1."""
        told = [c for c in self.conditions if c.state != "unknown"]
        return len(told) / len(self.conditions) if self.conditions else 0.0
