"""Which accounts to develop first: expected revenue against difficulty (M44)."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from battlemap.assess.results.account import AssessedAccount
from battlemap.assess.results.screening import Candidate


def candidates(accounts: Iterable[AssessedAccount]) -> tuple[Candidate, ...]:
    """Accounts with revenue to gain, the most promising first; none without a known potential."""
    found = (_candidate(account) for account in accounts if account.account.status == "active")
    return tuple(sorted((c for c in found if c is not None), key=lambda c: (-c.weighed, c.account.id)))


def expected(account: AssessedAccount) -> Decimal | None:
    """What is to win by the white space, else potential less revenue, in the portfolio's currency."""
    rate, grid = account.figures.rate, account.white_space
    if grid is not None and grid.total.to_win is not None:
        return None if rate is None else grid.total.to_win * rate
    money = account.figures.in_portfolio
    if money is None or money.potential is None:
        return None
    return money.potential - (money.revenue or Decimal(0))


def _candidate(account: AssessedAccount) -> Candidate | None:
    gain = expected(account)
    if gain is None or gain <= 0:
        return None
    told = [sign for sign in account.favours if sign.state != "unknown"]
    there = sum(1 for sign in told if sign.done)
    weighed = (gain * Decimal(there + 1) / Decimal(len(told) + 2)).quantize(Decimal(1))
    return Candidate(account, gain, account.favours, there, len(told), weighed)
