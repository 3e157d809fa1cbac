"""All accounts together: pyramid, matrix, funnel, what is due, people and rivals across accounts (M01, M03,
M25).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, NamedTuple

from battlemap.assess.results.account import AssessedAccount, AssessedOpportunity, Pipeline
from battlemap.assess.results.base import Findings, Spot
from battlemap.assess.results.differentiation import Differentiation
from battlemap.assess.results.effort import Effort
from battlemap.assess.results.flag import FlagResult
from battlemap.assess.results.groups import AccountStrategy, GroupResult
from battlemap.assess.results.metrics import FunnelMetrics
from battlemap.assess.results.people import Stakeholder
from battlemap.assess.results.relationship import ActionState
from battlemap.assess.results.screening import Candidate
from battlemap.assess.results.space import PortfolioSpace
from battlemap.model.library import Competitor
from battlemap.model.method.stages import Stage
from battlemap.model.method.vocabulary import Quadrant, Tier
from battlemap.model.text import Text


class Standing(NamedTuple):
    """An account's rank by the figure of the last full year, its computed tier, and the tier in force.

    `rank` and `computed` are None when the figure is not known; `manual` says that `tier` was set by hand.
    """

    rank: int | None
    computed: Tier | None
    tier: Tier | None
    manual: bool


class TierRow(NamedTuple):
    """One tier of the pyramid: how many customers it holds, plans in it, sums and shares of what the plans
    hold.
    """

    tier: Tier
    customers: int
    accounts: tuple[str, ...]
    revenue: Decimal | None
    revenue_share: float | None
    profit: Decimal | None
    profit_share: float | None


@dataclass(frozen=True, slots=True)
class Pyramid:
    """The customer pyramid (M01) of `year` in the portfolio's currency. `unranked` accounts have no figure
    for it.
    """

    year: int | None
    rank_by: str
    customers: int
    rows: tuple[TierRow, ...]
    standing: Mapping[str, Standing]
    unranked: tuple[str, ...]
    manual: tuple[str, ...]


class Place(NamedTuple):
    """An account on the map: position (x) and attractiveness (y), 0 to 100; `placed` when both are known
    enough.
    """

    account: str
    x: float | None
    y: float | None
    known: float
    placed: bool
    quadrant: Quadrant | None
    revenue: Decimal | None
    potential: Decimal | None
    key: bool
    alert: bool


class FunnelItem(NamedTuple):
    """An open opportunity in the funnel, in the portfolio's currency."""

    account: AssessedAccount
    opportunity: AssessedOpportunity
    value: Pipeline


@dataclass(frozen=True, slots=True)
class FunnelRow:
    """One claimed stage: its opportunities, largest first, their sum and the sum weighted by the stage's
    probability.

    `mean_days` is the mean time that its open opportunities have spent in the stage.
    """

    stage: Stage
    items: tuple[FunnelItem, ...]
    value: Pipeline
    weighted: Pipeline
    off_track: int
    mean_days: float | None

    @property
    def slow(self) -> float | None:
        """Mean days as a multiple of the typical ones."""
        typical = self.stage.typical_days
        return self.mean_days / typical if self.mean_days is not None and typical else None


@dataclass(frozen=True, slots=True)
class Funnel:
    """All open opportunities by claimed stage (M25). The bottleneck is the stage slowest against its typical
    days.

    `won` holds those won in the year up to the date of the result; `unstaged` claim no stage.
    """

    rows: tuple[FunnelRow, ...]
    unstaged: tuple[FunnelItem, ...]
    total: Pipeline
    weighted: Pipeline
    bottleneck: FunnelRow | None
    off_track: int
    ahead: int
    count: int
    won: tuple[FunnelItem, ...]


class AccountFlag(NamedTuple):
    """A flag with its account."""

    account: AssessedAccount
    flag: FlagResult


class AccountAction(NamedTuple):
    """An open action with its account."""

    account: AssessedAccount
    action: ActionState


class AccountPerson(NamedTuple):
    """A person with the account."""

    account: AssessedAccount
    who: Stakeholder


class RivalAt(NamedTuple):
    """A rival at one account: incumbent, its share of the wallet, and our lead per open opportunity (worst
    first).

    A lead is that on the customer's own evaluation, where both are known; positive is ours.
    """

    account: AssessedAccount
    incumbent: bool
    share: Decimal | None
    leads: tuple[tuple[AssessedOpportunity, float | None], ...]


@dataclass(frozen=True, slots=True)
class RivalOverview:
    """A rival across accounts (M32): where we meet it, what we won against it and lost to it."""

    competitor: Competitor
    accounts: tuple[RivalAt, ...]
    won: tuple[FunnelItem, ...]
    lost: tuple[FunnelItem, ...]

    @property
    def incumbent_at(self) -> int:
        """At how many accounts it supplies."""
        return sum(1 for place in self.accounts if place.incumbent)


GapKind = Literal["contradiction", "claim_ahead", "overdue", "stale", "missing", "unassessed"]


class Gap(NamedTuple):
    """A weakness of a plan: `id` says which, `about` what, `times` how many where they are gathered."""

    owner: str | None
    account: AssessedAccount
    kind: GapKind
    id: str
    about: Text | None
    times: int
    opportunity: str | None = None
    spot: Spot | None = None


@dataclass(frozen=True, slots=True)
class Totals:
    """The figures that head the portfolio. Money is in the portfolio's currency, None if nothing is known."""

    accounts: int
    opportunities: int
    year: int | None
    revenue: Decimal | None
    revenue_before: Decimal | None
    growth: float | None
    potential: Decimal | None
    health_median: float | None
    assessed: int
    known: float | None
    claims_ahead: int
    executives: int
    executives_met: int
    actions_overdue: int
    actions_due: int
    need_attention: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AssessedPortfolio:
    """The whole portfolio. Accounts keep the order of their ids; lists are sorted for reading."""

    currency: str
    totals: Totals
    pyramid: Pyramid
    places: tuple[Place, ...]
    funnel: Funnel
    metrics: FunnelMetrics
    effort: Effort
    lists: Differentiation
    strategies: Mapping[str, AccountStrategy]
    groups: tuple[GroupResult, ...]
    flags: tuple[AccountFlag, ...]
    actions: tuple[AccountAction, ...]
    people: tuple[AccountPerson, ...]
    rivals: tuple[RivalOverview, ...]
    gaps: tuple[Gap, ...]
    findings: Findings
    white_space: PortfolioSpace | None = None
    candidates: tuple[Candidate, ...] = ()

    @property
    def gaps_by_owner(self) -> Mapping[str | None, tuple[Gap, ...]]:
        """Gaps per owner (None: nobody), in the order of the list."""
        owners = dict.fromkeys(gap.owner for gap in self.gaps)
        return {owner: tuple(g for g in self.gaps if g.owner == owner) for owner in owners}


@dataclass(frozen=True, slots=True)
class Assessed:
    """Everything computed from one state of the plans, accounts by id in order."""

    accounts: Mapping[str, AssessedAccount]
    portfolio: AssessedPortfolio
