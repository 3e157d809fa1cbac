"""The schemas take what the reader takes, as text and as an editor reads it; a wrong key they do not."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from battlemap.assess.facts import fact_forms
from battlemap.load.document import read_markdown, read_yaml
from battlemap.load.method import builtin
from battlemap.load.source import FolderSource
from battlemap.mkdocs_plugin.config import Check, Options
from battlemap.model.text import Lang
from battlemap.model.tree import HERE, Map, Seq
from battlemap.publish.schema import KINDS, PLAYBOOK, schema
from battlemap.publish.schema.options import CHECK, OPTIONS

ROOT = Path(__file__).parents[2]
METHOD = builtin(fact_forms())
NUMBER = re.compile(r"[-+]?(0|[1-9]\d*)(\.\d+)?")


def validator(kind: str, lang: Any = "en") -> Draft202012Validator:
    return Draft202012Validator(json.loads(schema(kind, lang, METHOD)))


VALIDATORS = {kind: validator(kind) for kind in KINDS}


def kind_of(path: str) -> str:
    folder = path.split("/", maxsplit=1)[0]
    if folder == "playbook":
        return "labels" if path.count("/") > 1 else Path(path).stem
    if folder == "accounts":
        return {"opportunities": "opportunity", "visits": "visit"}.get(Path(path).parent.name, "account")
    return {"competitors": "competitor", "cases": "case"}.get(folder, Path(path).stem)


def plain(node: Any, *, typed: bool) -> Any:
    """The tree as JSON has it: every word a text, or (`typed`) numbers and yes as an editor takes them."""
    if isinstance(node, Map):
        return {key: plain(value, typed=typed) for key, value in node.items() if key != HERE}
    if isinstance(node, Seq):
        return [plain(value, typed=typed) for value in node]
    if node is None or not typed:
        return None if node is None else str(node)
    if node in ("true", "false"):
        return node == "true"
    return (
        json.loads(node.lstrip("+")) if NUMBER.fullmatch(node) and not re.match(r"[-+]?0\d", node) else node
    )


def files(root: Path, paths: list[str]) -> Iterator[tuple[str, Any]]:
    source = FolderSource(root)
    for path in paths:
        document = (read_markdown if path.endswith(".md") else read_yaml)(source, path)
        if document.tree is not None:
            yield path, document.tree


def faults(kind: str, value: Any) -> list[str]:
    return [f"{'/'.join(map(str, e.path))}: {e.message[:200]}" for e in VALIDATORS[kind].iter_errors(value)]


@pytest.mark.parametrize("typed", [False, True])
def test_the_sample_holds(typed: bool) -> None:
    root = ROOT / "content"
    found = [str(p.relative_to(root)) for p in sorted(root.rglob("*")) if p.suffix in (".md", ".yml")]
    found = [path for path in found if "/" in path or path.endswith(".yml")]
    wrong = {path: faults(kind_of(path), plain(tree, typed=typed)) for path, tree in files(root, found)}
    assert {path: told[:3] for path, told in wrong.items() if told} == {}
    assert {kind_of(path) for path in wrong} >= {
        "account",
        "opportunity",
        "visit",
        "team",
        "case",
        "segments",
    }


def test_the_method_itself_holds_as_a_change_of_it() -> None:
    root = ROOT / "generator" / "battlemap" / "playbook"
    paths = [path.name for path in sorted(root.glob("*.yml"))]
    wrong = {path: faults(Path(path).stem, plain(tree, typed=True)) for path, tree in files(root, paths)}
    assert {path: told[:3] for path, told in wrong.items() if told} == {}
    assert (
        faults("stages", [{"id": "interest", "typical_days": 40}, {"id": "new", "after": "interest"}]) == []
    )
    assert faults("stages", [{"id": "interest", "remove": True}]) == []


ACCOUNT = {"name": "X"}
OPPORTUNITY = {"id": "o", "title": "O"}
LINE = {"criterion": "c", "weight": "30%", "us": 3, "r": {"rating": 4}}


@pytest.mark.parametrize(
    "right",
    [
        {"trust": {"professional": "+1", "expertise": 4, "sincerity": "?"}},
        {"trust": {"professional": {"rating": 4, "note": {"en": "a", "zh": "b"}, "as_of": "2026-10-02"}}},
        {
            "business": {
                "potential": "1.2M",
                "spend": "3亿",
                "share_of_wallet": "31%",
                "years": {"2025": {"profit": 1}},
            }
        },
        {
            "competitors": [
                {"id": "r", "strengths": "price", "weaknesses": ["tracking"], "moves": ["x", {"en": "y"}]}
            ]
        },
        {"opportunities": [OPPORTUNITY | {"value": "240万", "roles": {"a": "user", "b": ["coach", "user"]}}]},
        {
            "opportunities": [
                OPPORTUNITY | {"checklist": {"site-survey": "n/a", "economic-met": "2026-09-12"}}
            ]
        },
        {
            "opportunities": [
                OPPORTUNITY
                | {"evaluation": [{"criterion": "c", "weight": "30%", "us": 3, "r": {"rating": 4}}]}
            ]
        },
        {
            "grade": "",
            "owner": None,
            "reviewed": "?",
            "people": [{"id": "a", "name": 2024, "outside": "yes"}],
        },
    ],
)
def test_short_and_long_forms_hold(right: dict[str, Any]) -> None:
    assert faults("account", ACCOUNT | right) == []


@pytest.mark.parametrize(
    ("kind", "wrong"),
    [
        ("account", ACCOUNT | {"ownr": "x"}),
        ("account", {}),
        ("account", ACCOUNT | {"grade": "Z"}),
        ("account", ACCOUNT | {"reviewed": "2026/10/02"}),
        ("account", ACCOUNT | {"business": {"potential": "lots"}}),
        ("account", ACCOUNT | {"trust": {"profesional": 3}}),
        ("account", ACCOUNT | {"people": [{"id": "a", "name": "A", "support": {"ratng": 1}}]}),
        ("account", ACCOUNT | {"people": [{"id": "a", "name": "A", "influence": 6}]}),
        ("account", ACCOUNT | {"opportunities": [OPPORTUNITY | {"stages": {"intrest": "2026-01-01"}}]}),
        ("opportunity", {"titel": "O"}),
        ("visit", {"goals": "x"}),
        ("team", [{"id": "a"}]),
        ("stages", [{"label": {"en": "a", "zh": "b"}}]),
        ("stages", [{"id": "a", "label": {"en": "a"}}]),
        ("thresholds", {"stale_day": 3}),
        ("mkdocs", {"site_name": "x", "plugins": [{"battlemap": {"audiance": "team"}}]}),
    ],
)
def test_a_wrong_key_or_value_does_not(kind: str, wrong: Any) -> None:
    assert faults(kind, wrong) != []


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_key_is_described(lang: Lang) -> None:
    for kind in KINDS:
        found = json.loads(schema(kind, lang, METHOD))
        assert kind not in PLAYBOOK or found["description"]
        for part in (found, *found.get("$defs", {}).values()):
            if "title" in part and kind != "mkdocs":
                assert part["description"], part["title"]
                for key, value in part["properties"].items():
                    assert not key.startswith("@")
                    assert value.get("description"), (part["title"], key)


def test_the_options_are_those_of_the_plugin() -> None:
    assert set(OPTIONS) == {key for key, _ in Options._schema}
    assert set(CHECK) == {key for key, _ in Check._schema}
    sample = {
        "site_name": "x",
        "theme": {"name": "battlemap"},
        "plugins": ["search", {"battlemap": {"sheets": True}}],
    }
    assert faults("mkdocs", sample) == []


@pytest.mark.parametrize("kind", ["account", "team", "mkdocs", "scorecards", "labels"])
def test_a_schema_is_one(kind: str) -> None:
    Draft202012Validator.check_schema(json.loads(schema(kind, "zh", METHOD)))
