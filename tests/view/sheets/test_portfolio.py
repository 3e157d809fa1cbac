"""The portfolio report: figures, flags and accounts as on the home page, cut where they would not end."""

from battlemap.view.sheets import portfolio
from battlemap.view.sheets.portfolio_types import PortfolioSheet
from tests.view.pages.portfolio import edition, rich


def sheet(count: int) -> PortfolioSheet:
    view = portfolio.page(edition(*(rich(i) for i in range(1, count + 1)))).view
    assert isinstance(view, PortfolioSheet)
    return view


def test_accounts_come_by_potential_with_their_stage_and_flags():
    page = sheet(3)
    # potentials are number % 37 + 1 million: 4, 3 and 2; all claim the third stage, the first is proved
    assert [row.potential for row in page.accounts] == ["¥4.0M", "¥3.0M", "¥2.0M"]
    assert page.accounts[0].stage.startswith("3 · ")
    assert page.accounts_head.note == "3 accounts"
    assert [field.label for field in page.fields][:2] == ["Revenue 2025", "Pipeline, weighted"]


def test_late_actions_come_first():
    due = sheet(3).due
    assert [action.late for action in due] == [True, True, False]
    assert due[0].what == "Call the boss"


def test_funnel_holds_low_likely_and_high():
    (third,) = [row for row in sheet(3).funnel if row.stage.likely]
    # three deals of 1, 2 and 4 million
    assert (third.stage.low, third.stage.likely, third.stage.high) == (3e6, 6e6, 12e6)


def test_flags_and_actions_of_many_accounts_are_cut_and_counted():
    page = sheet(60)
    assert (len(page.flags), page.flags_head.note) == (30, "30 of 60")
    assert (len(page.due), page.due_head.note) == (30, "30 of 60")
    assert len(page.accounts) == 60


def test_without_accounts_it_says_so():
    view = portfolio.page(edition()).view
    assert isinstance(view, PortfolioSheet)
    assert (view.fields, view.map, view.accounts) == ((), None, ())
