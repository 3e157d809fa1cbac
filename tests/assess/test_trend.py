"""The figures of a day, worked out alone, are those of the whole assessment."""

from datetime import timedelta
from pathlib import Path

import pytest

from battlemap import intake
from battlemap.assess import assess_account, context_of
from battlemap.assess.trend import point_now, point_of
from battlemap.model.plans import Settings
from battlemap.project import Project
from bench.generate import TODAY, generate

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def states(tmp_path_factory):
    made = tmp_path_factory.mktemp("made")
    generate(made / "content", 8)
    return [intake.read(Project(root, root / "content", Settings(), TODAY)) for root in (ROOT, made)]


@pytest.mark.parametrize("back", [0, 45, 200, 500])
def test_a_point_is_what_the_whole_assessment_says(states, back):
    for loaded in states:
        then = context_of(loaded.plans, loaded.method, TODAY).at(TODAY - timedelta(days=back))
        for account in loaded.plans.accounts:
            assert point_of(account, then) == point_now(assess_account(account, then), then.as_of)
