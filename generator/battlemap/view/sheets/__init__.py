"""Printed sheets: which module makes which. The names stand in `view/printing.py`, in the same order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from battlemap.assess.results.account import AssessedAccount, AssessedOpportunity
from battlemap.view.edition import Edition, Page
from battlemap.view.sheets import battle_map, brief, index

AccountSheet = Callable[[Edition, AssessedAccount], Page]
OpportunitySheet = Callable[[Edition, AssessedAccount, AssessedOpportunity], Page]
SharedSheet = Callable[[Edition], Page]

OF_ACCOUNT: Mapping[str, AccountSheet] = {"brief": brief.page, "map": battle_map.page}
OF_OPPORTUNITY: Mapping[str, OpportunitySheet] = {}
SHARED: Mapping[str, SharedSheet] = {}


def of_account(edition: Edition, account: AssessedAccount) -> Iterator[Page]:
    """The sheets of an account, then those of its open opportunities."""
    for make in OF_ACCOUNT.values():
        yield make(edition, account)
    for found in account.open_opportunities:
        for make_one in OF_OPPORTUNITY.values():
            yield make_one(edition, account, found)


def shared(edition: Edition) -> Iterator[Page]:
    """The sheets about all accounts, then the list of all sheets."""
    for make in SHARED.values():
        yield make(edition)
    yield index.page(edition)
