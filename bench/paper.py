"""Speed of printing: briefs of made-up plans per second, with the browser that is on the machine.

`python -m bench.paper 100 --languages en`. The yardstick: an empty page in the same browser.
"""

from __future__ import annotations

import argparse
import sys
import time
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from battlemap import mkdocs_plugin, pipeline
from battlemap.publish.paper.browser import Browser, running
from battlemap.publish.paper.choice import Choice
from battlemap.publish.paper.installed import browser as installed
from battlemap.publish.paper.run import print_sheets
from bench.__main__ import CONFIG
from bench.generate import generate

EMPTY = "<!doctype html><title>Empty</title><p>Empty"


def main() -> int:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int, nargs="?", default=100)
    parser.add_argument("--languages", default="en", help="en or zh")
    asked = parser.parse_args()
    with TemporaryDirectory() as name:
        project = Path(name)
        generate(project / "content", asked.count)
        (project / "mkdocs.yml").write_text(
            CONFIG.format(languages=asked.languages, more=""), encoding="utf-8"
        )
        start = time.monotonic()
        plans = mkdocs_plugin.load_project(str(project / "mkdocs.yml"))
        run = pipeline.Run(plans, pipeline.read(plans))
        sheets = run.write_sheets(project / "site", Choice(frozenset({"brief"})).takes).paths
        made = time.monotonic() - start
        empty = [f"empty-{number}.html" for number in range(len(sheets))]
        for page in empty:
            (project / "site" / page).write_text(EMPTY, encoding="utf-8")
        with running(installed()) as browser:
            seconds = {
                kind: _printed(browser, project / "site", pages)
                for kind, pages in (("empty pages", empty), ("briefs", list(sheets)))
            }
    print(f"{len(sheets)} briefs made in {made:.1f} s")
    for kind, taken in seconds.items():
        print(f"{len(sheets)} {kind} printed in {taken:.1f} s, {len(sheets) / taken:.1f} per second")
    print(f"a brief takes {seconds['briefs'] / seconds['empty pages']:.1f} times as long as an empty page")
    return 0


def _printed(browser: Browser, site: Path, pages: list[str]) -> float:

    start = time.monotonic()
    print_sheets(
        browser, site, pages, day=date(2026, 11, 20), paper="a4", tell=lambda *_: None, keep=lambda _: None
    )
    return time.monotonic() - start


if __name__ == "__main__":
    sys.exit(main())
