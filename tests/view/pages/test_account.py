"""The page of an account: what it says first, what stays unknown, what adds up, what stays with the team."""

from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import Any, TypeVar

import pytest

from battlemap.model.base import Audience
from battlemap.model.text import Lang
from battlemap.publish import html
from battlemap.view.edition import Page, PortfolioEdition
from battlemap.view.marks import Empty
from battlemap.view.pages import account as account_page
from battlemap.view.pages.account.types import AccountPage
from battlemap.view.sections import (
    CompetitionSection,
    PeopleSection,
    TablesSection,
    VisitsSection,
)
from tests.view.pages.portfolio import account, edition

Kind = TypeVar("Kind", PeopleSection, TablesSection, VisitsSection, CompetitionSection)
PEOPLE = [
    {
        "id": "wang",
        "name": {"en": "Wang Lei", "zh": "王磊"},
        "level": "decision",
        "function": "financial",
        "influence": 5,
        "support": "-1",
        "favours": {"beta": "+1"},
        "personal": {"interests": "Runs marathons"},
    },
    {
        "id": "ma",
        "name": "Ma Chao",
        "level": "operational",
        "function": "using",
        "influence": 2,
        "reports_to": "wang",
    },
    {"id": "chief", "title": "Head of production", "level": "decision", "function": "technical"},
]
PLAN: dict[str, Any] = {
    "owner": "chen-yu",
    "grade": "A",
    "business": {
        "potential": "9M",
        "years": {"2024": {"revenue": "4M"}, "2025": {"revenue": "6M", "profit": "0.9M"}},
    },
    "relationship": {
        "phase": "stable",
        "since": "2026-01-20",
        "history": [{"phase": "initial", "since": "2025-01-01"}],
    },
    "trust": {"professional": "4", "expertise": "4", "relationship": "2"},
    "people": PEOPLE,
    "competitors": [{"id": "beta", "share": "40%"}, {"id": "gamma"}],
    "opportunities": [
        {"id": "small", "title": "Small", "value": "1M", "stages": {"target": "2026-06-01"}},
        {
            "id": "large",
            "title": "Large",
            "value": {"low": "2M", "likely": "3M", "high": "5M"},
            "stages": {"target": "2026-06-01"},
            "evaluation": [
                {"criterion": "price", "weight": "60%", "us": "3", "beta": "4"},
                {"criterion": "speed", "weight": "40%", "us": "4", "beta": "1", "gamma": "2"},
            ],
        },
    ],
    "visits": [
        {"date": f"2026-0{month}-10", "with": ["ma"], "goal": "See the docks"} for month in range(1, 8)
    ],
    "actions": [
        {"id": "late", "what": "Call back", "due": "2026-11-06"},
        {"id": "soon", "what": "Send the offer", "due": "2026-12-01"},
        {"id": "done", "what": "Count the docks", "due": "2026-10-01", "done": "2026-10-02"},
    ],
    "private_note": "Never mention the nephew",
}


def made(lang: Lang = "en", audience: Audience = Audience.LEADERSHIP, **plan: object) -> PortfolioEdition:
    built = edition(account("Anna", **plan), lang=lang)
    return replace(built, voice=replace(built.voice, audience=audience))


def first(built: PortfolioEdition) -> Page:
    (found,) = account_page.pages(built.of("anna"), built.assessed.accounts["anna"])
    assert found.path == "accounts/anna.html"
    return found


def page(built: PortfolioEdition) -> AccountPage:
    view = first(built).view
    assert isinstance(view, AccountPage)
    return view


@cache
def planned() -> AccountPage:
    return page(made(**PLAN))


def section(view: AccountPage, kind: type[Kind], id: str) -> Kind:  # noqa: A002
    found = next(s for s in view.sections if s.id == id)
    assert isinstance(found, kind)
    return found


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_bare_account_says_what_would_be_enough_to_start(lang: Lang) -> None:
    view = page(made(lang))
    empties = [s.id for s in view.sections if isinstance(s, Empty)]
    assert {"people", "opportunities", "visits", "needs", "profile", "finance"} <= set(empties)
    assert view.phase.ladder is None
    assert view.tracks.tracks is None
    assert (view.coverage, view.trust, view.roles, view.wallet) == (None, None, None, None)
    assert html.render(view)


def test_what_is_not_known_is_a_question_mark_without_alarm() -> None:
    figures = page(made()).head.figures
    assert [figure.value for figure in figures] == ["not assessed", "?", "?", "–"]
    assert {figure.tone for figure in figures[1:]} == {"faint"}


def test_the_pipeline_opens_to_values_that_add_up() -> None:
    # likely 1 + 3 = 4 million, low 1 + 2 = 3, high 1 + 5 = 6
    pipeline = planned().head.figures[3]
    assert pipeline.value == "¥4.0M"
    assert "3.0" in pipeline.note
    assert "6.0M" in pipeline.note
    assert pipeline.working is not None
    assert [row.value for row in pipeline.working.rows] == ["¥1.0M", "¥3.0M"]


