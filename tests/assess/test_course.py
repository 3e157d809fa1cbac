"""What is offered and done over time; expected figures are worked out beside them."""

from decimal import Decimal

import pytest

from tests.assess.build import (
    account,
    assessed,
    entry,
    group,
    item,
    method,
    visits,
)

EVALUATION = entry(
    "evaluation",
    subject="account",
    field="evaluation",
    scale={"low": "1", "high": "5"},
    total="mean",
    groups=[group("all", "ability", "credit")],
)
INDICATORS = [
    entry(
        "solvency",
        feeds=["ability"],
        indicators=[entry("debt", better="lower"), entry("cover", unit="times")],
    ),
    entry("profit", feeds=["ability"], indicators=[entry("margin"), entry("assets")]),
]


def test_indicators_are_compared_and_suggest_a_mark():
    years = {
        "2024": {"debt": "80%", "cover": "3", "margin": "8%"},
        "2025": {"debt": "60%", "cover": "3", "margin": "7%"},
    }
    reference = {"debt": "70%", "cover": "4", "margin": "5%", "assets": "2%"}
    financials = {"years": years, "reference": reference}
    using = method(indicators=INDICATORS, scorecards=[EVALUATION])
    found = assessed(account(financials=financials, evaluation={"ability": "4"}), using).finance
    rows = [(i.indicator.id, i.value, i.trend, i.standing) for g in found.groups for i in g.indicators]
    assert rows == [
        ("debt", Decimal("0.6"), "better", "better"),
        ("cover", Decimal(3), "same", "worse"),
        ("margin", Decimal("0.07"), "worse", "better"),
        ("assets", None, None, None),
    ]
    assert found.known == 0.75
    # better, worse, better: (100 + 0 + 100) / 3 = 66.7 → 1 + 66.7 / 25 = 3.67 → 4
    (suggestion,) = found.suggestions
    assert (suggestion.criterion.id, suggestion.mark, suggestion.score.value) == ("ability", 4, 66.7)
    assert sum(part.points for part in suggestion.score.parts if part.counts) == pytest.approx(66.7)
    del reference["cover"]
    assert assessed(account(financials=financials), using).finance.suggestions == ()


def test_panes_keep_what_waits_longest_first_and_count_arrivals():
    window = {
        "both": [
            {"text": "a", "since": "2026-11-01", "was": "them"},
            {"text": "b", "since": "2025-11-01", "was": "us"},
        ],
        "them": ["undated", {"text": "old", "since": "2026-08-12"}, {"text": "new", "since": "2026-11-10"}],
    }
    found = assessed(account(window=window)).window
    assert [[i.text.en for i, _ in pane.items] for pane in found.panes] == [
        ["b", "a"],
        [],
        ["old", "new", "undated"],
        [],
    ]
    # a moved 19 days ago, b more than 180 days ago; 12 August to 20 November are 100 days
    assert (found.panes[0].arrived, found.to_ask, found.oldest[1]) == (1, 3, 100)
    assert assessed(account(window={"us": []})).window is None


def test_sourcing_counts_sources_dates_and_channels_alike():
    trust = {
        "a": {"rating": "4", "source": "visit", "as_of": "2026-11-10"},
        "b": {"rating": "3", "as_of": "2026-10-21"},
        "c": {"source": "nobody"},
    }
    swot = {"strengths": [{"text": "fast", "source": "zoe"}, "cheap"]}
    sources = [{"channel": "web", "date": "2026-09-21"}, {"channel": "web"}]
    using = method(channels=[entry("web"), entry("fair")])
    found = assessed(account(trust=trust, swot=swot, sources=sources), using).sourcing
    # four facts: two name a source, two a date (10 and 30 days old); one channel of two
    assert (found.facts, found.sourced, found.dated, found.median_days) == (4, 2, 2, 30)
    assert [part.input for part in found.score.parts] == [50, 50, 50]
    assert [(use.times, use.days) for use in found.channels] == [(2, 60), (0, None)]
    assert assessed(account(), using).sourcing.score.value is None


FACTORS = entry(
    "factors",
    subject="account",
    field="factors",
    scale={"low": "1", "high": "5"},
    total="mean",
    groups=[group("all", "know", "need", "believe", "satisfied")],
)
FOUR = method(
    scorecards=[FACTORS],
    factors=[entry(f) for f in ("know", "need", "believe", "satisfied")],
    forces=[entry("introduce", factor="know"), entry("trust", factor="believe")],
)


