"""The page about an account's past: its figures in words and lines, and what happened, newest first."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from battlemap.assess.results.trend import Point, StageThen, Trend, Trends
from battlemap.assess.trend import point_now
from battlemap.view.edition import PortfolioEdition
from battlemap.view.pages import accounts, past
from battlemap.view.pages.accounts.types import AccountsPage
from battlemap.view.pages.sections import SectionsPage
from battlemap.view.tables import Row
from tests.view.pages.portfolio import TODAY, account, edition, rich

STAGES = {"target": "2026-05-04", "potential": "2026-09-14"}
DEAL = {"id": "deal", "title": "Deal", "value": "4M", "stages": STAGES}


def point(day: date, health: float | None, **more: object) -> Point:
    empty = Point(day, health, 0.5, None, None, None, None, {}, (), ())
    return replace(empty, **more)  # type: ignore[arg-type]


def past_of(*points: Point, cut: bool = False, **more: object) -> tuple[PortfolioEdition, SectionsPage]:
    visits = [{"date": "2026-07-01", "with": ["boss"], "result": "Said yes", "reached": "yes"}]
    people = [{"id": "boss", "name": "Boss"}]
    made = edition(account("Anna", opportunities=[DEAL], visits=visits, people=people))
    now = point_now(made.assessed.accounts["anna"], TODAY)
    trends = Trends({"anna": Trend((*points, now), 1, cut)}, **more)  # type: ignore[arg-type]
    made = replace(made, trends=trends)
    view = next(past.pages(made.of("anna"), made.assessed.accounts["anna"])).view
    assert isinstance(view, SectionsPage)
    return made, view


def told(row: Row) -> tuple[str, str, str]:
    return tuple(cell.text.replace("\xa0", " ") for cell in row.cells)  # type: ignore[return-value]


def test_events_are_dated_by_the_plan_or_by_the_state_in_which_they_show() -> None:
    stages = {"deal": StageThen("target", None, None)}
    later = {"deal": StageThen("target", "target", None)}
    _, view = past_of(
        point(date(2026, 6, 1), 40, stages=stages, grave=("claim-ahead/deal",)),
        point(date(2026, 8, 1), 46, stages=later),
    )
    rows = [told(row) for row in view.sections[0].tables[0].rows]  # type: ignore[union-attr]
    assert [row for row in rows if row[0] != "20 Nov"] == [
        ("14 Sep", "Stage claimed", "Deal: Potential"),
        ("1 Aug", "Stage proved", "Deal: the evidence carries Target"),
        ("1 Aug", "Health", "Health from 40 to 46"),
        ("1 Aug", "Flag cleared", "Deal: Claim ahead of evidence"),
        ("1 Jul", "Visit", "Boss: Said yes"),
        ("1 Jun", "Joined", "The plan begins"),
    ]


def test_figures_say_from_what_to_what_since_when() -> None:
    _, view = past_of(point(date(2026, 6, 1), None, weighted=Decimal(100_000)), cut=True, dirty=True)
    weighted = next(figure for figure in view.figures if figure.label == "Weighted pipeline")
    # 10 % of 4M in the second stage
    assert (weighted.value, weighted.note) == ("¥400k", "from ¥100k to ¥400k since 1\xa0Jun")
    assert weighted.line is not None
    assert weighted.line.title == weighted.note
    words = "".join(span.text for span in view.meta)
    assert "one earlier state" in words
    assert "One state is left out" in words
    assert "not committed yet" in words
    last = view.sections[0].tables[0].rows[-1]  # type: ignore[union-attr]
    assert told(last)[1] == "Start"


def test_without_a_past_there_is_no_page() -> None:
    made = edition(rich(1))
    found = next(iter(made.assessed.accounts.values()))
    assert list(past.pages(made.of(found.id), found)) == []
    only_now = Trends({found.id: Trend((point_now(found, TODAY),))})
    assert list(past.pages(replace(made, trends=only_now).of(found.id), found)) == []


def test_the_table_of_accounts_has_the_line_or_says_why_not() -> None:
    made = edition(rich(1))
    found = next(iter(made.assessed.accounts.values()))
    trend = Trend((point(date(2026, 6, 1), 10), point(date(2026, 7, 1), 20), point_now(found, TODAY)))
    with_line = next(accounts.pages(replace(made, trends=Trends({found.id: trend})))).view
    without = next(accounts.pages(replace(made, trends=Trends(reason="no-git")))).view
    off = next(accounts.pages(replace(made, trends=Trends(reason="off")))).view
    views = [with_line, without, off]
    assert all(isinstance(view, AccountsPage) and view.table for view in views)
    lines = [view.table.rows[0].health_line for view in views]  # type: ignore[attr-defined]
    assert [line is not None for line in lines] == [True, False, False]
    assert "git is not on the machine" in without.note  # type: ignore[attr-defined]
    assert off.note == ""  # type: ignore[attr-defined]
