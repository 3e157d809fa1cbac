"""An account and its opportunities as assessed: everything the pages of one account need."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from battlemap.assess.results.base import Findings, Score
from battlemap.assess.results.contacts import Contacts
from battlemap.assess.results.course import (
    BreakResult,
    DevelopmentResult,
    FactorResult,
    FinanceResult,
    RoundResult,
    SourcingResult,
    WindowResult,
)
from battlemap.assess.results.evaluation import EvaluationResult
from battlemap.assess.results.flag import FlagResult
from battlemap.assess.results.history import HistoryResult
from battlemap.assess.results.information import FreshnessResult, InformationResult
from battlemap.assess.results.negotiation import NegotiationResult
from battlemap.assess.results.people import People, RoleStatus, Stakeholder
from battlemap.assess.results.relationship import ActionState, PhaseResult, VisitSummary
from battlemap.assess.results.scorecard import ScorecardResult
from battlemap.assess.results.stage import BuyingState, ChecklistResult, ItemResult, StageResult
from battlemap.assess.results.strategy import StrategyResult
from battlemap.assess.results.timetable import TimetableResult
from battlemap.assess.results.value import CaseFit, ChainResult, WhiteSpaceResult
from battlemap.assess.results.visit_plan import VisitsResult
from battlemap.model.account import Account
from battlemap.model.method.vocabulary import Quadrant
from battlemap.model.needs import Need
from battlemap.model.opportunity import Opportunity


@dataclass(frozen=True, slots=True)
class Pipeline:
    """Low, likely and high value; None when no value is known. `unvalued` opportunities have none."""

    low: Decimal | None
    likely: Decimal | None
    high: Decimal | None
    unvalued: int = 0


@dataclass(frozen=True, slots=True)
class AssessedOpportunity:
    """One opportunity: stage, roles, scorecards by id, the customer's evaluation, other checklists by id,
    flags.

    `off_track` says why, empty when it is on track: claim_ahead, overstayed, close_overdue.
    """

    opportunity: Opportunity
    owner: str | None
    value: Pipeline
    stage: StageResult
    roles: tuple[RoleStatus, ...]
    cards: Mapping[str, ScorecardResult]
    evaluation: EvaluationResult | None
    checklists: Mapping[str, ChecklistResult]
    close_in: int | None
    off_track: tuple[str, ...]
    flags: tuple[FlagResult, ...]
    findings: Findings
    timetable: TimetableResult | None = None
    visits: VisitsResult | None = None
    history: HistoryResult | None = None
    strategy: StrategyResult | None = None
    negotiation: NegotiationResult | None = None

    @property
    def id(self) -> str:
        """The opportunity's id."""
        return self.opportunity.id

    @property
    def open(self) -> bool:
        """True until there is an outcome."""
        return self.opportunity.outcome is None

    @property
    def assessment(self) -> ScorecardResult | None:
        """The four questions with their criteria."""
        return self.cards.get("assessment")

    @property
    def buying(self) -> BuyingState | None:
        """Where the customer is in its own process."""
        return self.stage.buying


@dataclass(frozen=True, slots=True)
class Figures:
    """Money of the account: in its own currency, and `in_portfolio` the same in the portfolio's (None without
    a rate).

    `revenue` and `profit` are those of `year`, the last full one on record; `growth` is against the year
    before.
    """

    currency: str
    year: int | None
    revenue: Decimal | None
    revenue_before: Decimal | None
    profit: Decimal | None
    growth: float | None
    potential: Decimal | None
    share_of_wallet: float | None
    pipeline: Pipeline
    rate: Decimal | None = None
    in_portfolio: Figures | None = None


@dataclass(frozen=True, slots=True)
class AssessedAccount:
    """Everything computed for one account, independent of all others. Flags are sorted, the most urgent
    first. `policy` is the rhythm of the account's grade (M04), line by line; empty without a grade.
    """

    account: Account
    figures: Figures
    people: People
    phase: PhaseResult
    cards: Mapping[str, ScorecardResult]
    opportunities: tuple[AssessedOpportunity, ...]
    information: InformationResult
    freshness: FreshnessResult
    health: Score
    attractiveness: Score
    position: Score
    quadrant: Quadrant | None
    flags: tuple[FlagResult, ...]
    silenced: tuple[FlagResult, ...]
    actions: tuple[ActionState, ...]
    visits: VisitSummary
    unanswered: tuple[Need, ...]
    findings: Findings
    policy: tuple[ItemResult, ...] = ()
    contacts: Contacts | None = None
    chain: ChainResult | None = None
    white_space: WhiteSpaceResult | None = None
    references: tuple[CaseFit, ...] = ()
    finance: FinanceResult | None = None
    window: WindowResult | None = None
    sourcing: SourcingResult | None = None
    factors: FactorResult | None = None
    breaks: BreakResult | None = None
    development: DevelopmentResult | None = None
    loop: RoundResult | None = None
    cycle: RoundResult | None = None
    favours: tuple[ItemResult, ...] = ()

    @property
    def id(self) -> str:
        """The account's id."""
        return self.account.id

    @property
    def trust(self) -> ScorecardResult | None:
        """The four pillars of trust (M43)."""
        return self.cards.get("trust")

    @property
    def satisfaction(self) -> ScorecardResult | None:
        """Satisfaction (M43b)."""
        return self.cards.get("satisfaction")

    @property
    def open_opportunities(self) -> tuple[AssessedOpportunity, ...]:
        """Opportunities without an outcome."""
        return tuple(o for o in self.opportunities if o.open)

    def who(self, person: str) -> Stakeholder | None:
        """A person of the account by id."""
        return self.people.by_id.get(person)
