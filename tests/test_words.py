"""The sentences of the commands: the same blanks in both languages; which one is spoken."""

from string import Formatter

import pytest

from battlemap import words


@pytest.mark.parametrize("key", words._SAY)
def test_both_languages_fill_the_same_blanks(key):
    english, chinese = (
        sorted({name for _, name, _, _ in Formatter().parse(t) if name}) for t in words._SAY[key]
    )
    assert english == chinese


@pytest.mark.parametrize(
    ("asked", "environ", "lang"),
    [
        (None, {}, "en"),
        (None, {"LANG": "zh_CN.UTF-8"}, "zh"),
        (None, {"LANG": "zh_CN.UTF-8", "LC_ALL": "C"}, "en"),
        (None, {"LC_ALL": "C", "BATTLEMAP_LANG": "zh"}, "zh"),
        (None, {"LANG": "", "LC_ALL": ""}, "en"),
        ("en", {"BATTLEMAP_LANG": "zh"}, "en"),
    ],
)
def test_the_nearest_word_on_the_language_counts(asked, environ, lang, monkeypatch):
    monkeypatch.setattr(words, "_told", {})
    assert words.language(asked, environ) == lang


def test_without_a_variable_the_system_is_asked(monkeypatch):
    monkeypatch.setattr(words, "_told", {})
    monkeypatch.setattr(words, "getlocale", lambda: ("Chinese (Simplified)_China", "936"))
    assert (words.language(environ={}), words.language(environ={"LANG": "C"})) == ("zh", "en")


def test_a_system_of_an_unknown_name_is_spoken_to_in_english(monkeypatch):
    def refused() -> tuple[str, str]:
        raise ValueError("unknown locale: x")

    monkeypatch.setattr(words, "_told", {})
    monkeypatch.setattr(words, "getlocale", refused)
    assert words.language(environ={}) == "en"
