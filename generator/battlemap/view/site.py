"""Which pages there are. A module of `pages/` makes the pages of a kind; they are written in this order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from battlemap.assess.results.account import AssessedAccount
from battlemap.view import sheets
from battlemap.view.edition import AccountEdition, Page, PortfolioEdition
from battlemap.view.pages import (
    account,
    accounts,
    changes,
    competitors,
    contacts,
    data,
    home,
    opportunities,
    opportunity,
    past,
    people,
    playbook,
    products,
    quality,
    resources,
    search,
)

OF_ACCOUNT: tuple[Callable[[AccountEdition, AssessedAccount], Iterator[Page]], ...] = (
    account.pages,
    contacts.pages,
    changes.account_pages,
    opportunity.pages,
    past.pages,
)
SHARED: Mapping[str, Callable[[PortfolioEdition], Iterator[Page]]] = {
    "map": home.pages,
    "changes": changes.pages,
    "accounts": accounts.pages,
    "opportunities": opportunities.pages,
    "people": people.pages,
    "competitors": competitors.pages,
    "products": products.pages,
    "resources": resources.pages,
    "quality": quality.pages,
    "playbook": playbook.pages,
    "data": data.pages,
    "search": search.pages,
}


def account_pages(edition: AccountEdition, account: AssessedAccount) -> Iterator[Page]:
    """The pages of one account in one language: its own, who meets whom, one per opportunity, its sheets."""
    made: list[Page] = []
    for pages in OF_ACCOUNT:
        for page in pages(edition, account):
            made.append(page)
            yield page
    if edition.sheets:
        yield from sheets.of_account(edition, account, pages=made)


def shared_pages(edition: PortfolioEdition) -> Iterator[Page]:
    """The pages that look across accounts, and those about the method."""
    for name, pages in SHARED.items():
        if edition.has(name):
            yield from pages(edition)
    if edition.sheets:
        yield from sheets.shared(edition)
