"""The rank of accounts by the last full year and the tiers that follow (M01)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from battlemap.assess.figures import last_full_year
from battlemap.model.account import Account
from battlemap.model.method.vocabulary import Tier
from battlemap.model.plans import Plans, Settings


class Ranked(NamedTuple):
    """An account with the figure it is ranked by, in the portfolio's currency."""

    account: str
    amount: Decimal


class Ranking(NamedTuple):
    """The ranking of one year, largest first; `cuts` are the last ranks of the tiers, `customers` how many
    there are.
    """

    year: int | None
    order: tuple[Ranked, ...]
    customers: int
    cuts: tuple[int, ...]


def ranking(accounts: Sequence[Account], settings: Settings, tiers: Sequence[Tier], as_of: date) -> Ranking:
    """Accounts by revenue (or profit) of the last full year for which any has a figure; ties by name."""
    last = last_full_year(as_of)
    years = {
        int(y)
        for a in accounts
        for y, year in a.business.years.items()
        if _amount(year, settings) is not None
    }
    year = max((y for y in years if y <= last), default=None)
    customers = max(settings.customer_base or 0, len(accounts))
    order = [
        (Ranked(a.id, amount), a.name.get("en"))
        for a in accounts
        if year is not None and (amount := _of_year(a, year, settings)) is not None
    ]
    order.sort(key=lambda pair: (-pair[0].amount, pair[1], pair[0].account))
    return Ranking(year, tuple(ranked for ranked, _ in order), customers, cuts(tiers, customers))


def cuts(tiers: Sequence[Tier], customers: int) -> tuple[int, ...]:
    """The last rank of each tier: its share of customers rounded half up, at least one in the top tier."""
    found: list[int] = []
    for tier in tiers:
        rank = int((tier.up_to * customers).quantize(Decimal(1), ROUND_HALF_UP))
        found.append(max(rank, found[-1] if found else min(1, customers)))
    return tuple(found)


def tier_at(rank: int, tiers: Sequence[Tier], last_ranks: Iterable[int]) -> Tier | None:
    """The tier of a rank, counted from 1."""
    return next((tier for tier, last in zip(tiers, last_ranks, strict=True) if rank <= last), None)


def tiers_in_force(plans: Plans, tiers: Sequence[Tier], as_of: date) -> Mapping[str, str]:
    """The tier of every account that has one: set by hand, else by rank."""
    ranked = ranking(plans.accounts, plans.settings, tiers, as_of)
    found = {}
    for rank, entry in enumerate(ranked.order, start=1):
        tier = tier_at(rank, tiers, ranked.cuts)
        if tier is not None:
            found[entry.account] = tier.id
    found.update({a.id: a.tier.tier for a in plans.accounts if a.tier is not None})
    return found


def _amount(year: object, settings: Settings) -> Decimal | None:
    amount = getattr(year, "profit" if settings.rank_by == "profit" else "revenue")
    return amount if isinstance(amount, Decimal) else None


def _of_year(account: Account, year: int, settings: Settings) -> Decimal | None:
    figures = account.business.years.get(str(year))
    amount = _amount(figures, settings) if figures else None
    currency = account.business.currency
    rate = Decimal(1) if currency in (None, settings.currency) else settings.rates.get(currency)
    return amount * rate if amount is not None and rate is not None else None
