"""What tables of accounts are made from: flags, next action and place per account, order, filters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from battlemap.assess.results.account import AssessedAccount, Figures
from battlemap.assess.results.portfolio import AccountAction, AccountFlag, Place
from battlemap.view.edition import PortfolioEdition
from battlemap.view.voice import Voice


@dataclass(frozen=True)
class Overview:
    """What the rows of one edition are made from; `page` is where the table stands."""

    edition: PortfolioEdition
    page: str

    @property
    def voice(self) -> Voice:
        """The language."""
        return self.edition.voice

    @property
    def currency(self) -> str:
        """The currency of the portfolio."""
        return self.edition.assessed.portfolio.currency

    @cached_property
    def flags(self) -> Mapping[str, tuple[AccountFlag, ...]]:
        """Flags per account, the most urgent first."""
        found: dict[str, list[AccountFlag]] = {}
        for flag in self.edition.assessed.portfolio.flags:
            found.setdefault(flag.account.id, []).append(flag)
        return {account: tuple(flags) for account, flags in found.items()}

    @cached_property
    def actions(self) -> Mapping[str, AccountAction]:
        """The next open action per account."""
        found: dict[str, AccountAction] = {}
        for action in self.edition.assessed.portfolio.actions:
            found.setdefault(action.account.id, action)
        return found

    @cached_property
    def places(self) -> Mapping[str, Place]:
        """Places on the map by account."""
        return {place.account: place for place in self.edition.assessed.portfolio.places}

    def figures(self, account: AssessedAccount) -> Figures | None:
        """The account's figures in the portfolio's currency; None without a rate."""
        mine = account.figures
        if mine.in_portfolio is None and mine.currency == self.currency:
            return mine
        return mine.in_portfolio

    def by_potential(self) -> tuple[AssessedAccount, ...]:
        """All accounts, the largest potential first, unknown ones last."""
        everyone = self.edition.assessed.accounts.values()
        return tuple(sorted(everyone, key=lambda account: (*self._size(account), account.id)))

    def _size(self, account: AssessedAccount) -> tuple[bool, Decimal]:
        mine = self.figures(account)
        if mine is None or mine.potential is None:
            return True, Decimal(0)
        return False, -mine.potential

    def acts(self, account: AssessedAccount) -> int:
        """How many flags of the account call for action."""
        return sum(1 for flag in self.flags.get(account.id, ()) if flag.flag.severity == "act")

    def ahead(self, account: AssessedAccount) -> bool:
        """True when an open opportunity claims more than is proved."""
        return any(o.stage.ahead for o in account.open_opportunities)

    def overdue(self, account: AssessedAccount) -> bool:
        """True when an action is overdue."""
        return any(state.state == "overdue" for state in account.actions)

    def thin(self, account: AssessedAccount) -> bool:
        """True when too little is known for a verdict on the account's health."""
        return account.health.known < float(self.voice.method.thresholds.min_known_share)

    def states(self, account: AssessedAccount) -> tuple[str, ...]:
        """What a reader may look for: act, ahead, overdue, thin."""
        found = {
            "act": self.acts(account) > 0,
            "ahead": self.ahead(account),
            "overdue": self.overdue(account),
            "thin": self.thin(account),
        }
        return tuple(state for state, holds in found.items() if holds)

    def tier(self, account: AssessedAccount) -> str | None:
        """The id of the tier in force."""
        standing = self.edition.assessed.portfolio.pyramid.standing.get(account.id)
        return standing.tier.id if standing and standing.tier else None
