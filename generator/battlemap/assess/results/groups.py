"""Customer groups with their members, and what each account inherits from them (M53)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from battlemap.assess.results.account import AssessedAccount
from battlemap.assess.results.effort import Shares, Spent
from battlemap.model.account import OwnStrategy
from battlemap.model.library import Segment


class Plan(NamedTuple):
    """Effort planned for a year: visits, hours, money in the portfolio's currency; None where nothing is
    planned.
    """

    visits: int | None
    hours: Decimal | None
    cost: Decimal | None


@dataclass(frozen=True, slots=True)
class AccountStrategy:
    """What holds for one account: its groups, what it sets itself, the plan in force and what was done of
    it.

    Without a text of its own it inherits those of all its groups; of their plans it gets the largest figure
    of each kind. `own_figures` are those (visits, hours, cost) that the account sets itself.
    """

    account: AssessedAccount
    groups: tuple[Segment, ...]
    own: OwnStrategy | None
    plan: Plan
    own_figures: frozenset[str]
    spent: Spent

    @property
    def overrides(self) -> bool:
        """True when the account departs from its groups in anything."""
        own = self.own
        return own is not None and bool(own.strategy or own.activities or self.own_figures)


@dataclass(frozen=True, slots=True)
class GroupResult:
    """A group: members, the sum of the plans in force for them, what was done in a year, shares of the
    portfolio.
    """

    segment: Segment
    members: tuple[AccountStrategy, ...]
    plan: Plan
    spent: Spent
    shares: Shares
    overridden: int
