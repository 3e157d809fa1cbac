"""The page of an opportunity: workings that re-add, questions to ask, what stays with the team."""

from dataclasses import replace
from decimal import Decimal

import pytest

from battlemap.model.base import Audience
from battlemap.model.text import Lang
from battlemap.publish import html
from battlemap.view.edition import PortfolioEdition
from battlemap.view.marks import Empty, Figure, Working
from battlemap.view.pages import opportunity
from battlemap.view.pages.opportunity.types import (
    ChecksSection,
    MatrixSection,
    NegotiationSection,
    OpportunityPage,
    QuestionsSection,
    RolesSection,
    StageSection,
    StrategySection,
    TimetableSection,
    VisitsSection,
)
from battlemap.view.sections import TablesSection
from tests.view.pages.portfolio import account, edition

DEAL = {
    "id": "deal",
    "title": "Deal",
    "owner": "chen-yu",
    "value": {"low": "4M", "likely": "6M", "high": "7M"},
    "close": "2026-11-10",
    "stages": {"target": "2026-06-01", "project": "2026-09-01"},
    "buying_process": "eight-step",
    "buying_step": "describe",
    "roles": {"wang": "economic"},
    "assessment": {
        "us": {
            "application": {"rating": "+1", "note": "Said so", "source": "wang", "as_of": "2026-11-14"},
            "business": {"rating": "+1", "as_of": "2026-11-14"},
            "finance": {"rating": "-1", "as_of": "2026-11-14"},
            "budget": {"rating": "+1", "as_of": "2025-01-14"},
        },
        "beta": {"solution": "+1"},
    },
    "evaluation": [
        {"criterion": "price", "weight": "60%", "us": "3", "beta": "4"},
        {"criterion": "speed", "weight": "40%", "us": "4", "beta": "1", "gamma": "2"},
    ],
    "checklist": {"economic-met": {"date": "2026-10-09", "by": "chen-yu"}},
    "negotiation": {"walk_away": "4.6M", "target": "5.8M", "tactics": "Say nothing of the price"},
}
WON = {"result": "won", "date": "2026-10-01", "reason": "We were first"}


def made(lang: Lang = "en", audience: Audience = Audience.LEADERSHIP, **changes: object) -> PortfolioEdition:
    plan = {key: value for key, value in {**DEAL, **changes}.items() if value is not None}
    built = edition(
        account(
            "Anna",
            competitors=[{"id": "beta", "incumbent": True}, {"id": "gamma"}],
            people=[{"id": "wang", "name": "Wang Lei", "title": "Director", "level": "decision"}],
            opportunities=[plan],
        ),
        lang=lang,
    )
    return replace(built, voice=replace(built.voice, audience=audience))


def page(built: PortfolioEdition) -> OpportunityPage:
    (found,) = opportunity.pages(built.of("anna"), built.assessed.accounts["anna"])
    assert found.path == "accounts/anna/deal.html"
    assert isinstance(found.view, OpportunityPage)
    return found.view


def section(view: OpportunityPage, kind: type) -> object:
    return next(found for found in view.sections if isinstance(found, kind))


def questions(view: OpportunityPage) -> QuestionsSection:
    found = section(view, QuestionsSection)
    assert isinstance(found, QuestionsSection)
    return found


def stage(view: OpportunityPage) -> StageSection:
    found = section(view, StageSection)
    assert isinstance(found, StageSection)
    return found


def figure(view: OpportunityPage, label: str) -> Figure:
    return next(found for found in view.figures if found.label == label)


def amount(words: str) -> Decimal:
    return Decimal(words.replace("−", "-"))


def test_a_balance_opens_to_ratings_that_re_add_without_stale_ones() -> None:
    real = questions(page(made())).tables[0]
    ((who, sheet),) = real.balances
    # application +1, business +1, finance -1; the budget was rated 22 months ago and does not count
    assert (who, sheet.value) == ("", "+1")
    assert [row.value for row in sheet.rows] == ["+1", "+1", "−1", "+1", "?"]
    assert sheet.rows[3].note == "too old, not counted"
    assert real.balance == "3 of 5 known, one too old to count"


def test_known_answers_show_evidence_and_open_ones_the_question_to_ask() -> None:
    known, *_, stale, unknown = questions(page(made())).tables[0].rows
    assert [span.text.strip() for span in known.evidence] == ["Said so", "Wang Lei, 14\u00a0Nov"]
    assert known.href == "../../playbook/assessment.html#assessment-application"
    assert known.ask == ""
    assert unknown.marks[0].char == "?"
    assert unknown.ask.startswith("Ask: Why now")
    assert stale.marks[0].char == "?"
    assert stale.evidence[-1].text.startswith("was +, too old")
    assert stale.ask.startswith("Ask: How much is set aside")


def test_rivals_are_judged_in_the_compared_questions_only() -> None:
    real, compete, *_ = questions(page(made())).tables
    assert (len(real.rivals), len(compete.rivals)) == (0, 2)
    assert [mark.char for mark in compete.rows[1].marks] == ["?", "+", "?"]
    assert compete.rows[1].marks[1].word == "beta: in our favour"
    assert [who for who, _ in compete.balances] == ["Us", "beta"]


