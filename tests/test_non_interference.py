"""Two projects that differ only in hidden values give the same site, byte for byte."""

import re
from datetime import date
from pathlib import Path

import pytest

from battlemap import pipeline
from battlemap.model.base import Audience
from battlemap.model.plans import Settings
from battlemap.project import Project
from bench.generate import generate
from tests.repositories import Repository

OTHER = {
    "personal": "{family: Two sons and a very old boat}",
    "walk_away": "7123456",
    "our_alternative": "Nothing that we would like to name",
    "private_note": "He dislikes our managing director",
}


def site_of(root: Path, audience: Audience) -> dict[str, bytes]:
    project = Project(root, root / "content", Settings(), date(2026, 11, 20), audience=audience)
    loaded = pipeline.read(project)
    assert loaded.diagnostics == ()
    report = pipeline.Run(project, loaded).write(root / "site")
    assert report.leaks == ()
    return {
        p.relative_to(root / "site").as_posix(): p.read_bytes()
        for p in (root / "site").rglob("*")
        if p.is_file()
    }


@pytest.fixture(scope="module")
def projects(tmp_path_factory) -> tuple[Path, Path]:
    one, other = (tmp_path_factory.mktemp(name) for name in ("one", "other"))
    for root in (one, other):
        generate(root / "content", 3)
        for path in (root / "content" / "accounts").iterdir():
            path.write_text(
                path.read_text("utf-8") + "\n:::team\nHe takes 4.6M, 底价四百六十万。\n:::\n", "utf-8"
            )
    for path in (other / "content" / "accounts").iterdir():
        text = re.sub(
            r"^( *)(personal|walk_away|our_alternative|private_note): .*$",
            lambda m: f"{m[1]}{m[2]}: {OTHER[m[2]]}",
            path.read_text("utf-8"),
            flags=re.MULTILINE,
        )
        path.write_text(text.replace("He takes 4.6M, 底价四百六十万。", "Ask again in May."), "utf-8")
    return one, other


def test_hidden_values_change_no_byte(projects):
    one, other = (site_of(root, Audience.LEADERSHIP) for root in projects)
    assert one.keys() == other.keys()
    assert [path for path in one if one[path] != other[path]] == []


@pytest.fixture(scope="module")
def histories(projects, tmp_path_factory) -> tuple[Path, Path]:
    """Two repositories: visible changes on the same days, changes of what is hidden on others."""
    roots = []
    for number, made in enumerate(projects):
        repository = Repository(tmp_path_factory.mktemp("history") / "plans")
        texts = {f"content/{p.relative_to(made / 'content')}": p.read_text("utf-8") for p in files_of(made)}
        name = next(path for path in texts if "/accounts/" in path)
        earlier = re.sub(r"walk_away: .*", f"walk_away: 98{number}654{number}", texts[name])
        repository.commit(texts | {name: earlier.replace("likely: ", "likely: 1")}, "2026-06-01")
        repository.commit({name: earlier}, "2026-07-01")
        repository.commit({name: earlier if number else texts[name]}, "2026-08-01")
        repository.commit({name: texts[name]}, "2026-09-01")
        roots.append(repository.folder)
    return roots[0], roots[1]


def files_of(root: Path) -> list[Path]:
    return [path for path in sorted((root / "content").rglob("*")) if path.is_file()]


def test_hidden_values_of_earlier_states_change_no_byte(histories):
    one, other = (site_of(root, Audience.LEADERSHIP) for root in histories)
    assert any(path.endswith(".history.html") for path in one)
    assert one.keys() == other.keys()
    assert [path for path in one if one[path] != other[path]] == []
    again = site_of(histories[0], Audience.LEADERSHIP)  # from the cache
    assert again == one


def test_the_team_sees_them(projects):
    site = site_of(projects[1], Audience.TEAM)
    pages = b"".join(data for path, data in site.items() if path.endswith(".html")).decode()
    assert "Ask again in May." in pages
    assert "Nothing that we would like to name" in pages
