"""White space over all accounts: what each product has, and has yet to win, where (M38)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from battlemap.assess.chain import total
from battlemap.assess.results.account import AssessedAccount
from battlemap.assess.results.space import AccountSpace, PortfolioSpace, ProductSpace
from battlemap.assess.results.value import SpaceTotal, WhiteSpaceResult
from battlemap.assess.white_space import added
from battlemap.model.library import Product

ZERO = Decimal(0)


def white_space(accounts: Iterable[AssessedAccount], products: Sequence[Product]) -> PortfolioSpace | None:
    """Products × accounts in the portfolio's currency; None where no account states a field.

    An account whose currency has no rate is counted, and its amounts are left out.
    """
    listed = list(accounts)
    spaces = tuple(
        sorted(
            (_account(a, a.white_space, products) for a in listed if a.white_space is not None),
            key=lambda space: (-(space.total.to_win or ZERO), space.account.id),
        )
    )
    if not spaces:
        return None
    return PortfolioSpace(
        spaces,
        tuple(_product(product, spaces) for product in products),
        summed("total", (space.total for space in spaces)),
        len(listed),
    )


def _account(account: AssessedAccount, grid: WhiteSpaceResult, products: Sequence[Product]) -> AccountSpace:
    rate = account.figures.rate
    cells = {
        product.id: _priced(
            added(product.id, (grid.cells.get((unit.id, product.id)) for unit in grid.units)), rate
        )
        for product in products
    }
    return AccountSpace(account, cells, summed(account.id, cells.values()), rate is not None)


def _priced(held: SpaceTotal, rate: Decimal | None) -> SpaceTotal:
    """Amounts times the rate; unknown without one."""

    def at_rate(amount: Decimal | None) -> Decimal | None:
        return None if amount is None or rate is None else amount * rate

    return held._replace(
        revenue=at_rate(held.revenue),
        rival_potential=at_rate(held.rival_potential),
        open_potential=at_rate(held.open_potential),
    )


def _product(product: Product, spaces: Sequence[AccountSpace]) -> ProductSpace:
    cells = [(space, space.cells[product.id]) for space in spaces]
    to_win = [(cell.to_win, space) for space, cell in cells if cell.to_win]
    best = max(to_win, key=lambda pair: pair[0] or ZERO, default=None)
    return ProductSpace(
        product,
        summed(product.id, (cell for _, cell in cells)),
        sum(1 for _, cell in cells if cell.ours),
        sum(1 for _, cell in cells if cell.rival),
        sum(1 for _, cell in cells if cell.open),
        best[1].account if best else None,
    )


def summed(name: str, totals: Iterable[SpaceTotal]) -> SpaceTotal:
    """Totals added up; amounts that nobody knows stay unknown."""
    parts = list(totals)
    return SpaceTotal(
        name,
        sum(p.ours for p in parts),
        sum(p.rival for p in parts),
        sum(p.open for p in parts),
        sum(p.none for p in parts),
        sum(p.unknown for p in parts),
        total(p.revenue for p in parts),
        total(p.rival_potential for p in parts),
        total(p.open_potential for p in parts),
        sum(p.unpriced for p in parts),
    )
