"""A table of another program: CSV of any common encoding and delimiter, or a sheet of a workbook."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook

from battlemap.load.extent import farthest, name_of

Raw = str | int | float | bool | date | None
Row = tuple[int, list[Raw]]
LARGEST = 50_000_000  # bytes
MOST = 10_000_000  # cells of a sheet, empty ones between the first and the last counted
WORKBOOKS = (".xlsx", ".xls", ".xlsm", ".xlsb", ".ods")
_DELIMITERS = ",;\t|"
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


class GridError(ValueError):
    """A file that is no table. `word` says more to the `reason`: large, encoding, cells, quote, workbook,
    far, sheet or empty.
    """

    def __init__(self, reason: str, word: str | list[str] = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.word = word


@dataclass(frozen=True, slots=True)
class Line:
    """A row with its number in the file, from 1, and a cell per heading; `surplus` cells stand under none."""

    number: int
    cells: tuple[Raw, ...]
    surplus: int = 0


@dataclass(frozen=True, slots=True)
class Grid:
    """Headings and rows. `assumed` says how a text file was read: its encoding and delimiter."""

    file: str
    sheet: str
    heads: tuple[str, ...]
    lines: tuple[Line, ...]
    assumed: tuple[str, str] | None = None


def read_grid(path: Path, sheet: str | None = None) -> Grid:
    """The table in a file; of a workbook the first sheet with anything in it, or the one named.

    Raises GridError for a file that is no table, OSError for one that cannot be read.
    """
    if path.stat().st_size > LARGEST:
        raise GridError("large", str(LARGEST // 1_000_000))
    data = path.read_bytes()
    if path.suffix.lower() in WORKBOOKS:
        return _of_workbook(path.name, data, sheet)
    text, encoding = _decoded(data)
    delimiter, first = _delimiter(text), 1
    if text.startswith("sep="):  # a line for Excel
        text, first = text.partition("\n")[2], 2
    return _grid(path.name, "", _rows(text, delimiter, first), (encoding, delimiter))


def _rows(text: str, delimiter: str, first: int) -> list[Row]:
    """Rows with the lines they begin on. Raises GridError for a quotation mark that is not closed."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows: list[Row] = []
    while True:
        line = first + reader.line_num
        try:
            rows.append((line, list(next(reader))))
        except StopIteration:
            return rows
        except csv.Error as error:
            long = "field larger" in str(error)
            raise GridError("cells" if long else "quote", str(line)) from error


def _of_workbook(file: str, data: bytes, name: str | None) -> Grid:
    corner = farthest(io.BytesIO(data))
    if corner[0] * corner[1] > MOST:
        raise GridError("far", name_of(corner))
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        if name is not None and name not in book.sheet_names:
            raise GridError("sheet", book.sheet_names)
        for each in [name] if name is not None else book.sheet_names:
            rows = book.get_sheet_by_name(each).to_python(skip_empty_area=False)
            if any(cell not in ("", None) for row in rows for cell in row):
                told = [(at, [_cell(cell) for cell in row]) for at, row in enumerate(rows, 1)]
                return _grid(file, each, told, None)
    except CalamineError as error:
        raise GridError("workbook") from error
    raise GridError("empty")


def _cell(value: object) -> Raw:
    """A cell without what only spreadsheets tell apart: whole numbers, days at midnight."""
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return int(value)
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, time | timedelta):
        return str(value)
    return value if isinstance(value, str | int | float | bool | date) else None


def _grid(file: str, sheet: str, rows: list[Row], assumed: tuple[str, str] | None) -> Grid:
    """The first row with more than one cell holds the headings, or the first with any where none has."""
    filled = [(at, sum(1 for cell in cells if _text(cell))) for at, (_, cells) in enumerate(rows)]
    head = next((at for at, count in filled if count > 1), None)
    head = head if head is not None else next((at for at, count in filled if count), None)
    if head is None:
        raise GridError("empty")
    heads = tuple(_text(cell) for cell in rows[head][1])
    width = len(heads)
    lines = tuple(
        Line(number, tuple((*cells, *[None] * width)[:width]), sum(1 for c in cells[width:] if _text(c)))
        for number, cells in rows[head + 1 :]
        if any(_text(cell) for cell in cells)
    )
    return Grid(file, sheet, heads, lines, assumed)


def _text(cell: Raw) -> str:
    return "" if cell is None else str(cell).strip()


def _decoded(data: bytes) -> tuple[str, str]:
    """The text and the encoding it is in. Raises GridError where none fits."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _as(data, encoding), encoding.removesuffix("-sig")
    if data[:400].count(0) > len(data[:400]) // 4:
        little = data[1:400:2].count(0) > data[:400:2].count(0)
        return _as(data, "utf-16-le" if little else "utf-16-be"), "utf-16"
    for encoding in ("utf-8", "gb18030"):
        try:
            return data.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    raise GridError("encoding")


def _as(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise GridError("encoding") from error


def _delimiter(text: str) -> str:
    """What stands most often between the cells of the first line; a comma where nothing does."""
    first = text.lstrip().partition("\n")[0]
    if first.startswith("sep=") and len(first.strip()) == 5:
        return first[4]
    bare = "".join(part for part in first.split('"')[::2])
    return max(_DELIMITERS, key=lambda sign: (bare.count(sign), -_DELIMITERS.index(sign)))
