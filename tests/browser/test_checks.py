"""The checks find what they are for, and nothing on a good page."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.checks import (
    axe_violations,
    broken_links,
    horizontal_overflow,
    html_faults,
    nu_errors,
    watch,
)

GOOD = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Good</title>
<meta name="viewport" content="width=device-width">
</head><body><main><h1 id="top">Good</h1><p><a href="#top">Up</a> 谈判</p></main></body></html>
"""


def with_body(body: str) -> str:
    return GOOD.replace("</main>", body + "</main>")


def write(folder: Path, name: str, html: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(html, encoding="utf-8")
    return path


def test_html_parser() -> None:
    assert html_faults(GOOD) == []
    assert html_faults(with_body("<p><b>open</p>")) != []
    assert html_faults(GOOD.replace("<!doctype html>", "")) != []


def test_nu_validator(tmp_path: Path) -> None:
    good = write(tmp_path, "good.html", GOOD)
    bad = write(tmp_path, "bad.html", with_body("<img src='a.png'>\n<ul><p>x</p></ul>"))
    errors = nu_errors([good, bad])
    assert len(errors) == 2
    assert all("bad.html" in error for error in errors)


def test_links(tmp_path: Path) -> None:
    links = """<a href="a/b.html#here">1</a><a href="a/b.html#gone">2</a><a href="c.html">3</a>
      <a href="../out.html">4</a><a href="/root.html">5</a><a href="https://example.org">6</a>
      <i id="top"></i>"""
    write(tmp_path, "site/index.html", with_body(links))
    write(tmp_path, "site/a/b.html", with_body('<i id="here"></i><a href="../index.html#top">1</a>'))
    write(tmp_path, "out.html", GOOD)
    assert broken_links(tmp_path / "site") == [
        "index.html: id 'top' is used twice",
        "index.html: 'a/b.html#gone' has no such fragment",
        "index.html: 'c.html' leads nowhere",
        "index.html: '../out.html' leaves the site",
        "index.html: '/root.html' is not relative",
    ]


@pytest.mark.browser
def test_axe(page: Page) -> None:
    page.set_content(GOOD)
    assert axe_violations(page) == []
    page.set_content(with_body('<p style="color:#bbb;background:#fff">pale</p><input>'))
    assert {v.split(":")[0] for v in axe_violations(page)} == {"color-contrast", "label"}


@pytest.mark.browser
def test_overflow(page: Page) -> None:
    page.set_content(GOOD)
    assert horizontal_overflow(page, 390) == []
    page.set_content(with_body('<div style="overflow:auto"><div style="width:900px">fine</div></div>'))
    assert horizontal_overflow(page, 390) == []
    page.set_content(with_body('<div id="wide" style="width:900px">too wide</div>'))
    assert horizontal_overflow(page, 1440) == []
    findings = horizontal_overflow(page, 390)
    assert "window of 390" in findings[0]
    assert "div#wide" in findings[1]


@pytest.mark.browser
def test_watch(page: Page, tmp_path: Path) -> None:
    script = "<script>missing()</script><img alt='' src='https://example.invalid/a.png'>"
    file = write(tmp_path, "index.html", with_body(script))
    seen = watch(page, tmp_path.as_uri())
    page.goto(file.as_uri())
    assert seen.external == ["https://example.invalid/a.png"]
    assert any("missing is not defined" in error for error in seen.errors)
