"""The customer's timetable against the day of the plan, 20 November 2026."""

from datetime import date
from typing import Any

from battlemap.assess.timetable import assess_timetable
from battlemap.model.method.vocabulary import Term
from battlemap.model.opportunity import Opportunity
from tests.assess.build import TODAY, entry

EVENTS = tuple(Term.model_validate(entry(name)) for name in ("team", "scope", "criteria", "request", "sign"))


def states(**given: Any) -> Any:
    plan = Opportunity.model_validate({"id": "deal", "title": "Deal", "timetable": given})
    return assess_timetable(plan.timetable, EVENTS, TODAY)


def test_every_state_an_event_can_have() -> None:
    found = states(
        team={"due": "2026-08-10", "done": "2026-08-12"},
        criteria="2026-11-13",
        request={"due": "2026-12-04", "who": "ann"},
        sign=None,
    )
    assert [event.state for event in found.events] == ["done", "undated", "overdue", "ahead", "undated"]
    assert [event.days for event in found.events] == [-100, None, -7, 14, None]
    assert found.events[0].day == date(2026, 8, 12)
    assert found.known == 0.6  # three of five have a day
    assert found.following.event.id == "request"
    assert [event.event.id for event in found.unnamed] == ["criteria"]


def test_what_lies_before_a_finished_event_was_skipped_unless_it_does_not_apply() -> None:
    found = states(
        scope={"na": "no scope paper"}, criteria={"due": "2026-09-01"}, request={"done": "2026-11-02"}
    )
    assert [event.state for event in found.events] == ["skipped", "na", "skipped", "done", "undated"]
    assert found.known == 0.5  # criteria and request of the four that apply


def test_a_day_to_come_is_not_done_yet() -> None:
    assert states(team={"done": "2026-11-21"}).events[0].state == "undated"
    assert assess_timetable({}, (), TODAY) is None
