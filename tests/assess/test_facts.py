from datetime import date

import pytest

from battlemap.assess.facts import FACTS, WIDE, fact_docs, fact_forms
from tests.assess.build import (
    ASSESSMENT,
    TRUST,
    account,
    case,
    entry,
    item,
    method,
    opportunity,
    person,
    roles,
    stage,
    visits,
    words,
)
from tests.assess.course_cases import COURSE_CASES

USING = method(
    scorecards=[ASSESSMENT, TRUST],
    roles=roles("economic", "coach"),
    stages=[stage("target"), stage("project", visit_goals=[entry("call")])],
    checklists=[
        entry("target-gate", items=[item("named", "people_known", at_least="2")]),
        entry("project-gate", items=[]),
        entry("ready", items=[item("shown"), item("quoted", mandatory="yes")]),
    ],
    buying_processes=[entry("six", steps=[entry("discuss", stage="target")])],
    procurement_events=[entry("ask"), entry("sign")],
    strategies=[entry("push", does=words("d"), fits=[item("one", "people_known", at_least="1")])],
    phases=[entry("stable", goal={"en": "g", "zh": "g"})],
    information=[entry("background", items=[item("size", "filled", field="profile.employees")])],
    cycle_steps=[entry("analyse", every="180"), entry("measure", every="90")],
)


def ask(fact, fields=None, deal=None, **args):
    deals = [] if deal is None else [opportunity(**deal)]
    of = account(opportunities=deals, **(fields or {}))
    return FACTS[fact](case(of, USING).today, **args)


