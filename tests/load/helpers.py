"""A content folder from a few lines, and what reading it finds."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from battlemap.assess.facts import fact_forms
from battlemap.load import Loaded, load
from battlemap.load.source import FolderSource
from battlemap.model.plans import Settings

AS_OF = date(2026, 11, 21)


def write(root: Path, files: Mapping[str, str | bytes]) -> Path:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return root


def read(root: Path, files: Mapping[str, str | bytes]) -> Loaded:
    source = FolderSource(write(root, files), "content")
    return load(source, settings=Settings(), facts=fact_forms(), as_of=AS_OF)


def account(fields: str, body: str = "") -> str:
    return f"---\n{fields.strip()}\n---\n{body}"


def found(loaded: Loaded) -> list[tuple[str, str, int, int, str | None]]:
    return [
        (d.code, d.location.path.removeprefix("content/"), d.location.line, d.location.column, d.word)
        for d in loaded.diagnostics
    ]


def faults(root: Path, fields: str) -> list[tuple[str, int, int, str | None]]:
    """Code, line, column and word of everything wrong in one account; line 2 is the first of the fields."""
    loaded = read(root, {"accounts/x.md": account(fields)})
    return [(code, line, column, word) for code, _, line, column, word in found(loaded)]
