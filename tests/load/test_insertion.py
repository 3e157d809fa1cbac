"""Additions go where a person would write them, and no other character changes."""

import difflib

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from battlemap.load.insertion import Additions, InsertionError, Items, inserted, scalar
from battlemap.load.yaml_tree import read_tree
from battlemap.model.tree import HERE

PLAN = """name: {en: A}   # the name
owner:      # who
grade: ?
profile:
  industry: ""
  units: [{id: a}, {id: b}]   # two
  # the end of the profile
people:
  - {id: x, name: X}
  - id: y
    name: Y   # last

  # - {id: example}
business: {years: {}}
note: |
  Two lines

"""


def plain(tree):
    if isinstance(tree, dict):
        return {key: plain(value) for key, value in tree.items() if key != HERE}
    return [plain(item) for item in tree] if isinstance(tree, list) else tree


def parsed(text):
    tree, faults = read_tree(text, "x.yml")
    assert faults == []
    return plain(tree)


def kept(before: str, after: str) -> bool:
    """Every line of the old text is there, in order, at most with something put into it."""
    rest = iter(after)
    return all(sign in rest for sign in before)


@pytest.mark.parametrize(
    ("additions", "lines"),
    [
        (Additions(owner="chen-yu"), ["+owner: chen-yu      # who"]),
        (Additions(grade="A"), ["+grade: A"]),
        (Additions(profile=Additions(industry="auto, parts")), ['+  industry: "auto, parts"']),
        (Additions(profile=Additions(region="East")), ["+  region: East"]),
        (
            Additions(profile=Additions(units=Items([Additions(id="c")]))),
            ["+  units: [{id: a}, {id: b}, {id: c}]   # two"],
        ),
        (Additions(people=Items([Additions(id="z", name="张, 三")])), ['+  - {id: z, name: "张, 三"}']),
        (Additions(people=Additions({0: Additions(phone="+86")})), ['+  - {id: x, name: X, phone: "+86"}']),
        (Additions(people=Additions({1: Additions(title="T")})), ["+    title: T"]),
        (
            Additions(business=Additions(potential="1", years=Additions({"2025": Additions(profit="2")}))),
            ["+business: {years: {2025: {profit: 2}}, potential: 1}"],
        ),
        (Additions(stages=Additions(target="2026-01-01")), ["+stages: {target: 2026-01-01}"]),
        (Additions(actions=Items([Additions(id="a")])), ["+actions:", "+  - {id: a}"]),
    ],
)
def test_each_goes_to_its_place(additions, lines):
    after = inserted(PLAN, additions)
    changed = [
        line
        for line in difflib.unified_diff(PLAN.splitlines(), after.splitlines(), lineterm="", n=0)
        if line.startswith("+") and not line.startswith("+++")
    ]
    assert changed == lines
    assert parsed(after)


@pytest.mark.parametrize(
    "additions",
    [Additions(name="B"), Additions(name=Items([Additions(id="x")])), Additions(note=Additions(en="x"))],
)
def test_what_stands_there_is_never_replaced(additions):
    with pytest.raises(InsertionError):
        inserted(PLAN, additions)


@pytest.mark.parametrize("text", ["", "# only a comment\n", "name: x", "{name: x}"])
def test_short_texts_take_additions_too(text):
    after = inserted(text, Additions(grade="A", profile=Additions(region="East", industry="auto")))
    assert parsed(after)["profile"] == {"region": "East", "industry": "auto"}
    assert kept(text, after)


WORDS = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Cn", "Co", "Zl", "Zp"), exclude_characters="\x85\ufeff"),
    min_size=1,
).filter(lambda word: word.strip() and word not in ("?", "~"))


@given(WORDS)
@settings(max_examples=60, deadline=None)
def test_any_words_come_back(words):
    for flow in (False, True):
        text = f"a: {{b: {scalar(words, flow=True)}}}" if flow else f"a: {scalar(words)}"
        found = yaml.safe_load(text)["a"]
        assert str(found["b"] if flow else found) == words or not isinstance(found, str)
        tree = parsed(text)["a"]
        assert (tree["b"] if flow else tree) == words


@given(st.dictionaries(st.sampled_from("pqrs"), WORDS, min_size=1), st.booleans())
@settings(max_examples=40, deadline=None)
def test_all_that_was_written_stays(values, flow):
    text = "{name: X, people: [{id: a}]} # end\n" if flow else PLAN
    after = inserted(text, Additions(values))
    assert kept(text, after)
    assert parsed(after) == {**parsed(text), **values}
