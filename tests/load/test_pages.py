"""Ordinary pages: their titles, and which file a reader of a language gets."""

import pytest

from battlemap.load.pages import in_language, page_name
from tests.load.helpers import read


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("# How we plan #\n\nOn Fridays.\n", ("How we plan", "\n\nOn Fridays.\n", 1)),
        ("\n---\ntitle: Late\n---\n", ("", "\n---\ntitle: Late\n---\n", 1)),
        ("---\ntitle: Plan\n---\n\n# Plan\nx\n", ("Plan", "\nx\n", 5)),
        ("---\ntitle: Plan\n---\n# Goals\n", ("Plan", "# Goals\n", 4)),
        ("---\ntitle: [a]\n---\nText\n", ("", "Text\n", 4)),
        ("Text\n# Later\n", ("", "Text\n# Later\n", 1)),
    ],
)
def test_title_and_text(tmp_path, text, page):
    found = read(tmp_path, {"plan.md": text}).pages["plan.md"]
    assert (found.title, found.body, found.line) == page


def test_a_reader_gets_the_nearest_version():
    files = ["a.md", "a.zh.md", "b.zh.md", "c/Our plan.md", "d.en.md", "d.md"]
    assert in_language(files, "zh") == {
        "a": "a.zh.md",
        "b": "b.zh.md",
        "c/our-plan": "c/Our plan.md",
        "d": "d.md",
    }
    assert in_language(files, "en") == {
        "a": "a.md",
        "b": "b.zh.md",
        "c/our-plan": "c/Our plan.md",
        "d": "d.en.md",
    }


def test_names_that_are_no_language_stay():
    assert page_name("plan.fr.md") == ("plan-fr", None)
    assert page_name(".zh.md") == ("zh", None)


def test_addresses_are_told_apart(tmp_path):
    pages = {
        "A b.md": "",
        "a-b.md": "",
        "a-b.zh.md": "",
        "quality.zh.md": "",
        "en/x.md": "",
        "sub/quality.md": "",
    }
    found = [(d.code, d.location.path) for d in read(tmp_path, pages).diagnostics]
    assert found == [
        ("BM107", "content/a-b.md"),
        ("BM114", "content/en/x.md"),
        ("BM114", "content/quality.zh.md"),
    ]
