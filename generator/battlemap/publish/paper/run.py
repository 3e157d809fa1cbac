"""Many sheets at once: pages of a site become PDF files, each written whole or not at all."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from itertools import count
from pathlib import Path
from threading import local

from battlemap.copies import processors
from battlemap.publish.paper.browser import Browser
from battlemap.publish.paper.file import settled
from battlemap.publish.paper.numbers import numbered

_PAGE = re.compile(rb"/Type /Page\b(?!s)")
Tell = Callable[[int, str], None]


@dataclass(frozen=True, slots=True)
class Printed:
    """One sheet: its page on the site, its PDF, how many pages that has."""

    page: str
    pdf: bytes

    @property
    def pages(self) -> int:
        """How many pages of paper."""
        return len(_PAGE.findall(self.pdf))


def print_sheets(
    browser: Browser,
    site: Path,
    sheets: Sequence[str],
    *,
    day: date,
    paper: str,
    tell: Tell,
    keep: Callable[[Printed], None],
) -> None:
    """Prints pages of a site, given by path, on a kind of paper: a4, letter or a3.

    Each is handed to `keep`; `tell` hears how many are done and the last one's path. Raises BrowserError.
    """
    own, done = local(), count(1)

    def print_one(page: str) -> tuple[str, bytes]:
        file = site / page
        if getattr(own, "folder", None) == file.parent:
            own.tab.put(file.read_text("utf-8"))
        else:
            own.tab = getattr(own, "tab", None) or browser.tab()
            own.tab.open(f"{file.as_uri()}#paper={paper}")
            own.folder = file.parent
        return page, settled(numbered(own.tab), day)

    pool = ThreadPoolExecutor(max(processors(), 2))  # each page keeps one busy
    try:
        for page, pdf in pool.map(print_one, sheets):
            keep(Printed(page, pdf))
            tell(next(done), page)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
