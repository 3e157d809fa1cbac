"""Effort beside value, concentration, the seven lists and groups, checked by hand."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from battlemap.assess import assess
from battlemap.model.library import Segment
from tests.assess.build import TODAY, account, entry, everything, method, opportunity, plans, visits

BANDS = [
    entry("first", customers="8%", profit="84%"),
    entry("second", customers="8%", profit="13%"),
    entry("rest", customers="84%", profit="3%"),
]
KINDS = [entry("call"), entry("visit")]


def worth(id, revenue=None, profit=None, **fields):  # noqa: A002
    figures = {k: v for k, v in (("revenue", revenue), ("profit", profit)) if v}
    business = {"years": {"2025": figures}, **fields.pop("business", {})}
    return account(id, business=business, **fields)


def test_effort_is_the_mean_of_the_shares_of_money_and_time():
    large = worth("large", "9M", visits=visits("2026-10-01", cost="300", hours="1"))
    small = worth("small", "1M", visits=visits("2026-09-01", "2026-10-01", cost="350", hours="4.5"))
    effort = everything(large, small).portfolio.effort
    first, second = effort.accounts
    # money 700 of 1000 and 9 of 10 hours: (0.7 + 0.9) / 2
    assert (first.account.id, first.shares.cost, first.shares.hours) == ("small", 0.7, 0.9)
    assert first.shares.effort == pytest.approx(0.8)
    assert (first.shares.revenue, first.verdict) == (0.1, "more")
    # 0.2 of the effort for 0.9 of the revenue: less than half
    assert (second.shares.effort, second.verdict) == (pytest.approx(0.2), "less")


def test_potential_explains_effort_that_revenue_does_not():
    prospect = worth("prospect", "1M", business={"potential": "50M"}, visits=visits("2026-10-01", cost="500"))
    steady = worth("steady", "9M", business={"potential": "50M"}, visits=visits("2026-10-01", cost="500"))
    effort = everything(prospect, steady).portfolio.effort
    # half of the money against 0.1 of the revenue, and half of the potential
    assert [each.verdict for each in effort.accounts] == [None, None]


def test_what_a_visit_does_not_say_is_not_known_and_no_visit_costs_nothing():
    silent = worth("silent", "1M", visits=visits("2026-10-01"))
    never = worth("never", "1M")
    told = worth("told", "1M", visits=visits("2026-10-01", cost="100"))
    effort = everything(silent, never, told).portfolio.effort
    shares = {each.account.id: each.shares for each in effort.accounts}
    assert (shares["silent"].cost, shares["never"].cost, shares["told"].cost) == (None, 0.0, 1.0)
    assert (shares["told"].hours, effort.known) == (None, 0.5)


def test_only_the_last_year_counts_and_costs_are_in_one_currency():
    dollars = account(
        "usd",
        business={"currency": "USD"},
        visits=[
            *visits("2025-11-20", cost="900", hours="9"),  # 365 days ago: out
            *visits("2025-11-21", who=["ann", "bob"], cost="10", hours="2", kind="visit", reached="yes"),
            *visits("2026-10-01", cost="4", kind="call", reached="no"),
            *visits("2026-12-01", cost="6", kind="call"),
        ],
    )
    effort = everything(dollars, using=method(visit_kinds=KINDS), rates={"USD": Decimal(7)}).portfolio.effort
    assert (effort.total.visits, effort.total.contacts, effort.total.cost) == (2, 3, 98)
    assert (effort.total.hours, effort.planned.visits, effort.planned.cost) == (2, 1, 42)
    call, visit = effort.kinds
    assert (call.kind.id, call.spent.per_contact, call.planned.visits, call.reached) == ("call", 28, 1, 0)
    assert (visit.spent.per_contact, visit.reached, visit.judged) == (35, 1, 1)  # 70 over two people


def test_profit_bands_and_the_curve():
    accounts = [
        worth(f"a{i}", f"{m}M", f"{p}M") for i, (m, p) in enumerate([(6, 2), (2, 3), (1, -1), (1, 1)])
    ]
    effort = everything(*accounts, worth("unknown"), using=method(profit_bands=BANDS)).portfolio.effort
    # four profits 3, 2, 1, -1, in all 5: cuts at 0.32 (at least 1), 0.64 -> 1, 4
    assert [(row.accounts, row.profit) for row in effort.bands] == [(1, 0.6), (0, 0.0), (3, 0.4)]
    assert (effort.unprofitable, effort.no_profit) == (1, 1)
    assert [(p.account.id, p.accounts, p.revenue) for p in effort.curve[:2]] == [
        ("a0", 0.25, 0.6),
        ("a1", 0.5, 0.8),
    ]
    assert (effort.top.accounts, effort.top.revenue, effort.top.effort) == (1, 0.6, None)


def test_the_seven_lists():
    years = {
        "2024": {"revenue": "1M", "cost_to_serve": "100"},
        "2025": {"revenue": "2M", "cost_to_serve": "40"},
    }
    one = account(
        "one",
        business={"years": years, "buys": ["air"]},
        competitors=[{"id": "beta"}],
        opportunities=[
            opportunity("x", products=["sea"], outcome={"result": "won", "date": "2026-05-01"}),
            opportunity("y", products=["air", "road"], close="2027-01-01"),
        ],
        visits=visits("2026-09-20"),  # 61 days ago
        requests=[
            {"date": "2026-11-10", "what": "a"},
            {"date": "2026-10-01", "what": "b", "answered": "2026-10-04"},
            {"date": "2026-10-01", "what": "c", "kind": "complaint"},
            {"date": "2026-02-01", "what": "d", "kind": "complaint", "answered": "2026-02-02"},
            {"date": "2025-11-20", "what": "too old", "kind": "complaint"},
        ],
    )
    lists = everything(one, account("two")).portfolio.lists
    assert [(t.rank, t.account.id, t.growth, t.open) for t in lists.top] == [(1, "one", 1.0, 1)]
    (move,) = lists.cost_moves
    assert (move.before, move.now, move.moved, move.revenue_share) == (100, 40, -60, 0.00002)
    (complained,) = lists.complained
    assert ([r.what.en for r in complained.complaints], complained.open) == (["c", "d"], 1)
    (few,) = lists.few_products
    assert (few.products, few.next) == (("air", "sea"), ("road",))
    (first,) = lists.visit_first
    assert (first.days, [r.en for r in first.rivals], first.closing.id) == (61, ["Beta"], "y")
    assert [(a.request.what.en, a.open, a.days) for a in lists.asked] == [("a", True, 10), ("b", False, 3)]


def test_a_planned_visit_or_a_recent_one_takes_an_account_off_the_list():
    fields = {"competitors": [{"id": "beta"}], "opportunities": [opportunity()]}
    planned = account("planned", visits=visits("2026-12-01"), **fields)
    recent = account("recent", visits=visits("2026-09-21"), **fields)  # 60 days ago
    never = account("never", **fields)
    assert [v.account.id for v in everything(planned, recent, never).portfolio.lists.visit_first] == ["never"]


def segment(id, match, **fields):  # noqa: A002
    return Segment.model_validate({"id": id, "name": id, "match": match, **fields})


def test_an_account_inherits_the_most_of_its_groups_unless_it_sets_its_own():
    groups = (
        segment("state", {"ownership": "state"}, resources={"visits": "4", "hours": "10"}),
        segment("top", {"tier": "vip"}, resources={"visits": "9", "cost": "500"}),
    )
    own = account(
        "own",
        profile={"ownership": "state"},
        business={"years": {"2025": {"revenue": "2M"}}},
        own_strategy={"resources": {"hours": "3"}, "reason": "x"},
        visits=visits("2026-10-01", cost="7"),
    )
    plain = account("plain", profile={"ownership": "state"})
    done: Any = assess(replace(plans(own, plain), segments=groups), method(), TODAY).portfolio
    held = done.strategies["own"]
    assert (held.plan, held.own_figures, held.overrides) == ((9, 3, 500), {"hours"}, True)
    assert (done.strategies["plain"].plan, done.strategies["plain"].overrides) == ((4, 10, None), False)
    state = done.groups[0]
    assert ([m.account.id for m in state.members], state.plan) == (["own", "plain"], (13, 13, 500))
    assert (state.spent.visits, state.overridden, done.groups[1].plan.visits) == (1, 1, 9)
