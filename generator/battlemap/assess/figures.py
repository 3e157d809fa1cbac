"""Money of an account: the last full year, growth, share of wallet, pipeline (M01, M08)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from battlemap.assess.results.account import Figures, Pipeline
from battlemap.model.account import Account, Business
from battlemap.model.opportunity import Opportunity

NO_PIPELINE = Pipeline(None, None, None)


def last_full_year(as_of: date) -> int:
    """The year before, or this one on its last day."""
    return as_of.year if (as_of.month, as_of.day) == (12, 31) else as_of.year - 1


def figures(account: Account, currency: str, rate: Decimal | None, portfolio: str, as_of: date) -> Figures:
    """The account's figures in its own currency, and in the portfolio's where there is a rate."""
    business = account.business
    last = last_full_year(as_of)
    full = sorted(int(y) for y, year in business.years.items() if year.revenue is not None and int(y) <= last)
    year = full[-1] if full else None
    now = business.years[str(year)] if year is not None else None
    before = business.years.get(str(year - 1)) if year is not None else None
    revenue = now.revenue if now else None
    revenue_before = before.revenue if before else None
    growth = float(revenue / revenue_before) - 1 if revenue is not None and revenue_before else None
    open_ones = (o for o in account.opportunities if o.outcome is None)
    own = Figures(
        currency,
        year,
        revenue,
        revenue_before,
        now.profit if now else None,
        growth,
        business.potential,
        share_of_wallet(business, revenue),
        pipeline(open_ones),
    )
    if rate is None:
        return own
    return replace(own, rate=rate, in_portfolio=own if rate == 1 else _converted(own, rate, portfolio))


def share_of_wallet(business: Business, revenue: Decimal | None) -> float | None:
    """Our share of what the customer spends, 0 to 1: as stated, else revenue over spend."""
    if business.share_of_wallet is not None:
        return float(business.share_of_wallet)
    if business.spend and revenue is not None:
        return min(float(revenue / business.spend), 1.0)
    return None


def value_of(opportunity: Opportunity) -> Pipeline:
    """The value of one opportunity; low and high default to likely."""
    value = opportunity.value
    if value is None:
        return Pipeline(None, None, None, 1)
    low = value.low if value.low is not None else value.likely
    high = value.high if value.high is not None else value.likely
    return Pipeline(low, value.likely, high)


def pipeline(opportunities: Iterable[Opportunity]) -> Pipeline:
    """The sum over opportunities."""
    return added(value_of(o) for o in opportunities)


def added(values: Iterable[Pipeline]) -> Pipeline:
    """The sum of values; those without one are counted, not taken for zero."""
    low = likely = high = Decimal(0)
    valued = unvalued = 0
    for value in values:
        unvalued += value.unvalued
        if value.low is not None and value.likely is not None and value.high is not None:
            low, likely, high, valued = low + value.low, likely + value.likely, high + value.high, valued + 1
    return Pipeline(low, likely, high, unvalued) if valued else Pipeline(None, None, None, unvalued)


def times(value: Pipeline, factor: Decimal) -> Pipeline:
    """A value in another currency, or weighted."""
    if value.low is None or value.likely is None or value.high is None:
        return value
    return Pipeline(value.low * factor, value.likely * factor, value.high * factor, value.unvalued)


def _converted(own: Figures, rate: Decimal, currency: str) -> Figures:
    def to(amount: Decimal | None) -> Decimal | None:
        return None if amount is None else amount * rate

    return Figures(
        currency,
        own.year,
        to(own.revenue),
        to(own.revenue_before),
        to(own.profit),
        own.growth,
        to(own.potential),
        own.share_of_wallet,
        times(own.pipeline, rate),
    )
