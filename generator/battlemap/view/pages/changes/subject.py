"""What both pages about changes are made with: addresses and filter."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from battlemap.assess.results.account import AssessedAccount
from battlemap.diff.changes import Change
from battlemap.diff.since import Since
from battlemap.view.changes.lines import Address, ChangeLine, line
from battlemap.view.edition import PortfolioEdition
from battlemap.view.links import account_href, opportunity_href, page_href
from battlemap.view.marks import Link
from battlemap.view.pages.changes.types import Choice, Filter
from battlemap.view.voice import Voice

PATH = "changes.html"


def path_of(account: str) -> str:
    """The page about one account's changes. A dot is in no id, so no other page can want the same name."""
    return f"accounts/{account}.changes.html"


def changes_href(page: str, account: str = "") -> str:
    """The way to the changes of the portfolio, or of one account."""
    return page_href(page, path_of(account) if account else PATH)


def shown(since: Since | None, account: AssessedAccount | None) -> bool:
    """True where an account has a page about its changes: there is something to compare it with."""
    return since is not None and account is not None and since.base(account.id) is not None


def address(accounts: Iterable[AssessedAccount], page: str) -> Address:
    """Where the opportunity of a change is shown; nowhere for one that is no longer there."""
    there = {(account.id, found.id) for account in accounts for found in account.opportunities}

    def href(change: Change) -> str | None:
        if change.opportunity is None or (change.account, change.opportunity) not in there:
            return None
        return opportunity_href(page, change.account, change.opportunity)

    return href


def with_account(edition: PortfolioEdition, page: str) -> Callable[[Change], ChangeLine]:
    """Makes lines that begin with the name of their account."""
    say, where = edition.voice, address(edition.assessed.accounts.values(), page)

    def of(change: Change) -> ChangeLine:
        account = edition.assessed.accounts.get(change.account)
        name = say.text(account.account.name) if account else change.account
        link = Link(name, account_href(page, change.account) if account else None)
        return replace(line(say, change, where), account=link, source=None)

    return of


def filter_of(voice: Voice, changes: Sequence[Change]) -> Filter | None:
    """All, better or worse; None where there is nothing to choose."""
    better = sum(1 for change in changes if change.direction == "better")
    worse = sum(1 for change in changes if change.direction == "worse")
    if not better or not worse:
        return None
    counts = (("all", len(changes)), ("better", better), ("worse", worse))
    choices = tuple(Choice(f"show-{n}", voice(f"changes.show.{n}"), voice.number(c)) for n, c in counts)
    return Filter(voice("changes.show"), choices)
