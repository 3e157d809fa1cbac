"""Which way to compete fits what is known, against whom, and who still has to be won."""

from typing import Any

from tests.assess.build import (
    ASSESSMENT,
    account,
    assessed,
    entry,
    item,
    method,
    opportunity,
    person,
    roles,
    words,
)


def way(id: str, *fits: dict[str, Any]) -> dict[str, Any]:  # noqa: A002
    return entry(id, does=words(id), fits=list(fits))


USING = method(
    scorecards=[ASSESSMENT],
    roles=roles("economic", "technical"),
    strategies=[
        way("frontal", item("ahead", "evaluation_lead_at_least", lead="0.3")),
        way("flank", item("mixed", "criteria_mixed"), item("known", "role_known", role="economic")),
        way("wait", item("due", "close_within", days="60")),
    ],
)
PEOPLE = [person("ann"), person("bob", influence="4"), person("cid", influence="2")]
EVALUATION = [
    {"criterion": "price", "weight": "60%", "us": "2", "beta": "4", "gamma": "1"},
    {"criterion": "speed", "weight": "40%", "us": "4", "beta": "3", "gamma": "2"},
]


def found(**fields: Any) -> Any:
    given = {"roles": {"ann": "economic", "bob": "technical", "cid": "technical"}, **fields}
    of = account(
        people=PEOPLE, competitors=[{"id": "beta"}, {"id": "gamma"}], opportunities=[opportunity(**given)]
    )
    return assessed(of, USING).opportunities[0].strategy


def test_the_first_way_of_which_everything_holds_is_suggested() -> None:
    # us 0.6·2 + 0.4·4 = 2.8, beta 0.6·4 + 0.4·3 = 3.6: not ahead, but ahead on speed and behind on price
    result = found(evaluation=EVALUATION)
    assert (result.chosen, result.suggested.id, result.rival) == (None, "flank", "beta")
    assert [(s.label.en, s.lead, s.weight) for s in result.standings] == [
        ("price", -2, 0.6),
        ("speed", 1, 0.4),
    ]
    assert found().suggested is None  # nothing known about criteria


def test_a_chosen_way_fits_breaks_or_cannot_be_told() -> None:
    result = found(evaluation=EVALUATION, strategy={"kind": "frontal"})
    assert (result.fits, result.broken.item.id, result.known) == (False, "ahead", 1.0)
    assert found(evaluation=EVALUATION, strategy={"kind": "flank"}).fits is True
    unknown = found(strategy={"kind": "wait"})  # no day of closing is known
    assert (unknown.fits, unknown.known) == (None, 0.0)


def test_standing_is_against_the_rival_of_the_file_else_by_the_assessment() -> None:
    aimed = found(evaluation=EVALUATION, strategy={"kind": "flank", "against": "gamma"})
    assert [(s.label.en, s.lead) for s in aimed.standings] == [("speed", 2), ("price", 1)]
    rated = {"us": {"price": "-1", "fit": "0"}, "beta": {"price": "+1", "fit": "0"}}
    judged = found(assessment=rated)
    assert (judged.rival, [(s.label.en, s.lead, s.weight) for s in judged.standings]) == (
        "beta", [("price", -2, None)],
    )  # fmt: skip


def test_decision_makers_without_a_plan_are_named() -> None:
    result = found(strategy={"kind": "flank", "people": {"ann": "Show the saving"}})
    assert [(p.person.id, p.plan.en if p.plan else None) for p in result.people] == [
        ("ann", "Show the saving"), ("bob", None),
    ]  # fmt: skip