def test_the_lead_opens_to_differences_that_re_add() -> None:
    lead = figure(page(made()), "Lead on criteria")
    assert isinstance(lead.working, Working)
    # us 0.6·3 + 0.4·4 = 3.40, beta 0.6·4 + 0.4·1 = 2.80: +0.60; gamma is known to 40 % and not compared
    assert lead.value == "+0.60"
    assert [row.points for row in lead.working.rows] == ["−0.60", "+1.20"]
    assert sum(amount(row.points) for row in lead.working.rows) == amount(lead.value)


def test_every_total_of_the_matrix_opens_to_its_points() -> None:
    found = section(page(made()), MatrixSection)
    assert isinstance(found, MatrixSection)
    assert [(who, sheet.value) for who, sheet in found.totals] == [
        ("Us", "3.40"), ("beta", "2.80"), ("gamma", "2.00"),
    ]  # fmt: skip
    for _, sheet in found.totals:
        assert sum(amount(row.points or "0") for row in sheet.rows) == amount(sheet.value)


def test_a_claim_ahead_is_drawn_as_claimed_and_its_gate_is_the_one_that_is_shut() -> None:
    found = stage(page(made()))
    assert [step.state for step in found.strip] == ["on", *["claimed"] * 3, *["off"] * 3]
    assert found.gate is not None
    assert found.gate.title.startswith("Leaving Target: ")
    # claimed up to Project: the gates behind it are a line that leads to the playbook
    assert [bool(gate.items) for gate in found.others] == [True, True, True, False, False, False]
    assert found.others[3].href == "../../playbook/stages.html#gate-endorsed"
    blocking = {item.text for item in found.gate.items if item.alarm == "blocks"}
    assert {flag.fact.split(" (")[0] for flag in found.blocks[:1]} <= blocking
    assert found.blocks[0].severity == "act"


def test_a_tick_that_the_data_contradict_says_both() -> None:
    items = {item.text: item for gate in stage(page(made())).others for item in gate.items}
    item = items["The person who signs met within 90 days"]
    assert (item.state, item.alarm) == ("contradicted", "Wang Lei")
    assert item.by == "ticked chen-yu, 9\u00a0Oct"


def test_their_steps_stand_below_our_stages_with_the_mismatch_in_words() -> None:
    found = stage(page(made()))
    assert found.tracks is not None
    theirs = found.tracks.rows[0].theirs
    assert [step.label for step in theirs[:4]] == [
        "", "Problem recognised", "General need", "Specification, Supplier search",
    ]  # fmt: skip
    assert [step.state for step in theirs[:4]] == ["none", "on", "on", "off"]
    # they are at the step of Interest, we claim Project
    assert found.mismatch[0].text == "We are one stage ahead of them:"


def test_a_role_that_nobody_holds_says_whom_to_look_for() -> None:
    found = section(page(made()), RolesSection)
    assert isinstance(found, RolesSection)
    rows = {row.cells[0].text: row for row in found.table.rows}
    assert rows["Economic buyer"].cells[1].href == "../../accounts/anna.html#person-wang"
    assert rows["Economic buyer"].cells[7].text == "never met · view not known"
    assert (rows["Coach"].hot, rows["Coach"].cells[1].text) == (True, "nobody named")


def test_what_the_team_takes_into_the_room_stays_with_the_team() -> None:
    team = section(page(made(audience=Audience.TEAM)), NegotiationSection)
    assert isinstance(team, NegotiationSection)
    assert [(f.label, f.value) for f in team.figures] == [("Target", "¥5.8M"), ("Walk-away", "¥4.6M")]
    written = html.render(page(made()))
    assert "kept for the team" in written
    assert "4.6M" not in written
    assert "Say nothing" not in written


def test_a_finished_one_opens_with_how_it_ended_and_asks_nothing() -> None:
    view = page(made(outcome=WON))
    assert view.toc[0].label == "Outcome"
    assert [span.text for span in view.verdict] == ["Won on 1\u00a0Oct\u00a02026.", " We were first."]
    assert figure(view, "Ended").note == "won"
    assert not any(row.ask for table in questions(view).tables for row in table.rows)
    assert stage(view).blocks == ()
    assert "negotiation" not in {found.id for found in view.sections}


def test_a_title_alone_makes_a_page_of_single_lines() -> None:
    built = edition(account("Anna", opportunities=[{"id": "deal", "title": "Deal"}]))
    view = page(built)
    assert {type(found) for found in view.sections} == {Empty}
    names = "assessment stage evaluation strategy timetable roles visits negotiation closing"
    assert " ".join(found.id for found in view.sections) == names
    assert figure(view, "Likely value").value == "?"


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("changes", [{}, {"outcome": WON}, {"stages": None, "evaluation": None}])
def test_every_kind_of_page_renders(lang: Lang, changes: dict[str, object]) -> None:
    written = html.render(page(made(lang, Audience.TEAM, **changes)))
    assert "<h1>Deal</h1>" in written
    ids = [part.split('"')[0] for part in written.split(' id="')[1:]]
    assert len(ids) == len(set(ids))


