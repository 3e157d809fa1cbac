"""Visits prepared and judged: goal against stage, lists that prove themselves, questions for gaps."""

from typing import Any

from tests.assess.build import account, assessed, entry, item, method, opportunity, person, stage, words


def bank(id: str, kind: str = "situation", **more: Any) -> dict[str, Any]:  # noqa: A002
    return entry(id, kind=kind, **more)


USING = method(
    stages=[
        stage("early", visit_goals=[entry("look")]),
        stage("middle", visit_goals=[entry("survey")]),
        stage("late", visit_goals=[entry("terms")]),
    ],
    checklists=[
        *(
            entry(f"{name}-gate", items=[item(f"{name}-item", mandatory="yes")])
            for name in ("early", "middle", "late")
        ),
        entry(
            "before-visit", items=[item("goal", "visit_filled", field="goal", mandatory="yes"), item("sent")]
        ),
        entry("during-visit", items=[item("next", "visit_filled", field="next")]),
        entry("after-visit", items=[item("noted", "visit_filled", field="reached"), item("thanked")]),
    ],
    buying_processes=[entry("six", steps=[entry("discuss", stage="middle")])],
    question_kinds=[entry("situation"), entry("payoff")],
    questions=[
        bank("worth", "payoff", stages=["late"], levels=["decision"]),
        bank("budget", stages=["late"], fills=["money"]),
        bank("floor", stages=["late"], levels=["operational"], fills=["size"]),
        bank("first", stages=["early"], fills=["money"]),
        bank("spare", stages=["late"]),
    ],
    information=[
        entry(
            "background",
            items=[{**item("size", "filled", field="profile.employees"), "ask": words("How many?")}],
        ),
        entry(
            "project",
            subject="opportunity",
            items=[
                {**item("money", "filled", field="opportunity.value", weight="3"), "ask": words("How much?")}
            ],
        ),
    ],
)


def found(*visits: dict[str, Any], **fields: Any) -> Any:
    plan = opportunity(stages={"early": "2026-01-10", "late": "2026-10-01"}, buying_step="discuss", **fields)
    people = [person("ann", level="decision"), person("bob", level="operational")]
    return (
        assessed(account(people=people, visits=list(visits), opportunities=[plan]), USING)
        .opportunities[0]
        .visits
    )


def visit(day: str, **fields: Any) -> dict[str, Any]:
    return {"date": day, "with": "ann", "opportunity": "deal", **fields}


def test_a_goal_fits_the_stage_of_its_day() -> None:
    result = found(
        visit("2026-09-20", goal_kind="look"), visit("2026-10-20", goal_kind="look"), visit("2026-11-02")
    )
    assert [(s.stage.id, s.fits) for s in result.done] == [("late", None), ("late", False), ("early", True)]
    assert (result.judged, [s.visit.date.month for s in result.unfit]) == (2, [10])


def test_a_planned_visit_may_also_serve_what_is_proved_or_where_the_customer_is() -> None:
    # late is claimed, early is proved (no gate passed), their step belongs to middle
    plans = [visit("2026-11-25", goal_kind=goal) for goal in ("look", "survey", "terms")]
    assert [state.fits for state in found(*plans).planned] == [True, True, True]


def test_the_lists_of_a_visit_prove_themselves() -> None:
    ticks = {"sent": "2026-11-19", "thanked": "2026-11-03"}
    result = found(
        visit("2026-11-25", goal="Terms", checklist=ticks),
        visit("2026-11-02", reached="yes", checklist=ticks),
    )
    assert [i.state for i in result.planned[0].lists[0].items] == ["proved", "ticked"]
    assert [[i.state for i in one.items] for one in result.done[0].lists] == [
        ["disproved"],
        ["proved", "ticked"],
    ]


def test_questions_fill_the_gaps_then_come_one_of_each_kind() -> None:
    asked = found(visit("2026-11-25")).planned[0].questions
    # the value is the largest gap and has a question for this stage; `floor` is for people who are not there,
    # so the size is asked for in the plan's own words
    assert [(a.text.en, a.gap.id if a.gap else None) for a in asked] == [
        ("budget", "money"), ("spare", None), ("worth", None), ("How many?", "size"),
    ]  # fmt: skip
    below = found(visit("2026-11-25", **{"with": "bob"}), value="2M").planned[0].questions
    assert [(a.text.en, a.gap.id if a.gap else None) for a in below] == [("floor", "size"), ("budget", None)]


def test_a_visit_that_names_no_opportunity_belongs_to_the_only_open_one() -> None:
    assert len(found(visit("2026-11-02", opportunity=None)).done) == 1
    assert (
        found(visit("2026-11-02", opportunity=None), outcome={"result": "lost", "date": "2026-11-10"}).done
        == ()
    )
