"""One word of each kind is spoiled in the sample and in the playbook: each is reported in its line."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from shutil import copytree

from battlemap.assess.facts import fact_forms
from battlemap.load import load
from battlemap.load.document import read_markdown, read_yaml
from battlemap.load.mending import shaped_files
from battlemap.load.source import FolderSource
from battlemap.model.method.method import Method
from battlemap.model.plans import Settings
from battlemap.model.shape import Shape, shape_of
from battlemap.model.short import Words
from battlemap.model.text import Text
from battlemap.model.tree import BODY, HERE, Map, Scalar, Seq

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "content"
PLAYBOOK = ROOT / "generator/battlemap/playbook"
SPOILED = "zzq"
MOST_COLUMNS = 2  # a quote may stand before the word

Leaf = tuple[str, Scalar]


def leaves(node: object, shape: Shape | None, name: str) -> Iterator[Leaf]:
    """Words that are not free text, with the field they stand in."""
    if shape is None:
        return
    if isinstance(node, Map):
        owner = shape.cls.__name__ if shape.cls else name
        for key, value in node.items():
            if key not in (HERE, BODY):
                field = f"{owner}.{key}" if shape.kind == "model" else f"{owner}.*"
                yield from leaves(value, shape.at(key), field)
    elif isinstance(node, Seq):
        for item in node:
            yield from leaves(item, shape.item if shape.kind == "list" else shape, name)
    elif isinstance(node, Scalar) and not name.endswith(".id") and not is_free(shape):
        yield name, node


def is_free(shape: Shape) -> bool:
    if shape.kind == "list" and shape.item is not None:
        return is_free(shape.item)
    if any(isinstance(getattr(mark, "func", None), Words) for mark in shape.marks):
        return True
    return shape.kind == "leaf" and not (shape.ref or shape.choices) and shape.holds in (str, Text)


def one_of_each(found: Iterator[Leaf]) -> dict[str, Scalar]:
    first: dict[str, Scalar] = {}
    for name, word in found:
        first.setdefault(name, word)
    return first


def spoil(folder: Path, words: dict[str, Scalar]) -> dict[tuple[str, int], list[str]]:
    """The fields that were spoiled, by file and line."""
    spoiled: dict[tuple[str, int], list[str]] = {}
    for name, word in sorted(words.items(), key=lambda item: item[1].place, reverse=True):
        shown, line, column = word.place
        path = folder / shown.removeprefix("content/")
        lines = path.read_text("utf-8").split("\n")
        text = lines[line - 1]
        start = text.find(word, column - 1, column - 1 + len(word) + MOST_COLUMNS)
        assert start >= 0, (name, word, word.place)
        lines[line - 1] = text[:start] + SPOILED + text[start + len(word) :]
        path.write_text("\n".join(lines), "utf-8")
        spoiled.setdefault((shown, line), []).append(name)
    return spoiled


def unnoticed(folder: Path, spoiled: dict[tuple[str, int], list[str]]) -> list[str]:
    source = FolderSource(folder, "content")
    loaded = load(source, settings=Settings(), facts=fact_forms(), as_of=date(2026, 11, 20))
    told: dict[tuple[str, int], int] = {}
    for fault in loaded.diagnostics:
        place = fault.location.path, fault.location.line
        told[place] = told.get(place, 0) + 1
    return [name for place, names in spoiled.items() if told.get(place, 0) < len(names) for name in names]


def test_every_kind_of_word_in_the_plans(tmp_path):
    folder = copytree(SAMPLE, tmp_path / "content")
    source = FolderSource(folder, "content")
    found = (
        leaf
        for path, shape, _ in shaped_files(source)
        for tree in [(read_yaml if path.endswith(".yml") else read_markdown)(source, path).tree]
        for leaf in leaves(tree, shape, path)
    )
    words = one_of_each(found)
    assert {"Member.level", "Account.owner", "Range.likely"} <= set(words)
    assert unnoticed(folder, spoil(folder, words)) == []


def test_every_kind_of_word_in_a_playbook(tmp_path):
    folder = tmp_path / "content"
    copytree(PLAYBOOK, folder / "playbook")
    source = FolderSource(folder, "content")
    parts = shape_of(Method).fields
    found = (
        leaf
        for path in sorted((folder / "playbook").glob("*.yml"))
        for leaf in leaves(
            read_yaml(source, f"playbook/{path.name}").tree, parts[path.stem.replace("-", "_")], path.stem
        )
    )
    words = one_of_each(found)
    assert {"HealthPart.source", "BankQuestion.fills", "Flag.severity"} <= set(words)
    assert unnoticed(folder, spoil(folder, words)) == []
