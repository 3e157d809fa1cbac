"""The browser that prints: what comes out of a page, and how it fails."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from battlemap.publish.paper.browser import running
from battlemap.publish.paper.fault import BrowserError
from battlemap.publish.paper.file import settled
from battlemap.publish.paper.installed import browser as installed
from tests.browser.paper import Printer, read

pytestmark = pytest.mark.browser
TWO_PAGES = """<!doctype html><html lang="zh-CN" id="paper=letter" data-wait>
<meta charset="utf-8"><title>华鑫 · Brief</title>
<style>
@page { size: A4; margin: 17mm } html:target { page: letter } @page letter { size: letter }
body { margin: 0; font: 10pt sans-serif } h2 { break-before: page } .small { font-size: 6pt }
.cut { width: 40mm; overflow: hidden; white-space: nowrap } .wide { width: WIDEmm }
</style>
<h1>简报</h1><p id="late"></p><p class="small">footnote</p>
<p class="cut">this sentence is much longer than forty millimetres of paper</p><p class="wide">wide</p>
<h2>Second</h2><p>the end</p>
<script>setTimeout(() => {
  document.getElementById('late').textContent = 'filled in late';
  delete document.documentElement.dataset.wait;
}, 300)</script>"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "页 one#1.html"
    path.write_text(TWO_PAGES.replace("WIDE", "170"), encoding="utf-8")
    return path


def test_a_printed_page_can_be_read_back(printer: Printer, page: Path) -> None:
    paper = printer.print(page)
    assert paper.sizes == [(210, 297)] * 2
    assert (paper.title, paper.lang, paper.tagged) == ("华鑫 · Brief", "zh-CN", True)
    assert paper.outline == ("简报", "Second")
    assert "filled in late" in paper.texts[0]
    assert "the end" in paper.texts[1]
    assert paper.small() == ["page 1: 6.00 pt: footnote"]
    assert paper.faults() == paper.small()


def test_the_page_looks_at_the_paper_asked_for(printer: Printer, page: Path) -> None:
    assert printer.print(page, "letter").sizes == [(216, 279)] * 2


def test_what_is_cut_or_sticks_out_is_found(printer: Printer, page: Path) -> None:
    page.write_text(TWO_PAGES.replace("WIDE", "200"), encoding="utf-8")
    assert printer.print(page).smallest == pytest.approx(6 * 176 / 200, abs=0.01)  # shrunk to fit
    assert printer.probe(page) == [
        'cut at the side: p.cut "this sentence is much longer than forty "',
        'beyond the page: p.wide "wide" ends at 200 mm',
    ]


def test_a_page_that_is_not_there_is_named(printer: Printer, tmp_path: Path) -> None:
    with pytest.raises(BrowserError) as found:
        printer.print(tmp_path / "no.html")
    assert found.value.reason == "page"
    assert str(found.value.values["page"]).endswith("/no.html")


def test_a_page_that_never_gets_ready_is_given_up(tmp_path: Path) -> None:
    (tmp_path / "p.html").write_text("<html data-wait><p>hm", encoding="utf-8")
    with running(installed(), timeout=0.5) as browser, pytest.raises(BrowserError) as found:
        browser.tab().open((tmp_path / "p.html").as_uri())
    assert found.value.reason == "slow"


def test_nothing_is_asked_of_the_network(printer: Printer, tmp_path: Path) -> None:
    page = "<p id=p>?<img src=http://127.0.0.1:9/x.png onerror=\"p.textContent='no network'\">"
    (tmp_path / "p.html").write_text(page, encoding="utf-8")
    assert "no network" in printer.print(tmp_path / "p.html").text


CRASHING = """
import os, signal, sys
from battlemap.publish.paper.browser import running
from battlemap.publish.paper.fault import BrowserError
from battlemap.publish.paper.file import settled
from battlemap.publish.paper.installed import browser
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background jobs start without one
try:
    with running(browser(), timeout=20) as crashing:
        tab = crashing.tab()
        if sys.argv[1] == "crash":
            tab.command("Browser.crash")
        print("here", flush=True)
        tab.open(sys.argv[1])
except BrowserError as fault:
    print(fault.reason)
"""


@pytest.fixture
def temporary() -> Iterator[Path]:
    """A folder with a short name: a browser puts a socket into it."""
    with TemporaryDirectory() as name:
        yield Path(name)


def test_a_browser_that_crashes_is_told_and_leaves_nothing(temporary: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", CRASHING, "crash"],
        env=os.environ | {"TMPDIR": str(temporary)},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (done.stdout, done.stderr) == ("gone\n", "")
    assert list(temporary.iterdir()) == []


def test_a_stopped_run_takes_its_browser_along(tmp_path: Path, temporary: Path) -> None:
    (tmp_path / "p.html").write_text("<html data-wait><p>hm", encoding="utf-8")
    command = [sys.executable, "-c", CRASHING, (tmp_path / "p.html").as_uri()]
    with subprocess.Popen(
        command,
        env=os.environ | {"TMPDIR": str(temporary)},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"here\n"
        assert len(list(temporary.iterdir())) == 1
        os.kill(process.pid, signal.SIGINT)
    assert list(temporary.iterdir()) == []


def test_a_page_comes_out_the_same_from_any_tab(printer: Printer, page: Path) -> None:
    day = date(2026, 11, 20)
    first = settled(printer.print(page).pdf, day)
    other = printer.browser.tab()
    other.open(page.as_uri())
    assert settled(other.pdf(), day) == first
    assert read(first).outline == ("简报", "Second")
