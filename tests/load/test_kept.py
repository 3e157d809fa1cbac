"""What is kept of versions read before is what reading them whole gives, places included."""

from pathlib import Path
from random import Random

import pytest

from battlemap.load import references
from battlemap.load.catalogue import catalogue
from battlemap.load.frontmatter import Parts, split
from battlemap.load.kept import Kept
from battlemap.load.library import called
from battlemap.load.model_errors import build
from battlemap.load.references import Scope
from battlemap.load.yaml_tree import MAX_NODES, read_tree
from battlemap.model.account import Account
from battlemap.model.base import Model
from battlemap.model.shape import shape_of
from battlemap.model.tree import HERE, Map, Scalar, Seq

SAMPLE = sorted((Path(__file__).parents[2] / "content" / "accounts").rglob("*.md"))
BITS = (
    *"\n :-#'\"{}[]|>&*?,@%\t~a",
    *(
        "...\n",
        "\n  - ",
        "\n\n",
        "? ",
        "\nname: x",
        '\nb: y"',
        "\nb: y'",
        " #x",
        "\n  ",
        " |\n",
        "\n#c\n",
        "- x\n",
    ),
)
PLAN = """\
name: Acme
people:
  - id: wang
    name: Wang Lei
  - {id: li, name: Li Min}
goals:
- grow
"""


def told(tree):
    """Everything in a tree and where it stands."""
    if isinstance(tree, Map):
        at = tree[HERE]
        inner = [(key, told(value)) for key, value in tree.items() if key != HERE]
        return inner, at.path, at.line, at.column, list(at.keys.items())
    if isinstance(tree, Seq):
        return [told(item) for item in tree], tree.places
    return (str(tree), tree.place) if isinstance(tree, Scalar) else tree


def placed(value):
    """Everything in a model and where it stands."""
    if isinstance(value, Model):
        at = value.at
        inner = {name: placed(part) for name, part in value.__dict__.items() if name != "at"}
        return type(value), inner, value.model_fields_set, at.path, at.line, at.column, at.keys
    if isinstance(value, tuple):
        return [placed(part) for part in value]
    return {key: placed(part) for key, part in value.items()} if isinstance(value, dict) else value


def data(path):
    parts = split(path.read_text(encoding="utf-8"), "a.md")
    assert isinstance(parts, Parts)
    return parts.data


def errors(faults):
    return [fault for fault in faults if catalogue().is_error(fault)]


def agree(kept, text):
    tree, faults = kept.read_tree(text, "a.md", 2)
    whole, wrong = read_tree(text, "a.md", 2)
    assert (told(tree), errors(faults)) == (told(whole), errors(wrong)), text
    return tree, whole


def changed(rng, text):
    place, lines = rng.randrange(len(text) + 1), text.split("\n")
    line = rng.randrange(len(lines))
    return rng.choice(
        (
            text[:place] + rng.choice(BITS) + text[place:],
            text[:place] + text[place + 1 :],
            "\n".join([*lines[:line], *lines[line + 1 :]]),
            "\n".join([*lines[: line + 1], *lines[line:]]),
        )
    )


@pytest.mark.parametrize("path", SAMPLE, ids=lambda path: path.name)
def test_whatever_changes_the_trees_are_the_same(path):
    rng, kept, first = Random(path.name), Kept(), data(path)
    text = first
    for _ in range(12):
        agree(kept, text)
        text = changed(rng, rng.choice((first, text)))


def test_the_same_words_on_the_same_line_are_read_once():
    kept = Kept()
    before, _ = agree(kept, PLAN)
    after, _ = agree(kept, PLAN.replace("Li Min", "Li Ming"))
    assert after["people"][0] is before["people"][0]
    assert (before["people"][1]["name"], after["people"][1]["name"]) == ("Li Min", "Li Ming")
    moved, _ = agree(kept, f"grade: A\n{PLAN}")
    assert moved["people"][0][HERE].line == before["people"][0][HERE].line + 1


@pytest.mark.parametrize(
    "text",
    [
        PLAN + 'note: "two\ngrade: lines"\n',  # the second line of a text, no field
        PLAN + 'note: "two\ngrade: lines"\ngrade: A\n',
        PLAN + "name: Another\n",
        PLAN + "...\ngrade: A\n",
        PLAN + "note: |\n  one\n\n  two\n\n",
        PLAN + "visits:\n  - {date: 2026-01-05,\n  - with: [wang]}\n",
        PLAN + f"goals: [{'x, ' * MAX_NODES}]\n",
        "  grade: A\n" + PLAN,
        "- grade\n" + PLAN,
        "# who\n" + PLAN,
    ],
)
def test_what_only_looks_like_a_field_is_none(text):
    kept = Kept()
    for version in (PLAN, text, text, PLAN, text.replace("Wang Lei", "Wang Wei")):
        agree(kept, version)


@pytest.mark.parametrize("path", [path for path in SAMPLE if path.parent.name != "opportunities"])
def test_accounts_made_from_what_is_kept_are_the_same(path):
    text = data(path)
    lines = text.split("\n")
    kept, rng = Kept(), Random(path.name)
    for number in [None, *(rng.randrange(len(lines)) for _ in range(8))]:
        version = "\n".join(line for n, line in enumerate(lines) if n != number)
        tree, whole = agree(kept, version)
        if isinstance(tree, Map):
            called(tree, "acme")
            called(whole, "acme")
            assert placed(kept.build(tree)[0]) == placed(build(Account, whole)[0])


TEAM = Scope({"member": {"ann": None}, "person": {}})


def refused(kept, people, contact="ann", own=("wang", "li")):
    """Whether the references of an account are refused, read with what is kept."""
    text = PLAN.replace("  - {id: li, name: Li Min}", f"  - {{id: li, name: Li Min, reports_to: {contact}}}")
    tree, whole = agree(kept, text.replace("name: Wang Lei", people))
    scope = TEAM.within({"person": dict.fromkeys(own)})
    found = kept.references(tree, scope, lambda: None)
    assert found == references.check(whole, shape_of(Account), scope, lambda: None)
    return bool(found)


def test_what_was_right_is_looked_at_again_when_others_are_gone():
    """The line of Li Min stays as it is; that it names Wang is right only while there is a Wang."""
    kept = Kept()
    assert not refused(kept, "name: Wang Lei", "wang")
    assert not refused(kept, "name: Wang Wei", "wang")
    assert refused(kept, "name: Wang Wei", "wang", own=("li",))
    assert refused(kept, "name: Wang Wei", "wang", own=("li",))
    assert not refused(kept, "name: Wang Wei", "wang")


def test_what_was_wrong_stays_wrong_until_it_is_mended():
    kept = Kept()
    assert refused(kept, "name: Wang Lei", "nobody")
    assert refused(kept, "name: Wang Wei", "nobody")
    assert not refused(kept, "name: Wang Wei", "wang")
    assert refused(kept, "reports_to: nobody", "wang")


def test_an_id_given_twice_is_found_beside_what_is_kept():
    kept = Kept()
    scope = TEAM.within({"person": {"wang": None, "li": None}})
    for text, faults in ((PLAN, 0), (PLAN.replace("goals:", "  - {id: li}\ngoals:"), 1)):
        tree, _ = agree(kept, text)
        assert len(kept.references(tree, scope, lambda: None)) == faults
