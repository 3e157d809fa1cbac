"""All sheets as one workbook: filters, frozen headings, real numbers, days and amounts; the same bytes for
the same plans.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from decimal import Decimal

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from battlemap.assess.results.base import Money
from battlemap.publish.export.cells import is_formula
from battlemap.view.export.sheet import Column, Datum, Row, Sheet

ROWS_MAX = 1_048_575  # below the headings; the format ends there
TEXT_MAX = 32_767  # characters of a cell
WIDTHS: Mapping[str, int] = {"text": 12, "number": 9, "share": 9, "money": 15, "day": 11, "yes": 8}
WIDEST = 48
_MEASURED = 200  # rows that a width is taken from


class _Book:
    """The workbook that is being written, with its formats."""

    def __init__(self, file: io.BytesIO, as_of: date) -> None:
        self.book = Workbook(
            file, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        )
        self.book.set_properties({"created": datetime.combine(as_of, time())})
        self.head = self.book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        self.day = self.book.add_format({"num_format": "yyyy-mm-dd"})
        self.share = self.book.add_format({"num_format": "0%"})
        self.quoted = self.book.add_format({"quote_prefix": True})
        self._money: dict[str, Format] = {}

    def money(self, currency: str) -> Format:
        """The format of amounts in a currency."""
        if currency not in self._money:
            name = "".join(c for c in currency if c.isalnum())[:8]
            self._money[currency] = self.book.add_format({"num_format": f"[${name}] #,##0"})
        return self._money[currency]

    def sheet(self, sheet: Sheet) -> None:
        """Writes one sheet."""
        page = self.book.add_worksheet(sheet.title[:31])
        for at, column in enumerate(sheet.columns):
            page.write_string(0, at, column.heading, self.head)
            page.set_column(at, at, _width(column, at, sheet.rows))
        page.freeze_panes(1, 2 if len(sheet.columns) > 3 else 0)
        rows = sheet.rows[:ROWS_MAX]
        page.autofilter(0, 0, max(1, len(rows)), len(sheet.columns) - 1)
        page.repeat_rows(0)
        page.set_landscape()
        page.fit_to_pages(1, 0)
        for number, row in enumerate(rows, 1):
            for at, (column, value) in enumerate(zip(sheet.columns, row, strict=True)):
                if value is not None and value != "":
                    self._cell(page, number, at, column, value)

    def _cell(self, page: Worksheet, row: int, at: int, column: Column, value: Datum) -> None:
        match value:
            case str():
                page.write_string(row, at, value[:TEXT_MAX], self.quoted if is_formula(value) else None)
            case Money(amount, currency):
                page.write_number(row, at, float(amount), self.money(currency))
            case date():
                page.write_datetime(row, at, datetime.combine(value, time()), self.day)
            case int() | float() | Decimal():
                page.write_number(row, at, float(value), self.share if column.form == "share" else None)


def workbook(sheets: Sequence[Sheet], as_of: date) -> bytes:
    """The workbook; its day of creation is that of the plans."""
    file = io.BytesIO()
    made = _Book(file, as_of)
    for sheet in sheets:
        made.sheet(sheet)
    made.book.close()
    return file.getvalue()


def _width(column: Column, at: int, rows: Sequence[Row]) -> float:
    """A width that shows most of the texts; a Chinese character takes two."""
    longest = WIDTHS[column.form]
    if column.form == "text":
        texts = (row[at] for row in rows[:_MEASURED])
        longest = max([longest, *(_breadth(text) for text in texts if isinstance(text, str))])
    return min(WIDEST, max(longest, _breadth(column.heading) + 3))


def _breadth(text: str) -> int:
    return sum(2 if char > "\u2e7f" else 1 for char in text)
