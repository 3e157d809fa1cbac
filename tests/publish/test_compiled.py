"""Compiled templates outlive a run, and never stand in the way of one."""

import sys
from pathlib import Path
from types import CodeType

import pytest
from jinja2 import Environment, FileSystemLoader

from battlemap.publish.compiled import CompiledTemplates


@pytest.fixture(autouse=True)
def _writing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


def rendered(folder: Path, maker: Path) -> tuple[str, bool]:
    """The page, and whether its template had to be compiled."""
    compiled = []

    class Watched(Environment):
        def _compile(self, source: str, filename: str) -> CodeType:
            compiled.append(filename)
            return super()._compile(source, filename)

    env = Watched(loader=FileSystemLoader(folder), bytecode_cache=CompiledTemplates(str(maker)))
    return env.get_template("page.html.jinja").render(), bool(compiled)


@pytest.fixture
def maker(tmp_path: Path) -> Path:
    """A project of one template, and the file that stands for the code generator."""
    (tmp_path / "page.html.jinja").write_text("one")
    path = tmp_path / "maker.py"
    path.write_text("first")
    return path


def test_the_second_run_compiles_what_changed(tmp_path: Path, maker: Path) -> None:
    assert rendered(tmp_path, maker) == ("one", True)
    assert rendered(tmp_path, maker) == ("one", False)
    (tmp_path / "page.html.jinja").write_text("two")
    assert rendered(tmp_path, maker) == ("two", True)
    maker.write_text("second")
    assert rendered(tmp_path, maker) == ("two", True)


def test_a_broken_file_is_written_anew(tmp_path: Path, maker: Path) -> None:
    rendered(tmp_path, maker)
    (kept,) = tmp_path.glob("__pycache__/*.pyc")
    whole = kept.read_bytes()
    for broken in (b"", whole[:70], whole[:64] + b"\0\0", b"x" * 200):
        kept.write_bytes(broken)
        assert rendered(tmp_path, maker) == ("one", True)
    assert kept.read_bytes() == whole
    assert [path.name for path in kept.parent.iterdir()] == [kept.name]


def test_nothing_is_kept_where_nothing_may_be_written(
    tmp_path: Path, maker: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "__pycache__").write_text("not a folder")
    assert rendered(tmp_path, maker) == ("one", True)
    (tmp_path / "__pycache__").unlink()
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert rendered(tmp_path, maker) == ("one", True)
    assert not (tmp_path / "__pycache__").exists()
