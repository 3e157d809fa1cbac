"""What changed between two assessed states of the plans, in meaning: typed changes without words."""

from __future__ import annotations

from collections.abc import Iterable

from battlemap.assess.results.portfolio import Assessed
from battlemap.diff.account import Side, account_changes
from battlemap.diff.changes import PortfolioChanges

__all__ = ["Side", "account_changes", "diff"]


def diff(
    before: Assessed, after: Assessed, *, aged: Assessed | None = None, unread: Iterable[str] = ()
) -> PortfolioChanges:
    """All changes from one state to the other; equal states have none.

    `aged` is the old state assessed as of the new day: what differs from the old one there already was made
    by time. Accounts of `unread` could not be read in one of the states and are left out.
    """
    left_out = frozenset(unread)
    names = sorted((before.accounts.keys() | after.accounts.keys()) - left_out)
    found = (
        account_changes(side(before, name), side(after, name), side(aged, name) if aged else None)
        for name in names
    )
    return PortfolioChanges(tuple(each for each in found if each.changes), tuple(sorted(left_out)))


def side(assessed: Assessed, name: str) -> Side | None:
    """An account of a state with its tier; None where the state has no such account."""
    account = assessed.accounts.get(name)
    if account is None:
        return None
    standing = assessed.portfolio.pyramid.standing.get(name)
    return Side(account, standing.tier.id if standing and standing.tier else None)
