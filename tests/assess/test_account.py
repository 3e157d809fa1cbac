import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from battlemap.assess.health import SOURCES
from battlemap.model.method.rules import FIGURES
from tests.assess.build import (
    ASSESSMENT,
    TRUST,
    account,
    assessed,
    entry,
    everything,
    flag,
    item,
    method,
    opportunity,
    person,
    visits,
    words,
)

NEVER_MET = flag("never-met", {"fact": "never_met"})
SILENT = flag("silent", {"fact": "visited_within", "days": "60", "not": "yes"}, severity="watch")
LATE = flag("late", {"fact": "close_overdue"}, {"fact": "value_known"}, subject="opportunity")
ANN = person("ann", influence="5", level="decision", function="financial")


def test_a_flag_is_raised_when_all_its_facts_are_true_with_owner_names_and_places():
    using = method(flags=[SILENT, LATE, NEVER_MET])
    deals = [
        opportunity("small", close="2026-11-01", value="1M", owner="yin"),
        opportunity("large", close="2026-10-01", value="5M"),
        opportunity("bare", close="2026-10-01"),
    ]
    done = assessed(account(owner="zoe", people=[ANN], opportunities=deals), using)
    found = [(f.id, f.opportunity, f.owner) for f in done.flags]
    assert found == [
        ("late", "large", "zoe"),
        ("late", "small", "yin"),
        ("never-met", None, "zoe"),
        ("silent", None, "zoe"),
    ]
    assert done.flags[0].names["days"] == 50
    assert done.flags[0].names["opportunity"].en == "large"
    assert done.flags[2].names["person"].en == "Ann"


@pytest.mark.parametrize(("until", "raised"), [("2026-11-20", 0), ("2026-11-19", 1)])
def test_a_silence_ends_after_its_last_day(until, raised):
    silence = {"flag": "never-met", "reason": "she travels", "until": until}
    done = assessed(account(people=[ANN], silenced=[silence]), method(flags=[NEVER_MET]))
    assert (len(done.flags), len(done.silenced)) == (raised, 1 - raised)


def test_a_new_flag_needs_no_code():
    done = assessed(account(), method(flags=[flag("ownerless", {"fact": "no_owner"})]))
    assert [f.id for f in done.flags] == ["ownerless"]


INFORMATION = [
    entry(
        "background",
        items=[
            item("size", "filled", field="profile.employees", weight="3"),
            item("site", "filled", field="profile.website"),
        ],
    ),
    entry(
        "project",
        subject="opportunity",
        items=[item("close", "filled", field="opportunity.close", weight="2")],
    ),
    entry("personal", private="yes", items=[item("hobby", "personal_known", at_least="1")]),
]


def test_completeness_is_counted_by_weight_and_leaves_out_what_does_not_apply():
    using = method(information=INFORMATION)
    alone = assessed(account(profile={"employees": "9"}), using).information
    assert [c.share for c in alone.classes] == [0.75, None, None]
    assert alone.score.value == 75.0
    deals = [opportunity("a", close="2027-01-01"), opportunity("b")]
    both = assessed(account(profile={"employees": "9"}, opportunities=deals), using).information
    assert both.classes[1].share == 0.5
    # background weighs 4, project 2: (75 * 4 + 50 * 2) / 6 = 66.67
    assert both.score.value == 66.7


def test_the_next_facts_are_of_different_kinds_the_most_valuable_first():
    using = method(information=INFORMATION, scorecards=[ASSESSMENT, TRUST])
    people = [ANN, person("bob", influence="4"), {"id": "gap", "title": "Head", "level": "operational"}]
    done = assessed(account(people=people, opportunities=[opportunity()]), using).information
    # influencer 5, criterion 3 * 1, information 3 * 1, unfilled role at the lowest level 2, pillar 1.5
    assert [(m.kind, m.id, m.worth) for m in done.next_facts] == [
        ("influencer", "ann", 5.0),
        ("criterion", "need", 3.0),
        ("information", "size", 3.0),
    ]


HEALTH = {
    "parts": [
        entry("coverage", source="relationship_coverage", weight="25"),
        entry("trust", source="trust", weight="50"),
        entry("fresh", source="freshness", weight="25"),
    ],
    "bands": [entry("good", at_least="60"), entry("bad", at_least="0")],
}


def test_every_figure_that_a_playbook_may_name_is_computed():
    assert set(FIGURES) == set(SOURCES)


def test_health_is_the_mean_of_what_is_known_and_its_known_share_says_how_much():
    trust = {name: {"rating": "4", "as_of": "2026-11-01"} for name in ("professional", "expertise")}
    done = assessed(
        account(people=[ANN], visits=visits("2026-11-01"), trust=trust),
        method(health=HEALTH, scorecards=[TRUST]),
    )
    # one brief contact in one of nine cells: 40; trust (4-1)/4 = 75 from two of four; all fresh: 100
    assert [p.input for p in done.health.parts] == [40, 75, 100]
    assert [p.points for p in done.health.parts] == [10.0, 37.5, 25.0]
    assert done.health.value == 72.5
    # 25 % * 1/9 + 50 % * 1/2 + 25 % * 1
    assert done.health.known == pytest.approx(0.25 / 9 + 0.25 + 0.25)
    assert done.health.band.id == "good"


