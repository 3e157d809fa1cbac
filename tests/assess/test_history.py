"""Answers at earlier reviews, and what flipped since."""

from datetime import date
from typing import Any

from tests.assess.build import ASSESSMENT, account, assessed, method, opportunity

USING = method(scorecards=[ASSESSMENT])
NOW = {
    "us": {
        "need": "+1",
        "budget": "-1",
        "urgency": "+1",
        "people": {"rating": "+1", "as_of": "2025-12-01"},  # too old to count today
    }
}
AUTUMN = {"date": "2026-10-01", "assessment": {"us": {"need": "0", "budget": "+1", "people": "+1"}}}
SPRING = {"date": "2026-04-01", "assessment": {"us": {"need": "0"}}, "note": "Thin"}


def history(*past: Any) -> Any:
    plan = opportunity(assessment=NOW, assessment_history=list(past))
    return assessed(account(opportunities=[plan]), USING).opportunities[0].history


def test_what_flipped_since_the_last_review_comes_worst_first() -> None:
    found = history(SPRING, AUTUMN)
    assert [(f.criterion.en, f.before, f.now, f.change) for f in found.flips] == [
        ("budget", 1, -1, "worse"), ("people", 1, None, "lost"), ("need", 0, 1, "better"),
        ("urgency", None, 1, "learned"),
    ]  # fmt: skip
    assert (found.count("worse"), found.count("better")) == (1, 1)


def test_every_review_keeps_its_balances_and_what_came_after_it() -> None:
    found = history(SPRING, AUTUMN)
    assert [review.date for review in found.reviews] == [date(2026, 10, 1), date(2026, 4, 1)]
    assert [group.value for group in found.reviews[0].groups] == [0 + 1, 1]
    assert [f.criterion.en for f in found.reviews[1].flips] == ["budget", "people"]  # learned until autumn
    assert found.reviews[1].known == 1 / 6
    assert found.reviews[1].note.en == "Thin"


def test_no_review_no_history_and_none_ahead_of_the_day() -> None:
    assert history() is None
    assert history({"date": "2026-12-01", "assessment": {}}) is None
