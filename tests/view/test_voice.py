"""How one language names where a fact comes from."""

from datetime import date

import pytest

from battlemap.assess.facts import fact_forms
from battlemap.load.method import builtin
from battlemap.model.plans import Plans
from battlemap.model.text import Lang
from battlemap.view.voice import Voice


@pytest.mark.parametrize(
    ("source", "en", "zh"),
    [
        ("visit 2026-11-14", "visit of 14 Nov", "11月14日拜访"),
        ("visit 2026-02-30", "visit 2026-02-30", "visit 2026-02-30"),
        ("visit log", "visit log", "visit log"),
    ],
)
def test_a_visit_is_cited_in_the_language_of_the_page(source: str, en: str, zh: str) -> None:
    said: dict[Lang, str] = {"en": en, "zh": zh}
    for lang, words in said.items():
        voice = Voice(lang, builtin(fact_forms()), Plans(), date(2026, 11, 20))
        assert voice.cited(source).replace("\u00a0", " ") == words
