"""Files that a site needs beside its pages: styles, scripts, typefaces, pictures in texts, words of hosts."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from battlemap.publish.headers import headers_file, robots_file
from battlemap.publish.html import sheet_styles, stylesheet, theme_folder
from battlemap.view.edition import Edition
from battlemap.view.printing import OF_ACCOUNT, OF_OPPORTUNITY, script_name

PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp")
PICTURE_LIMIT = 10_000_000
PRINT = "print.js"  # written once per language, with its words
SHEETS = frozenset({"sheets.js", "plan.js"})


def files(*, sheets: bool = True) -> Iterator[tuple[str, str | bytes]]:
    """Path below the site's root and content of every file that does not depend on the plans.

    Without `sheets` those of printed sheets stay away.
    """
    yield "assets/battlemap.css", stylesheet()
    if sheets:
        yield from ((f"assets/{name}", text) for name, text in sheet_styles().items())
    for script in sorted((theme_folder() / "js").glob("*.js")):
        if script.name != PRINT and (sheets or script.name not in SHEETS):
            yield f"assets/{script.name}", script.read_bytes()
    for face in sorted((theme_folder() / "fonts").iterdir()):
        yield f"assets/{face.name}", face.read_bytes()
    yield "robots.txt", robots_file()
    yield "_headers", headers_file()


def print_script(edition: Edition) -> Iterator[tuple[str, str]]:
    """The script that asks what to print, with the words of one language."""
    if not edition.sheets:
        return
    say = edition.voice
    words = {
        "title": say("sheets.choose"),
        "page": say("sheets.page"),
        "close": say("sheets.close"),
        "again": say("sheets.again"),
        "sheets": {name: say(f"sheets.name.{name}") for name in (*OF_OPPORTUNITY, *OF_ACCOUNT)},
    }
    told = json.dumps(words, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    script = (theme_folder() / "js" / PRINT).read_text("utf-8")
    yield f"assets/{script_name(edition.lang)}", f"var battlemapPrint={told};\n{script}"


def pictures(content: Path, named: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """Path and content of the named pictures."""
    for name in sorted(named):
        yield name, (content / name).read_bytes()


def is_picture(content: Path, name: str) -> bool:
    """True for a regular file of a picture format inside the content, not too large to publish."""
    path = content / name
    if path.suffix.lower() not in PICTURES:
        return False
    try:
        inside = path.resolve().is_relative_to(content.resolve())
        status = os.lstat(path)
    except (
        OSError,
        ValueError,
        RuntimeError,
    ):  # ValueError: a NUL in the name; RuntimeError: links in a ring
        return False
    if not inside:
        return False
    return stat.S_ISREG(status.st_mode) and status.st_size <= PICTURE_LIMIT
