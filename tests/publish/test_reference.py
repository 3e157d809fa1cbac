"""The reference of the file format: every field, its form, who may see it; and that docs/ is up to date."""

import re
from pathlib import Path

import pytest

from battlemap.assess.facts import fact_forms
from battlemap.check.page import with_pages
from battlemap.load.catalogue import catalogue
from battlemap.load.method import builtin
from battlemap.model.currency import CURRENCIES
from battlemap.model.method.method import Method
from battlemap.publish.prose import NoPlaceError, anchor, spliced, table
from battlemap.publish.reference import documents
from battlemap.view.reference import ReferenceClass, ReferenceField, reference, vocabularies

DOCS = Path(__file__).parents[2] / "docs"
LINK = re.compile(r"\]\((?P<file>[^)#\s]*)#(?P<anchor>[^)]+)\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


@pytest.fixture(scope="module")
def method() -> Method:
    return builtin(fact_forms())


def field(classes: tuple[ReferenceClass, ...], path: str) -> ReferenceField:
    name, key = path.split(".")
    (found,) = (f for c in classes if c.id == name for f in c.fields if f.key == key)
    return found


def said(of: ReferenceField) -> str:
    return "".join(f"`{s.text}`" if s.code else f"[{s.text}]" if s.link else s.text for s in of.form)


@pytest.mark.parametrize(
    ("path", "form"),
    [
        ("Account.id", "id"),
        ("Business.currency", f"one of {' / '.join(f'`{code}`' for code in CURRENCIES[:12])} / …"),
        ("Account.owner", "id of one of our team"),
        ("Account.status", "one of `active` / `closed`"),
        ("Account.people", "list of: [Person]"),
        ("Account.scores", "by scorecard → by `us` or rival → by criterion → [Rating]"),
        ("Person.influence", "whole number, 1 to 5"),
        ("Person.support", "[Rating], −2 to +2"),
        ("Person.influences", "one or more: id of a person of this account"),
        ("Opportunity.roles", "by person → one or more: id of [a buying role]"),
        ("Opportunity.stages", "by stage → date, `2026-10-02`"),
        ("Opportunity.value", "[Amount or range]"),
        ("EvaluationLine.weight", "percentage, `31%`"),
        ("EvaluationLine.scores", "by `us` or rival → [Rating], 1 to 4"),
        ("Rated.rating", "whole number, `+`, `-` or `?`"),
        ("Visit.with", "one or more: id of a person of this account"),
    ],
)
def test_form_is_read_off_the_model(method, path, form):
    assert said(field(reference("en", method.labels), path)) == form


def test_audience_and_need_are_read_off_the_model(method):
    classes = reference("en", method.labels)
    assert field(classes, "Negotiation.walk_away").seen_by == "the team only"
    assert field(classes, "Person.personal").seen_by == "the team only"
    assert field(classes, "Person.support").seen_by == "team and leadership"
    assert [f.key for f in classes[0].fields if f.required] == ["id", "name"]
    assert field(classes, "Account.id").from_file
    assert not field(classes, "Person.id").from_file


def test_reading_order_is_parts_under_their_whole(method):
    order = [c.id for c in reference("zh", method.labels)]
    assert order[0] == "Account"
    assert order.index("Opportunity") < order.index("Negotiation") < order.index("Competitor")
    assert order[-3:] == ["Rated", "Range", "Noted"]
    (issue,) = (c for c in reference("zh", method.labels) if c.id == "Issue")
    assert (issue.name, issue.used_in) == ("谈判议题", ("Opportunity.issues",))


def test_vocabularies_hold_what_the_playbook_gives(method):
    lists = {v.kind: [term[0] for term in v.terms] for v in vocabularies("zh", method)}
    assert lists["role"] == ["economic", "technical", "user", "coach"]
    assert "evaluate" in lists["buying-step"]


def test_docs_are_up_to_date(method):
    old = [
        name
        for name, part in documents(method, with_pages(catalogue())).items()
        if spliced(text := (DOCS / name).read_text(encoding="utf-8"), part) != text
    ]
    assert old == [], "run `make docs`"


@pytest.mark.parametrize("path", sorted(DOCS.glob("*.md")), ids=lambda path: path.name)
def test_every_link_into_the_docs_has_its_heading(path):
    def anchors(name: str) -> set[str]:
        text = re.sub(
            r"^```.*?^```$", "", (DOCS / name).read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL
        )
        return {anchor(title) for title in HEADING.findall(text)}

    links = [(m["file"] or path.name, m["anchor"]) for m in LINK.finditer(path.read_text(encoding="utf-8"))]
    assert [link for link in links if link[1] not in anchors(link[0])] == []


def test_table_leaves_out_what_no_row_fills():
    assert table(["a", "b", "c"], [("1", "", "x|y"), ("2", "", "z")]) == (
        "| a | c |\n| --- | --- |\n| 1 | x\\|y |\n| 2 | z |\n"
    )


def test_a_text_without_marks_has_no_made_part():
    with pytest.raises(NoPlaceError):
        spliced("# Title\n", "part")
