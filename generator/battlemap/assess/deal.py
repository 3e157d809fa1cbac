"""An opportunity as computed from what its account holds: stage, roles, evaluation, checklists, talks."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from battlemap.assess.answers import Rivals, answers_of, columns_of
from battlemap.assess.checklist import Prove, check_list
from battlemap.assess.evaluation import evaluate, with_turns
from battlemap.assess.history import assess_history
from battlemap.assess.holdings import Holdings
from battlemap.assess.negotiation import READY, assess_negotiation
from battlemap.assess.results.base import Proof
from battlemap.assess.results.evaluation import EvaluationResult
from battlemap.assess.results.history import HistoryResult
from battlemap.assess.results.negotiation import NegotiationResult
from battlemap.assess.results.people import RoleStatus, Stakeholder
from battlemap.assess.results.scorecard import ScorecardResult
from battlemap.assess.results.stage import ChecklistResult, StageResult
from battlemap.assess.results.strategy import StrategyResult
from battlemap.assess.results.timetable import TimetableResult
from battlemap.assess.roles import role_statuses
from battlemap.assess.scorecard import assess_card
from battlemap.assess.stage import Gates, Proving, Track, assess_stage, gates, track
from battlemap.assess.strategy import assess_strategy
from battlemap.assess.timetable import assess_timetable
from battlemap.model.method.parts import FactRef
from battlemap.model.method.stages import Checklist
from battlemap.model.opportunity import Opportunity


class Deal(ABC):
    """One opportunity (None: the account itself), each thing about it worked out at most once."""

    def __init__(self, held: Holdings, opportunity: Opportunity | None) -> None:
        self.held = held
        self.opportunity = opportunity
        self.account = held.account
        self.context = held.context
        self.as_of = held.as_of

    @abstractmethod
    def prove(self, ref: FactRef) -> Proof:
        """The answer of a fact."""

    @property
    @abstractmethod
    def after(self) -> Deal:
        """Where what follows a signature is judged."""

    @property
    @abstractmethod
    def cards(self) -> Mapping[str, ScorecardResult]:
        """The scorecards that are answered."""

    @property
    def owner(self) -> str | None:
        """Who has to act: the opportunity's owner, else the account's."""
        return (self.opportunity.owner if self.opportunity else None) or self.account.owner

    def answered(self, subject: str) -> Iterator[tuple[str, ScorecardResult]]:
        """The scorecards about this subject as answered here."""
        opportunity = self.opportunity.id if self.opportunity else None
        for prepared in self.context.cards:
            if prepared.card.subject == subject:
                answers = answers_of(prepared.card, self.opportunity or self.account)
                yield prepared.card.id, assess_card(prepared, answers, self._rivals(answers), opportunity)

    def _rivals(self, columns: Iterable[str]) -> Rivals:
        return columns_of(self.held.rivals, columns, self.context.rival)

    @cached_property
    def evaluation(self) -> EvaluationResult | None:
        """The customer's own evaluation."""
        return with_turns(self.totals, self.context.limit.known) if self.totals else None

    @cached_property
    def totals(self) -> EvaluationResult | None:
        """The customer's own evaluation without what would turn it, which nobody asks in a fact."""
        if self.opportunity is None or not self.opportunity.evaluation:
            return None
        columns = dict.fromkeys(c for line in self.opportunity.evaluation for c in line.scores)
        context = self.context
        terms = {term.id: term for term in context.method.evaluation_criteria}
        return evaluate(
            self.opportunity.evaluation, self._rivals(columns), terms, context.age, context.limit.known
        )

    @cached_property
    def roles(self) -> tuple[RoleStatus, ...]:
        """Buying roles on this opportunity."""
        if self.opportunity is None:
            return ()
        return role_statuses(self.context.method.roles, self.held.everyone, self.opportunity.id)

    @cached_property
    def holders(self) -> Mapping[str, tuple[Stakeholder, ...]]:
        """Who holds each buying role on this opportunity, most influential first."""
        return {status.role.id: status.holders for status in self.roles}

    @cached_property
    def track(self) -> Track | None:
        """The dates of the stages."""
        if self.opportunity is None:
            return None
        return track(self.opportunity, self.context.method, self.after.as_of)

    @cached_property
    def gates(self) -> Gates:
        """The gate of each stage; that of a closed stage is about what follows the signature."""
        if self.opportunity is None or self.track is None:
            return Gates(())
        prove = Proving(self.prove, self.after.prove, self.after.as_of)
        return gates(self.track, self.opportunity, self.context.method, prove)

    def lists(self) -> Iterator[tuple[Checklist, Prove]]:
        """Checklists about an opportunity, those of stages first, with who answers their facts."""
        method, taken = self.context.method, set()
        for stage in method.stages:
            taken.add(stage.checklist)
            if stage.checklist in method.checklist:
                yield method.checklist[stage.checklist], (self.after if stage.closed else self).prove
        for each in method.checklists:
            if each.subject == "opportunity" and each.id not in taken:
                yield each, self.after.prove

    @cached_property
    def stage(self) -> StageResult | None:
        """Claimed against evidenced stage."""
        if self.opportunity is None or self.track is None:
            return None
        return assess_stage(
            self.track, self.gates, self.opportunity, self.context.method, self.owner, self.as_of
        )

    @cached_property
    def negotiation(self) -> NegotiationResult | None:
        """Readiness, issues, trades and who talks price."""
        if self.opportunity is None:
            return None
        ready = self.checklists.get(READY)
        return assess_negotiation(self.opportunity, ready, self.roles, self.held.who)

    @cached_property
    def strategy(self) -> StrategyResult | None:
        """The way to compete against what is known."""
        ways = self.context.method.strategies
        if self.opportunity is None or not ways:
            return None
        card = self.cards.get("assessment")
        return assess_strategy(self.opportunity, ways, self.prove, self.as_of, card, self.totals, self.roles)

    @cached_property
    def history(self) -> HistoryResult | None:
        """Earlier answers to the assessment."""
        prepared = next((p for p in self.context.cards if p.card.id == "assessment"), None)
        if self.opportunity is None or not self.opportunity.assessment_history or prepared is None:
            return None
        given = self.opportunity.assessment_history
        return assess_history(given, prepared, self.cards[prepared.card.id], self.as_of)

    @cached_property
    def timetable(self) -> TimetableResult | None:
        """The customer's procurement events."""
        if self.opportunity is None:
            return None
        events = self.context.method.procurement_events
        return assess_timetable(self.opportunity.timetable, events, self.after.as_of)

    @cached_property
    def checklists(self) -> Mapping[str, ChecklistResult]:
        """Checklists about an opportunity that are no stage's."""
        if self.opportunity is None:
            return {}
        method = self.context.method
        taken = {stage.checklist for stage in method.stages}
        ticks = self.opportunity.checklist
        return {
            c.id: check_list(c, ticks, self.after.prove, self.after.as_of)
            for c in method.checklists
            if c.subject == "opportunity" and c.id not in taken
        }
