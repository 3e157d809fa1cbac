"""Prints pages with the product's own browser and says what came out: pages, sizes, texts, fonts, faults.

def test_brief(printer):
    paper = printer.print(site / "print" / "huaxin.brief.html")
    assert paper.sizes == [(210, 297)]
    assert paper.faults() == []
    assert printer.probe(site / "print" / "huaxin.brief.html") == []
"""

from __future__ import annotations

import io
import math
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any
from unicodedata import normalize

from pypdf import PdfReader
from pypdf.generic import Destination, DictionaryObject

from battlemap.publish.paper.browser import Browser, Tab, running
from battlemap.publish.paper.installed import browser as installed
from battlemap.publish.paper.numbers import numbered

MM = 25.4 / 72  # millimetres of a point
SMALLEST = 7.5  # points
LEAVES = 2  # a page too wide makes the type of all pages smaller, so the first ones tell

# Elements that cut what they hold, leave their drawing or stick out of the page. Takes its width in mm.
PROBE = """(wide => {
  const limit = wide / 25.4 * 96, found = [];
  const name = e => e.tagName.toLowerCase() + (e.id ? '#' + e.id : '') +
    (e.getAttribute('class') ? '.' + e.getAttribute('class').trim().split(/\\s+/).join('.') : '') +
    ' "' + e.textContent.trim().replace(/\\s+/g, ' ').slice(0, 40) + '"';
  const left = document.body.getBoundingClientRect().left;
  for (const e of document.body.querySelectorAll('*')) {
    const style = getComputedStyle(e), box = e.getBoundingClientRect();
    if (!box.width || !box.height || style.visibility === 'hidden') continue;
    if (e.closest('.vh, .sprite, defs')) continue;
    const cuts = ['hidden', 'clip', 'auto', 'scroll'];
    if (!(e instanceof SVGElement)) {
      if (cuts.includes(style.overflowX) && e.scrollWidth > e.clientWidth + 1)
        found.push('cut at the side: ' + name(e));
      if (cuts.includes(style.overflowY) && e.scrollHeight > e.clientHeight + 1)
        found.push('cut at the foot: ' + name(e));
    } else if (e.tagName === 'text' && getComputedStyle(e.ownerSVGElement).overflowX !== 'visible') {
      const svg = e.ownerSVGElement.getBoundingClientRect();
      if (box.left < svg.left - 1 || box.right > svg.right + 1 || box.top < svg.top - 1.5 ||
          box.bottom > svg.bottom + 1.5)
        found.push('outside its drawing: ' + name(e));
    }
    const holds = [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
    if ((holds || e.tagName === 'svg') && (box.right > left + limit + 1 || box.left < left - 1))
      found.push('beyond the page: ' + name(e) + ' ends at ' +
        Math.round((box.right - left) / 96 * 25.4) + ' mm');
  }
  return found.slice(0, 20);
})"""


@dataclass(frozen=True)
class Piece:
    """A piece of text on a page: its size in points, its place in points from the lower left corner."""

    text: str
    size: float
    x: float
    y: float


@dataclass(frozen=True)
class Leaf:
    """One page: width and height in points, its pieces."""

    wide: float
    high: float
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class Paper:
    """A PDF file, read back."""

    pdf: bytes = field(repr=False)
    title: str
    lang: str
    tagged: bool
    outline: tuple[str, ...]
    sizes: list[tuple[int, int]]
    texts: tuple[str, ...]
    loose_fonts: tuple[str, ...]

    @property
    def pages(self) -> int:
        return len(self.sizes)

    @cached_property
    def leaves(self) -> tuple[Leaf, ...]:
        """The first pages piece by piece, which takes a second for one in Chinese."""
        return tuple(map(_leaf, PdfReader(io.BytesIO(self.pdf)).pages[:LEAVES]))

    @property
    def text(self) -> str:
        return "\n".join(self.texts)

    @property
    def blank(self) -> list[int]:
        """Numbers of pages without any text."""
        return [number for number, text in enumerate(self.texts, 1) if not text.strip()]

    @property
    def smallest(self) -> float:
        """Size of the smallest text in points."""
        return min((p.size for leaf in self.leaves for p in leaf.pieces if p.text.strip()), default=math.inf)

    def small(self, points: float = SMALLEST) -> list[str]:
        """Texts smaller than that."""
        return [
            f"page {number}: {piece.size:.2f} pt: {piece.text.strip()[:40]}"
            for number, leaf in enumerate(self.leaves, 1)
            for piece in leaf.pieces
            if piece.text.strip() and piece.size < points - 0.05
        ]

    def plain_faults(self) -> list[str]:
        """What no sheet may have and is told soon: blank pages, loose fonts, no title, language or tags."""
        found = [f"page {number} is blank" for number in self.blank]
        found += [f"font not embedded: {name}" for name in self.loose_fonts]
        found += [] if self.title else ["no title"]
        found += [] if self.lang else ["no language"]
        return found + ([] if self.tagged else ["not tagged"])

    def faults(self) -> list[str]:
        """What no sheet may have: all that, small text, text off the page."""
        found = self.plain_faults() + self.small()[:10]
        for number, leaf in enumerate(self.leaves, 1):
            found += [
                f"page {number}: off the page: {piece.text.strip()[:40]}"
                for piece in leaf.pieces
                if piece.text.strip() and not (0 <= piece.x <= leaf.wide and 0 <= piece.y <= leaf.high)
            ]
        return found


