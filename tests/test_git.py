"""Why git has no answer, and that what surrounds it changes nothing."""

import os
import shutil
from pathlib import Path

import pytest

from battlemap import git
from battlemap.git import Reason, Refusal
from tests.repositories import Repository


@pytest.fixture
def repository(tmp_path):
    made = Repository(tmp_path / "plans")
    made.commit({"content/accounts/acme.md": "a"})
    return made


def reason(answer):
    assert isinstance(answer, Refusal), answer
    return answer.reason


def test_a_folder_knows_its_place_in_the_repository(repository):
    found = git.find(repository.folder / "content")
    assert found == git.Repository(repository.folder / "content", "content/", shallow=False)
    assert reason(git.find(repository.folder / "gone")) is Reason.NO_REPOSITORY
    assert reason(git.find(Path("/"))) is Reason.NO_REPOSITORY


def test_without_git_and_where_it_may_not_look(repository, monkeypatch):
    said = "fatal: detected dubious ownership in repository at '/x'"
    assert git._refusal(said).reason is Reason.FOREIGN
    monkeypatch.setenv("PATH", "/nowhere")
    assert reason(git.find(repository.folder)) is Reason.NO_GIT


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root can give a folder away")
def test_a_repository_of_someone_else(repository, monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    for folder in (repository.folder, repository.folder / ".git"):
        shutil.chown(folder, 12345)
    assert reason(git.find(repository.folder)) is Reason.FOREIGN


def test_before_the_first_commit(tmp_path):
    Repository(tmp_path / "plans")
    found = git.find(tmp_path / "plans")
    assert isinstance(found, git.Repository)
    assert reason(git.commit(found)) is Reason.NO_COMMITS
    assert git.commits(found, "HEAD") == []


def test_on_a_branch_without_commits_beside_others(repository):
    repository.git("checkout", "-q", "--orphan", "new")
    found = git.find(repository.folder)
    assert isinstance(found, git.Repository)
    assert reason(git.commit(found)) is Reason.NO_COMMITS
    assert reason(git.commit(found, "HEAD~1")) is Reason.UNKNOWN_REF


@pytest.mark.parametrize(
    "ref",
    [
        "--all",
        "-h",
        "--output=leak",
        "main..main",
        "^main",
        "main --",
        "@{u}",
        "a\nb",
        "a\0b",
        "",
        "x" * 9999,
    ],
)
def test_a_hostile_name_is_an_unknown_one(repository, ref, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    found = git.find(repository.folder)
    assert isinstance(found, git.Repository)
    assert reason(git.commit(found, ref)) is Reason.UNKNOWN_REF
    assert not (repository.folder / "leak").exists()


def test_a_branch_whose_name_begins_like_an_option(repository):
    repository.git("update-ref", "refs/heads/--all", "HEAD")
    found = git.find(repository.folder)
    assert isinstance(found, git.Repository)
    assert git.commit(found, "--all") == git.commit(found)
    assert set(git.names(found)) == {"main", "--all"}


def test_a_hook_and_the_users_settings_change_nothing(repository, monkeypatch):
    found = git.find(repository.folder)
    assert isinstance(found, git.Repository)
    before = git.commit(found)
    monkeypatch.setenv("GIT_DIR", "/nowhere")
    monkeypatch.setenv("GIT_INDEX_FILE", "/nowhere")
    repository_config = repository.folder / ".git" / "config"
    ran = repository.folder / "ran"
    repository_config.write_text(
        repository_config.read_text()
        + f'[core]\n\tfsmonitor = "touch {ran}"\n\tpager = "touch {ran}"\n[log]\n\tshowSignature = true\n'
    )
    assert git.commit(found) == before
    assert reason(git.find(Path("/"))) is Reason.NO_REPOSITORY
    assert not ran.exists()


def test_blobs_that_are_not_there_are_absent(repository):
    found = git.find(repository.folder)
    assert isinstance(found, git.Repository)
    entries = git.tree(found, "HEAD", "content")
    assert not isinstance(entries, Refusal)
    (entry,) = entries
    assert (entry.path, entry.size, entry.mode) == ("accounts/acme.md", 1, "100644")
    assert git.blobs(found, [entry.blob, "0" * 40, entry.blob]) == {entry.blob: b"a"}
    assert git.blobs(found, []) == {}
    assert reason(git.tree(found, "HEAD", "elsewhere")) is Reason.NO_PATH
