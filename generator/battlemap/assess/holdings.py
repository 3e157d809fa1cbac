"""What an account holds before anything is asked of it: money, people, rivals, visits, actions."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from battlemap.assess.answers import Rivals
from battlemap.assess.context import Context
from battlemap.assess.coverage import coverage
from battlemap.assess.figures import figures
from battlemap.assess.org import org_chart
from battlemap.assess.people import contacts, links, stakeholders
from battlemap.assess.results.account import Figures
from battlemap.assess.results.people import Coverage, People, Stakeholder
from battlemap.assess.results.relationship import ActionState, VisitSummary
from battlemap.assess.visits import action_states, summarise
from battlemap.model.account import Account


class Holdings:
    """One account in its context, each thing worked out at most once."""

    def __init__(self, account: Account, context: Context) -> None:
        self.account = account
        self.context = context
        self.as_of = context.as_of

    @cached_property
    def figures(self) -> Figures:
        """Money of the account."""
        settings = self.context.plans.settings
        currency = self.account.business.currency or settings.currency
        return figures(self.account, currency, self.context.rate(currency), settings.currency, self.as_of)

    @cached_property
    def everyone(self) -> tuple[Stakeholder, ...]:
        """Everybody at the account, most influential first."""
        met = contacts(self.account.visits, self.as_of, self.context.limit.window_days)
        return stakeholders(self.account, met, self.context.age, self.as_of)

    @cached_property
    def who(self) -> Mapping[str, Stakeholder]:
        """People by id."""
        return {who.person.id: who for who in self.everyone}

    @cached_property
    def present(self) -> tuple[Stakeholder, ...]:
        """Named people who are still there."""
        return tuple(who for who in self.everyone if who.known)

    @cached_property
    def people(self) -> People:
        """Everybody with chart, matrix and lines."""
        return People(self.everyone, self.who, org_chart(self.everyone), self.coverage, links(self.everyone))

    @cached_property
    def coverage(self) -> Coverage:
        """Which levels and functions we reach."""
        method, limit = self.context.method, self.context.limit
        return coverage(self.everyone, method.levels, method.functions, limit.contact_days)

    @cached_property
    def rivals(self) -> Rivals:
        """Rivals of the account in the order of the file."""
        return tuple((rival.id, self.context.rival(rival.id)) for rival in self.account.competitors)

    @cached_property
    def visits(self) -> VisitSummary:
        """What was done and is planned."""
        return summarise(self.account.visits, self.who, self.as_of, self.context.limit.window_days)

    @cached_property
    def actions(self) -> tuple[ActionState, ...]:
        """Actions, overdue ones first."""
        return action_states(self.account.actions, self.as_of)