def test_effort_is_held_against_the_weakest_factor():
    marks = {
        "know": {"rating": "5", "as_of": "2026-11-01"},
        "believe": {"rating": "2", "as_of": "2026-11-01"},
    }
    logged = visits("2026-11-01", "2026-11-02", "2026-11-03", force="introduce")
    actions = [
        {"id": "x", "what": "x", "serves": "believe"},
        {"id": "y", "what": "y", "serves": "know", "done": "2026-11-01"},
    ]
    found = assessed(account(factors=marks, visits=logged, actions=actions), FOUR).factors
    # three visits introduce, one open action serves belief: one of four is its even share
    assert [(s.factor.id, s.mark, s.visits, s.actions) for s in found.factors] == [
        ("know", 5, 3, 0),
        ("need", None, 0, 0),
        ("believe", 2, 0, 1),
        ("satisfied", None, 0, 0),
    ]
    assert (found.weakest.factor.id, found.weakest.share, found.mismatch) == ("believe", 0.25, False)
    more = visits("2026-11-01", "2026-11-02", "2026-11-03", "2026-11-04", force="introduce")
    done = assessed(account(factors=marks, visits=more, actions=actions), FOUR)
    assert (done.factors.weakest.share, done.factors.mismatch) == (0.2, True)
    assert assessed(account(visits=logged, factors={}), FOUR).factors.mismatch is None


LINES = [
    entry("warning", signals="yes", items=[item("silent", "visited_within", days="30", **{"not": "yes"})]),
    entry(
        "control", items=[item("owner", "break_has", field="owner"), item("plan", "break_has", field="plan")]
    ),
]
CAUSES = [entry("price", controllable="yes"), entry("economy", controllable="no")]


def test_a_break_shows_what_its_recovery_lacks():
    using = method(break_lines=LINES, break_causes=CAUSES)
    entries = [
        {"id": "old", "since": "2025-01-01", "mended": "2025-02-01", "causes": ["economy"]},
        {
            "id": "now",
            "since": "2026-10-01",
            "causes": ["economy", "price"],
            "owner": "zoe",
            "plan": [{"id": "s", "what": "w"}],
        },
    ]
    found = assessed(account(breaks=entries), using).breaks
    now, old = found.breaks
    # a step without person and day is no plan
    assert (now.entry.id, now.controllable, now.days, now.lacks) == ("now", True, 50, ("plan", "review"))
    assert (old.open, old.controllable, old.days) == (False, False, 31)
    assert [(line.line.id, line.hits, line.known) for line in found.lines] == [
        ("warning", 1, 1),
        ("control", 1, 2),
    ]
    calm = assessed(account(visits=visits("2026-11-10")), using).breaks
    assert ([line.line.id for line in calm.lines], calm.warnings, calm.signals_known) == (["warning"], (), 1)


def test_the_development_plan_counts_visits_where_nothing_is_stated():
    phases = [
        {
            "id": "a",
            "name": "A",
            "start": "2026-01-01",
            "end": "2026-03-31",
            "done": "2026-04-10",
            "budget": "100",
            "spent": "150",
        },
        {"id": "b", "name": "B", "start": "2026-04-01", "end": "2026-10-31", "budget": "200"},
        {"id": "c", "name": "C", "start": "2026-11-01", "end": "2027-01-31", "budget": "300"},
        {"id": "d", "name": "D", "start": "2027-02-01"},
    ]
    logged = [*visits("2026-03-31", "2026-05-01", "2026-06-01", cost="30"), *visits("2026-12-01", cost="99")]
    plan = assessed(account(development={"phases": phases}, visits=logged)).development
    assert [(p.state, p.days_late, p.spent) for p in plan.phases] == [
        ("done", 10, 150),
        ("late", 20, 60),
        ("running", 0, None),
        ("planned", 0, None),
    ]
    # 150 + 60 of 100 + 200: phases without a known cost stay out of both
    assert (plan.budget, plan.spent, plan.used, plan.late) == (600, 210, pytest.approx(0.7), 1)


def test_the_loop_names_the_next_step_and_what_was_skipped():
    steps = [
        entry("one"),
        entry("two"),
        entry("three", proof={"fact": "no_owner"}),
        entry("four"),
        entry("five"),
    ]
    loop = assessed(account(loop={"one": "2026-01-01", "four": "2026-03-01"}), method(loop_steps=steps)).loop
    # nobody owns the account, so the plan itself shows the third step
    assert (loop.current.step.id, loop.following.step.id, loop.done) == ("four", "five", 3)
    assert [s.step.id for s in loop.skipped] == ["two"]
    assert assessed(account(), method(loop_steps=steps)).loop is None


def test_the_cycle_falls_due_again_and_begins_anew():
    steps = [entry("plan", every="180"), entry("solve", every="90"), entry("measure", every="90")]
    taken = {
        "plan": "2026-11-10",
        "solve": "2026-08-12",
        "measure": {"done": "2026-06-01", "due": "2026-12-01"},
    }
    cycle = assessed(account(cycle=taken), method(cycle_steps=steps)).cycle
    assert (cycle.current.step.id, cycle.following.step.id) == ("plan", "solve")
    # 90 days after 12 August is 10 November, ten days ago; the stated day of the review counts
    assert [(s.step.id, s.due_in) for s in cycle.overdue] == [("solve", -10)]
    assert [s.due_in for s in cycle.steps] == [170, -10, 11]
