"""Finished opportunities are judged as they stood on the day of their outcome."""

from tests.assess.build import ASSESSMENT, account, assessed, item, method, opportunity, person, roles, stage

USING = method(
    scorecards=[ASSESSMENT],
    roles=roles("economic"),
    stages=[stage("first"), stage("closed", closed="yes")],
    checklists=[
        {**item("first-gate"), "items": [item("seen", "role_met", role="economic", within_days=60)]},
        {**item("closed-gate"), "items": [item("visited", "visited_within", days=30), item("paid")]},
    ],
)


def deal(result: str, day: str) -> object:
    plan = opportunity(
        stages={"first": "2026-01-10", "closed": "2026-04-20"},
        roles={"ann": "economic"},
        assessment={"us": {c: {"rating": "+1", "as_of": "2026-02-01"} for c in ("need", "budget", "price")}},
        checklist={"paid": "2026-05-02"},
        outcome={"result": result, "date": day},
    )
    visits = [{"date": "2026-02-20", "with": "ann"}, {"date": "2026-11-10", "with": "ann"}]
    return assessed(account(people=[person("ann")], visits=visits, opportunities=[plan]), USING)


def test_ratings_of_a_lost_deal_do_not_age_after_its_end() -> None:
    # rated 1 February, lost 10 March; on 20 November those ratings would be 292 days old and stale
    found = deal("lost", "2026-03-10").opportunities[0]  # type: ignore[attr-defined]
    assert found.assessment.score.known == 0.5  # three of six criteria
    assert found.roles[0].holders[0].contact.days == 18  # 20 February to 10 March
    assert found.stage.gates[0].met
    assert found.stage.claimed.id == "first"  # the date of `closed` lies after the end


def test_what_follows_a_won_deal_is_judged_today() -> None:
    found = deal("won", "2026-03-10").opportunities[0]  # type: ignore[attr-defined]
    assert found.assessment.score.known == 0.5
    assert found.stage.claimed.id == "closed"
    assert [result.state for result in found.stage.gates[1].checklist.items] == ["proved", "ticked"]
