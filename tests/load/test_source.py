import os

from battlemap.diagnostics import Diagnostic
from battlemap.load.source import FILE_LIMIT, FolderSource


def test_lists_regular_files_sorted_and_passes_over_hidden_ones(tmp_path):
    for name in ("b.md", "a/z.md", "a/b.md", ".git/config", "a/.hidden.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    source = FolderSource(tmp_path, "content/")
    assert source.listing() == (["a/b.md", "a/z.md", "b.md"], [])
    assert source.shown("a/b.md") == "content/a/b.md"


def test_links_pipes_and_folders_named_like_files_are_faults_and_never_read(tmp_path):
    (tmp_path / "secret").write_text("x")
    inside = tmp_path / "content"
    inside.mkdir()
    (inside / "link.md").symlink_to(tmp_path / "secret")
    (inside / "folder.md").mkdir()
    os.mkfifo(inside / "pipe.md")
    source = FolderSource(inside)
    paths, faults = source.listing()
    assert list(paths) == []
    assert [(f.code, f.location.path) for f in faults] == [
        ("BM112", "folder.md"),
        ("BM105", "link.md"),
        ("BM112", "pipe.md"),
    ]
    for path, code in (("link.md", "BM108"), ("pipe.md", "BM112")):
        refused = source.read(path)
        assert isinstance(refused, Diagnostic)
        assert refused.code == code


def test_a_file_over_the_limit_is_not_read(tmp_path):
    with (tmp_path / "big.md").open("wb") as file:
        file.truncate(FILE_LIMIT + 1)
    refused = FolderSource(tmp_path).read("big.md")
    assert isinstance(refused, Diagnostic)
    assert (refused.code, refused.params) == ("BM104", {"size": 5001, "limit": 5000})


def test_a_file_that_went_away_is_a_fault(tmp_path):
    refused = FolderSource(tmp_path).read("gone.md")
    assert isinstance(refused, Diagnostic)
    assert refused.code == "BM108"


def test_a_name_that_is_no_text_is_a_fault(tmp_path):
    (tmp_path / os.fsdecode(b"\xbb\xaa.md")).write_text("x")
    paths, faults = FolderSource(tmp_path).listing()
    assert list(paths) == []
    assert [(f.code, f.word) for f in faults] == [("BM106", "\\udcbb\\udcaa.md")]