def read(pdf: bytes) -> Paper:
    """What a PDF file holds."""
    reader = PdfReader(io.BytesIO(pdf))
    root: Any = reader.trailer["/Root"]
    return Paper(
        pdf=pdf,
        title=(reader.metadata and reader.metadata.title) or "",
        lang=str(root.get("/Lang", "")),
        tagged=bool(root.get("/MarkInfo", {}).get("/Marked", False)),
        outline=tuple(_titles(reader.outline)),
        sizes=[(round(p.mediabox.width * MM), round(p.mediabox.height * MM)) for p in reader.pages],
        texts=_texts(pdf),
        loose_fonts=tuple(sorted({name for page in reader.pages for name in _loose(page)})),
    )


def _texts(pdf: bytes) -> tuple[str, ...]:
    """The text of each page as a reader copies it: poppler knows of actual text, which Chinese needs."""
    done = subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True)
    pages = done.stdout.decode().split("\f")[:-1]
    return tuple(normalize("NFC", page).replace("ﬁ", "fi").replace("ﬂ", "fl") for page in pages)


def _titles(outline: Any) -> Iterator[str]:
    for entry in outline:
        if isinstance(entry, Destination):
            yield str(entry.title)
        else:
            yield from _titles(entry)


def _leaf(page: Any) -> Leaf:
    pieces = []

    def take(text: str, cm: list[float], tm: list[float], font: object, size: float) -> None:
        if text.strip():
            a, b, c, d, e, f = cm
            scale = math.sqrt(abs(a * d - b * c) * abs(tm[0] * tm[3] - tm[1] * tm[2]))
            x, y = tm[4], tm[5]
            pieces.append(Piece(text, size * scale, a * x + c * y + e, b * x + d * y + f))

    page.extract_text(visitor_text=take)
    return Leaf(float(page.mediabox.width), float(page.mediabox.height), tuple(pieces))


def _loose(page: Any) -> Iterator[str]:
    """Fonts of a page that the file does not bring along."""
    resources = page.get("/Resources", DictionaryObject()).get_object()
    fonts = resources.get("/Font", DictionaryObject()).get_object()
    for entry in fonts.values():
        font = entry.get_object()
        if font["/Subtype"] == "/Type3":
            continue
        inner = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
        described = inner.get("/FontDescriptor", DictionaryObject()).get_object()
        if not {"/FontFile", "/FontFile2", "/FontFile3"} & set(described):
            yield str(font.get("/BaseFont"))


@dataclass(frozen=True)
class Printer:
    """One browser of the product, one page of it."""

    browser: Browser
    tab: Tab

    def print(self, page: Path | str, paper: str = "") -> Paper:
        """Prints a file or an address; `paper` as in `battlemap pdf --paper`."""
        self.tab.open(_address(page, paper))
        return read(numbered(self.tab))

    def probe(self, page: Path | str, wide: float = 176, paper: str = "") -> list[str]:
        """Elements that are cut or stick out, where the printed area is that many millimetres wide."""
        pixels = math.ceil(wide / 25.4 * 96)
        self.tab.command(
            "Emulation.setDeviceMetricsOverride",
            width=pixels,
            height=1000,
            deviceScaleFactor=1,
            mobile=False,
        )
        self.tab.command("Emulation.setEmulatedMedia", media="print")
        try:
            self.tab.open(_address(page, paper))
            found = self.tab.evaluate(f"{PROBE}({wide})")
        finally:
            self.tab.command("Emulation.clearDeviceMetricsOverride")
            self.tab.command("Emulation.setEmulatedMedia", media="")
        assert isinstance(found, list)
        return [str(each) for each in found]


def _address(page: Path | str, paper: str) -> str:
    return (page if isinstance(page, str) else page.as_uri()) + (f"#paper={paper}" if paper else "")


@contextmanager
def printing() -> Iterator[Printer]:
    """A printer while it is needed."""
    with running(installed()) as browser:
        yield Printer(browser, browser.tab())
