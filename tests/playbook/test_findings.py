"""The sentences that head a section and the code that finds them: each has the other, with the same names."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import battlemap.assess
from battlemap.assess.facts import fact_forms
from battlemap.load.method import builtin

ASSESS = Path(battlemap.assess.__file__).parent
NAME = re.compile(r"\{(\w+)\}")


def calls() -> Iterator[tuple[str, set[str | None]]]:
    """Id and names given of every `finding("id", name=...)`; both ids where the code chooses one of two."""
    for path in sorted(ASSESS.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", None) == "finding" and node.args:
                given = {keyword.arg for keyword in node.keywords}
                for constant in ast.walk(node.args[0]):
                    if isinstance(constant, ast.Constant) and isinstance(constant.value, str):
                        yield constant.value, given


@pytest.fixture(scope="module")
def sentences() -> dict[str, set[str]]:
    method = builtin(fact_forms())
    return {name: set(NAME.findall(words.get("en"))) for name, words in method.finding.items()}


def test_every_finding_has_a_sentence_with_names_it_gives(sentences):
    found = list(calls())
    assert len(found) > 50
    assert sorted({name for name, _ in found if name not in sentences}) == []
    plain = [(name, given) for name, given in found if None not in given]  # None stands for names passed on
    assert [(name, sentences[name] - given) for name, given in plain if sentences[name] - given] == []


def test_ids_are_unique():
    method = builtin(fact_forms())
    assert len(method.findings) == len(method.finding)
