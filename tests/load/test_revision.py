"""A commit read as if it were a folder: the same listing, the same faults, the same bytes."""

import os

import pytest

from battlemap import git
from battlemap.diagnostics import Diagnostic
from battlemap.load.revision import RevisionSource, revision
from battlemap.load.source import FILE_LIMIT, FolderSource
from tests.repositories import Repository


def at(repository: Repository, path: str = "content", commit: str = "HEAD") -> RevisionSource:
    found = git.find(repository.folder)
    assert isinstance(found, git.Repository)
    source = revision(found, commit, path, "content")
    assert isinstance(source, RevisionSource)
    return source


@pytest.fixture
def repository(tmp_path):
    return Repository(tmp_path / "plans")


def test_lists_and_reads_what_the_folder_does(repository):
    inside = repository.folder / "content"
    inside.mkdir()
    (inside / "link.md").symlink_to("../secret")
    (inside / os.fsdecode(b"\xbb\xaa.md")).write_text("x")
    repository.commit(
        {
            "secret": "s",
            "content/accounts/华鑫.md": "名",
            'content/accounts/with space\tand "tab.md': "",
            "content/accounts/.hidden.md": "x",
            "content/.git-like/a.md": "x",
            "content/folder.md/inner.md": "x",
            "content/accounts/plan.png": b"\x00\xff",
        }
    )
    folder, commit = FolderSource(inside, "content"), at(repository)
    assert commit.listing() == folder.listing()
    paths, faults = commit.listing()
    assert [fault.code for fault in faults] == ["BM106", "BM112", "BM105"]
    assert [commit.read(path) for path in paths] == [folder.read(path) for path in paths]
    assert commit.shown("a.md") == folder.shown("a.md") == "content/a.md"


def test_a_submodule_is_no_file(repository, tmp_path):
    other = Repository(tmp_path / "other")
    other.commit({"a.md": "x"})
    repository.commit({"content/a.md": "x"})
    repository.git("submodule", "add", "-q", str(other.folder), "content/accounts/other.md")
    repository.commit({})
    paths, faults = at(repository).listing()
    assert (paths, [(f.code, f.location.path) for f in faults]) == (
        ["a.md"],
        [("BM112", "content/accounts/other.md")],
    )


def test_a_file_over_the_limit_is_not_read(repository):
    repository.commit({"content/big.md": b"x" * (FILE_LIMIT + 1)})
    refused = at(repository).read("big.md")
    assert isinstance(refused, Diagnostic)
    assert (refused.code, refused.params) == ("BM104", {"size": 5001, "limit": 5000})
    gone = at(repository).read("gone.md")
    assert isinstance(gone, Diagnostic)
    assert gone.code == "BM108"


def test_an_older_commit_without_a_work_tree(repository, tmp_path):
    first = repository.commit({"content/a.md": "one", "content/b.md": "b"})
    repository.commit({"content/a.md": None, "content/b.md": "two"})
    repository.git("clone", "-q", "--bare", str(repository.folder), str(tmp_path / "bare"))
    found = git.find(tmp_path / "bare")
    assert isinstance(found, git.Repository)
    source = revision(found, first, "content", "")
    assert isinstance(source, RevisionSource)
    assert (source.listing(), source.read("a.md"), source.shown("a.md")) == (
        (["a.md", "b.md"], []),
        b"one",
        "a.md",
    )


def test_content_at_the_root_of_the_repository(repository):
    repository.commit({"accounts/a.md": "one"})
    assert at(repository, "").listing() == (["accounts/a.md"], [])
