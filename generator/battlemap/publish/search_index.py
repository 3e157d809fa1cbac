"""The search index of one language: a classic script, as a page opened from a file may load nothing else.

The script sets `battlemapIndex` to its language and a list of [address, title, kind, text]. Texts stay as
they are written, so that the page can quote them; js/search.js compares them in lower case and in NFKC.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import NamedTuple

TEXT_MAX = 20_000  # characters of one entry
_SPACES = re.compile(r"\s+")
_ESCAPES = {"<": "\\u003c", "\u2028": "\\u2028", "\u2029": "\\u2029"}


class Entry(NamedTuple):
    """Something to find: its address relative to the search page, its title, its kind in words, its text."""

    url: str
    title: str
    kind: str
    text: str


def build_index(entries: Iterable[Entry], lang: str) -> str:
    """The index as a script. The order of the entries is that of equally good results."""
    rows = ",\n".join(_row(entry) for entry in entries)
    return f'var battlemapIndex={{"lang":{_literal(lang)},"entries":[\n{rows}\n]}};\n'


def _row(entry: Entry) -> str:
    return _literal([entry.url, entry.title, entry.kind, plain(entry.text)])


def plain(text: str) -> str:
    """The text with single spaces, not longer than `TEXT_MAX`."""
    return _SPACES.sub(" ", text[:TEXT_MAX]).strip()


def _literal(value: object) -> str:
    script = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    for char, escape in _ESCAPES.items():
        script = script.replace(char, escape)
    return script
