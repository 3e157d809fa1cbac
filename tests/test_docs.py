"""What the documents say is true: the tour runs, examples load; files, commands and options exist."""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from importlib import import_module
from pathlib import Path

import pytest

from battlemap.assess.facts import fact_forms
from battlemap.cli import COMMANDS, cli
from battlemap.load import load
from battlemap.load.catalogue import catalogue
from battlemap.load.source import FolderSource
from battlemap.model.plans import Settings
from battlemap.publish.diagnostics import render

ROOT = Path(__file__).parents[1]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")])
BATTLEMAP = Path(sys.executable).with_name("battlemap")
STEP = re.compile(
    r"<!-- tour: (?P<step>\w+)(?P<rest>[^\n]*?) -->\n```\w+\n(?P<block>.*?)^```$", re.MULTILINE | re.DOTALL
)
FENCE = re.compile(r"^```(?P<kind>\w*)\n(?P<block>.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!https?:)([^)#\s]+)")
NAMED_FILE = re.compile(
    r"`((?:generator|themes|tests|docs|content|scripts|bench|playbook|assess|view|load|publish|messages|model|cli)/[\w./-]*)`"
)
COMMAND = re.compile(r"(?:^|`)battlemap (?:--lang zh )?([a-z]+)([^`#\n]*)", re.MULTILINE)


def documents() -> Iterator[tuple[str, str]]:
    for path in DOCUMENTS:
        yield path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")


def faults(content: Path, lang: str = "en") -> str:
    source = FolderSource(content, "content")
    loaded = load(source, settings=Settings(), facts=fact_forms(), as_of=date(2026, 11, 20))
    return render(loaded.diagnostics, catalogue(), "concise", lang)


def run(line: str, folder: Path, *, code: int = 0) -> str:
    words = shlex.split(line)
    assert words[0] == "battlemap"
    done = subprocess.run(
        [BATTLEMAP, *words[1:]],
        cwd=folder,
        env=os.environ | {"SOURCE_DATE_EPOCH": "1795132800"},  # 2026-11-20
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
    )
    assert done.returncode == code, f"{line}\n{done.stdout}{done.stderr}"
    return done.stdout


def test_the_tour_of_the_readme_runs(tmp_path):
    folder, said = tmp_path, ""
    steps = list(STEP.finditer((ROOT / "README.md").read_text(encoding="utf-8")))
    assert [s["step"] for s in steps] == ["run", "run", "file", "run", "mistake", "says"]
    for step in steps:
        block = step["block"]
        if step["step"] == "run":
            for line in block.splitlines():
                folder = folder / line[3:] if line.startswith("cd ") else folder
                said = said if line.startswith("cd ") else run(line, folder)
        elif step["step"] == "file":
            (folder / step["rest"].strip()).write_text(block, encoding="utf-8")
            assert faults(folder / "content") == ""
        elif step["step"] == "mistake":
            name, right, wrong = shlex.split(step["rest"])
            path = folder / name
            path.write_text(path.read_text(encoding="utf-8").replace(right, wrong), encoding="utf-8")
            said = run(block.strip(), folder, code=1)
        else:
            assert said.strip() == block.strip()
    page = (folder / "site" / "accounts" / "northwind.html").read_text(encoding="utf-8")
    assert "Finance director" in page
    assert "Northwind Foods" in (folder / "site" / "index.html").read_text(encoding="utf-8")


def test_the_chinese_readme_shows_the_message(tmp_path):
    run("battlemap --lang zh init plans", tmp_path)
    path = tmp_path / "plans" / "content" / "accounts" / "example.md"
    path.write_text(
        path.read_text(encoding="utf-8").replace("level: management", "level: managment"), encoding="utf-8"
    )
    (shown,) = (
        m["block"]
        for m in FENCE.finditer((ROOT / "README.zh.md").read_text(encoding="utf-8"))
        if m["kind"] == "text"
    )
    assert faults(tmp_path / "plans" / "content", "zh").strip() == shown.strip()


@pytest.mark.parametrize("name", ["file-format.md", "file-format.zh.md"])
def test_the_example_of_the_format_holds(name, tmp_path):
    (example,) = (
        m["block"]
        for m in FENCE.finditer((ROOT / "docs" / name).read_text(encoding="utf-8"))
        if m["kind"] == "yaml"
    )
    accounts = tmp_path / "accounts"
    accounts.mkdir()
    (accounts / "huaxin.md").write_text(example, encoding="utf-8")
    (tmp_path / "team.yml").write_text("- {id: chen-yu, name: Chen Yu}\n", encoding="utf-8")
    assert faults(tmp_path) == ""


@pytest.mark.parametrize("name", ["playbook.md", "playbook.zh.md"])
def test_the_examples_of_the_method_hold(name, tmp_path):
    text = (ROOT / "docs" / name).read_text(encoding="utf-8")
    blocks = [m["block"] for m in FENCE.finditer(text) if m["kind"] == "yaml"]
    assert len(blocks) >= 5
    for block in blocks:
        path = tmp_path / block.splitlines()[0].removeprefix("# content/")
        path.parent.mkdir(exist_ok=True)
        old = path.read_text(encoding="utf-8") if path.exists() else ""
        path.write_text(old + block, encoding="utf-8")
    answers = re.findall(r"`((?:checklist|scores): \{.*?\})`", text)
    assert len(answers) == 2
    plan = (
        "---\nname: X\nopportunities:\n  - id: y\n    title: Y\n"
        + "".join(f"    {a}\n" for a in answers)
        + "---\n"
    )
    (tmp_path / "accounts").mkdir()
    (tmp_path / "accounts" / "x.md").write_text(plan, encoding="utf-8")
    assert faults(tmp_path) == ""


def test_every_file_that_is_named_exists():
    missing = []
    for name, text in documents():
        here = (ROOT / name).parent
        missing += [(name, target) for target in LINK.findall(text) if not (here / target).exists()]
        if name == "CONTRIBUTING.md" or name.startswith("README"):
            bases = (ROOT, ROOT / "generator" / "battlemap")
            named = NAMED_FILE.findall(text)
            missing += [
                (name, target) for target in named if not any((base / target).exists() for base in bases)
            ]
    assert missing == []


def test_every_command_and_option_that_is_named_exists():
    wrong: list[tuple[str, ...]] = []
    for name, text in documents():
        for command, rest in COMMAND.findall(text):
            if command not in COMMANDS:
                wrong.append((name, command))
                continue
            known = {
                o for p in (*import_module(COMMANDS[command]).command.params, *cli.params) for o in p.opts
            }
            wrong += [
                (name, command, option)
                for option in re.findall(r"(?<!\S)--?[a-z][a-z-]*", rest)
                if option not in known
            ]
    assert wrong == []


def test_every_command_make_target_and_setting_is_in_the_readme():
    from battlemap.mkdocs_plugin import Options

    readme, chinese = ((ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "README.zh.md"))
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    contributing = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    for text in (readme, chinese):
        assert [c for c in COMMANDS if f"`battlemap {c}" not in text] == []
        assert [s for s, _ in Options._schema if f"| `{s}` |" not in text] == []
    told = set(re.findall(r"(?:^|`)make ([a-z]+)", readme + contributing, re.MULTILINE))
    assert told <= set(targets)
    assert set(targets) - told - {"help", "setup", "clean"} == set()


def test_every_dependency_has_its_reason():
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    rows = {
        name.strip()
        for row in re.findall(r"^\| ([\w, -]+) \|", text, re.MULTILINE)
        for name in row.split(",")
    }
    assert [spec for spec in wanted if re.split(r"[<>=!]", spec)[0] not in rows] == []
