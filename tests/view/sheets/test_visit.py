"""The visit sheet: whom we meet, what to ask, what to tick, what to type in afterwards."""

from battlemap.model.account import Account
from battlemap.view.sheets import visit
from battlemap.view.sheets.visit.types import VisitSheet
from tests.view.sheets.deals import LONG, extreme, made, minimal, typical


def sheet(plan: Account) -> VisitSheet:
    built = made(plan)
    page = visit.page(built.of(plan.id), built.assessed.accounts[plan.id])
    assert isinstance(page.view, VisitSheet)
    return page.view


def test_the_next_planned_visit_is_prepared():
    page = sheet(typical())
    assert page.subject == "Huaxin · 3\u00a0Dec\u00a02026"
    assert page.gist == "Terms"
    assert [seat.name for seat in page.seats] == ["Liu Yang", "Wang Lei"]
    assert [field.value for field in page.fields] == ["3\u00a0Dec\u00a02026", "", "chen", "Milk-run"]
    assert [(key.key, key.value) for key in page.result[:5]] == [
        ("date:", "2026-12-03"),
        ("with:", "[liu, wang]"),
        ("by:", "[chen]"),
        ("goal:", "Terms"),
        ("result:", ""),
    ]
    assert page.result[5].choices == "yes / partly / no"


def test_questions_that_fill_gaps_of_the_plan_come_first():
    asked = sheet(typical()).asked
    fills = [bool(question.note) for question in asked]
    assert fills == sorted(fills, reverse=True)
    assert fills[0]


def test_what_is_ticked_before_a_visit_is_ticked_and_the_rest_is_open():
    plan = typical()
    ticked = plan.visits[0].model_validate(
        {
            "date": "2026-12-03",
            "with": ["liu"],
            "opportunity": "deal",
            "checklist": {"visit-confirmed": "2026-11-19"},
        }
    )
    before, during, after = sheet(plan.model_copy(update={"visits": (ticked,)})).lists
    assert before[0].title == "Before a visit"
    # confirmed by hand, and the plan itself proves that somebody is named
    assert next(box.note for box in before[1] if box.state == "on") == "19\u00a0Nov"
    assert {box.state for _, boxes in (during, after) for box in boxes} == {"open"}


def test_without_a_plan_the_sheet_is_blank_with_questions_of_the_gaps():
    page = sheet(minimal())
    assert (page.seats, page.spare) == ((), 3)
    assert page.fields[0].value == ""
    assert page.gist == "No visit is planned: a sheet to prepare the next one."
    assert page.asked


def test_a_crowd_is_cut_and_counted():
    page = sheet(extreme(LONG))
    assert (len(page.seats), page.seats_head.note) == (6, "60 in all")
