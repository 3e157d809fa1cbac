"""Every preset is a whole method of its own: what it leaves out is asked for nowhere."""

from __future__ import annotations

import pytest

from battlemap.assess import fact_forms
from battlemap.load.method import DEFAULT, builtin, presets
from battlemap.model.base import Model
from battlemap.model.method.method import Method
from battlemap.model.method.parts import FactRef


def facts(value: object) -> list[FactRef]:
    """Every fact that any entry of the method asks for."""
    if isinstance(value, FactRef):
        return [value]
    if isinstance(value, dict):
        return [ref for item in value.values() for ref in facts(item)]
    if isinstance(value, tuple):
        return [ref for item in value for ref in facts(item)]
    if isinstance(value, Model):
        return [ref for name in type(value).model_fields for ref in facts(getattr(value, name))]
    return []


@pytest.fixture(params=presets())
def method(request: pytest.FixtureRequest) -> Method:
    return builtin(fact_forms(), request.param)


def test_facts_name_stages_and_criteria_that_exist(method: Method) -> None:
    asked = facts(method)
    assert len(asked) > 100
    stages = {str(ref.args["stage"]) for ref in asked if "stage" in ref.args}
    assert stages <= set(method.stage)
    for ref in asked:
        if "criterion" in ref.args:
            card = method.scorecard[str(ref.args["scorecard"])]
            assert ref.args["criterion"] in {c.id for g in card.groups for c in g.criteria}, ref


def test_every_band_can_be_reached(method: Method) -> None:
    card = method.scorecard["assessment"]
    for group in card.groups:
        best = len(group.criteria) * card.scale.high
        assert max(band.at_least for band in group.bands) <= best, group.id


def test_the_short_preset_asks_ten_questions_in_five_stages() -> None:
    short, whole = builtin(fact_forms(), "short"), builtin(fact_forms(), DEFAULT)
    assert sum(len(g.criteria) for g in short.scorecard["assessment"].groups) == 10
    assert [s.id for s in short.stages] == ["potential", "interest", "project", "negotiation", "closed"]
    assert (len(whole.stages), sum(len(g.criteria) for g in whole.scorecard["assessment"].groups)) == (7, 20)
