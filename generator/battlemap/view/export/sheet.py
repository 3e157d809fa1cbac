"""A sheet: rows of plain values under headings of one language, for CSV and spreadsheets."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from typing import Literal, TypeVar

from battlemap.assess.results.base import Money, Spot
from battlemap.view.finished import finished
from battlemap.view.voice import Voice

T = TypeVar("T")
Form = Literal["text", "number", "share", "money", "day", "yes"]
Datum = str | int | float | Decimal | date | Money | None
Row = tuple[Datum, ...]
Spec = tuple[str, Form, Callable[[Voice, T], Datum]]
Specs = tuple[Spec[T], ...]


@finished
class Column:
    """A column: its stable `key`, its heading in one language, what its cells are; shares run from 0 to 1."""

    key: str
    heading: str
    form: Form


@finished
class Sheet:
    """Rows of one kind. `kind` names the file, `title` the sheet; a cell that is not known is None."""

    kind: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


def sheet(voice: Voice, kind: str, specs: Specs[T], items: Iterable[T]) -> Sheet:
    """The sheet of a kind: a column per spec, a row per item."""
    columns = tuple(Column(key, voice(f"export.column.{key}"), form) for key, form, _ in specs)
    takers = [take for _, _, take in specs]
    rows = tuple(tuple(take(voice, item) for take in takers) for item in items)
    return Sheet(kind, voice(f"export.sheet.{kind}"), columns, rows)


def place(spot: Spot | None) -> str:
    """File and line of an input, empty where it came from no file."""
    where = spot.location if spot else None
    return f"{where.path}:{where.line}" if where else ""


def money(amount: Decimal | None, currency: str) -> Money | None:
    """An amount with its currency."""
    return None if amount is None else Money(amount, currency)


def yes(voice: Voice, holds: bool) -> str:
    """Yes, or nothing."""
    return voice("export.yes") if holds else ""
