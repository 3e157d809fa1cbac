"""Where the team's time and money go beside what the customers bring (M02, M47)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, NamedTuple

from battlemap.assess.results.account import AssessedAccount
from battlemap.model.method.vocabulary import ProfitBand, Quadrant, Term, Tier

Verdict = Literal["more", "less"]


class Spent(NamedTuple):
    """Activities and what they took: visits, contacts (one person on one visit), money in the portfolio's
    currency, hours.

    `costed` and `timed` visits name their cost and their hours; a sum is None where no visit does. `priced`
    counts the contacts of the costed visits.
    """

    visits: int
    contacts: int
    cost: Decimal | None
    hours: Decimal | None
    costed: int
    timed: int
    priced: int

    @property
    def per_contact(self) -> Decimal | None:
        """Cost of a contact, over the visits that name their cost; None without a contact."""
        return self.cost / self.priced if self.cost is not None and self.priced else None


class Shares(NamedTuple):
    """Shares of the portfolio, 0 to 1, None where not known: what comes in, what goes out.

    `effort` is the mean of the shares of money and of time as far as they are known.
    """

    revenue: float | None
    profit: float | None
    potential: float | None
    cost: float | None
    hours: float | None

    @property
    def effort(self) -> float | None:
        """Share of the effort."""
        known = [share for share in (self.cost, self.hours) if share is not None]
        return sum(known) / len(known) if known else None


class AccountEffort(NamedTuple):
    """One account: what it got in the last twelve months, what is planned, whom it reached, its shares.

    `verdict` is more or less where the effort lies far above or below its shares of revenue and of potential.
    """

    account: AssessedAccount
    tier: Tier | None
    spent: Spent
    planned: Spent
    people: int
    levels: tuple[str, ...]
    functions: tuple[str, ...]
    shares: Shares
    verdict: Verdict | None


class TierEffort(NamedTuple):
    """A tier in force (None: accounts without one) with the sums of its accounts."""

    tier: Tier | None
    accounts: int
    spent: Spent
    planned: Spent
    shares: Shares
    verdict: Verdict | None


class QuadrantEffort(NamedTuple):
    """A field of the classification matrix (None: too little known) with its accounts and their shares
    (M03).
    """

    quadrant: Quadrant | None
    accounts: tuple[AssessedAccount, ...]
    spent: Spent
    shares: Shares


class KindEffort(NamedTuple):
    """A kind of activity (None: not stated): done, planned, how often the goal was reached of those that
    say.
    """

    kind: Term | None
    spent: Spent
    planned: Spent
    reached: int
    judged: int
    levels: tuple[str, ...]


class CurvePoint(NamedTuple):
    """The largest accounts up to this one: their share of the ranked accounts, of revenue, of profit."""

    account: AssessedAccount
    accounts: float
    revenue: float
    profit: float | None


class BandRow(NamedTuple):
    """A profit band of the method beside the accounts that stand in it here, by profit."""

    band: ProfitBand
    accounts: int
    profit: float | None


class TopShare(NamedTuple):
    """The top fifth of the ranked accounts: how many, and what they bring and get."""

    accounts: int
    of: int
    revenue: float
    effort: float | None


@dataclass(frozen=True, slots=True)
class Effort:
    """Effort against value (M02, M47): tiers, accounts (largest share first), kinds, the Pareto curve,
    profit bands.

    `total` is what was done in `days`, `planned` what lies ahead. `unprofitable` accounts lose money;
    `no_profit` have no profit figure and stand in no band.
    """

    days: int
    total: Spent
    planned: Spent
    tiers: tuple[TierEffort, ...]
    accounts: tuple[AccountEffort, ...]
    quadrants: tuple[QuadrantEffort, ...]
    kinds: tuple[KindEffort, ...]
    curve: tuple[CurvePoint, ...]
    bands: tuple[BandRow, ...]
    top: TopShare | None
    unprofitable: int
    no_profit: int

    @property
    def known(self) -> float | None:
        """Share of the visits that name their cost."""
        return self.total.costed / self.total.visits if self.total.visits else None
