"""The method holds together: gates, scorecards, weights, flags. The loader checks references and facts."""

import re
from collections import Counter
from collections.abc import Iterator
from inspect import getdoc

import pytest

from battlemap.assess.facts import FACTS, fact_forms
from battlemap.load.method import builtin
from battlemap.model.method.method import Method
from battlemap.model.method.parts import FactRef, Item

NAME = re.compile(r"\{(\w+)\}")


@pytest.fixture(scope="module")
def method() -> Method:
    return builtin(fact_forms())


def proofs(method: Method) -> Iterator[FactRef]:
    lists: list[tuple[Item, ...]] = [
        *(c.items for c in method.checklists),
        *(c.items for c in method.information),
        *(p.needs for p in method.phases),
        *(g.policy for g in method.grades),
    ]
    yield from (item.proof for items in lists for item in items if item.proof)
    yield from (proof for flag in method.flags for proof in flag.when)


def test_seven_stages_rise_to_a_sure_thing(method):
    assert [s.id for s in method.stages] == [
        "target", "potential", "interest", "project", "endorsed", "negotiation", "closed",
    ]  # fmt: skip
    chances = [s.probability for s in method.stages]
    assert chances == sorted(chances)
    assert chances[-1] == 1
    assert [s.id for s in method.stages if s.closed] == ["closed"]


def test_every_gate_can_be_proved_for_the_most_part(method):
    for stage in method.stages:
        items = method.checklist[stage.checklist].items
        proved = [i for i in items if i.proof]
        assert 6 <= len(items) <= 10, stage.id
        assert any(i.mandatory for i in items), stage.id
        assert len(proved) >= len(items) // 3, stage.id


def test_items_are_unique_and_say_how_to_close_them(method):
    items = [i for c in method.checklists for i in c.items]
    assert [i for i, n in Counter(i.id for i in items).items() if n > 1] == []
    gates = [i for s in method.stages for i in method.checklist[s.checklist].items]
    asked = [
        *gates,
        *(i for c in method.information for i in c.items),
        *(i for p in method.phases for i in p.needs),
    ]
    assert [i.id for i in asked if i.ask is None] == []


def test_purchasing_steps_never_go_back(method):
    order = [s.id for s in method.stages]
    for process in method.buying_processes:
        places = [order.index(step.stage) for step in process.steps]
        assert places == sorted(places), process.id
    assert [s.stage for s in method.buying_processes[0].steps] == order[1:]


def test_twenty_criteria_in_four_questions(method):
    groups = method.scorecard["assessment"].groups
    assert [(g.id, len(g.criteria), g.rate_rivals) for g in groups] == [
        ("real", 5, False), ("worth", 5, False), ("compete", 5, True), ("win", 5, True),
    ]  # fmt: skip
    for criterion in (c for g in groups for c in g.criteria):
        assert 3 <= len(criterion.questions) <= 6, criterion.id


def test_bands_descend_and_leave_no_result_without_a_verdict(method):
    for card in method.scorecards:
        lowest = 0 if card.total == "mean" else card.scale.low * sum(len(g.criteria) for g in card.groups)
        sets = [(card.bands, lowest)] + [
            (g.bands, card.scale.low * len(g.criteria)) for g in card.groups if g.bands
        ]
        for bands, bottom in sets:
            edges = [b.at_least for b in bands]
            assert edges == sorted(edges, reverse=True), card.id
            assert edges[-1] <= bottom, card.id
        assert set(card.scale.words) == {str(n) for n in range(card.scale.low, card.scale.high + 1)}


def test_recommendations_name_bands_that_exist_and_end_in_a_fallback(method):
    card = method.scorecard["assessment"]
    bands = {g.id: {b.id for b in g.bands} for g in card.groups}
    for recommendation in card.recommendations:
        for group, allowed in recommendation.when.items():
            assert set(allowed) <= bands[group], recommendation.id
    assert [r.id for r in card.recommendations if not r.when] == [card.recommendations[-1].id]


def test_facts_name_scorecards_groups_criteria_and_words_that_exist(method):
    for proof in proofs(method):
        given = proof.args
        card = method.scorecard[given["scorecard"]] if "scorecard" in given else None
        groups = {g.id: g for g in card.groups} if card else {}
        criteria = {c.id for g in groups.values() for c in g.criteria}
        if "group" in given:
            assert given["group"] in groups, given
            assert set(given.get("bands", ())) <= {b.id for b in groups[given["group"]].bands}, given
        if "criterion" in given:
            assert given["criterion"] in criteria, given
        for kind in ("role", "level", "function", "stage", "phase", "grade", "tier"):
            if kind in given:
                assert given[kind] in method.terms[kind], given


def test_weights_add_up(method):
    assert sum(p.weight for p in method.health.parts) == 100
    for axis in ("attractiveness", "position"):
        assert sum(m.weight for m in method.matrix if m.axis == axis) == 100, axis
    assert sum(c.weight for g in method.scorecard["evaluation"].groups for c in g.criteria) == 100


def test_the_pyramid_cuts_at_the_shares_of_the_method(method):
    assert [int(t.up_to * 100) for t in method.tiers] == [1, 5, 20, 100]


def test_flags_are_enough_and_every_one_tests_something(method):
    assert len(method.flags) >= 24
    assert len({f.id for f in method.flags}) == len(method.flags)
    assert all(f.when for f in method.flags)
    assert {f.severity for f in method.flags} == {"act", "watch"}


def test_flags_speak_only_of_what_their_facts_supply(method):
    always = {"account", "opportunity", "owner"}
    for flag in method.flags:
        docs = [getdoc(FACTS[proof.fact]) or "" for proof in flag.when]
        supplied = {name for doc in docs for name in NAME.findall(doc.partition("Supplies")[2])}
        for words in (flag.title, flag.say, flag.next):
            assert set(NAME.findall(words.get("en"))) <= supplied | always, flag.id


def test_ladder_and_classes_are_whole(method):
    assert [p.id for p in method.phases if p.ladder] == ["incubation", "initial", "stable", "strategic"]
    assert [(c.id, c.private) for c in method.information] == [
        ("background", False), ("competitor", False), ("project", False), ("personal", True),
    ]  # fmt: skip
    assert all(8 <= len(c.items) <= 15 and all(i.proof for i in c.items) for c in method.information)
    assert len({(q.attractive, q.strong) for q in method.quadrants}) == 4


def test_questions_fill_what_exists_and_every_kind_and_stage_has_some(method):
    gaps = {item.id for kind in method.information for item in kind.items}
    gaps |= {c.id for card in method.scorecards for group in card.groups for c in group.criteria}
    assert {gap for question in method.questions for gap in question.fills} <= gaps
    assert {stage for question in method.questions for stage in question.stages} == set(method.stage)
    assert {question.kind for question in method.questions} == {kind.id for kind in method.question_kinds}
    assert {question.closed for question in method.questions} == {True, False}


def test_every_stage_offers_goals_for_visits(method):
    goals = [goal.id for stage in method.stages for goal in stage.visit_goals]
    assert all(stage.visit_goals for stage in method.stages)
    assert len(goals) == len(set(goals))
