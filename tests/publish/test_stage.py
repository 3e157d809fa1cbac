"""The old site or the new one, never a mixture."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from battlemap.publish import swap as swapping
from battlemap.publish.folder import Folder
from battlemap.publish.stage import MARK, BusyError, SiteFolderError, Stage


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = tmp_path / "plans"
    (root / "content").mkdir(parents=True)
    return root


def build(project: Path, **files: str) -> Path:
    with Stage.open(project / "site", project=project) as stage:
        for name, text in files.items():
            Folder(stage.root).write(name.replace("__", "/") + ".html", text)
        return stage.commit()


def files(folder: Path) -> dict[str, str]:
    return {p.relative_to(folder).as_posix(): p.read_text() for p in folder.rglob("*.html")}


def leftovers(project: Path) -> list[str]:
    return sorted(p.name for p in project.iterdir() if p.name not in ("content", "site"))


def test_a_build_replaces_the_whole_site(project):
    build(project, index="one", accounts__old="gone")
    site = build(project, index="two")
    assert files(site) == {"index.html": "two"}
    assert (site / MARK).is_file()
    assert leftovers(project) == []


def test_the_tracked_ignore_file_stays(project):
    (project / "site").mkdir()
    (project / "site" / ".gitignore").write_text("*\n")
    site = build(project, index="one")
    assert (site / ".gitignore").read_text() == "*\n"


def test_without_exchange_it_takes_two_steps(project, monkeypatch):
    monkeypatch.setattr(swapping, "_exchange", lambda one, other: False)
    build(project, index="one")
    assert files(build(project, index="two")) == {"index.html": "two"}
    assert leftovers(project) == []


def test_a_failed_write_leaves_the_old_site(project, monkeypatch):
    build(project, index="one")

    def full(*args):
        raise OSError(28, "No space left on device")

    stage = Stage.open(project / "site", project=project)
    Folder(stage.root).write("index.html", "two")
    monkeypatch.setattr("builtins.open", full)
    with stage, pytest.raises(OSError, match="No space"):
        Folder(stage.root).write("more.html", "x")
    monkeypatch.undo()
    assert files(project / "site") == {"index.html": "one"}
    assert leftovers(project) == []


def test_a_failed_swap_leaves_the_old_site(project, monkeypatch):
    build(project, index="one")
    monkeypatch.setattr(swapping, "_exchange", lambda one, other: False)
    rename = Path.rename

    def failing(self, target):
        if self.name == "new":
            raise OSError(5, "Input/output error")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(OSError, match="Input/output"):
        build(project, index="two")
    assert files(project / "site") == {"index.html": "one"}


KILLED = """
import os, sys, time
from pathlib import Path
from battlemap.publish import stage as module, swap as swapping
from battlemap.publish.folder import Folder
project, where = Path(sys.argv[1]), sys.argv[2]

def stop(*args):
    print("here", flush=True)
    time.sleep(60)

stage = module.Stage.open(project / "site", project=project)
Folder(stage.root).write("index.html", "two")
if where == "writing":
    stop()
if where == "between":
    swapping._exchange = lambda one, other: False
    rename = Path.rename
    Path.rename = lambda self, target: stop() if self.name == "new" else rename(self, target)
if where == "swapped":
    module.recover = stop
    module._remove = stop
stage.commit()
"""


@pytest.mark.parametrize(("where", "found"), [("writing", "one"), ("between", None), ("swapped", "two")])
def test_after_a_kill_the_next_build_is_clean(project, where, found):
    build(project, index="one")
    command = [sys.executable, "-c", KILLED, str(project), where]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"here\n"
        with pytest.raises(BusyError):
            Stage.open(project / "site", project=project)
        os.kill(process.pid, signal.SIGKILL)
    assert files(project / "site") == ({"index.html": found} if found else {})
    Stage.open(project / "site", project=project).abort()
    assert files(project / "site") == {"index.html": found or "one"}
    assert files(build(project, index="three")) == {"index.html": "three"}
    assert leftovers(project) == []


def test_dropping_a_stage_twice_does_not_touch_the_next_build(project):
    first = Stage.open(project / "site", project=project)
    first.abort()
    second = Stage.open(project / "site", project=project)
    Folder(second.root).write("index.html", "second")
    first.abort()
    assert files(second.commit()) == {"index.html": "second"}


@pytest.mark.parametrize(
    ("site", "reason"),
    [
        (".", "project"),
        ("..", "project"),
        ("repo", "git"),
        (".git/site", "git"),
        ("full", "foreign"),
        ("a.txt", "file"),
    ],
)
def test_dangerous_folders_are_refused(project, site, reason):
    (project / "repo" / ".git").mkdir(parents=True)
    (project / "full").mkdir()
    (project / "full" / "thesis.md").write_text("years of work")
    (project / "a.txt").write_text("x")
    before = sorted(project.rglob("*"))
    with pytest.raises(SiteFolderError) as caught:
        Stage.open(project / site, project=project)
    assert caught.value.reason == reason
    assert sorted(project.rglob("*")) == before
