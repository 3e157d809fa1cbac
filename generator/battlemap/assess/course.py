"""What is known, offered and done about one account over time, each computed at most once."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Protocol

from battlemap.assess import (
    breaks,
    chain,
    development,
    factors,
    finance,
    references,
    rounds,
    sourcing,
    white_space,
)
from battlemap.assess import window as window_
from battlemap.assess.checklist import NO_TICKS, check_items
from battlemap.assess.context import Context
from battlemap.assess.results import course as results
from battlemap.assess.results import value
from battlemap.assess.results.base import Proof
from battlemap.assess.results.people import Stakeholder
from battlemap.assess.results.relationship import ActionState, VisitSummary
from battlemap.assess.results.scorecard import ScorecardResult
from battlemap.assess.results.stage import ItemResult
from battlemap.model.account import Account
from battlemap.model.method.parts import FactRef


class Prover(Protocol):
    """Answers facts about the account."""

    def prove(self, ref: FactRef) -> Proof:
        """The answer of a fact."""


class Known(Protocol):
    """What the course of an account is computed from."""

    account: Account
    context: Context
    as_of: date

    @property
    def whole(self) -> Prover:
        """Answers facts about the account."""

    @property
    def who(self) -> Mapping[str, Stakeholder]:
        """People by id."""

    @property
    def visits(self) -> VisitSummary:
        """What was done and is planned."""

    @property
    def actions(self) -> tuple[ActionState, ...]:
        """Actions."""

    @property
    def cards(self) -> Mapping[str, ScorecardResult]:
        """Scorecards about the account, by id."""


class Course:
    """Problems to benefits, white space, cases, indicators, window, sources, factors, plan, steps, breaks."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self._account = known.account
        self._context = known.context
        self._as_of = known.as_of
        self._prove = known.whole.prove

    @cached_property
    def chain(self) -> value.ChainResult | None:
        """From problem to benefit (M36, M37)."""
        return chain.chain(self._account, self._context.method.need_kinds, self._known.who)

    @cached_property
    def white_space(self) -> value.WhiteSpaceResult | None:
        """Units × products (M38)."""
        return white_space.white_space(self._account, self._context.plans.products)

    @cached_property
    def references(self) -> tuple[value.CaseFit, ...]:
        """Cases that fit (M39)."""
        return references.fitting(self._account, self._context.plans.cases)

    @cached_property
    def finance(self) -> results.FinanceResult | None:
        """The customer's indicators (M07)."""
        evaluation = self._known.cards.get("evaluation")
        return finance.finance(self._account.financials, self._context.method.indicators, evaluation)

    @cached_property
    def window(self) -> results.WindowResult | None:
        """Who knows what (M12)."""
        return window_.window(self._account.window, self._as_of, self._context.limit.window_days)

    @cached_property
    def sourcing(self) -> results.SourcingResult:
        """How well sourced the profile is (M13)."""
        method = self._context.method
        return sourcing.sourcing(self._account, method.channels, method.labels, self._as_of)

    @cached_property
    def factors(self) -> results.FactorResult | None:
        """Four factors against activities (M46)."""
        method, known = self._context.method, self._known
        return factors.factors(
            method.factors, method.forces, known.cards.get("factors"), known.visits, known.actions
        )

    @cached_property
    def breaks(self) -> results.BreakResult:
        """Warnings and breaks (M42)."""
        method = self._context.method
        return breaks.breaks(self._account, method.break_lines, method.break_causes, self._prove, self._as_of)

    @cached_property
    def development(self) -> results.DevelopmentResult | None:
        """The development plan (M48)."""
        return development.development(self._account.development, self._account.visits, self._as_of)

    @cached_property
    def favours(self) -> tuple[ItemResult, ...]:
        """Signs that speak for developing the account (M44)."""
        items = [item for step in self._context.method.loop_steps for item in step.favours]
        return check_items(items, NO_TICKS, self._prove, self._as_of)

    @cached_property
    def loop(self) -> results.RoundResult | None:
        """The ten-step loop (M44)."""
        return rounds.round_of(self._context.method.loop_steps, self._account.loop, self._prove, self._as_of)

    @cached_property
    def cycle(self) -> results.RoundResult | None:
        """The five-step cycle (M45)."""
        return rounds.round_of(
            self._context.method.cycle_steps, self._account.cycle, self._prove, self._as_of
        )
