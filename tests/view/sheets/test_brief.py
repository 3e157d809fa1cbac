"""The brief: what it names first, what it counts in all, what it never holds."""

from typing import Any

import pytest

from battlemap.model.account import Account
from battlemap.model.base import Audience
from battlemap.model.text import Lang
from battlemap.view import printing, sheets
from battlemap.view.sheets import brief
from battlemap.view.sheets.brief.types import BriefSheet
from battlemap.view.sheets.measure import type_of, wide
from battlemap.view.sheets.signs import Bar
from tests.view.pages.portfolio import account, edition, rich

LONG = " ".join(f"word{i}" for i in range(40))


def crowd(count: int, name: str = "Person") -> list[dict[str, Any]]:
    return [
        {"id": f"p{i}", "name": f"{name} {i}", "title": LONG, "influence": 5 - i % 5, "support": "+1"}
        for i in range(count)
    ]


def sheet(plan: Account, lang: Lang = "en", audience: Audience = Audience.LEADERSHIP) -> BriefSheet:
    built = edition(plan, lang=lang, audience=audience)
    page = brief.page(built.of(plan.id), built.assessed.accounts[plan.id])
    assert isinstance(page.view, BriefSheet)
    return page.view


def test_every_name_has_its_builder_in_the_same_order():
    assert tuple(sheets.OF_ACCOUNT) == printing.OF_ACCOUNT
    assert tuple(sheets.OF_OPPORTUNITY) == printing.OF_OPPORTUNITY
    assert tuple(sheets.SHARED) == printing.SHARED


def test_facts_of_an_account():
    page = sheet(rich(1))
    told = {fact.label: fact for fact in page.facts}
    # stages target, potential and interest are dated: the third of seven is claimed, the first needs no proof
    assert told["Stage claimed"].value == "3 Interest"
    assert told["Stage claimed"].steps == ("on", "un", "un", "off", "off", "off", "off")
    assert told["Amount, likely"].value == "¥2.0M"
    assert told["Amount, likely"].note == "low ¥1.0M, high ¥4.0M"
    assert told["Expected close"].value == "?"
    assert told["Owner"].value == "chen-yu"
    assert [a.what for a in page.actions] == ["Call the boss"]
    assert page.actions[0].late
    assert page.actions_head.note == "1 open, 1 overdue"


def test_a_score_that_is_half_known_fills_half_of_its_bar():
    page = sheet(rich(1))
    strip = {one.label: one for one in page.scores}
    # coverage is 20 of 100 at 2/9 known: 72 × 2/9 = 16, of which 20 % are 3.2, and 56 hatched
    assert strip["Coverage"].value == "20"
    assert strip["Coverage"].bar == Bar(72, "3.2", "16", "56")
    assert strip["Satisfaction"].value == "?"
    assert strip["Satisfaction"].bar == Bar(72, "0", "0", "72")


def test_a_crowd_is_cut_to_six_and_counted():
    page = sheet(account("Big", people=crowd(60)))
    assert len(page.people) == 6
    assert page.people_head.note == "60 in all"
    assert all(wide(f"{p.name} {p.title}", type_of("en").size) <= 48 for p in page.people)


def test_a_name_of_forty_words_stands_on_one_line():
    plan = Account.model_validate({"id": "long", "name": LONG})
    assert sheet(plan).name.endswith("…")
    assert LONG.startswith(sheet(plan).paper.account.rstrip("…"))


def test_goals_come_from_the_plan_else_from_its_deals():
    assert sheet(account("A", goals=["One", "Two", "Three", "Four"])).goals == ("One", "Two", "Three")
    deal = {"id": "d", "title": "Milk-run", "close": "2027-03-31"}
    assert sheet(account("B", opportunities=[deal])).goals == ("Milk-run: decided by 31\u00a0Mar\u00a02027.",)
    assert sheet(account("C")).goals == ()


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_an_empty_plan_says_what_is_missing(lang):
    page = sheet(account("Empty"), lang)
    assert page.people == ()
    assert all((page.goals_none, page.actions_none, page.people_none, page.asks_none, page.rivals))


def test_an_audience_is_told_what_it_does_not_get():
    assert "walk-away" in sheet(rich(1)).paper.left_out
    assert sheet(rich(1), audience=Audience.TEAM).paper.left_out == ""
