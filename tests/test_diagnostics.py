"""The catalogue: complete, bilingual, and its examples really give the code they illustrate."""

import re
from pathlib import Path

import pytest

from battlemap.check.page import with_pages
from battlemap.diagnostics import CatalogueEntry
from battlemap.load.catalogue import catalogue
from battlemap.load.yaml_tree import read_tree

SOURCES = Path(__file__).parents[1] / "generator" / "battlemap"
ENTRIES = with_pages(catalogue()).entries
SLOT = re.compile(r"\{\{|\}\}|\{(\w+)\}")


def codes_in_code() -> set[str]:
    return {
        code for path in SOURCES.rglob("*.py") for code in re.findall(r'"(BM\d{3})"', path.read_text("utf-8"))
    }


def test_every_code_that_is_raised_is_in_the_catalogue_and_the_other_way_round():
    assert codes_in_code() == set(ENTRIES)


def test_names_are_unique():
    assert len({entry.name for entry in ENTRIES.values()}) == len(ENTRIES)


@pytest.mark.parametrize("entry", ENTRIES.values(), ids=ENTRIES)
def test_both_languages_say_the_same(entry: CatalogueEntry):
    assert entry.wrong != entry.right or entry.code >= "BM800"  # rules have their example on their page
    for texts in (entry.summary, entry.help, entry.explain):
        assert set(texts) == {"en", "zh"}
        assert re.search("[\u4e00-\u9fff]", texts["zh"])
        assert not re.search("[\u4e00-\u9fff]{3}", texts["en"])
    for texts in (entry.summary, entry.help):
        assert set(SLOT.findall(texts["en"])) == set(SLOT.findall(texts["zh"]))


SYNTAX = [e for c, e in ENTRIES.items() if "BM204" <= c < "BM300" and c != "BM217"]


@pytest.mark.parametrize("entry", SYNTAX, ids=[entry.code for entry in SYNTAX])
def test_the_examples_of_yaml_mistakes_are_such_mistakes(entry: CatalogueEntry):
    assert entry.code in [fault.code for fault in read_tree(entry.wrong, "x.yml")[1]]
    assert read_tree(entry.right, "x.yml")[1] == []
