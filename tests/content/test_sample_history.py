"""The sample's past: every earlier state holds, and the newest is the content itself."""

import itertools
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from battlemap import git, intake, states
from battlemap.mkdocs_plugin import load_project

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sample") / "history"
    subprocess.run([sys.executable, ROOT / "scripts" / "sample-history", folder], check=True)
    return replace(load_project(str(ROOT / "mkdocs.yml")), history=folder)


def commits(project):
    kept = states.archive(project)
    assert isinstance(kept, states.Archive)
    return git.commits(kept.repository, "HEAD")


def test_every_state_loads_without_a_remark(project):
    last_of_day = [next(group) for _, group in itertools.groupby(commits(project), lambda commit: commit.day)]
    assert len(last_of_day) == 7
    for commit in last_of_day:
        state = states.resolve(project, commit.id)
        assert intake.read(project, state.source, state.day).diagnostics == ()


def test_the_newest_state_is_the_content(project):
    now, newest = (states.resolve(project, asked).source for asked in ("", "HEAD"))
    paths, _ = now.listing()
    assert newest.listing() == (paths, [])
    assert all(newest.read(path) == now.read(path) for path in paths)


def test_the_same_inputs_make_the_same_commits(project, tmp_path):
    subprocess.run([sys.executable, ROOT / "scripts" / "sample-history", tmp_path / "again"], check=True)
    again = replace(project, history=tmp_path / "again")
    assert commits(again) == commits(project)
