"""Checklists on paper: what the plan proves is ticked, what it denies stands out, the rest is left to do."""

from battlemap.model.account import Account
from battlemap.view.sheets import checklist
from battlemap.view.sheets.checklist.types import ChecklistSheet, CheckRow
from tests.view.pages.portfolio import account, method
from tests.view.sheets.deals import deal, made, minimal


def sheet(plan: Account) -> ChecklistSheet:
    built = made(plan)
    found = built.assessed.accounts[plan.id]
    page = checklist.page(built.of(found.id), found, found.opportunities[0])
    assert isinstance(page.view, ChecklistSheet)
    return page.view


def row(page: ChecklistSheet, text: str) -> CheckRow:
    return next(row for table in page.tables for row in table.rows if row.text == text)


def test_boxes_say_what_the_plan_proves_denies_and_leaves_open():
    plan = account(
        "Anna",
        owner="chen",
        profile={"industry": "automotive"},
        people=[{"id": "wang", "name": "Wang", "level": "decision"}],
        opportunities=[
            deal(
                stages={"target": "2026-06-01", "project": "2026-09-01"},
                roles={"wang": "economic"},
                checklist={
                    "economic-met": {"date": "2026-10-09", "by": "chen"},
                    "opening-idea": "2026-06-01",
                    "site-survey": "n/a",
                },
            )
        ],
    )
    page = sheet(plan)
    assert page.gist.startswith("Claimed: 4 Project. Proved: 1 Target.")
    assert row(page, "One of us owns this customer").state == "on"
    assert row(page, "One sentence that makes them listen").state == "on"
    denied = row(page, "The person who signs met within 90 days")
    assert (denied.state, denied.must, denied.number) == ("no", True, "4.3")
    assert denied.alarm
    assert row(page, "Site surveyed and findings agreed").state == "na"
    assert row(page, "Solution outline presented").told == "Nothing: tick by hand"


def test_stages_before_the_proved_one_are_left_out():
    titles = [table.head.title for table in sheet(minimal()).tables]
    assert titles[0] == "1 Target"
    assert titles[-2:] == ["Ready to negotiate", "Closing and handover"]


def test_blank_lists_hold_every_item_and_step_of_the_method():
    view = checklist.blank(made(minimal())).view
    assert isinstance(view, ChecklistSheet)
    items = [item for listed in method().checklists for item in listed.items]
    rows = [row for table in view.tables for row in table.rows]
    steps = (*method().loop_steps, *method().cycle_steps)
    assert [row.text for row in rows[len(items) :]] == [step.label.en for step in steps]
    assert len(rows) == len(items) + len(steps)
    assert {row.state for row in rows} == {"open"}
    assert rows[0].ask == items[0].ask.get("en") if items[0].ask else True