def test_parts_not_known_leave_the_weighting():
    done = assessed(account(people=[ANN]), method(health=HEALTH, scorecards=[TRUST])).health
    assert [(p.counts, p.weight) for p in done.parts] == [(True, 100.0), (False, None), (False, None)]
    assert (done.value, done.band) == (0.0, None)
    assert assessed(account(), method(health=HEALTH, scorecards=[TRUST])).health.value is None


MATRIX = [
    entry("size", axis="attractiveness", source="revenue_rank", weight="50"),
    entry("margin", axis="attractiveness", source="profit_margin", weight="50"),
    entry("wallet", axis="position", source="share_of_wallet", weight="60"),
    entry("phase", axis="position", source="phase_position", weight="40"),
]
QUADRANTS = [
    entry(f"{a}{s}", attractive=a, strong=s, policy=words("p")) for a in ("yes", "no") for s in ("yes", "no")
]
PHASES = [entry(p, goal=words(p)) for p in ("first", "second", "third")] + [
    entry("lapsed", goal=words("x"), ladder="no")
]


def test_the_place_on_the_matrix():
    using = method(matrix=MATRIX, quadrants=QUADRANTS, phases=PHASES)
    business = {"years": {"2025": {"revenue": "12M", "profit": "1.2M"}}, "spend": "20M"}
    done = assessed(account(business=business, relationship={"phase": "second"}), using)
    # 12 of 20 million: 60; margin 10 of 20 %: 50; wallet 12/20 = 60 by 60 %; second of three phases: 50
    assert done.attractiveness.value == 55.0
    assert done.position.value == 56.0
    assert done.quadrant.id == "yesyes"
    assert assessed(account(relationship={"phase": "lapsed"}), using).position.value == 0.0
    assert assessed(account(relationship={"phase": "lapsed"}), using).quadrant is None


def test_freshness_lists_the_weightiest_old_facts_first():
    people = [
        person(
            "ann", influence="5", support={"rating": "1", "as_of": "2026-06-01"}
        ),  # 172 days, weight 5: 860
        person("bob", influence="1", support={"rating": "1", "as_of": "2026-01-01"}),  # 323 days, weight 1
        person("cid", support="1"),
    ]
    trust = {"expertise": {"rating": "4", "as_of": "2026-02-01"}}  # 292 days, weight 3: 876
    done = assessed(account(people=people, trust=trust), method(scorecards=[TRUST])).freshness
    assert [(f.about.en, f.days, f.freshness) for f in done.oldest] == [
        ("expertise", 292, "stale"),
        ("Ann", 172, "ageing"),
        ("Bob", 323, "stale"),
    ]
    assert (done.facts, done.ageing, done.stale) == (4, 1, 2)
    # people: ageing 50 by weight 5, stale 0 by 1: 41.67 → 42, weight 9 (3 undated); trust 0, weight 3
    assert done.score.value == 31.5
    assert done.score.known == pytest.approx(9 / 12)


def test_a_fact_that_asks_for_itself_comes_to_an_end():
    circular = entry("a", items=[item("x", "information_below", kind="a", share="50%")])
    assert assessed(account(), method(information=[circular])).information.score.value is not None


def test_the_order_of_lists_changes_nothing():
    people = [person(f"p{n}", influence=str(n % 5 + 1), level="decision", function="using") for n in range(6)]
    log = [*visits("2026-11-01", "2026-10-02", who="p1"), *visits("2026-09-03", who=["p2", "p5"])]
    using = method(flags=[NEVER_MET, SILENT], scorecards=[TRUST], health=HEALTH)
    first = assessed(account(people=people, visits=log), using)
    shuffled = random.Random(7)
    shuffled.shuffle(people)
    shuffled.shuffle(log)
    second = assessed(account(people=people, visits=log), using)
    assert [w.id for w in first.people.everyone] == [w.id for w in second.people.everyone]
    assert first.health == second.health
    assert [f.names for f in first.flags] == [f.names for f in second.flags]
    assert first.visits.share == second.visits.share


@given(st.permutations(["a", "b", "c"]))
def test_the_order_of_accounts_changes_nothing(order):
    business = {"a": "5M", "b": "9M", "c": "5M"}
    made = [account(i, business={"years": {"2025": {"revenue": business[i]}}}) for i in order]
    assert [row.accounts for row in everything(*made).portfolio.pyramid.rows] == [("b",), (), (), ("a", "c")]


@given(st.lists(st.sampled_from(["1", "2", "3", "4", "5", None]), min_size=4, max_size=4))
def test_unknown_never_lowers_health(ratings):
    names = ("professional", "expertise", "relationship", "sincerity")
    using = method(health=HEALTH, scorecards=[TRUST])
    rated = dict(zip(names, ratings, strict=True))
    known = [rating for rating in ratings if rating]
    done = assessed(account(trust=rated), using).health
    assert (done.value is None) == (not known)
    if known:
        assert done.value >= (int(min(known)) - 1) * 25 - 0.5
