"""The last sheet of the workbook: which key stands behind each heading, for programs that read it."""

from __future__ import annotations

from collections.abc import Iterable

from battlemap.view.export.sheet import Column, Sheet
from battlemap.view.voice import Voice

KIND = "columns"


def columns_sheet(voice: Voice, sheets: Iterable[Sheet]) -> Sheet:
    """A row per column of the sheets: sheet, heading, key."""
    heads = tuple(Column(key, voice(f"export.columns.{key}"), "text") for key in ("sheet", "heading", "key"))
    rows = tuple((s.title, column.heading, column.key) for s in sheets for column in s.columns)
    return Sheet(KIND, voice(f"export.sheet.{KIND}"), heads, rows)
