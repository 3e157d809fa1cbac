"""From problem to benefit: where the chain stops, and which cases help."""

from tests.assess.build import account, assessed, entry, method, with_library

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
    assert (chain.costed, chain.cost, chain.worth) == (2, 500_000, 3_000_000)
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
