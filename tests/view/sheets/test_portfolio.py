"""The portfolio report: figures, flags and accounts as on the home page, cut where they would not end."""

from dataclasses import replace
from datetime import date

from battlemap.diff import diff
from battlemap.diff.since import Base, Since
from battlemap.model.text import Lang
from battlemap.view.edition import PortfolioEdition
from battlemap.view.sheets import portfolio
from battlemap.view.sheets.portfolio.types import PortfolioSheet, ReportChanges
from tests.view.pages.portfolio import account, edition, rich


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


def moved(lang: Lang = "en") -> PortfolioEdition:
    """Two accounts since their last reviews: a deal moved on, an action was done, somebody was won over."""
    ann = {"id": "ann", "name": "Ann", "influence": 5}
    call = {"id": "call", "what": "Call the boss", "due": "2026-11-27"}
    deal = {"id": "line", "title": "New line", "value": {"likely": "2M"}, "stages": {"target": "2026-06-01"}}
    on = deal | {"value": {"likely": "3M"}, "stages": {"target": "2026-06-01", "potential": "2026-10-01"}}
    then = edition(
        account("Weida", people=[ann | {"support": "-1"}], actions=[call]),
        account("Yuntai", opportunities=[deal]),
        lang=lang,
    )
    now = edition(
        account("Weida", people=[ann | {"support": "+1"}], actions=[call | {"done": "2026-11-12"}]),
        account("Yuntai", opportunities=[on]),
        lang=lang,
    )
    bases = dict.fromkeys(("weida", "yuntai"), Base(date(2026, 9, 1), "c0ffee1", reviewed=True))
    return replace(now, since=Since("last-review", diff(then.assessed, now.assessed), bases))


def changes(of: PortfolioEdition) -> ReportChanges:
    view = portfolio.page(of).view
    assert isinstance(view, PortfolioSheet)
    return view.changes


def test_what_changed_stands_with_the_edits_that_matter_first():
    told = changes(moved())
    assert told.head.note == "Each account since its own last review, the earliest on 1\u00a0Sep\u00a02026."
    count = {field.label: field.value for field in told.fields}
    assert (count["Deals moved forward"], count["People won over"], count["Actions done"]) == ("1", "1", "1")
    lines = [(line.account, line.sign, line.text) for line in told.lines]
    assert lines[0] == ("Yuntai", "▲", "New line: claimed stage moved on, Target → Potential")
    assert ("Weida", "▲", "Ann turned from against us to supportive (−1 → +1)") in lines
    assert changes(moved("zh")).lines[0].text == "New line：自报阶段由“目标”推进到“潜在”"


def test_without_a_history_it_says_why():
    built = moved()
    assert changes(replace(built, since=None)).none.startswith("No history to compare with")
    assert changes(replace(built, since=Since("last-review", why="no-commits"))).none.startswith(
        "Nothing to compare"
    )
    assert built.since is not None
    still = Since("last-review", bases=built.since.bases)
    assert changes(replace(built, since=still)).none == "Nothing changed in meaning."


def test_funnel_holds_low_likely_and_high():
    (third,) = [row for row in sheet(3).funnel if row.stage.likely]
    # three deals of 1, 2 and 4 million
    assert (third.stage.low, third.stage.likely, third.stage.high) == (3e6, 6e6, 12e6)


def test_flags_and_actions_of_many_accounts_are_cut_and_counted():
    page = sheet(60)
    assert (len(page.flags), page.flags_head.note) == (30, "30 of 60")
    assert (len(page.due), page.due_head.note) == (16, "16 of 60")
    assert len(page.accounts) == 60


def test_without_accounts_it_says_so():
    view = portfolio.page(edition()).view
    assert isinstance(view, PortfolioSheet)
    assert (view.fields, view.map, view.accounts) == ((), None, ())
