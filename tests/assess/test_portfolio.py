from decimal import Decimal

import pytest

from battlemap.assess.ranking import cuts
from tests.assess.build import account, entry, everything, flag, method, opportunity, person, stage, visits


def worth(id, revenue=None, profit=None, year="2025", **fields):  # noqa: A002
    figures = {k: v for k, v in (("revenue", revenue), ("profit", profit)) if v}
    return account(id, business={"years": {year: figures}, **fields.pop("business", {})}, **fields)


TIERS = method().tiers


@pytest.mark.parametrize(
    ("customers", "expected"),
    [
        (2000, (20, 100, 400, 2000)),
        (16, (1, 1, 3, 16)),
        (1, (1, 1, 1, 1)),
        (100, (1, 5, 20, 100)),
        (0, (0, 0, 0, 0)),
    ],
)
def test_the_cuts_of_the_pyramid(customers, expected):
    assert cuts(TIERS, customers) == expected


def test_ranks_ties_unranked_and_a_tier_by_hand():
    accounts = [
        worth("delta", "5M"),
        worth("alpha", "5M", tier={"tier": "major", "reason": "group contract"}),
        worth("gamma", "9M", profit="2M"),
        worth("older", "99M", year="2024"),
        account("empty"),
    ]
    pyramid = everything(*accounts).portfolio.pyramid
    assert {k: s.rank for k, s in pyramid.standing.items()} == {
        "gamma": 1,
        "alpha": 2,
        "delta": 3,
        "older": None,
        "empty": None,
    }
    assert pyramid.unranked == ("empty", "older")
    alpha = pyramid.standing["alpha"]
    assert (alpha.computed.id, alpha.tier.id, alpha.manual) == ("small", "major", True)
    assert pyramid.standing["gamma"].tier.id == "vip"


def test_shares_of_a_tier_are_those_of_known_revenue_in_one_currency():
    dollars = worth("usd", "1M", business={"currency": "USD"})
    strange = worth("gbp", "9M", business={"currency": "GBP"})
    done = everything(
        dollars, worth("cny", "3M"), strange, rates={"USD": Decimal(7)}, customer_base=200
    ).portfolio
    vip = done.pyramid.rows[0]
    assert (vip.accounts, vip.customers, vip.revenue) == (("usd", "cny"), 2, Decimal(10_000_000))
    assert (vip.revenue_share, vip.profit, vip.profit_share) == (1.0, None, None)
    assert done.pyramid.unranked == ("gbp",)  # no rate, no rank
    assert done.totals.revenue == Decimal(10_000_000)


STAGES = [stage("target", probability="10%"), stage("project", probability="40%")]
CHECKLISTS = [entry("target-gate", items=[]), entry("project-gate", items=[])]


def test_the_funnel_adds_exact_amounts_and_knows_what_has_no_value():
    deals = [
        opportunity(
            "a", value={"low": "0.1M", "likely": "0.3M", "high": "0.7M"}, stages={"target": "2026-11-01"}
        ),
        opportunity("b", value="0.2M", stages={"target": "2026-10-01"}),
        opportunity("c", stages={"project": "2026-11-10"}),
        opportunity(
            "d", value="9M", stages={"project": "2026-11-10"}, outcome={"result": "won", "date": "2026-11-12"}
        ),
        opportunity("e", value="1M"),
    ]
    funnel = everything(
        account(opportunities=deals), using=method(stages=STAGES, checklists=CHECKLISTS)
    ).portfolio.funnel
    target, project = funnel.rows
    assert [item.opportunity.id for item in target.items] == ["a", "b"]
    assert (target.value.low, target.value.likely, target.value.high) == (300_000, 500_000, 900_000)
    assert target.weighted.likely == Decimal("50000.00")
    assert (target.mean_days, target.off_track) == (34.5, 1)  # 19 and 50 days; 50 exceed 1.5 times 30
    assert (project.value.likely, project.value.unvalued) == (None, 1)
    assert [item.opportunity.id for item in funnel.unstaged] == ["e"]
    assert [item.opportunity.id for item in funnel.won] == ["d"]
    assert funnel.total.likely == 1_500_000
    assert (funnel.bottleneck.stage.id, funnel.count) == ("target", 4)


def test_rivals_across_accounts():
    line = {"criterion": "price", "weight": "100%", "us": "3"}
    lost = {"result": "lost", "date": "2026-05-01", "to": "beta"}
    won = {"result": "won", "date": "2026-05-01"}
    one = account(
        "one",
        competitors=[{"id": "beta", "incumbent": "yes"}, {"id": "alfa"}],
        opportunities=[
            opportunity("x", evaluation=[{**line, "beta": "4"}]),
            opportunity("y", evaluation=[{**line, "alfa": "4"}], outcome=won),
            opportunity("z", outcome=lost),
        ],
    )
    two = account("two", competitors=[{"id": "beta"}])
    beta, alfa = everything(one, two).portfolio.rivals
    assert (beta.competitor.id, len(beta.accounts), beta.incumbent_at) == ("beta", 2, 1)
    assert [(o.id, lead) for o, lead in beta.accounts[0].leads] == [("x", -1.0)]
    assert ([i.opportunity.id for i in beta.lost], beta.won) == (["z"], ())
    assert [i.opportunity.id for i in alfa.won] == ["y"]


def test_totals_flags_actions_and_people():
    one = account(
        "one",
        owner="zoe",
        people=[
            person("ann", level="decision", influence="3"),
            person("bob", level="decision", influence="5"),
        ],
        visits=visits("2026-10-01"),
        actions=[
            {"id": "late", "what": "x", "due": "2026-11-15"},
            {"id": "soon", "what": "x", "due": "2026-12-04"},
            {"id": "far", "what": "x", "due": "2026-12-05"},
            {"id": "done", "what": "x", "due": "2026-11-01", "done": "2026-11-02"},
        ],
    )
    done = everything(one, account("two"), using=method(flags=[flag("none", {"fact": "no_owner"})])).portfolio
    totals = done.totals
    assert (totals.executives, totals.executives_met) == (2, 1)
    assert (totals.actions_overdue, totals.actions_due) == (1, 2 - 1)
    assert totals.need_attention == ("two",)
    assert [a.action.action.id for a in done.actions] == ["late", "soon", "far"]
    assert [p.who.id for p in done.people] == ["bob", "ann"]
    assert [(f.account.id, f.flag.id) for f in done.flags] == [("two", "none")]


def test_gaps_stand_with_their_owner_the_gravest_first():
    using = method(
        stages=STAGES,
        checklists=[entry("target-gate", items=[entry("seen")]), entry("project-gate", items=[])],
    )
    ahead = opportunity(stages={"project": "2026-11-10"}, close="2027-01-01", value="1M", buying_step="x")
    one = account("one", owner="zoe", reviewed="2026-01-01", opportunities=[ahead])
    gaps = everything(one, account("two"), using=using).portfolio.gaps_by_owner
    assert [(g.kind, g.id) for g in gaps["zoe"]] == [
        ("claim_ahead", "stage"),
        ("overdue", "review"),
        ("unassessed", "health"),
    ]
    assert [(g.account.id, g.id) for g in gaps[None]] == [
        ("two", "health"),
        ("two", "owner"),
        ("two", "review"),
    ]


def test_no_accounts_at_all():
    done = everything().portfolio
    assert (done.totals.accounts, done.totals.revenue, done.totals.known) == (0, None, None)
    assert done.pyramid.customers == 0
