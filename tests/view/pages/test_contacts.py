"""The page about who meets whom: there only where something can be told; gaps and unknowns in words."""

import re

import pytest

from battlemap.publish import html
from battlemap.view.pages import contacts
from tests.view.pages.portfolio import account, edition

PEOPLE = [
    {
        "id": "ann",
        "name": "Ann",
        "level": "decision",
        "influence": 5,
        "support": "-1",
        "favours": {"ace": "+1"},
        "team": {"kim": "deep"},
        "access": {"inside": {"state": "asked", "through": "bob"}},
        "executive_trust": {"resources": "2", "quick": "4"},
    },
    {"id": "bob", "name": "Bob", "level": "management", "trust": {"sincerity": "3"}},
]
PLAN = {
    "people": PEOPLE,
    "competitors": [{"id": "ace"}],
    "visits": [{"date": "2026-11-02", "with": ["ann"], "by": ["kim"]}],
}


def made(lang, **plan):
    built = edition(account("Anna", **plan), lang=lang)
    return list(contacts.pages(built.of("anna"), built.assessed.accounts["anna"]))


def test_nothing_known_makes_no_page():
    assert made("en", people=[{"id": "bob", "name": "Bob"}]) == []


@pytest.mark.parametrize(
    ("lang", "gap", "way"),
    [
        ("en", "→ deep", "Inside: asked (through Bob)"),
        ("zh", "→ 深交", "内部引荐：已托请（经Bob）"),
    ],
)
def test_the_tables_say_what_falls_short_and_which_way_leads_in(lang, gap, way):
    (page,) = made(lang, **PLAN)
    assert page.path == "people/anna.html"
    text = re.sub(r"<[^>]+>", "", html.render(page.view))
    assert gap in text
    assert way in text
    assert [section.id for section in page.view.sections] == ["team", "favours", "executives", "reach"]


def test_elements_that_were_not_rated_stay_open():
    (page,) = made("en", **PLAN)
    ratings = page.view.sections[2].tables[1]
    words = {row.cells[0].text: [cell.text for cell in row.cells[1:]] for row in ratings.rows}
    assert words["Moves resources"] == ["2", ""]
    assert words["Quick answer"] == ["4", ""]
    assert words["Solves problems"] == ["?", ""]
    assert words["Sincerity"] == ["", "3"]