def test_their_timetable_says_what_is_late_and_who_sees_to_it() -> None:
    given = {"criteria-set": {"due": "2026-11-13", "who": "wang"}, "rfp-issued": "2026-12-04"}
    found = section(page(made(timetable=given)), TimetableSection)
    assert isinstance(found, TimetableSection)
    assert found.heading.title == (
        "Their timetable: “Criteria set” is 7 days overdue, “Request issued” is 14 days off"
    )
    drawn = {row.label: row for row in found.chart.rows}
    assert (drawn["Criteria set"].state, drawn["Criteria set"].who) == ("overdue", "Wang Lei")
    assert drawn["Request issued"].who == "nobody named"
    assert drawn["All done"].state == "undated"


def test_leaders_see_issues_and_worths_and_no_position() -> None:
    issues = [
        {"id": "start", "label": "Start", "worth_us": "1", "worth_them": "5", "limit": "12 April"},
        {"id": "refusal", "label": "First refusal", "worth_us": "5", "worth_them": "1", "trade": "the start"},
    ]
    talk = {"han-jing": "wang"}
    team = section(page(made(audience=Audience.TEAM, issues=issues, price_talk=talk)), NegotiationSection)
    assert isinstance(team, NegotiationSection)
    assert team.positions is not None
    assert team.positions.rows[0].cells[3].text == "12 April"
    leaders = section(page(made(issues=issues, price_talk=talk)), NegotiationSection)
    assert isinstance(leaders, NegotiationSection)
    assert leaders.positions is None
    assert [row.cells[3].text for row in leaders.issues.rows] == [  # type: ignore[union-attr]
        "give: worth more to them", "ask: worth more to us",
    ]  # fmt: skip
    assert "".join(span.text for span in leaders.trades[0]) == (
        "Give Start for First refusal: worth +4 to us, +4 to them."
    )
    assert leaders.price[0][0].text == "No price yet:"


def test_what_was_won_lists_what_is_left_to_hand_over() -> None:
    view = page(made(outcome=WON, checklist={"handover-held": "2026-10-20"}))
    found = section(view, ChecksSection)
    assert isinstance(found, ChecksSection)
    states = {item.text: item.state for item in found.lists[0].items}
    assert states["Handover to operations with the list of promises"] == "proved"
    assert found.lists[0].items[0].mandatory_word == "mandatory"
    assert found.heading.title.startswith("Signed is not closed: 7 points left")


def test_the_strategy_shows_what_it_asks_for_and_keeps_people_for_the_team() -> None:
    plan = {"kind": "head-on", "message": "Measured, not promised", "people": {"wang": "One page of figures"}}
    team = section(page(made(audience=Audience.TEAM, strategy=plan)), StrategySection)
    assert isinstance(team, StrategySection)
    assert team.people is not None
    assert team.people.rows[0].cells[3].text == "One page of figures"
    assert team.conditions is not None
    # the lead of 0.60 carries it; the trust of executives is not rated
    assert [item.state for item in team.conditions.items] == ["proved", "open"]
    leaders = section(page(made(strategy=plan)), StrategySection)
    assert isinstance(leaders, StrategySection)
    assert leaders.people is None
    assert leaders.standing is not None
    assert [row.cells[2].text for row in leaders.standing.rows] == ["+3", "−1"]


def test_flips_since_the_last_review_stand_beside_the_balances() -> None:
    past = [
        {"date": "2026-10-01", "assessment": {"us": {"application": "0", "finance": "+1"}}, "note": "Thin"}
    ]
    found = section(page(made(assessment_history=past)), TablesSection)
    assert isinstance(found, TablesSection)
    # application 0 to +1 better, finance +1 to -1 worse, business newly known; the budget of 2025 is too old
    assert found.heading.title == "Answers since 1\u00a0Oct: 1 worse, 1 better, 1 newly known"
    balances, flips = found.tables
    assert [cell.text for cell in balances.rows[0].cells[1:]] == ["+1", "+1"]
    assert [row.cells[3].text for row in flips.rows] == ["worse", "better", "newly known"]


def test_the_next_visit_is_laid_out_with_goal_list_and_questions() -> None:
    coming = {"date": "2026-11-24", "with": "wang", "goal_kind": "goal-meet-signer", "opportunity": "deal"}
    rivals = [{"id": "beta"}, {"id": "gamma"}]
    people = [{"id": "wang", "name": "Wang Lei"}]
    held = account("Anna", competitors=rivals, people=people, opportunities=[DEAL], visits=[coming])
    found = section(page(edition(held)), VisitsSection)
    assert isinstance(found, VisitsSection)
    assert found.heading.title == "Next visit on 24\u00a0Nov: Wang Lei"
    (plan,) = found.planned
    assert plan.goal[1].text == " A goal of the stage “Project”: Meet the person who signs."
    assert plan.before is not None
    assert [item.state for item in plan.before.items[:2]] == ["open", "open"]
    assert any("Situation" in question.hint for question in plan.questions)
    assert any("not known yet" in question.hint for question in plan.questions)
