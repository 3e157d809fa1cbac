"""A sheet as CSV: UTF-8 with its mark so that every spreadsheet reads Chinese, commas, CRLF (RFC 4180)."""

from __future__ import annotations

import csv
import io
from datetime import date
from decimal import Decimal

from battlemap.assess.results.base import Money
from battlemap.model.quantities import exact
from battlemap.publish.export.cells import harmless
from battlemap.view.export.sheet import Datum, Sheet

MARK = "\ufeff"


def sheet_csv(sheet: Sheet) -> str:
    """Headings in the language of the sheet, then the rows: ISO days, plain numbers, shares from 0 to 1."""
    out = io.StringIO(newline="")
    out.write(MARK)
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([harmless(column.heading) for column in sheet.columns])
    writer.writerows([cell(value) for value in row] for row in sheet.rows)
    return out.getvalue()


def cell(value: Datum) -> str | int:
    """One value as it stands in a file; nothing for what is not known."""
    match value:
        case None:
            return ""
        case str():
            return harmless(value)
        case Money(amount, _) | (Decimal() as amount):
            return exact(amount)
        case date():
            return value.isoformat()
        case float():
            return f"{value:.10g}" if value < 1e10 else f"{value:.0f}"
        case _:
            return value
