"""What every page of a built site must pass. Each check returns its findings as text; none means good."""

import json
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from importlib import resources
from pathlib import Path
from urllib.parse import unquote, urlsplit

import html5lib
from html5lib.html5parser import ParseError
from playwright.sync_api import Page

from tests.browser.tools import VNU_JAR

AXE = resources.files("axe_playwright_python") / "axe.min.js"
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

FIND_OVERFLOW = """() => {
  const root = document.documentElement, width = root.clientWidth;
  if (root.scrollWidth <= width) return [];
  const scrolls = e => e && e !== root && e !== document.body &&
    (getComputedStyle(e).overflowX !== 'visible' || scrolls(e.parentElement));
  const name = e => e.tagName.toLowerCase() + (e.id ? '#' + e.id : '') +
    (e.getAttribute('class') ? '.' + e.getAttribute('class').trim().split(/\\s+/).join('.') : '');
  const wide = [...document.body.querySelectorAll('*')]
    .filter(e => e.getBoundingClientRect().right > width + 0.5 && !scrolls(e.parentElement))
    .slice(0, 5).map(e => name(e) + ' ends at ' + Math.round(e.getBoundingClientRect().right));
  return ['page is ' + root.scrollWidth + ' px wide in a window of ' + width, ...wide];
}"""


def axe_violations(page: Page) -> list[str]:
    """Runs axe-core on the page as shown."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("tags => axe.run(document, {runOnly: tags, resultTypes: ['violations']})", AXE_TAGS)
    return [
        f"{violation['id']}: {violation['help']}: {node['target'][0]}: {summary(node)}"
        for violation in found["violations"]
        for node in violation["nodes"]
    ]


def summary(node: dict[str, str]) -> str:
    return " ".join(node.get("failureSummary", "").split())[:240]


def horizontal_overflow(page: Page, width: int, height: int = 900) -> list[str]:
    """Says whether the page scrolls sideways at a width in CSS pixels, and the elements that cause it."""
    page.set_viewport_size({"width": width, "height": height})
    findings: list[str] = page.evaluate(FIND_OVERFLOW)
    return findings


@dataclass
class Watch:
    """What a page did while it was watched: requests beyond its own site, script and console errors."""

    external: list[str]
    errors: list[str]


def watch(page: Page, site: str) -> Watch:
    """Starts watching before navigation; `site` is the address that the page's own requests start with."""
    seen = Watch([], [])

    def on_request(url: str) -> None:
        if not url.startswith((site, "data:", "about:", "blob:")):
            seen.external.append(url)

    page.on("request", lambda request: on_request(request.url))
    page.on("requestfailed", lambda request: seen.errors.append(f"failed: {request.url}"))
    page.on("pageerror", lambda error: seen.errors.append(str(error)))
    page.on("console", lambda message: seen.errors.append(message.text) if message.type == "error" else None)
    return seen


def html_faults(html: str) -> list[str]:
    """Parses one document as strictly as the HTML standard allows."""
    try:
        html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(html)
    except ParseError as error:
        return [str(error) or error.__class__.__name__]
    return []


def nu_errors(files: Iterable[Path]) -> list[str]:
    """Validates all files with one run of the Nu validator; warnings about style do not count."""
    java = shutil.which("java")
    assert java, "Java is needed: python -m tests.browser.tools"
    options = ["--format", "json", "--exit-zero-always", "--stdout", "--errors-only"]
    command = [java, "-jar", str(VNU_JAR), *options, *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, stdin=subprocess.DEVNULL)
    return [
        f"{urlsplit(m['url']).path}:{m.get('lastLine', 0)}: {m['message']}: {m.get('extract', '').strip()}"
        for m in json.loads(done.stdout)["messages"]
        if m["type"] != "info"
    ]


class Anchors(HTMLParser):
    """Collects the addresses that a page uses and the fragments that it offers."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: set[str] = set()
        self.repeated: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if value is None:
                continue
            if name in ("href", "src", "xlink:href", "data-href", "poster"):
                self.links.append(value)
            elif name == "srcset":
                self.links += [part.split()[0] for part in value.split(",") if part.strip()]
            elif name == "id" or (name == "name" and tag == "a"):
                if value in self.ids:
                    self.repeated.append(value)
                self.ids.add(value)


def broken_links(site: Path) -> list[str]:
    """Follows every internal link of every page below `site`, fragments included; also finds repeated ids."""
    pages = {
        path.resolve(): Anchors(path.read_text(encoding="utf-8")) for path in sorted(site.rglob("*.html"))
    }
    findings = []
    for path, anchors in pages.items():
        name = path.relative_to(site.resolve())
        findings += [f"{name}: id {repeated!r} is used twice" for repeated in anchors.repeated]
        findings += [f"{name}: {fault}" for fault in link_faults(path, anchors.links, pages, site.resolve())]
    return findings


def link_faults(path: Path, links: list[str], pages: dict[Path, Anchors], site: Path) -> Iterator[str]:
    for link in dict.fromkeys(links):
        parts = urlsplit(link)
        if parts.scheme in ("http", "https", "mailto", "tel", "data"):
            continue
        if parts.scheme or parts.netloc or link.startswith("/"):
            yield f"{link!r} is not relative"
            continue
        target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
        if not target.is_relative_to(site):
            yield f"{link!r} leaves the site"
        elif not target.is_file():
            yield f"{link!r} leads nowhere"
        elif parts.fragment and target in pages and unquote(parts.fragment) not in pages[target].ids:
            yield f"{link!r} has no such fragment"
