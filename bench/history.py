"""What the past of many plans costs: 2 000 commits over 500 accounts, without a cache and with one.

`python -m bench history [--accounts 500] [--commits 2000] [--rewrite]`. A commit changes a few lines of one
account, as teams do; with `--rewrite` everything in it.
"""

from __future__ import annotations

import argparse
import gc
import subprocess
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

from battlemap import intake
from battlemap.assess import assess
from battlemap.audience import redact
from battlemap.history import recall
from battlemap.mkdocs_plugin.plugin import RARELY
from battlemap.model.plans import Settings
from battlemap.project import Project
from bench.edits import edited
from bench.generate import TODAY, account, generate


def main(arguments: Sequence[str]) -> int:
    """Command line."""
    parser = argparse.ArgumentParser(prog="bench history", description=__doc__)
    parser.add_argument("--accounts", type=int, default=500)
    parser.add_argument("--commits", type=int, default=2000)
    parser.add_argument("--rewrite", action="store_true")
    asked = parser.parse_args(arguments)
    gc.set_threshold(*RARELY)
    with TemporaryDirectory() as name:
        folder = Path(name)
        repository(folder, asked.accounts, asked.commits, rewrite=asked.rewrite)
        project = Project(folder, folder / "content", Settings(), TODAY)
        loaded = intake.read(project)
        plans = redact(loaded.plans, project.audience)
        assessed = assess(plans, loaded.method, TODAY)
        for kind in ("cold", "cached"):
            wall, cpu = perf_counter(), process_time()
            history = recall(project, loaded, plans, assessed)
            points = sum(len(trend.points) for trend in history.trends.accounts.values())
            wall, cpu = perf_counter() - wall, process_time() - cpu
            print(history.trends.reason or "", end="")
            print(f"{kind:>7}: {wall:.2f} s, {cpu:.2f} CPU s of this process, {points} points", flush=True)
    return 0


def repository(folder: Path, accounts: int, commits: int, *, rewrite: bool = False) -> None:
    """A repository whose work tree is its newest commit: the plans, then one account changed per commit."""
    generate(folder / "content", accounts)
    subprocess.run(["git", "init", "-q", "-b", "main", folder], check=True)
    stream = "".join(_stream(folder, accounts, commits, rewrite)).encode()
    subprocess.run(
        ["git", "-C", folder, "fast-import", "--quiet", "--date-format=rfc2822"], input=stream, check=True
    )
    subprocess.run(["git", "-C", folder, "reset", "-q", "--hard"], check=True)


def _stream(folder: Path, accounts: int, commits: int, rewrite: bool) -> Iterator[str]:
    first = TODAY - timedelta(days=365)
    texts: dict[str, str] = {}
    yield _commit(0, first)
    for path in sorted((folder / "content").rglob("*.*")):
        name = path.relative_to(folder).as_posix()
        texts[name] = path.read_text(encoding="utf-8")
        yield _file(name, texts[name])
    for number in range(1, commits):
        day = first + timedelta(days=365 * number // commits)
        yield _commit(number, day)
        which = number * 7919 % accounts
        name, rng = f"content/accounts/a{which:05}.md", Random(f"{number}-{which}")
        texts[name] = account(rng, which) if rewrite else edited(rng, texts[name], day)
        yield _file(name, texts[name])


def _commit(number: int, day: date) -> str:
    who = f"Someone <someone@example.com> {day:%a, %d %b %Y} 12:00:00 +0000"
    return f"commit refs/heads/main\nmark :{number + 1}\ncommitter {who}\n{_data('plans')}"


def _file(path: str, text: str) -> str:
    return f"M 100644 inline {path}\n{_data(text)}"


def _data(text: str) -> str:
    return f"data {len(text.encode())}\n{text}\n"
