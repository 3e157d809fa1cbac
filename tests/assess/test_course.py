"""What is offered and done over time; expected figures are worked out beside them."""

from decimal import Decimal

import pytest

from battlemap.assess import assess, assess_account, context_of
from battlemap.model.library import Case, Product
from battlemap.model.plans import Plans, Settings
from tests.assess.build import TODAY, account, assessed, entry, everything, group, item, method, visits


def with_library(of, products=(), cases=(), using=None):
    plans = Plans(
        accounts=(of,),
        products=tuple(Product.model_validate({"id": p, "name": p}) for p in products),
        cases=tuple(Case.model_validate(c) for c in cases),
    )
    return assess_account(of, context_of(plans, using or method(), TODAY))


KINDS = method(need_kinds=[entry("application"), entry("technology")])
NEEDS = [
    {"id": "a", "need": "A", "kind": "application", "pain": "3", "stated": "stated", "whose": "ann"},
    {"id": "b", "need": "B", "kind": "application", "offer": "ours", "benefit": "less", "confirmed": "yes"},
    {"id": "c", "need": "C", "kind": "technology", "pain": "3", "stated": "latent", "worth": "2M"},
    {"id": "d", "need": "D", "offer": "ours", "pain": "3", "worth": "1M", "confirmed": "no"},
]


def test_the_chain_stops_at_the_first_piece_that_is_missing():
    problems = [
        {"id": "p1", "problem": "loose", "cost": "300k"},
        {"id": "p2", "problem": "tied", "need": "b", "cost": "200k"},
        {"id": "p3", "problem": "uncounted", "need": "c"},
    ]
    offers = [{"id": "o", "name": "O", "need": "c", "benefit": "more"}]
    chain = assessed(account(needs=NEEDS, problems=problems, offers=offers), KINDS).chain
    assert [
        (link.problem and link.problem.id, link.need and link.need.id, link.stops) for link in chain.links
    ] == [
        ("p1", None, "need"),
        ("p2", "b", "none"),
        ("p3", "c", "confirmation"),
        (None, "a", "answer"),
        (None, "d", "benefit"),
    ]
    assert (chain.costed, chain.cost, chain.worth, chain.worth_confirmed) == (2, 500_000, 3_000_000, None)
    # pieces there: 0 + 4 + 3 + 1 + 2 of 5 * 4
    assert (chain.complete, chain.known) == (1, 0.5)


def test_strong_needs_without_answer_are_named_with_their_holders_by_dimension():
    ann = {"id": "ann", "name": "Ann", "influence": "4"}
    done = assessed(account(needs=NEEDS, people=[ann]), KINDS)
    # a and c hurt most and nothing answers them; Ann's weighs more than nobody's
    assert [(s.need.id, s.influence) for s in done.chain.strong_open] == [("a", 4), ("c", 0)]
    assert [n.id for n in done.unanswered] == ["a", "c"]
    told = [(d.kind and d.kind.id, len(d.needs), d.stated, d.latent, d.strong) for d in done.chain.dimensions]
    assert told == [("application", 2, 1, 0, 1), ("technology", 1, 0, 1, 1), (None, 1, 0, 0, 1)]
    assert assessed(account()).chain is None


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


def test_cases_that_the_team_links_come_first_then_industry_then_kind_of_need():
    cases = [
        {"id": "kind", "title": "t", "need_kinds": ["application"], "result": "r"},
        {"id": "trade", "title": "t", "industry": "steel"},
        {"id": "linked", "title": "t"},
        {"id": "neither", "title": "t", "industry": "food"},
        {"id": "mute", "title": "t", "need_kinds": ["application"]},
    ]
    needs = [{**NEEDS[0], "cases": "linked"}]
    found = with_library(account(profile={"industry": "steel"}, needs=needs), cases=cases).references
    assert [(fit.case.id, fit.points, fit.linked) for fit in found] == [
        ("linked", 4, True),
        ("trade", 2, False),
        ("kind", 1, False),
    ]


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
            holder("odd", "XAU", x={"state": "open", "potential": "9M"}),
            account("silent"),
        ),
        products=tuple(Product.model_validate({"id": p, "name": p}) for p in ("x", "y")),
        settings=Settings(rates={"USD": Decimal(7)}),
    )
    space = assess(plans, method(), TODAY).portfolio.white_space
    assert space
    # 1 M dollars are 7 M yuan; gold has no rate
    assert [(a.account.id, a.total.to_win) for a in space.accounts] == [
        ("dear", 7_000_000),
        ("cheap", 5_000_000),
        ("odd", None),
    ]
    x, y = space.products
    assert (x.total.to_win, x.rival, x.open, x.best and x.best.id) == (Decimal(12_000_000), 1, 2, "dear")
    assert (y.total.revenue, y.ours, y.best) == (Decimal(2_000_000), 1, None)
    assert (space.total.to_win, space.of) == (Decimal(12_000_000), 4)


SCREEN = method(
    loop_steps=[
        entry(
            "screen",
            favours=[
                item("owned", "no_owner", **{"not": "yes"}),
                item("small", "share_of_wallet_at_least", share="30%", **{"not": "yes"}),
            ],
        )
    ]
)


def test_candidates_are_ranked_by_what_they_bring_and_how_easy_it_is():
    big = account("big", business={"potential": "9M", "years": {"2025": {"revenue": "1M"}}})
    easy = account("easy", owner="zoe", business={"potential": "6M", "spend": "9M", "share_of_wallet": "10%"})
    full = account("full", business={"potential": "2M", "years": {"2025": {"revenue": "3M"}}})
    found = everything(big, easy, full, account("silent"), using=SCREEN).portfolio.candidates
    # easy: 6 M × (2 + 1) / (2 + 2); big: 8 M × (0 + 1) / (1 + 2), its share of wallet is not known
    assert [(c.account.id, c.expected, c.there, c.known, c.weighed) for c in found] == [
        ("easy", 6_000_000, 2, 2, 4_500_000),
        ("big", 8_000_000, 0, 1, 2_666_667),
    ]
