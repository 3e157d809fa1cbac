"""Readiness, trades and price talk of a negotiation; what follows a signature."""

from typing import Any

from tests.assess.build import account, assessed, entry, flag, item, method, opportunity, person, roles, stage

ISSUES = [
    {"id": "price", "label": "Price", "worth_us": "5", "worth_them": "4"},
    {"id": "days", "label": "Days", "worth_us": "3", "worth_them": "5"},
    {"id": "start", "label": "Start", "worth_us": "1", "worth_them": "5"},
    {"id": "refusal", "label": "First refusal", "worth_us": "5", "worth_them": "1"},
    {"id": "report", "label": "Reports", "worth_us": "2", "worth_them": "2"},
    {"id": "term", "label": "Term", "worth_us": "4"},
]
USING = method(
    roles=roles("economic", "technical"),
    stages=[stage("first"), stage("closed", closed="yes")],
    checklists=[
        entry("first-gate", items=[]),
        entry("closed-gate", items=[item("handover-held")]),
        entry("negotiation-ready", items=[item("shown"), item("met", mandatory="yes"), item("quoted")]),
        entry("closing", items=[item("handed", "also_ticked", items=["handover-held"], mandatory="yes")]),
    ],
    flags=[
        {
            **flag(
                "left",
                {"fact": "ended_for", "days": "14"},
                {"fact": "checklist_open", "checklist": "closing"},
                subject="opportunity",
            ),
            "outcome": "won",
        }
    ],
)
PEOPLE = [person("ann", influence="5"), person("bob", influence="2"), person("cid")]


def deal(**fields: Any) -> Any:
    given = {"roles": {"ann": "economic", "cid": "technical"}, **fields}
    return assessed(account(people=PEOPLE, opportunities=[opportunity(**given)]), USING)


def test_what_is_worth_more_to_them_buys_what_is_worth_more_to_us() -> None:
    found = deal(issues=ISSUES).opportunities[0].negotiation
    assert [(s.issue.id, s.use) for s in found.issues] == [
        ("start", "give"), ("days", "give"), ("refusal", "ask"), ("price", "hold"), ("report", "even"),
        ("term", "unknown"),
    ]  # fmt: skip
    (trade,) = found.trades  # start (1 to us, 5 to them) for the first refusal (5 to us, 1 to them)
    assert (trade.give.issue.id, trade.ask.issue.id) == ("start", "refusal")
    assert (trade.gain_us, trade.gain_them) == (5 - 1, 5 - 1)
    assert found.known == 11 / 12


def test_missing_preconditions_come_mandatory_ones_first() -> None:
    found = deal(checklist={"shown": "2026-11-01"}).opportunities[0].negotiation
    assert [item.item.id for item in found.missing] == ["met", "quoted"]
    assert not found.may_begin
    assert deal(checklist={"met": "2026-11-01"}).opportunities[0].negotiation.may_begin


def test_price_is_for_those_who_decide_or_carry_weight() -> None:
    found = deal(price_talk={"zoe": ["ann", "bob"]}).opportunities[0].negotiation
    assert [(talk.person.id, talk.entitled) for talk in found.price] == [("ann", True), ("bob", False)]
    assert [who.id for who in found.silent] == ["cid"]
    assert deal().opportunities[0].negotiation.silent == ()  # nothing is said about price at all


def test_what_the_figures_lack_is_named() -> None:
    found = deal(negotiation={"opening": "6.6M", "walk_away": "4.6M"}).opportunities[0].negotiation
    assert found.lacks == ("target", "our_alternative", "their_alternative")


def test_won_and_not_handed_over_is_flagged_until_it_is_done() -> None:
    won = {"outcome": {"result": "won", "date": "2026-11-02"}}
    (raised,) = deal(**won).flags
    assert (raised.flag.id, raised.opportunity, raised.names["days"]) == ("left", "deal", 18)
    assert deal(**won, checklist={"handover-held": "2026-11-10"}).flags == ()
    assert deal(outcome={"result": "won", "date": "2026-11-07"}).flags == ()  # 13 days
    assert deal(outcome={"result": "lost", "date": "2026-11-02"}).flags == ()
    assert deal().flags == ()
