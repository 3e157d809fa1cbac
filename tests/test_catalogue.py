"""Completeness: what exists has its words, documentation and use; what is named exists."""

import ast
import inspect
import re
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

from battlemap import model
from battlemap.assess.facts import fact_docs, fact_forms
from battlemap.load.catalogue import catalogue
from battlemap.load.method import builtin
from battlemap.model.base import Model
from battlemap.model.method.method import Method
from battlemap.model.method.rules import Thresholds
from battlemap.model.shape import shape_of
from battlemap.view.reference import classes, fields

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "generator" / "battlemap"
CODE = re.compile(r"\bBM\d{3}\b")
ROW = re.compile(r"\bM(\d{2})(?:-M(\d{2}))?\b")
ROWS = [1, 3, 8, 9, 11, *range(14, 18), 19, 20, 24, *range(27, 32), 34, 40, 43]


def sources(folder: Path = PACKAGE) -> dict[Path, str]:
    return {path: path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.py"))}


@pytest.fixture(scope="module")
def method() -> Method:
    return builtin(fact_forms())


def content_models() -> set[type[Model]]:
    found = set()
    for module in iter_modules(model.__path__, "battlemap.model."):
        if not module.ispkg:
            members = inspect.getmembers(import_module(module.name), inspect.isclass)
            found |= {cls for _, cls in members if issubclass(cls, Model) and cls is not Model}
    return found


def of_method() -> set[type[Model]]:
    """The classes of what stands in the files of a playbook."""
    found: set[type[Model]] = set()
    waiting = [shape_of(Method)]
    while waiting:
        shape = waiting.pop()
        waiting += [*shape.fields.values(), *([shape.item] if shape.item else [])]
        found |= {shape.cls} if shape.cls else set()
    return found - {Method}


def test_reference_reaches_every_class_of_the_content_model():
    assert set(classes()) == content_models()


def test_every_field_is_described_and_nothing_else(method):
    wanted = {f"class.{cls.__name__}" for cls in (*classes(), *of_method())}
    wanted |= {f"field.{cls.__name__}.{name}" for cls in classes() for name in fields(cls)}
    wanted |= {
        f"field.{cls.__name__}.{name}"
        for cls in of_method() | {Method}
        for name in fields(cls)
        if cls is not Thresholds and name in vars(cls).get("__annotations__", ())
    }
    assert {key for key in method.labels if key.startswith(("class.", "field."))} == wanted


def test_every_threshold_is_described(method):
    wanted = {f"reference.threshold.{name}" for name in fields(Thresholds)}
    assert {key for key in method.labels if key.startswith("reference.threshold.")} == wanted


def test_a_label_stands_in_one_file_only():
    seen: dict[str, str] = {}
    twice = []
    for path in sorted((PACKAGE / "playbook" / "labels").glob("*.yml")):
        for key in re.findall(r"^([\w.-]+):", path.read_text(encoding="utf-8"), re.MULTILINE):
            if key in seen:
                twice.append((key, seen[key], path.name))
            seen[key] = path.name
    assert twice == []


def test_every_fact_is_documented_and_used_or_tested(method):
    used = set(
        re.findall(r"fact: (\w+)", "".join(p.read_text() for p in (PACKAGE / "playbook").rglob("*.yml")))
    )
    tested = "".join(sources(ROOT / "tests").values())
    docs = fact_docs()
    assert [name for name, words in docs.items() if not words] == []
    assert [name for name in docs if name not in used and name not in tested] == []


def test_every_code_is_reported_somewhere_and_every_reported_one_is_explained():
    reported = {code for text in sources().values() for code in CODE.findall(strings(text))}
    assert reported - set(catalogue().entries) == set()
    assert set(catalogue().entries) - reported == set()


def strings(text: str) -> str:
    """All text constants of a module but its docstrings."""
    tree = ast.parse(text)
    docs = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    constants = (n for n in ast.walk(tree) if isinstance(n, ast.Constant) and id(n) not in docs)
    return " ".join(n.value for n in constants if isinstance(n.value, str))


def test_every_code_has_a_test():
    specs = "".join(p.read_text(encoding="utf-8") for p in (ROOT / "tests" / "check" / "specs").glob("*.md"))
    tested = set(CODE.findall("".join(sources(ROOT / "tests").values()) + specs))
    fallback = {"BM324"}  # stands in for a fault of the model that has no code of its own
    assert sorted(set(catalogue().entries) - tested - fallback) == []


@pytest.mark.parametrize("row", ROWS)
def test_every_row_of_the_method_is_named_where_it_is_computed(row):
    texts = [text for path, text in sources().items() if "assess" in path.parts or "facts" in path.parts]
    named = {
        number
        for text in texts
        for first, last in ROW.findall(text)
        for number in range(int(first), int(last or first) + 1)
    }
    assert row in named


def test_every_template_is_there():
    from battlemap.publish.html import TEMPLATES, theme_folder

    assert [name for name in TEMPLATES.values() if not (theme_folder() / name).is_file()] == []


def test_every_template_is_used_and_so_are_its_macros():
    from battlemap.publish.html import TEMPLATES, theme_folder

    folder = theme_folder()
    texts = {str(p.relative_to(folder)): p.read_text(encoding="utf-8") for p in folder.rglob("*.jinja")}
    everything = "".join(texts.values())
    named = {*re.findall(r'"([\w/.-]+\.jinja)"', everything), *TEMPLATES.values()}
    assert sorted(set(texts) - named) == []
    macros = re.findall(r"{% macro (\w+)\(", everything)
    assert [name for name in macros if len(re.findall(rf"\b{name}\(", everything)) < 2] == []
