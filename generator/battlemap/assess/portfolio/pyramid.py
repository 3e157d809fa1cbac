"""The customer pyramid: tiers by rank, with counts and shares of revenue and profit (M01)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from battlemap.assess.ranking import ranking, tier_at
from battlemap.assess.results.account import AssessedAccount
from battlemap.assess.results.portfolio import Pyramid, Standing, TierRow
from battlemap.model.method.vocabulary import Tier
from battlemap.model.plans import Settings


def pyramid(
    accounts: Sequence[AssessedAccount], settings: Settings, tiers: Sequence[Tier], as_of: date
) -> Pyramid:
    """The pyramid as computed; a tier set by hand stands beside it in the account's standing."""
    ranked = ranking([a.account for a in accounts], settings, tiers, as_of)
    rank = {entry.account: n for n, entry in enumerate(ranked.order, start=1)}
    by_id = {tier.id: tier for tier in tiers}
    standing = {}
    for account in accounts:
        place = rank.get(account.id)
        computed = tier_at(place, tiers, ranked.cuts) if place else None
        by_hand = by_id.get(account.account.tier.tier) if account.account.tier else None
        standing[account.id] = Standing(place, computed, by_hand or computed, by_hand is not None)
    inside = {tier.id: [a for a in accounts if standing[a.id].computed is tier] for tier in tiers}
    revenue = _sum(_revenue(a) for a in accounts)
    profit = _sum(_profit(a) for a in accounts)
    first = 0
    rows = []
    for tier, last in zip(tiers, ranked.cuts, strict=True):
        members = sorted(inside[tier.id], key=lambda a: rank[a.id])
        mine, gained = _sum(_revenue(a) for a in members), _sum(_profit(a) for a in members)
        ids = tuple(a.id for a in members)
        rows.append(
            TierRow(tier, last - first, ids, mine, _share(mine, revenue), gained, _share(gained, profit))
        )
        first = last
    return Pyramid(
        ranked.year,
        settings.rank_by,
        ranked.customers,
        tuple(rows),
        standing,
        tuple(a.id for a in accounts if a.id not in rank),
        tuple(a.id for a in accounts if standing[a.id].manual),
    )


def _revenue(account: AssessedAccount) -> Decimal | None:
    money = account.figures.in_portfolio
    return money.revenue if money else None


def _profit(account: AssessedAccount) -> Decimal | None:
    money = account.figures.in_portfolio
    return money.profit if money else None


def _sum(amounts: Iterable[Decimal | None]) -> Decimal | None:
    """The sum of what is known; None when nothing is."""
    known = [amount for amount in amounts if amount is not None]
    return sum(known, Decimal(0)) if known else None


def _share(part: Decimal | None, whole: Decimal | None) -> float | None:
    return float(part / whole) if part is not None and whole else None