ANN = person("ann", level="decision", function="financial", influence="5")
MET = {"people": [ANN], "visits": visits("2026-10-21")}  # 30 days ago
ECONOMIC = {"roles": {"ann": "economic"}}
PLANNED = {"visits": visits("2026-11-24", opportunity="deal", goal_kind="call")}
BETA = {"competitors": [{"id": "beta"}]}
LINE = {"criterion": "price", "weight": "50%"}
CASES = [
    *COURSE_CASES,
    ("filled", {}, None, {"field": "profile.industry"}, False),
    ("filled", {"profile": {"industry": "steel"}}, None, {"field": "profile.industry"}, True),
    (
        "filled",
        {"business": {"years": {"2024": {}, "2025": {}}}},
        None,
        {"field": "business.years", "at_least": 3},
        False,
    ),
    ("filled", {}, {"close": "2027-01-01"}, {"field": "opportunity.close"}, True),
    ("filled", {}, None, {"field": "opportunity.close"}, False),
    ("phase_is", {}, None, {"phase": "stable"}, None),
    ("phase_is", {"relationship": {"phase": "stable"}}, None, {"phase": "stable"}, True),
    ("grade_is", {"grade": "B"}, None, {"grade": "A"}, False),
    ("tier_is", {}, None, {"tier": "vip"}, None),
    ("tier_is", {"business": {"years": {"2025": {"revenue": "1M"}}}}, None, {"tier": "vip"}, True),
    ("no_owner", {"owner": "zoe"}, None, {}, False),
    ("no_owner", {}, {"owner": "zoe"}, {}, False),
    ("review_overdue", {}, None, {}, None),
    ("review_overdue", {"reviewed": "2026-08-22"}, None, {}, False),  # 90 days
    ("review_overdue", {"reviewed": "2026-08-21"}, None, {}, True),
    ("review_overdue", {"reviewed": "2026-11-01", "next_review": "2026-11-19"}, None, {}, True),
    ("opportunity_open", {}, {}, {}, True),
    ("opportunity_open", {}, {"outcome": {"result": "won", "date": "2026-01-01"}}, {}, False),
    ("stale_share_over", {}, None, {"share": 0.2}, None),
    (
        "stale_share_over",
        {"trust": {"expertise": {"rating": "4", "as_of": "2025-01-01"}}},
        None,
        {"share": 0.5},
        True,
    ),
    (
        "revenue_falling",
        {"business": {"years": {"2024": {"revenue": "10M"}, "2025": {"revenue": "9M"}}}},
        None,
        {},
        True,
    ),
    ("revenue_falling", {"business": {"years": {"2025": {"revenue": "9M"}}}}, None, {}, None),
    ("share_of_wallet_at_least", {"business": {"share_of_wallet": "31%"}}, None, {"share": 0.31}, True),
    ("information_below", {}, None, {"kind": "background", "share": 0.5}, True),
    ("information_below", {"profile": {"employees": "9"}}, None, {"kind": "background", "share": 0.5}, False),
    ("health_below", {}, None, {"score": 50}, None),
    ("people_known", {"people": [ANN]}, None, {"at_least": 1, "level": "decision"}, True),
    ("people_known", {"people": [ANN]}, None, {"at_least": 1, "level": "management"}, False),
    ("role_known", {"people": [ANN]}, ECONOMIC, {"role": "economic"}, True),
    ("role_known", {"people": [ANN]}, ECONOMIC, {"role": "coach"}, False),
    ("role_count_over", {"people": [ANN]}, ECONOMIC, {"role": "economic", "at_most": 1}, False),
    ("role_met", {"people": [ANN]}, {}, {"role": "economic"}, None),
    ("role_met", {"people": [ANN]}, ECONOMIC, {"role": "economic"}, False),
    ("role_met", MET, ECONOMIC, {"role": "economic", "within_days": 30}, True),
    ("role_met", MET, ECONOMIC, {"role": "economic", "within_days": 29}, False),
    ("role_supportive", {"people": [ANN]}, ECONOMIC, {"role": "economic"}, None),
    ("role_supportive", {"people": [{**ANN, "support": "0"}]}, ECONOMIC, {"role": "economic"}, False),
    ("coach_with_standing", {"people": [ANN]}, ECONOMIC, {}, False),
    ("coach_with_standing", {"people": [ANN]}, {"roles": {"ann": "coach"}}, {}, True),
    ("coach_with_standing", {"people": [person("ann")]}, {"roles": {"ann": "coach"}}, {}, None),
    ("all_met", MET, None, {"level": "decision", "within_days": 10}, False),
    ("all_met", MET, None, {"level": "management"}, None),
    ("level_met", MET, None, {"level": "decision", "within_days": 60}, True),
    ("level_met", {}, None, {"level": "decision", "within_days": 60}, False),
    ("functions_covered", MET, None, {"at_least": 1}, True),
    ("cells_empty", MET, None, {"at_least": 9}, False),
    ("cells_empty", MET, None, {"at_least": 2, "level": "decision"}, True),
    ("contact_concentrated", {}, None, {"share": 0.5}, None),
    ("contact_concentrated", MET, None, {"share": 0.5}, False),  # a single contact proves nothing
    (
        "contact_concentrated",
        {"people": [ANN], "visits": visits(*["2026-11-01"] * 4)},
        None,
        {"share": 0.5},
        True,
    ),
    ("opponent", {"people": [ANN]}, None, {}, None),
    ("opponent", {"people": [{**ANN, "support": "-1"}]}, None, {}, True),
    ("opponent", {}, None, {}, False),
    ("unknown_influencer", {"people": [ANN]}, None, {}, True),
    ("never_met", {"people": [ANN]}, None, {}, True),
    ("never_met", MET, None, {}, False),
    ("rival_favoured", {"people": [{**ANN, "support": "0", "favours": {"beta": "+1"}}]}, None, {}, True),
    ("contact_leaving", {"people": [{**ANN, "left": "2026-12-01", "contact": "zoe"}]}, None, {}, True),
    ("contact_leaving", {"people": [{**ANN, "left": "2026-01-01", "contact": "zoe"}]}, None, {}, False),
    ("unfilled_role", {"people": [{"id": "x", "title": "Head"}]}, None, {}, True),
    (
        "rated",
        {},
        {"assessment": {"us": {"need": "+", "budget": "0"}}},
        {"scorecard": "assessment", "group": "real", "share": 0.6},
        True,
    ),
    ("rated", {}, {"assessment": {"us": {"need": "+"}}}, {"scorecard": "assessment", "share": 0.5}, False),
    ("rating_at_least", {}, {}, {"scorecard": "assessment", "criterion": "need", "rating": 1}, None),
    (
        "rating_at_least",
        {"trust": {"expertise": "4"}},
        {},
        {"scorecard": "trust", "criterion": "expertise", "rating": 4},
        True,
    ),
    (
        "rating_at_most",
        {"trust": {"expertise": "4"}},
        None,
        {"scorecard": "trust", "criterion": "expertise", "rating": 3},
        False,
    ),
    (
        "any_rating_at_most",
        {"trust": {"expertise": "4", "sincerity": "2"}},
        None,
        {"scorecard": "trust", "rating": 2},
        True,
    ),
    (
        "score_at_least",
        {"trust": {"expertise": "5"}},
        None,
        {"scorecard": "trust", "score": 50.0},
        None,
    ),  # 1 of 4 known
    (
        "score_at_least",
        {"trust": {"expertise": "5", "sincerity": "3"}},
        None,
        {"scorecard": "trust", "score": 75.0},
        True,
    ),
    (
        "score_below",
        {"trust": {"expertise": "5", "sincerity": "3"}},
        None,
        {"scorecard": "trust", "score": 75.0},
        False,
    ),
    ("group_band", {}, {}, {"scorecard": "assessment", "group": "real", "bands": ("strong",)}, None),
    (
        "rival_ahead_on_criteria",
        {"competitors": [{"id": "beta"}]},
        {"assessment": {"us": {"fit": "0"}, "beta": {"fit": "+"}}},
        {},
        True,
    ),
    (
        "rival_ahead_on_criteria",
        {"competitors": [{"id": "beta"}]},
        {"assessment": {"us": {"fit": "0"}}},
        {},
        None,
    ),
    ("stage_dated", {}, {"stages": {"target": "2026-01-01"}}, {"stage": "target"}, True),
    ("claim_ahead", {}, {}, {}, None),
    ("claim_ahead", {}, {"stages": {"project": "2026-10-01"}}, {}, True),
    ("stage_at_least", {}, {"stages": {"target": "2026-10-01"}}, {"stage": "project"}, False),
    ("stage_overstayed", {}, {"stages": {"target": "2026-10-06"}}, {}, False),  # 45 days of 30 typical
    ("stage_overstayed", {}, {"stages": {"target": "2026-10-05"}}, {}, True),
    ("buying_step_behind", {}, {"stages": {"project": "2026-10-01"}, "buying_step": "discuss"}, {}, True),
    ("buying_step_behind", {}, {"stages": {"project": "2026-10-01"}}, {}, None),
    ("buying_step_known", {}, {"buying_step": "discuss"}, {}, True),
    ("close_overdue", {}, {}, {}, None),
    ("close_overdue", {}, {"close": "2026-11-20"}, {}, False),
    ("close_overdue", {}, {"close": "2026-11-19"}, {}, True),
    ("close_within", {}, {"close": "2026-12-20"}, {"days": 30}, True),
    ("next_step_missing", {}, {}, {}, True),
    ("next_step_missing", {}, {"next_step": "call"}, {}, False),
    ("next_step_missing", {"actions": [{"id": "a", "what": "call", "due": "2026-12-01"}]}, {}, {}, False),
    ("next_step_missing", {"actions": [{"id": "a", "what": "call"}]}, {}, {}, True),
    ("tick_contradicted", {}, {"checklist": {"named": "2026-01-01"}}, {}, True),
    ("ticked", {}, {"checklist": {"named": "n/a"}}, {"item": "named"}, False),
    ("evaluation_complete", {}, {"evaluation": [{"criterion": "a", "weight": "90%", "us": "3"}]}, {}, False),
    ("evaluation_complete", {}, {"evaluation": [{"criterion": "a", "weight": "100%", "us": "3"}]}, {}, True),
    (
        "evaluation_lead_at_least",
        {},
        {"evaluation": [{"criterion": "a", "weight": "100%", "us": "3"}]},
        {"lead": 0.0},
        None,
    ),
    (
        "rival_leads_evaluation",
        {},
        {"evaluation": [{"criterion": "a", "weight": "100%", "us": "3", "beta": "4"}]},
        {},
        True,
    ),
    ("outcome_is", {}, {}, {"result": "won"}, False),
    ("value_known", {}, {"value": "1M"}, {}, True),
    ("visited_within", MET, None, {"days": 30}, True),
    ("visited_within", MET, None, {"days": 30, "level": "management"}, False),
    ("visits_at_least", MET, None, {"count": 2, "days": 90}, False),
    (
        "action_overdue",
        {"actions": [{"id": "a", "what": "x", "due": "2026-11-10"}]},
        None,
        {"days": 10},
        False,
    ),
    (
        "action_overdue",
        {"actions": [{"id": "a", "what": "x", "due": "2026-11-09"}]},
        None,
        {"days": 10},
        True,
    ),
    (
        "forces_one_sided",
        {"visits": visits(*["2026-11-01"] * 4, force="introduce")},
        None,
        {"share": 0.6},
        True,
    ),
    ("forces_one_sided", {}, None, {"share": 0.6}, None),
    ("visit_goals_missing", MET, None, {"share": 0.5}, True),
    ("checklist_open", {}, None, {"checklist": "ready"}, None),
    ("checklist_open", {}, {}, {"checklist": "ready"}, True),
    ("checklist_open", {}, {"checklist": {"quoted": "2026-11-02"}}, {"checklist": "ready"}, False),
    ("ended_for", {}, {}, {"days": 14}, False),
    ("ended_for", {}, {"outcome": {"result": "won", "date": "2026-11-06"}}, {"days": 14}, True),
    ("ended_for", {}, {"outcome": {"result": "won", "date": "2026-11-07"}}, {"days": 14}, False),
    ("also_ticked", {}, {"checklist": {"shown": "2026-11-02"}}, {"items": ("shown", "quoted")}, None),
    ("also_ticked", {}, {"checklist": {"shown": "2026-11-02"}}, {"items": ("shown",)}, True),
    ("price_unentitled", {}, {}, {}, None),
    ("price_unentitled", MET, {"price_talk": {"zoe": "ann"}}, {}, False),
    ("price_unentitled", {"people": [person("bob")]}, {"price_talk": {"zoe": "bob"}}, {}, True),
    ("event_open", {}, {}, {"event": "ask"}, None),
    ("event_open", {}, {"timetable": {"ask": "2026-11-13"}}, {"event": "ask"}, True),
    ("event_open", {}, {"timetable": {"ask": {"done": "2026-11-13"}}}, {"event": "ask"}, False),
    ("criteria_mixed", {}, {}, {}, None),
    ("criteria_mixed", BETA, {"evaluation": [LINE | {"us": "4", "beta": "2"}]}, {}, False),
    (
        "criteria_mixed",
        BETA,
        {"evaluation": [LINE | {"us": "4", "beta": "2"}, LINE | {"us": "1", "beta": "2"}]},
        {},
        True,
    ),
    ("strategy_unfit", {}, {"strategy": {"kind": "push"}}, {}, True),
    ("strategy_unfit", MET, {"strategy": {"kind": "push"}}, {}, False),
    ("strategy_unfit", {}, {}, {}, None),
    ("visit_filled", {}, {}, {"field": "goal"}, None),
    ("visit_goal_unfit", {}, {}, {}, None),
    ("visit_goal_unfit", PLANNED, {"stages": {"target": "2026-09-01"}}, {}, True),
    ("visit_goal_unfit", PLANNED, {"stages": {"project": "2026-09-01"}}, {}, False),
    ("timetable_known", {}, {}, {"share": 0.5}, False),
    ("timetable_known", {}, {"timetable": {"ask": "2026-12-01"}}, {"share": 0.5}, True),
    ("timetable_known", {}, None, {"share": 0.5}, None),
    ("event_overdue", {}, {"timetable": {"ask": "2026-11-13"}}, {}, True),
    ("event_overdue", {}, {"timetable": {"ask": "2026-11-13"}}, {"days": 7}, False),
    ("event_skipped", {}, {"timetable": {"sign": {"done": "2026-11-01"}}}, {}, True),
    (
        "event_skipped",
        {},
        {"timetable": {"ask": {"na": "no tender"}, "sign": {"done": "2026-11-01"}}},
        {},
        False,
    ),
    ("unanswered_need", {}, None, {}, None),
    ("unanswered_need", {"needs": [{"id": "n", "need": "x", "pain": "3"}]}, None, {}, True),
    ("unanswered_need", {"needs": [{"id": "n", "need": "x", "pain": "3", "offer": "y"}]}, None, {}, False),
    ("need_confirmed", {"needs": [{"id": "n", "need": "x", "confirmed": "yes"}]}, None, {}, True),
    ("need_stated", {"needs": [{"id": "n", "need": "x", "stated": "latent"}]}, None, {}, False),
    ("rival_present", {"competitors": [{"id": "beta"}]}, None, {"incumbent": True}, False),
    ("rival_known", {}, None, {"field": "share"}, None),
    (
        "rival_known",
        {"competitors": [{"id": "beta", "share": "10%"}, {"id": "alfa"}]},
        None,
        {"field": "share"},
        False,
    ),
    (
        "personal_known",
        {"people": [{**ANN, "personal": {"interests": "chess"}}]},
        None,
        {"at_least": 1},
        True,
    ),
]


