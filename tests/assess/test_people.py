from datetime import date

import pytest

from battlemap.assess.people import contacts, depth_of
from tests.assess.build import TODAY, account, assessed, method, opportunity, person, roles, visits


@pytest.mark.parametrize(
    ("count", "depth"), [(0, 0), (1, 1), (2, 2), (3, 2), (4, 3), (6, 3), (7, 4), (40, 4)]
)
def test_depth_of_contact_follows_the_number_of_visits(count, depth):
    assert depth_of(count) == depth


def test_contact_counts_the_window_remembers_the_last_and_sees_the_planned():
    # 24 May lies 180 days before 20 November, 23 May 181: outside the window, yet the visit took place.
    log = visits("2026-05-24", "2026-05-23", "2026-11-10", "2026-12-01")
    met = contacts(account(people=[person("ann")], visits=log).visits, TODAY, 180)["ann"]
    assert (met.visits, met.depth, met.last, met.days) == (2, 2, date(2026, 11, 10), 10)
    assert met.planned == date(2026, 12, 1)


def test_support_gone_stale_is_unknown_but_keeps_its_rating():
    old = {"rating": "+2", "as_of": "2025-11-01"}  # 384 days, stale after 270
    who = assessed(account(people=[person("ann", support=old)])).who("ann")
    assert who.support is None
    assert who.support_freshness == "stale"
    assert who.person.support.rating == 2


def test_a_rival_is_favoured_only_above_our_own_known_support():
    people = [
        person("ann", support="0", favours={"rivalco": "+1"}),
        person("bob", favours={"rivalco": "+2"}),
        person("cid", support="+1", favours={"rivalco": "+1"}),
    ]
    done = assessed(account(people=people))
    assert [w.id for w in done.people.everyone if w.favoured] == ["ann"]


def test_lines_of_the_power_map_drop_strangers_and_draw_mutual_ties_once():
    people = [
        person("ann", reports_to="bob", informal=["bob"], conflicts=["bob"], influences=["nobody"]),
        person("bob", informal=["ann"], influences=["ann"]),
    ]
    links = [tuple(link) for link in assessed(account(people=people)).people.links]
    assert links == [
        ("conflict", "ann", "bob"),
        ("influences", "bob", "ann"),
        ("informal", "ann", "bob"),
        ("reports", "ann", "bob"),
    ]


def test_the_chart_is_a_tree_with_gaps_and_survives_a_loop():
    people = [
        person("ann"),
        person("bob", reports_to="ann"),
        {"id": "gap", "title": "Head of purchasing", "reports_to": "bob"},
        person("cid", reports_to="dan"),
        person("dan", reports_to="cid"),
        person("eve", outside="yes", reports_to="ann"),
        person("fay", left="2026-01-01", reports_to="ann"),
    ]
    chart = assessed(account(people=people)).people.org
    tree = {root.who.id: [n.who.id for n in root.reports] for root in chart.roots}
    assert tree == {"ann": ["bob"], "cid": ["dan"]}
    assert chart.roots[0].reports[0].reports[0].who.id == "gap"
    assert [w.id for w in chart.gaps] == ["gap"]
    assert [w.id for w in chart.outside] == ["eve"]


def test_a_chain_of_command_of_three_hundred_needs_no_recursion():
    chain = [person(f"p{n:03}", reports_to=f"p{n - 1:03}" if n else None) for n in range(300)]
    (node,) = assessed(account(people=chain)).people.org.roots
    depth = 0
    while node.reports:
        (node,) = node.reports
        depth += 1
    assert depth == node.depth == 299


def test_coverage_counts_known_cells_only():
    people = [
        person("ann", level="decision", function="financial"),
        person("bob", level="management", function="using"),
        person("cid", level="operational", function="using"),
        {"id": "gap", "title": "Head", "level": "decision", "function": "using"},
        person("dan"),
    ]
    log = [*visits("2026-11-10", who="bob"), *visits("2026-06-01", "2026-06-02", who="cid")]
    matrix = assessed(account(people=people, visits=log)).people.coverage
    states = {(c.level.id, c.function.id): c.state for c in matrix.cells if c.people or c.unfilled}
    assert states == {
        ("decision", "financial"): "unmet",
        ("decision", "using"): "empty",
        ("management", "using"): "covered",
        ("operational", "using"): "cold",
    }
    # three cells known of nine: (0 + 40 + 70) / 3 = 36.67
    assert matrix.score.value == 36.7
    assert matrix.score.known == pytest.approx(3 / 9)
    assert len(matrix.empty) == 6
    assert [w.id for w in matrix.unplaced] == ["dan"]


def test_nobody_known_is_not_assessed_rather_than_zero():
    assert assessed(account()).people.coverage.score.value is None


def test_buying_roles_name_what_is_wrong_with_them():
    using = method(roles=[*roles("economic", "user", "coach"), {**roles("technical")[0], "at_most": "1"}])
    people = [
        person("ann", support="-1"),
        person("bob", support="+1", influence="2"),
        person("cid"),
        person("dan", left="2026-10-01"),
    ]
    held = {"ann": "technical", "bob": ["coach", "technical"], "cid": "user", "dan": "economic"}
    deal = opportunity(roles=held)
    of = account(people=people, opportunities=[deal], visits=visits("2026-11-01", who=["ann", "bob"]))
    status = {s.role.id: s for s in assessed(of, using).opportunities[0].roles}
    assert status["economic"].issues == ("unknown",)  # who left holds no role
    assert status["technical"].issues == ("too_many", "against")
    assert status["coach"].issues == ("no_standing",)
    assert status["user"].issues == ("never_met", "support_unknown")
    assert (status["technical"].met, status["user"].met) == (2, 0)
