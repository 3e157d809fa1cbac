from datetime import date

from battlemap.assess import assess_account, context_of
from battlemap.model.library import Competitor, Member
from battlemap.model.plans import Plans
from tests.assess.build import FIVE, TODAY, TRUST, account, entry, group, method, person, visits

ELEMENTS = entry(
    "executive-trust",
    subject="person",
    field="executive_trust",
    scale=FIVE,
    total="mean",
    groups=[group("elements", "quick", "resources")],
    bands=[entry("high", at_least="50"), entry("low", at_least="0")],
)
WAYS = [entry("inside"), entry("outside")]


def contacts(*people, log=(), levels=(), competitors=(), **parts):
    of = account(people=people, visits=list(log), competitors=[{"id": c} for c in competitors])
    team = tuple(Member(id=m, name=m.title(), level=level) for m, level in levels)
    rivals = tuple(Competitor(id=c, name=c.title()) for c in competitors)
    using = method(**parts)
    plans = Plans(accounts=(of,), team=team, competitors=rivals)
    return assess_account(of, context_of(plans, using, TODAY)).contacts


def test_a_tie_counts_common_visits_against_what_is_wanted():
    people = [
        person("ann", influence=4, team={"kim": "regular", "lee": "brief"}),
        person("bob", influence=2, team={"kim": "brief"}),
        person("cid", influence=4),
    ]
    log = [
        *visits("2026-11-01", "2026-11-02", by="kim"),
        *visits("2026-11-03", who=["bob"], by=["kim", "lee"]),
    ]
    found = contacts(*people, log=log).team
    assert found.members == ("kim", "lee")
    ties = {row.who.id: [(t.wanted, t.depth, t.short) for t in row.ties] for row in found.rows}
    # two visits are several (2), one is brief (1); nobody met or wants cid
    assert ties == {"ann": [(3, 2, 1), (1, 0, 1)], "bob": [(1, 1, 0), (None, 1, 0)]}
    assert [(who.id, tie.member) for who, tie in found.gaps] == [("ann", "kim"), ("ann", "lee")]
    # ann 2 of 4 steps = 50, weight 4; bob 1 of 1 = 100, weight 2; cid not stated: (4*50 + 2*100) / 6 = 66.7
    assert found.score.value == 66.7
    assert round(found.score.known, 3) == 0.6  # 6 of 10 by influence


def test_a_visit_outside_the_window_leaves_a_day_but_no_depth():
    found = contacts(person("ann"), log=visits("2026-01-05", by="kim")).team
    (tie,) = found.rows[0].ties
    assert (tie.depth, tie.visits, tie.last, tie.wanted) == (0, 0, date(2026, 1, 5), None)
    assert found.score.value is None


def test_the_first_choice_needs_our_own_view_and_no_tie():
    people = [
        person("ann", influence=5, support="-1", favours={"ace": "+1"}),
        person("bob", influence=3, support="+2", favours={"ace": "-1"}),
        person("cid", influence=2, support="+1", favours={"ace": "+1"}),
        person("dan", influence=4, favours={"ace": "+2"}),
        person("eve", support="+1"),
    ]
    found = contacts(*people, competitors=["ace"]).favours
    assert {row.who.id: row.first for row in found.rows} == {
        "ann": "ace",
        "bob": "us",
        "cid": None,
        "dan": None,
    }
    us, ace = found.sides
    assert (us.supporters, us.opponents, us.first, us.weight) == (3, 1, 1, 3 / 8)
    assert (ace.supporters, ace.opponents, ace.first, ace.weight) == (3, 1, 1, 5 / 8)
    assert found.unknown == 1


def test_those_at_the_top_and_whom_of_ours_they_meet():
    people = [
        person(
            "ann", level="decision", influence=4, access={"inside": "asked"}, executive_trust={"quick": "5"}
        ),
        person("bob", level="decision", influence=1),
        person("cid", level="management", trust={"sincerity": "2"}),
    ]
    log = [
        *visits("2026-11-01", by=["boss", "kim"]),
        *visits("2026-10-01", who=["ann", "cid"], by="kim"),
        *visits("2025-11-01", who="bob", by="boss"),
        *visits("2026-12-01", by="boss"),
    ]
    levels = (("boss", "decision"), ("kim", "management"))
    cards = [ELEMENTS, {**TRUST, "per_person": "yes"}]
    found = contacts(*people, log=log, levels=levels, scorecards=cards, access_ways=WAYS).executives
    ann, bob = found.people
    assert (ann.visits, ann.peers, bob.visits, bob.peers) == (2, 1, 0, 0)
    assert [way.access and way.access.state for way in ann.ways] == ["asked", None]
    assert found.peers == (1, date(2026, 11, 1))
    assert [[cell.visits for cell in row[:2]] for row in found.meetings[:2]] == [[1, 2], [0, 1]]
    assert [(each.who.id, list(each.cards)) for each in found.rated] == [
        ("ann", ["executive-trust"]),
        ("cid", ["trust"]),
    ]
    # one of two elements at 5 of 5: 100, half known; bob is not rated and weighs 1 of 5
    assert (found.trust.value, found.trust.known) == (100.0, 0.4)


def test_contacts_by_quarter_and_level():
    people = [person("ann", level="decision"), person("bob", level="operational"), person("cid")]
    log = [
        *visits("2026-10-01", who=["ann", "bob", "cid"]),
        *visits("2026-09-30", "2025-07-01", who="bob"),
        *visits("2025-06-30", "2026-12-01", who="ann"),
    ]
    quarters = contacts(*people, log=log).reach.quarters
    assert [(q.year, q.number) for q in quarters][::5] == [(2025, 3), (2026, 4)]
    assert [(q.contacts, q.unplaced) for q in quarters if q.total] == [
        ((0, 0, 1), 0),
        ((0, 0, 1), 0),
        ((1, 0, 1), 1),
    ]
