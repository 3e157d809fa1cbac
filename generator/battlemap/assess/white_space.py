"""Units × products: what is ours, a rival's, open, and what there is to win (M38)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from battlemap.assess.chain import total
from battlemap.assess.results.value import SpaceCell, SpaceTotal, WhiteSpaceResult
from battlemap.model.account import Account
from battlemap.model.library import Product
from battlemap.model.value import Holding

Cells = Mapping[tuple[str, str], Holding]
TO_WIN = frozenset({"rival", "open"})


def white_space(account: Account, products: Sequence[Product]) -> WhiteSpaceResult | None:
    """The grid of an account; None where it states no cell."""
    units = account.profile.units
    cells = {(unit, product): h for unit, row in account.white_space.items() for product, h in row.items()}
    if not cells or not units or not products:
        return None
    keys = [(u.id, p.id) for u in units for p in products]
    return WhiteSpaceResult(
        units=units,
        products=tuple(products),
        cells=cells,
        by_unit=tuple(added(u.id, (cells.get((u.id, p.id)) for p in products)) for u in units),
        by_product=tuple(added(p.id, (cells.get((u.id, p.id)) for u in units)) for p in products),
        total=added("total", (cells.get(key) for key in keys)),
        known=sum(1 for key in keys if key in cells) / len(keys),
        best=_best(account, products, cells),
    )


def added(name: str, holdings: Iterable[Holding | None], rate: Decimal = Decimal(1)) -> SpaceTotal:
    """Cells by state and their amounts times the rate; a cell without a holding is not known."""
    listed = list(holdings)
    known = [h for h in listed if h is not None]

    def count(state: str) -> int:
        return sum(1 for h in known if h.state == state)

    def amount(values: Iterable[Decimal | None]) -> Decimal | None:
        found = total(values)
        return None if found is None else found * rate

    return SpaceTotal(
        name,
        count("ours"),
        count("rival"),
        count("open"),
        count("none"),
        len(listed) - len(known),
        amount(h.revenue for h in known),
        amount(h.potential for h in known if h.state == "rival"),
        amount(h.potential for h in known if h.state == "open"),
        sum(1 for h in known if h.state in TO_WIN and h.potential is None),
    )


def _best(account: Account, products: Sequence[Product], cells: Cells) -> SpaceCell | None:
    """The cell with most potential that is not ours."""
    found = [
        SpaceCell(u, p, h)
        for u in account.profile.units
        for p in products
        if (h := cells.get((u.id, p.id))) is not None and h.state in TO_WIN and h.potential is not None
    ]
    return max(found, key=lambda c: c.holding.potential or 0 if c.holding else 0, default=None)
