"""Every marker on the model's fields is one that the check of references knows."""

from collections.abc import Iterator

from battlemap.assess.facts import fact_forms
from battlemap.load.catalogue import catalogue
from battlemap.load.method import builtin
from battlemap.load.reading import scope_of
from battlemap.model.account import Account
from battlemap.model.library import Case, Competitor, Member, Product, Segment
from battlemap.model.shape import Shape, shape_of
from battlemap.publish.diagnostics.wording import advice
from tests.load.helpers import account, read

OF_THE_PLANS = {"person", "rival", "opportunity", "need", "unit", "team", "product", "competitor", "case"}
OF_TABLES = {"column", "criterion", "system", "year"}


def kinds(shape: Shape) -> Iterator[str]:
    if shape.ref:
        yield shape.ref
    yield from shape.levels
    for inner in (*shape.fields.values(), *((shape.item,) if shape.item else ())):
        yield from kinds(inner)


def test_no_reference_goes_unchecked():
    scope = scope_of(builtin(fact_forms()))
    known = OF_THE_PLANS | OF_TABLES | set(scope.ids)
    known |= {f"criterion:{field}" for field in scope.scorecard_fields}
    used = {
        kind for cls in (Account, Case, Competitor, Member, Product, Segment) for kind in kinds(shape_of(cls))
    }
    assert used - known == set()
    assert {"person", "column", "criterion:assessment", "item", "buying-step"} <= used


def test_a_name_typed_in_place_of_an_id_leads_to_the_id(tmp_path):
    files = {
        "team.yml": "- {id: li-ming, name: {en: Li Ming, zh: 李明}}\n",
        "accounts/h.md": account("name: H\nowner: 李明\nprofile: {industry: 食品}"),
    }
    told = [(fault.word, fault.nearest) for fault in read(tmp_path, files).diagnostics]
    assert told == [("李明", ("li-ming",)), ("食品", ("food",))]


def test_terms_of_the_method_are_listed_with_their_names(tmp_path):
    files = {"accounts/h.md": account("name: H\npeople: [{id: a, name: A, level: 领导}]")}
    [fault] = read(tmp_path, files).diagnostics
    assert advice(fault, catalogue(), "zh").startswith("可用的值：decision（决策层）、")
    assert "management (Management level)" in advice(fault, catalogue(), "en")
