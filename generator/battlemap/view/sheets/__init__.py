"""Printed sheets: which module makes which. The names stand in `view/printing.py`, in the same order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from battlemap.assess.results.account import AssessedAccount, AssessedOpportunity
from battlemap.view.edition import AccountEdition, Page, PortfolioEdition
from battlemap.view.printing import INDEX, shared_of, sheet_path
from battlemap.view.sheets import (
    battle_map,
    brief,
    checklist,
    index,
    negotiation,
    plan,
    portfolio,
    table,
    visit,
)

AccountSheet = Callable[[AccountEdition, AssessedAccount], Page]
OpportunitySheet = Callable[[AccountEdition, AssessedAccount, AssessedOpportunity], Page]
SharedSheet = Callable[[PortfolioEdition], Page]
Wanted = Callable[[str], bool]

OF_ACCOUNT: Mapping[str, AccountSheet] = {
    "brief": brief.page,
    "map": battle_map.page,
    "plan": plan.page,
    "visit": visit.page,
}
OF_OPPORTUNITY: Mapping[str, OpportunitySheet] = {
    "negotiation": negotiation.page,
    "table": table.page,
    "checklist": checklist.page,
}
SHARED: Mapping[str, SharedSheet] = {"portfolio": portfolio.page, "checklists": checklist.blank}


def always(path: str) -> bool:  # noqa: ARG001
    """Every sheet is wanted."""
    return True


def of_account(
    edition: AccountEdition, account: AssessedAccount, wanted: Wanted = always, pages: Sequence[Page] = ()
) -> Iterator[Page]:
    """The sheets of an account, then those of its open opportunities; only those whose path is wanted.

    `pages` are its pages on the screen, for the plan to be made of; without them it makes its own.
    """
    for name, make in OF_ACCOUNT.items():
        if wanted(sheet_path(account.id, name)):
            ready = make is plan.page and pages
            yield plan.made_of(edition, account, pages) if ready else make(edition, account)
    for found in account.open_opportunities:
        for name, make_one in OF_OPPORTUNITY.items():
            if wanted(sheet_path(account.id, found.id, name)):
                yield make_one(edition, account, found)


def shared(edition: PortfolioEdition, wanted: Wanted = always) -> Iterator[Page]:
    """The sheets about all accounts, then the list of all sheets; only those whose path is wanted."""
    for name in shared_of(edition.voice.audience):
        if wanted(sheet_path(name)):
            yield SHARED[name](edition)
    if wanted(INDEX):
        yield index.page(edition)
