"""Values that results name become words of one language, and sentences take them up."""

from datetime import date
from decimal import Decimal
from types import SimpleNamespace
from typing import cast

import pytest

from battlemap.assess.results.base import Finding, Money, Share, Value
from battlemap.model.method.method import Method
from battlemap.model.plans import Plans
from battlemap.model.text import Lang, Text
from battlemap.view.names import said, sentence, sentences, spoken, word
from battlemap.view.voice import Voice

SAY = {
    "first": Text("{count} of {total}", "{total}之{count}"),
    "second": Text("{person} left", "{person}走了"),
}
NBSP = "\u00a0"
USERS_EN = "user, coach and boss"


def voice(lang: Lang) -> Voice:
    return Voice(lang, cast(Method, SimpleNamespace(finding=SAY)), Plans(), date(2026, 11, 20))


@pytest.mark.parametrize(
    ("value", "en", "zh"),
    [
        (3, "3", "3"),
        (1200, "1,200", "1200"),
        (0.35, "0.35", "0.35"),
        (1.5, "1.5", "1.5"),
        (58.4, "58", "58"),
        (2.0, "2", "2"),
        (Share(0.31), f"31{NBSP}%", "31%"),
        (Money(Decimal(11_400_000), "CNY"), "¥11.4M", "1140万"),
        (date(2026, 11, 24), f"24{NBSP}Nov", "11月24日"),
        (date(2027, 3, 31), f"31{NBSP}Mar{NBSP}2027", "2027年3月31日"),
        (Text("Wang Lei", "王磊"), "Wang Lei", "王磊"),
        ((Text("user", "用户"), Text("coach", "教练"), Text("boss", "老板")), USERS_EN, "用户、教练和老板"),
    ],
)  # fmt: skip
def test_a_value_becomes_words_of_the_language(value: Value, en: str, zh: str) -> None:
    assert (word(voice("en"), value), word(voice("zh"), value)) == (en, zh)


def test_a_sentence_keeps_a_name_that_nobody_supplies() -> None:
    assert (
        said(voice("en"), Text.plain("{person} signs on {day}"), {"person": Text.plain("Wang")})
        == "Wang signs on {day}"
    )
    assert spoken(voice("zh"), {"count": 2})["count"] == "2"


def test_the_first_finding_heads_the_section_and_unworded_ones_are_passed_over() -> None:
    findings = {
        "map": (
            Finding("nobody worded this"),
            Finding("first", {"count": 3, "total": 9}),
            Finding("second", {"person": Text.plain("Li")}),
        ),
    }
    assert sentence(voice("en"), findings, "map") == "3 of 9"
    assert sentences(voice("zh"), findings, "map") == ("9之3", "Li走了")
    assert sentence(voice("en"), findings, "funnel") is None
