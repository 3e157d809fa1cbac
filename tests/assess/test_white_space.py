"""What could be sold where, for an account and for all of them."""

from decimal import Decimal

import pytest

from battlemap.assess import assess
from battlemap.model.library import Product
from battlemap.model.plans import Plans, Settings
from tests.assess.build import (
    TODAY,
    account,
    method,
    with_library,
)


def test_white_space_adds_up_and_leaves_the_unknown_out():
    units = [{"id": "north", "name": "North"}, {"id": "south", "name": "South"}]
    space = {
        "north": {
            "x": {"state": "ours", "revenue": "2M", "potential": "3M"},
            "y": {"state": "rival", "potential": "4M"},
        },
        "south": {"x": "open", "y": {"state": "open", "potential": "5M"}, "z": "none"},
    }
    grid = with_library(account(profile={"units": units}, white_space=space), ("x", "y", "z")).white_space
    total = grid.total
    assert (total.ours, total.rival, total.open, total.none, total.unknown) == (1, 1, 2, 1, 1)
    assert (total.revenue, total.rival_potential, total.open_potential) == (2_000_000, 4_000_000, 5_000_000)
    assert (total.to_win, total.unpriced, grid.known) == (9_000_000, 1, pytest.approx(5 / 6))
    assert (grid.best.unit.id, grid.best.product.id) == ("south", "y")
    assert [t.to_win for t in grid.by_product] == [None, 9_000_000, None]
    assert [t.to_win for t in grid.by_unit] == [4_000_000, 5_000_000]
    assert with_library(account(profile={"units": units}), ("x",)).white_space is None


def test_white_space_of_the_portfolio_is_priced_in_its_currency_and_leaves_out_what_has_no_rate():
    units = {"units": [{"id": "u", "name": "U"}]}

    def holder(name, currency, **space):
        return account(name, profile=units, business={"currency": currency}, white_space={"u": space})

    plans = Plans(
        accounts=(
            holder(
                "cheap", "CNY", x={"state": "rival", "potential": "5M"}, y={"state": "ours", "revenue": "2M"}
            ),
            holder("dear", "USD", x={"state": "open", "potential": "1M"}),
            holder("odd", "GBP", x={"state": "open", "potential": "9M"}),
            account("silent"),
        ),
        products=tuple(Product.model_validate({"id": p, "name": p}) for p in ("x", "y")),
        settings=Settings(rates={"USD": Decimal(7)}),
    )
    space = assess(plans, method(), TODAY).portfolio.white_space
    assert space
    # 1 M dollars are 7 M yuan; pounds have no rate
    assert [(a.account.id, a.total.to_win) for a in space.accounts] == [
        ("dear", 7_000_000),
        ("cheap", 5_000_000),
        ("odd", None),
    ]
    x, y = space.products
    assert (x.total.to_win, x.rival, x.open, x.best and x.best.id) == (Decimal(12_000_000), 1, 2, "dear")
    assert (y.total.revenue, y.ours, y.best) == (Decimal(2_000_000), 1, None)
    assert (space.total.to_win, space.of) == (Decimal(12_000_000), 4)