def test_revenue_names_its_growth_and_years() -> None:
    # 6 over 4 million is half as much again
    revenue = planned().head.figures[1]
    assert (revenue.label, revenue.value) == ("Revenue 2025", "¥6.0M")
    assert revenue.note.startswith("+50")
    assert revenue.working is not None
    assert [row.label for row in revenue.working.rows] == ["2025", "2024"]


def test_the_largest_open_opportunity_is_the_main_one() -> None:
    view = planned()
    assert view.assessment.heading.kick == "Large"
    assert view.tracks.tracks is not None
    assert [row.title for row in view.tracks.tracks.rows] == ["Large", "Small"]


def test_weighted_totals_stand_below_their_lines() -> None:
    # us 0.6·3 + 0.4·4 = 3.4; beta 0.6·4 + 0.4·1 = 2.8; gamma only speed: 2
    matrix = section(planned(), CompetitionSection, "competition").matrix
    assert matrix is not None
    assert matrix.total.scores == ("3.40", "2.80", "2.00")
    assert matrix.total.lead == "+0.60"
    assert [row.scores for row in matrix.rows] == [("3", "4", "?"), ("4", "1", "2")]
    assert [row.lead for row in matrix.rows] == ["−1", "+2"]


def test_the_lead_opens_to_our_total() -> None:
    opportunities = section(planned(), TablesSection, "opportunities")
    working = opportunities.tables[0].rows[0].cells[6].working
    assert working is not None
    assert working.value == "+0.60"
    assert sum(Decimal(row.points) for row in working.rows) == Decimal("3.40")


def test_people_are_told_as_the_plan_has_them() -> None:
    people = section(planned(), PeopleSection, "people")
    rows = {row.id: row for row in people.rows}
    wang = rows["person-wang"]
    assert (wang.sign.text, wang.met, wang.hot) == ("−", "never", True)
    assert wang.favours == "beta +1"
    assert rows["person-ma"].sign.text == "?"
    assert rows["person-chief"].met == "–"


def test_the_organisation_shows_depth_and_the_role_without_a_name() -> None:
    organisation = section(planned(), TablesSection, "organisation")
    names = [row.cells[0].text for row in organisation.tables[0].rows]
    assert names == ["Wang Lei", "└\u2002Ma Chao", "not known"]
    assert "1" in organisation.heading.title or "One" in organisation.heading.title


def test_personal_facts_and_the_private_note_are_for_the_team() -> None:
    team, leaders = (
        html.render(page(made(audience=a, **PLAN))) for a in (Audience.TEAM, Audience.LEADERSHIP)
    )
    assert "Runs marathons" in team
    assert "Never mention the nephew" in team
    assert "Runs marathons" not in leaders
    assert "Never mention the nephew" not in leaders


def test_moves_begin_with_what_is_late_and_leave_out_what_is_done() -> None:
    moves = planned().moves.items
    assert [(move.text, move.late) for move in moves] == [("Call back", True), ("Send the offer", False)]


def test_the_newest_visits_stand_first_and_earlier_ones_open_below() -> None:
    visits = section(planned(), VisitsSection, "visits")
    assert [visit.date for visit in visits.latest] == [f"10\u00a0{m}" for m in ("Jul", "Jun", "May", "Apr")]
    assert visits.earlier_label.startswith("3")
    assert len(visits.earlier) == 3


def test_the_phase_ladder_names_what_the_next_phase_misses() -> None:
    phase = planned().phase
    assert phase.ladder is not None
    assert [stair.kind for stair in phase.ladder.stairs] == ["f-done", "f-done", "f-us", "f-rule"]
    assert [stair.inside for stair in phase.ladder.stairs][2].startswith("9")  # 20 Jan to 20 Nov: 304 days
    assert "Missing" in "".join(span.text for span in phase.note)


def test_the_rhythm_of_the_grade_is_checked_line_by_line() -> None:
    table = section(planned(), TablesSection, "classification").tables[1]
    assert len(table.rows) == 6
    states = {row.cells[1].text for row in table.rows}
    assert "not kept" in states


def test_links_of_the_contents_lead_to_sections_of_the_page() -> None:
    view = planned()
    ids = {s.id for s in view.sections}
    assert {item.href.removeprefix("#") for item in view.toc[1:]} <= ids


def test_the_search_finds_the_account_and_its_people_in_both_languages() -> None:
    found = {entry.anchor: entry for entry in first(made("en", **PLAN)).found}
    assert found[""].title == "Anna"
    assert "王磊" in found["person-wang"].words


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_customer_of_sixty_people_keeps_its_page_small(lang: Lang) -> None:
    many = [
        {
            "id": f"p{i}",
            "name": f"Person {i}",
            "level": "management",
            "function": "using",
            "influence": i % 5 + 1,
        }
        for i in range(60)
    ]
    assert len(html.render(page(made(lang, people=many))).encode()) < 150_000
