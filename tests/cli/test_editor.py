"""What `init` sets up for Visual Studio Code: schemas that exist, patterns that read real output."""

import json
import re
from pathlib import Path

import pytest

from battlemap import scaffold
from tests.cli.plans import battlemap, make

MATCHERS = json.loads(scaffold.editor()[".vscode/tasks.json"])["tasks"][0]["problemMatcher"]
PLAN = """---
name: Weida
grade: Z
---
"""
LATE = """---
name: Weida
actions: [{id: a1, what: Call, who: chen-yu, due: 2026-10-01}]
people: [{id: li, name: Li}]
---
"""


def problems(text: str) -> list[tuple[str, str, int, int, str]]:
    found = []
    for line in text.splitlines():
        for matcher in MATCHERS:
            pattern = matcher["pattern"]
            match = re.fullmatch(pattern["regexp"].removeprefix("^").removesuffix("$"), line)
            if match:
                keys = ("file", "line", "column", "code")
                file, number, column, code = (match[pattern[key]] for key in keys)
                found.append((matcher["severity"], file, int(number), int(column), code))
    return found


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_problems_are_read_from_the_real_output(tmp_path: Path, lang: str) -> None:
    make(tmp_path, {"content/accounts/weida.md": PLAN, "content/accounts/华 鑫.md".replace(" ", ""): LATE})
    out = battlemap(tmp_path, "check", "--format", "concise", "--select", "all", lang=lang).out
    found = problems(out)
    assert len(found) == len(out.splitlines())
    assert ("error", "content/accounts/weida.md", 3, 8, "BM408") in found
    assert ("warning", "content/accounts/华鑫.md", 3, 51, "BM809") in found
    assert ("info", "content/accounts/华鑫.md", 4, 15, "BM807") in found


def test_paths_of_windows_are_read() -> None:
    line = r"C:\plans\content\accounts\x.md:14:8: warning BM802 stale-fact: the rating: of budget"
    assert problems(line) == [("warning", r"C:\plans\content\accounts\x.md", 14, 8, "BM802")]


def test_a_new_repository_has_the_schemas_that_its_settings_name(tmp_path: Path) -> None:
    assert battlemap(tmp_path, "init", "plans").code == 0
    plans = tmp_path / "plans"
    settings = json.loads((plans / ".vscode" / "settings.json").read_text())
    assert [name for name in settings["yaml.schemas"] if not (plans / name).is_file()] == []
    files = {file for names in settings["yaml.schemas"].values() for file in names}
    assert {"mkdocs.yml", "content/team.yml", "content/playbook/stages.yml"} <= files
    assert "/.vscode/schema/" in (plans / ".gitignore").read_text().splitlines()
    assert json.loads((plans / ".vscode" / "extensions.json").read_text())


def test_schemas_follow_the_playbook_of_the_project(tmp_path: Path) -> None:
    make(tmp_path, {"content/playbook/grades.yml": "- {id: S, label: {en: Star, zh: 星}, policy: []}\n"})
    assert '"S"' in battlemap(tmp_path, "schema", "account").out
    assert battlemap(tmp_path, "schema", "--all", "out").code == 0
    assert '"S"' in (tmp_path / "out" / "account.schema.json").read_text()
    done = battlemap(tmp_path, "schema", "acount")
    assert (done.code, "account" in done.err) == (2, True)
