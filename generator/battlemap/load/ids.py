"""Ids and the names of files: one folded form, no signs, no name that a system or the site needs itself."""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePosixPath

from battlemap.diagnostics import Diagnostic, Location

_ID = re.compile(r"[\w-]{1,80}")
_DEVICES = {"con", "prn", "aux", "nul"} | {f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)}
_RESERVED = _DEVICES | {"index", "search", "assets", "404"}


_OTHER_ENDINGS = (".yaml", ".markdown", ".mdown", ".md.txt", ".yml.txt")


def mistaken_ending(path: str) -> bool:
    """True for a file that its writer takes for a plan, and that the ending keeps from being read."""
    lower = path.lower()
    ours = (".md", ".yml")
    return lower.endswith(_OTHER_ENDINGS) or (lower.endswith(ours) and not path.endswith(ours))


def is_id(word: str) -> bool:
    """True for letters of any script, digits, `_` and `-`, at most 80 of them."""
    return _ID.fullmatch(word) is not None


def is_reserved(word: str) -> bool:
    """True for a folded name that the site or an operating system needs itself."""
    return word in _RESERVED


def folded(word: str) -> str:
    """The form in which ids and addresses are compared."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", word).casefold())


def file_id(path: str, shown: str, name: str | None = None) -> str | Diagnostic:
    """The id that a file's name (or the `name` of its folder) stands for, or what is wrong with it."""
    stem = name if name is not None else PurePosixPath(path).name.rsplit(".", 1)[0]
    found = folded(stem)
    if not is_id(found):
        return Diagnostic("BM106", Location(shown), stem)
    if is_reserved(found):
        return Diagnostic("BM114", Location(shown), stem)
    return found
