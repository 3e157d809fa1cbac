"""A site as a zip: the same bytes for the same site, names that every system can unpack."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

START = "START-HERE.txt"
LEFT_OUT = frozenset({"_headers", "robots.txt", "404.html", "sitemap.xml", "sitemap.xml.gz"})
_FORBIDDEN = frozenset('<>:"|?*\\')
_TEXTS = (".html", ".js", ".json", ".csv", ".ics", ".xml", ".atom")
_WORD = re.compile(r"[\w-]+")
_READABLE = 0o644 << 16


def files(site: Path) -> Iterator[tuple[str, bytes]]:
    """What of a site is handed on, by path in order: all but what only servers and builds need."""
    paths = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
    for name in sorted(paths):
        if name not in LEFT_OUT and not any(part.startswith(".") for part in name.split("/")):
            yield name, paths[name].read_bytes()


def unpackable(name: str) -> bool:
    """Whether Windows can make a file of this name as well."""
    parts = name.split("/")
    return not _FORBIDDEN & set(name) and not any(part.endswith((".", " ")) for part in parts)


def packed(content: Iterable[tuple[str, bytes]], start: str, day: date) -> bytes:
    """A zip of these files and, at their head, of what to do with them; its date is that day, or the nearest
    that a zip can tell.
    """
    out = io.BytesIO()
    day = min(max(day, date(1980, 1, 1)), date(2107, 12, 31))
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        # With a mark at its start and DOS line ends the plainest editor of Windows shows it.
        for name, data in ((START, start.replace("\n", "\r\n").encode("utf-8-sig")), *content):
            entry = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = _READABLE
            archive.writestr(entry, data)
    return out.getvalue()


def mentions(
    content: Iterable[tuple[str, bytes]], names: Sequence[str], ids: Collection[str] = ()
) -> dict[str, list[str]]:
    """Which of the names stand in which text files, by name, and which ids as words in data files: pages give
    ids as examples.
    """
    found: dict[str, list[str]] = {}
    for path, data in content:
        if path.endswith(_TEXTS):
            text = data.decode("utf-8", "replace")
            words = set(_WORD.findall(text)) if _is_data(path) else set()
            for name in (*(name for name in names if name in text), *sorted(words.intersection(ids))):
                found.setdefault(name, []).append(path)
    return found


def _is_data(path: str) -> bool:
    return "data" in path.split("/")[:2] and "schema" not in path.split("/")