@pytest.mark.parametrize(("fact", "fields", "deal", "args", "state"), CASES)
def test_what_a_fact_says(fact, fields, deal, args, state):
    assert ask(fact, fields, deal, **args).state is state


def test_every_fact_is_tried_and_documented():
    assert {case[0] for case in CASES} == set(FACTS)
    assert all(len(doc) > 20 for doc in fact_docs().values())
    assert set(fact_forms()) == set(FACTS) > WIDE


def test_facts_supply_names_for_sentences():
    met = ask("role_met", MET, ECONOMIC, role="economic")
    assert (met.names["person"].en, met.names["days"]) == ("Ann", 30)
    share = ask(
        "revenue_falling", {"business": {"years": {"2024": {"revenue": "10M"}, "2025": {"revenue": "8M"}}}}
    )
    assert share.names["percent"].share == pytest.approx(0.2)
    late = ask("close_overdue", {}, {"close": "2026-11-01"})
    assert (late.names["date"], late.names["days"]) == (date(2026, 11, 1), 19)


@pytest.mark.parametrize("fact", sorted(FACTS))
def test_an_empty_plan_raises_no_fact_that_needs_evidence(fact):
    """Asked of an account without anything, no fact fails, and only absence can be true."""
    needed = {
        "at_least": 1,
        "level": "decision",
        "share": 0.5,
        "days": 30,
        "count": 1,
        "role": "economic",
        "at_most": 1,
    }
    needed |= {"scorecard": "trust", "criterion": "expertise", "rating": 3, "score": 50.0, "group": "real"}
    needed |= {
        "bands": ("strong",),
        "stage": "target",
        "item": "named",
        "lead": 0.0,
        "result": "won",
        "tier": "vip",
    }
    needed |= {
        "phase": "stable",
        "grade": "A",
        "field": "profile.industry",
        "kind": "background",
        "checklist": "ready",
        "items": ("shown",),
        "event": "ask",
        "within_days": 30,
    }
    taken = fact_forms()[fact].arguments
    args = {k: v for k, v in needed.items() if k in taken and taken[k].needed}
    state = ask(fact, **args).state
    absences = {"no_owner", "cells_empty", "next_step_missing", "information_below"}
    assert state is True if fact in absences else state in (False, None)
