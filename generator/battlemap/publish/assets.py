"""Files that a site needs beside its pages: stylesheet, scripts, pictures in texts, words for hosts."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from battlemap.publish.headers import headers_file, robots_file
from battlemap.publish.html import stylesheet, theme_folder

PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp")
PICTURE_LIMIT = 10_000_000


def files() -> Iterator[tuple[str, str | bytes]]:
    """Path below the site's root and content of every file that does not depend on the plans."""
    yield "assets/battlemap.css", stylesheet()
    for script in sorted((theme_folder() / "js").glob("*.js")):
        yield f"assets/{script.name}", script.read_bytes()
    yield "robots.txt", robots_file()
    yield "_headers", headers_file()


def pictures(content: Path, named: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """Path and content of the named pictures."""
    for name in sorted(named):
        yield name, (content / name).read_bytes()


def is_picture(content: Path, name: str) -> bool:
    """True for a regular file of a picture format inside the content, not too large to publish."""
    path = content / name
    if path.suffix.lower() not in PICTURES or not path.resolve().is_relative_to(content.resolve()):
        return False
    try:
        status = os.lstat(path)
    except OSError:
        return False
    return stat.S_ISREG(status.st_mode) and status.st_size <= PICTURE_LIMIT
