"""Concentration: the Pareto curve, the top fifth, and profit bands beside those of the method (M02)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from math import ceil

from battlemap.assess.results.account import AssessedAccount
from battlemap.assess.results.effort import BandRow, CurvePoint, TopShare
from battlemap.assess.results.portfolio import Pyramid
from battlemap.model.method.vocabulary import ProfitBand

TOP = 0.2  # the fifth of the customers that rules of thumb speak of


def curve(accounts: Sequence[AssessedAccount], drawn: Pyramid) -> tuple[CurvePoint, ...]:
    """Shares held by the largest accounts, one point for each ranked account; empty without revenue."""
    ranked = sorted(
        (a for a in accounts if drawn.standing[a.id].rank), key=lambda a: drawn.standing[a.id].rank or 0
    )
    money = [a.figures.in_portfolio for a in ranked]
    revenue = sum((m.revenue for m in money if m and m.revenue is not None), Decimal(0))
    profits = [m.profit for m in money if m and m.profit is not None]
    profit = sum(profits, Decimal(0))
    if revenue <= 0:
        return ()
    points = []
    brought = gained = Decimal(0)
    for n, (account, mine) in enumerate(zip(ranked, money, strict=True), start=1):
        brought += (mine.revenue if mine else None) or 0
        gained += (mine.profit if mine else None) or 0
        held = float(gained / profit) if profit > 0 else None
        points.append(CurvePoint(account, n / len(ranked), float(brought / revenue), held))
    return tuple(points)


def top(points: Sequence[CurvePoint], effort: Mapping[str, float | None]) -> TopShare | None:
    """The top fifth of the ranked accounts (at least one); its effort is None where none is known."""
    if not points:
        return None
    number = ceil(TOP * len(points) - 1e-9)
    known = [share for p in points[:number] if (share := effort[p.account.id]) is not None]
    return TopShare(number, len(points), points[number - 1].revenue, sum(known) if known else None)


def bands(
    accounts: Sequence[AssessedAccount], given: Sequence[ProfitBand], year: int | None
) -> tuple[tuple[BandRow, ...], int, int]:
    """The share of the profit of the year that each band of accounts holds, ranked by profit; then how many
    accounts lose money and how many have no figure.

    Cuts are rounded half up, with at least one account in the first band. Empty where no account has a
    profit.
    """
    money = [a.figures.in_portfolio for a in accounts]
    profits = sorted((m.profit for m in money if m and m.year == year and m.profit is not None), reverse=True)
    missing = len(accounts) - len(profits)
    if not profits:
        return (), 0, missing
    total = sum(profits, Decimal(0))
    rows, first, reach = [], 0, Decimal(0)
    for band in given:
        reach += band.customers
        cut = int((reach * len(profits)).quantize(Decimal(1), ROUND_HALF_UP))
        last = len(profits) if band is given[-1] else max(cut, first, 1)
        held = sum(profits[first:last], Decimal(0))
        rows.append(BandRow(band, last - first, float(held / total) if total > 0 else None))
        first = last
    return tuple(rows), sum(1 for profit in profits if profit < 0), missing
