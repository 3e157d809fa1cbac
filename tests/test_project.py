"""What configuration, environment and git say about a set of plans; git may be absent."""

import os
import shutil
import subprocess
from datetime import date

import pytest

from battlemap.project import day_of, line_url_of, rates_of, today, version_of
from battlemap.words import MisuseError

NAME = {
    "GIT_AUTHOR_NAME": "A",
    "GIT_AUTHOR_EMAIL": "a@b",
    "GIT_COMMITTER_NAME": "A",
    "GIT_COMMITTER_EMAIL": "a@b",
}


def git(folder, *arguments, day="2026-03-04T23:30:00+08:00"):
    environ = os.environ | NAME | {"GIT_AUTHOR_DATE": day, "GIT_COMMITTER_DATE": day}
    subprocess.run(["git", "-C", folder, *arguments], check=True, capture_output=True, env=environ)


@pytest.fixture
def repository(tmp_path):
    content = tmp_path / "plans" / "content"
    content.mkdir(parents=True)
    (content / "team.yml").write_text("")
    git(tmp_path / "plans", "init", "-q")
    git(tmp_path / "plans", "add", ".")
    git(tmp_path / "plans", "commit", "-q", "-m", "one")
    return tmp_path / "plans"


def test_the_day_is_that_of_the_newest_commit_of_the_content(repository):
    (repository / "README").write_text("later, but no content")
    git(repository, "add", ".")
    git(repository, "commit", "-q", "-m", "two", day="2026-05-01T12:00:00+08:00")
    assert day_of(repository / "content", {}) == date(2026, 3, 4)
    assert day_of(repository / "content", {"SOURCE_DATE_EPOCH": "1795132800"}) == date(2026, 11, 20)


@pytest.mark.parametrize("epoch", ["", "soon", "²", "9" * 30])
def test_an_epoch_that_is_none_is_passed_over(repository, epoch):
    assert day_of(repository / "content", {"SOURCE_DATE_EPOCH": epoch}) == date(2026, 3, 4)


def test_a_changed_file_shows_in_the_version(repository, monkeypatch):
    clean = version_of(repository / "content")
    assert len(clean) == 7
    monkeypatch.setenv("GIT_DIR", "/nowhere")  # as inside a hook of another repository
    (repository / "content" / "team.yml").write_text("- {id: a, name: A}\n")
    assert version_of(repository / "content") == clean + "+"


def test_a_shallow_clone_has_its_day(repository, tmp_path):
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{repository}", "shallow")
    assert day_of(tmp_path / "shallow" / "content", {}) == date(2026, 3, 4)


def test_without_commits_it_is_today(tmp_path):
    git(tmp_path, "init", "-q")
    assert (version_of(tmp_path), day_of(tmp_path, {})) == ("", today({}))


def test_without_git_it_is_today(repository, monkeypatch):
    monkeypatch.setenv("PATH", "/nowhere")
    assert (version_of(repository), day_of(repository, {})) == ("", today({}))


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root can give a folder away")
def test_a_repository_of_someone_else_is_left_alone(repository, monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    for folder in (repository, repository / ".git"):
        shutil.chown(folder, 12345)
    assert (version_of(repository), day_of(repository, {})) == ("", today({}))


@pytest.mark.parametrize(
    ("repo", "line"),
    [
        ("https://github.com/a/b.git", "https://github.com/a/b/blob/HEAD/{path}#L{line}"),
        ("https://gitlab.example.com/a/b/", "https://gitlab.example.com/a/b/-/blob/HEAD/{path}#L{line}"),
        ("https://git.example.com/a/b", ""),
    ],
)
def test_a_line_has_an_address_on_hosts_that_are_known(repo, line):
    assert line_url_of(repo) == line


@pytest.mark.parametrize("rate", ["dear", 0, -7.1, float("nan"), float("inf"), 1e300, None])
def test_a_rate_is_a_positive_number(rate):
    with pytest.raises(MisuseError, match="USD"):
        rates_of({"USD": rate})
