"""The home page holds at any size, and every picture and figure on it says what the plans say."""

from decimal import Decimal

import pytest

from battlemap.model.text import Lang
from battlemap.publish import html
from battlemap.view.amounts import amounts
from battlemap.view.edition import PortfolioEdition
from battlemap.view.pages import home
from battlemap.view.pages.home.types import HomePage
from tests.view.pages.portfolio import account, edition, rich

NBSP = "\u00a0"


def page(made: PortfolioEdition) -> HomePage:
    view = next(home.pages(made)).view
    assert isinstance(view, HomePage)
    return view


def test_without_accounts_the_page_says_how_to_begin() -> None:
    view = page(edition())
    assert "first account" in view.title
    assert view.figures == ()
    assert (view.map, view.flags, view.accounts) == (None, None, None)
    assert [empty.id for empty in view.empties] == ["accounts"]


def test_a_bare_account_collapses_what_it_cannot_fill() -> None:
    view = page(edition(account("Bare")))
    assert [empty.id for empty in view.empties] == ["pyramid", "funnel", "actions"]
    assert view.map is not None
    assert view.map.drawing is None
    assert "Bare" in [span.text for span in view.map.unplaced]
    assert [figure.value for figure in view.figures] == [
        "not known",
        "not known",
        "not assessed",
        "0",
        "0",
        "0",
    ]


def test_revenue_opens_to_parts_that_add_up_as_printed() -> None:
    # 4.04 + 3.03 + 2.02 + 1.01 + eight of 0.26 = 12.18, told as 12.2; the four smallest share the ninth row
    sums = ["4.04M", "3.03M", "2.02M", "1.01M", *["0.26M"] * 8]
    paying = [
        account(f"A{i}", business={"years": {"2025": {"revenue": revenue}}}) for i, revenue in enumerate(sums)
    ]
    figure = page(edition(*paying, account("Silent"))).figures[0]
    assert (figure.label, figure.value) == ("Revenue 2025", "¥12.2M")
    working = figure.working
    assert working is not None
    assert working.total is not None
    assert [row.label for row in working.rows][-1] == "4 others"
    assert sum(Decimal(row.value) for row in working.rows) == Decimal(working.total.value) == Decimal("12.2")
    assert "One account" in working.note


def test_weighted_pipeline_is_likely_times_the_chance_of_the_stage() -> None:
    # likely 2M at interest, whose chance is 20 %: 0.4M; between 0.2M and 0.8M
    figure = page(edition(rich(1))).figures[1]
    assert (figure.value, figure.note) == ("¥400k", f"range ¥200{NBSP}–{NBSP}800k")
    assert figure.working is not None
    row = next(row for row in figure.working.rows if row.points != "0")
    assert (row.label, row.value, row.weight, row.points) == ("Interest", "¥2.0M", f"20{NBSP}%", "400")


@pytest.mark.parametrize(
    ("lang", "unit", "parts", "total"),
    [("en", "¥M", ("24.6", "19.0", "8.5"), "52.1"), ("zh", "万元", ("2464", "1895", "846"), "5205")],
)
def test_amounts_share_a_unit_and_re_add(lang: Lang, unit: str, parts: tuple[str, ...], total: str) -> None:
    # 24.64 + 18.95 + 8.46 = 52.05, printed 52.1; cut to tenths they give 24.6 + 18.9 + 8.4 = 51.9, so the two
    # with the largest remainders, 0.06 of 8.46 and 0.05 of 18.95, get a tenth more
    made = [Decimal(24_640_000), Decimal(18_950_000), Decimal(8_460_000)]
    found = amounts(edition(lang=lang).voice, made, "CNY")
    assert (found.unit, found.total) == (unit, total)
    assert found.parts == parts


def test_every_account_is_on_the_map_or_named_beside_it_and_in_the_table() -> None:
    view = page(edition(*map(rich, range(12)), account("Bare")))
    assert view.map is not None
    assert view.map.drawing is not None
    assert view.map.table is not None
    assert len(view.map.drawing.wide.bubbles) == len(view.map.table.rows) == 12
    assert "Bare" in [span.text for span in view.map.unplaced]


def test_overdue_actions_come_first_and_say_how_late() -> None:
    view = page(edition(rich(1), rich(2)))
    assert view.actions is not None
    assert view.actions.heading.title == "One action is overdue"
    assert [row.cells[0].text for row in view.actions.table.rows] == [f"overdue 9{NBSP}d", f"27{NBSP}Nov"]


def test_a_flag_names_the_account_the_step_and_who() -> None:
    view = page(edition(rich(2)))
    assert view.flags is not None
    first = view.flags.act[0]
    assert first.subject is not None
    assert (first.subject.label, first.subject.href) == ("Account 002", "accounts/account-002.html")
    assert first.fact
    assert first.next_step
    assert first.who == "no owner"


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_two_hundred_accounts_fit_a_light_page(lang: Lang) -> None:
    made = edition(*map(rich, range(200)), lang=lang)
    view = page(made)
    assert view.accounts is not None
    assert len(view.accounts.table.rows) == 20
    assert not view.accounts.table.live
    assert view.map is not None
    assert view.map.elsewhere is not None
    text = html.render(view)
    assert len(text.encode()) <= 150_000
    assert "{" not in text
