"""A small project of two accounts, and the command line run on it."""

from __future__ import annotations

import io
import logging
import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

import pytest

from battlemap import cli, words

CONFIG = """site_name: Plans
docs_dir: content
site_dir: site
theme: {name: battlemap}
plugins:
  - battlemap:
      organisation: {en: Qianlu, zh: 千路}
      as_of: 2026-11-20
"""
SECRET = "Breeds prize-winning racing pigeons"
ACCOUNT = f"""---
name: {{en: Huaxin Parts, zh: 华鑫汽配}}
owner: chen-yu
people:
  - {{id: wang-lei, name: Wang Lei, level: decision, influence: 5, personal: {{interests: {SECRET}}}}}
---
## Situation

See [how we plan](../how-we-plan.md) and the ![dock](dock.png).

:::team
The discount could reach nineteen percent after all
:::
"""
FILES: dict[str, str | bytes] = {
    "mkdocs.yml": CONFIG,
    "content/index.md": "Plans of the team: [how we plan](how-we-plan.md).\n",
    "content/how-we-plan.md": "# How we plan\n",
    "content/team.yml": "- {id: chen-yu, name: Chen Yu}\n",
    "content/accounts/huaxin.md": ACCOUNT,
    "content/accounts/dock.png": b"\x89PNG",
    "content/accounts/weida.md": "---\nname: 伟达\n---\n",
}


@dataclass(frozen=True)
class Done:
    """How a command ended, and what it said."""

    code: int
    out: str
    err: str


def make(folder: Path, files: Mapping[str, str | bytes] | None = None, config: str = CONFIG) -> Path:
    """The project in a new folder, with more files or changed ones."""
    return write(folder, FILES | {"mkdocs.yml": config} | dict(files or {}))


def write(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """The files in a folder, in their order."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def battlemap(folder: Path, *arguments: str, lang: str = "en") -> Done:
    """Runs the command line in this process."""
    out, err = io.StringIO(), io.StringIO()
    before = Path.cwd()
    handler = signal.getsignal(signal.SIGTERM)
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(out), redirect_stderr(err):
        patch.chdir(folder)
        patch.setattr(sys, "argv", ["battlemap", *arguments])
        patch.setenv("BATTLEMAP_LANG", lang)
        patch.setattr(words, "_told", {})
        with pytest.raises(SystemExit) as stop:
            cli.main()
    signal.signal(signal.SIGTERM, handler)
    for name in ("mkdocs", "properdocs"):
        logging.getLogger(name).handlers.clear()
        logging.getLogger(name).propagate = True
    assert Path.cwd() == before
    return Done(int(stop.value.code or 0), out.getvalue(), err.getvalue())


def process(folder: Path, *arguments: str, **environ: str) -> Done:
    """Runs a module of Python, such as `battlemap build`, in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=folder,
        env=os.environ | {"BATTLEMAP_LANG": "en"} | environ,
        capture_output=True,
        text=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
    )
    return Done(done.returncode, done.stdout, done.stderr)


def site(folder: Path) -> dict[str, bytes]:
    """Every file of a site."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def old_site(folder: Path) -> dict[str, bytes]:
    """A site as an earlier build left it."""
    (folder / "site").mkdir()
    (folder / "site" / ".battlemap").touch()
    (folder / "site" / "index.html").write_text("old")
    return site(folder / "site")


def leftovers(folder: Path) -> list[str]:
    """What lies in a project besides what belongs there."""
    return sorted(p.name for p in folder.iterdir() if p.name not in ("content", "mkdocs.yml", "site"))
