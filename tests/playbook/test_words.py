"""The words of the method: both languages say the same, and the Chinese is set as Chinese."""

import re
from collections.abc import Iterator
from string import Formatter

import pytest
from pydantic import BaseModel

from battlemap.assess.facts import fact_forms
from battlemap.load.method import builtin
from battlemap.model.text import Text

HAN = "\u3400-\u9fff"
HALF_WIDTH = re.compile(rf"[{HAN}”）][,;:!?()\"']|[,;:!?()\"'][{HAN}“（]|[{HAN}]\.(?!\w)|\.{{3}}")
SPACED = re.compile(rf"[{HAN}，。；：？！、”）] +[{HAN}“（]")
FOREIGN = re.compile(rf"[{HAN}，。；：？！、（）]")


def words_of(value: object, path: str = "") -> Iterator[tuple[str, Text]]:
    """Every text of the method with the place where it stands."""
    if isinstance(value, Text):
        yield path, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            if name != "at":
                yield from words_of(getattr(value, name), f"{path}.{name}")
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from words_of(inner, f"{path}.{key}")
    elif isinstance(value, tuple):
        for index, inner in enumerate(value):
            yield from words_of(inner, f"{path}.{getattr(inner, 'id', index)}")


@pytest.fixture(scope="module")
def texts() -> list[tuple[str, str, str]]:
    method = builtin(fact_forms())
    return [(path.lstrip("."), text.en or "", text.zh or "") for path, text in words_of(method)]


def names(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


def offenders(texts: list[tuple[str, str, str]], wrong: re.Pattern[str], column: int) -> list[str]:
    return [f"{row[0]}: {row[column]}" for row in texts if wrong.search(row[column])]


def test_both_languages_hold_the_same_names(texts):
    """A label for one thing (`.one`) may leave out the figure in English."""
    assert [p for p, en, zh in texts if names(en) != names(zh) and not p.endswith(".one")] == []
    assert [p for p, en, zh in texts if not names(en) <= names(zh)] == []


def test_chinese_uses_full_width_marks(texts):
    method = [row for row in texts if not row[0].startswith("labels.")]
    assert offenders(method, HALF_WIDTH, 2) == []
    assert offenders(method, SPACED, 2) == []


def test_english_holds_no_chinese(texts):
    method = [row for row in texts if not row[0].startswith("labels.")]
    assert offenders(method, FOREIGN, 1) == []


@pytest.mark.parametrize("sentence", ["客户,对手", "好(坏)", "等等...", "“好”,行", "他说:是"])
def test_half_width_marks_are_found(sentence):
    assert HALF_WIDTH.search(sentence)


@pytest.mark.parametrize("sentence", ["已知80%，还差2项", "“{stage}”已停留{days}天", "见过3次。", "1.5倍"])
def test_figures_and_names_are_no_fault(sentence):
    assert not HALF_WIDTH.search(sentence)
