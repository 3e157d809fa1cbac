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
    ranked = not left_out  # a rank among some of the accounts would be another one
    names = sorted((before.accounts.keys() | after.accounts.keys()) - left_out)
    found = (
        account_changes(*(side(state, name, ranked) if state else None for state in (before, after, aged)))
        for name in names
    )
    return PortfolioChanges(tuple(each for each in found if each.changes), tuple(sorted(left_out)))


def side(assessed: Assessed, name: str, ranked: bool = True) -> Side | None:
    """An account of a state with its tier, unless `ranked` only one set by hand; None for no such account."""
    account = assessed.accounts.get(name)
    if account is None:
        return None
    if not ranked:
        manual = account.account.tier
        return Side(account, manual.tier if manual else None)
    standing = assessed.portfolio.pyramid.standing.get(name)
    return Side(account, standing.tier.id if standing and standing.tier else None)
