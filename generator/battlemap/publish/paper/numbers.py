"""Page numbers in a table of contents: read from the printed file, written into the page.

A page asks for them with elements `data-page-of="ANCHOR"`, where a link of the page leads to that anchor.
"""

from __future__ import annotations

import io
import json

from pypdf import PdfReader

from battlemap.publish.paper.browser import Tab

_ASKED = "[...new Set([...document.querySelectorAll('[data-page-of]')].map(e => e.dataset.pageOf))]"
_FILL = """(numbers => {
  for (const e of document.querySelectorAll('[data-page-of]'))
    if (numbers[e.dataset.pageOf]) e.textContent = numbers[e.dataset.pageOf];
})"""
_ROUNDS = 2  # the second sees what the first has moved


def numbered(tab: Tab) -> bytes:
    """The page as PDF, with the numbers of its own pages where it asks for them."""
    pdf = tab.pdf()
    told: dict[str, int] = {}
    if tab.evaluate(_ASKED):
        for _ in range(_ROUNDS):
            found = pages(pdf)
            if found == told:
                break
            told = found
            tab.evaluate(f"{_FILL}({json.dumps(told, allow_nan=False)})")
            pdf = tab.pdf()
    return pdf


def pages(pdf: bytes) -> dict[str, int]:
    """On which page, counted from 1, each anchor stands that a link of the file leads to."""
    reader = PdfReader(io.BytesIO(pdf))
    found = {}
    for name, place in reader.named_destinations.items():
        number = reader.get_destination_page_number(place)
        if number is not None:
            found[name.lstrip("/")] = number + 1
    return found
