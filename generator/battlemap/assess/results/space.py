"""White space over all accounts, in the portfolio's currency (M38)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from battlemap.assess.results.account import AssessedAccount
from battlemap.assess.results.value import SpaceTotal
from battlemap.model.library import Product


class AccountSpace(NamedTuple):
    """An account with its fields by product; `priced` is False where its currency has no rate."""

    account: AssessedAccount
    cells: Mapping[str, SpaceTotal]
    total: SpaceTotal
    priced: bool


class ProductSpace(NamedTuple):
    """A product over all accounts: at how many we, a rival, nobody supplies it; `best` has most to win."""

    product: Product
    total: SpaceTotal
    ours: int
    rival: int
    open: int
    best: AssessedAccount | None


@dataclass(frozen=True, slots=True)
class PortfolioSpace:
    """Accounts with a grid, those with most to win first, and products in their order.

    `of` counts all accounts.
    """

    accounts: tuple[AccountSpace, ...]
    products: tuple[ProductSpace, ...]
    total: SpaceTotal
    of: int
