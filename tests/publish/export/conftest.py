"""The sample plans as data, made once."""

import pytest

from battlemap import pipeline
from battlemap.mkdocs_plugin import load_project
from battlemap.pipeline import Run
from battlemap.publish.export.exports import Exports, File
from tests.conftest import ROOT


@pytest.fixture(scope="session")
def run() -> Run:
    project = load_project(str(ROOT / "mkdocs.yml"))
    return Run(project, pipeline.read(project))


@pytest.fixture(scope="session")
def files(run: Run) -> dict[str, File]:
    return {file.path: file for file in Exports(run.editions, run.project.exports).files()}
