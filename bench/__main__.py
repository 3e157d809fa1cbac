"""Speed and memory of whole builds of made-up plans, beside a MkDocs that only renders the same texts.

`python -m bench 100 1000 5000 --languages en,zh`. Times are CPU seconds of a fresh process whose code is
compiled, as it is from the second run of an installation on. What the past costs: `python -m bench history`;
what a server does after an edit: `python -m bench rebuild`.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory
from typing import Any

from bench import history, rebuild
from bench.generate import generate

CONFIG = """\
site_name: Benchmark
docs_dir: content
theme: {{name: battlemap}}
plugins:
  - battlemap: {{languages: [{languages}], as_of: 2026-11-20, customer_base: 2000, {more}}}
"""
PLAIN = """\
site_name: Benchmark
docs_dir: plain
site_dir: plain-site
theme: {name: mkdocs}
plugins: []
"""


@dataclass(frozen=True)
class Measure:
    """Builds of so many accounts: `cpu` seconds without printed sheets and exports, `cpu_sheets` with them;
    `wait` the seconds until the latter are there; memory in MB, pages, bytes of the mean account page.
    """

    accounts: int
    cpu: float
    cpu_sheets: float
    wait: float
    memory: float
    pages: int
    page_bytes: float
    stages: Mapping[str, float]
    plain: float | None


def main() -> int:
    """Command line."""
    if sys.argv[1:2] == ["history"]:
        return history.main(sys.argv[2:])
    if sys.argv[1:2] == ["rebuild"]:
        return rebuild.main(sys.argv[2:])
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("counts", type=int, nargs="*", default=[100, 1000])
    parser.add_argument("--languages", default="en", help="en, zh or en,zh")
    parser.add_argument("--no-plain", action="store_true", help="leave plain MkDocs out")
    asked = parser.parse_args()
    measure(1, asked.languages, plain=False)  # leaves compiled modules and templates behind, as any first run
    measures = []
    for count in asked.counts:
        measures.append(measure(count, asked.languages, plain=not asked.no_plain))
        print(report(measures[-1], asked.languages), flush=True)
    if len(measures) > 1:
        first, last = measures[0], measures[-1]
        print(f"{last.accounts} accounts cost {last.cpu / first.cpu:.2f} times {first.accounts}")
    return 0


def measure(count: int, languages: str, *, plain: bool) -> Measure:
    """Generates that many accounts and builds them, each build in a process of its own."""
    with TemporaryDirectory() as name:
        project = Path(name)
        generate(project / "content", count)
        sheets = _build(project, languages, "sheets: true", "shared")
        rmtree(project / "site")  # taking a larger site away is no part of the next build
        result = _build(project, languages, "sheets: false, exports: []")
        pages = list((project / "site").rglob("*.html"))
        own = [p.stat().st_size for p in pages if p.parent.name == "accounts"]
        return Measure(
            accounts=count,
            cpu=result["cpu"],
            cpu_sheets=sheets["cpu"],
            wait=sheets["wall"],
            memory=result["memory"],
            pages=len(pages),
            page_bytes=sum(own) / len(own),
            stages=result["stages"],
            plain=plain_mkdocs(project) if plain else None,
        )


def _build(project: Path, languages: str, options: str, *how: str) -> Any:
    config = project / "mkdocs.yml"
    config.write_text(CONFIG.format(languages=languages, more=options), encoding="utf-8")
    done = _run([sys.executable, "-m", "bench.measured", str(config), *how])
    result = json.loads(done.stdout.splitlines()[-1])
    if result["code"]:
        raise SystemExit(done.stdout + done.stderr)
    return result


def plain_mkdocs(project: Path) -> float:
    """CPU seconds of MkDocs with its bare theme over the texts of the same accounts."""
    (project / "plain").mkdir()
    for path in (project / "content" / "accounts").glob("*.md"):
        body = path.read_text("utf-8").split("\n---\n", 1)[1]
        (project / "plain" / path.name).write_text(body, encoding="utf-8")
    (project / "plain.yml").write_text(PLAIN, encoding="utf-8")
    before = _children()
    _run([sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(project / "plain.yml")])
    return _children() - before


def report(found: Measure, languages: str) -> str:
    """The figures of one build as text."""
    each = 1000 * found.cpu / found.accounts
    lines = [f"{found.accounts} accounts, {languages}: {found.cpu:.1f} s CPU, {each:.1f} ms per account"]
    more = 1000 * found.cpu_sheets / found.accounts
    lines.append(
        f"  with printed sheets and files of data: {more:.1f} ms per account, {found.wait:.1f} s of waiting"
    )
    lines.append(f"  {found.pages / found.cpu:.0f} pages/s, {found.memory:.0f} MB at most")
    lines.append(f"  {found.page_bytes / 1000:.0f} kB per account page")
    if found.plain is not None:
        ratio = found.cpu / found.plain
        lines.append(
            f"  plain MkDocs, the same texts: {found.plain:.1f} s CPU; this is {ratio:.2f} times that"
        )
    for stage, seconds in sorted(found.stages.items(), key=lambda pair: -pair[1]):
        lines.append(f"  {stage:<18} {seconds:7.2f} s {1000 * seconds / found.accounts:7.2f} ms per account")
    return "\n".join(lines)


def _children() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def _run(command: Sequence[str]) -> subprocess.CompletedProcess[str]:
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=env)
    if done.returncode:
        raise SystemExit(done.stdout + done.stderr)
    return done


if __name__ == "__main__":
    sys.exit(main())
