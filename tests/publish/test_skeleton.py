"""The full skeleton of a plan knows every key."""

from __future__ import annotations

import re

import pytest

from battlemap.assess import fact_forms
from battlemap.load.frontmatter import Parts, split
from battlemap.load.method import builtin
from battlemap.load.yaml_tree import read_tree
from battlemap.model.account import Account
from battlemap.model.opportunity import Opportunity
from battlemap.model.person import Person
from battlemap.model.tree import HERE
from battlemap.publish.skeleton import skeleton


@pytest.fixture(scope="module")
def labels():
    return builtin(fact_forms()).labels


def tree_of(text: str):
    parts = split(text, "x.md")
    assert isinstance(parts, Parts)
    return read_tree(parts.data, "x.md")


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_skeleton_is_a_valid_plan_of_a_name_alone(lang, labels):
    tree, faults = tree_of(skeleton('"A: b"', lang, labels))
    assert faults == []
    assert {key: value for key, value in tree.items() if key != HERE} == {"name": "A: b"}


def test_the_skeleton_uncommented_holds_every_key(labels):
    text = skeleton("A", "en", labels)
    bare = re.sub(r":  # .*", ":", text).replace("# ", "").replace("…:", "x:")
    tree, faults = tree_of(bare)
    assert [fault.code for fault in faults if fault.code != "BM226"] == []
    for cls, keys in ((Account, tree), (Person, tree["people"][0]), (Opportunity, tree["opportunities"][0])):
        wanted = {f.alias or n for n, f in cls.model_fields.items()} - {"id", HERE, "@body"}
        assert wanted <= set(keys), cls
