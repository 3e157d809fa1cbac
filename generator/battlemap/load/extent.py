"""How far the sheets of a workbook reach, told before anything lays them out as a grid.

One value in a far corner makes a library fill thousands of millions of empty cells between it and the first.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator
from lzma import LZMAError
from typing import IO
from xml.parsers.expat import ExpatError, ParserCreate
from zipfile import BadZipFile, ZipFile

Corner = tuple[int, int]  # row and column, from 1
_SHEET = re.compile(r"xl/worksheets/[^/]+\.(xml|bin)", re.IGNORECASE)
_DAMAGED = (  # what a file raises in which bytes were lost or changed
    BadZipFile, EOFError, ExpatError, IndexError, LZMAError, NotImplementedError, OSError, RuntimeError,
    ValueError, struct.error, zlib.error,
)  # fmt: skip
_ROW, _CELLS = 0, range(2, 12)  # records of a binary sheet: the head of a row, a cell with a value


def farthest(file: IO[bytes]) -> Corner:
    """The last row and column with a value in any sheet; (0, 0) for what is no such workbook."""
    try:
        with ZipFile(file) as archive:
            corners = [_of_part(archive, name) for name in archive.namelist()]
    except _DAMAGED:
        return 0, 0  # whoever opens it says what is wrong
    return max((row for row, _ in corners), default=0), max((column for _, column in corners), default=0)


def name_of(corner: Corner) -> str:
    """XFD1048576 for the last cell of all."""
    row, column = corner
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row}"


def _of_part(archive: ZipFile, name: str) -> Corner:
    sheet = _SHEET.fullmatch(name)
    if sheet and sheet[1].lower() == "bin":
        return _of_records(archive.read(name))
    if not sheet and name != "content.xml":
        return 0, 0
    reached = _Sheet() if sheet else _Table()
    with archive.open(name) as part:
        reached.parser.ParseFile(part)
    return reached.row, reached.column


class _Sheet:
    """A worksheet as XML: `<c r="B2"><v>1</v></c>`; a cell that is only painted does not count."""

    def __init__(self) -> None:
        self.row = self.column = 0
        self._at = ""
        self.parser = ParserCreate(namespace_separator=" ")
        self.parser.StartElementHandler = self._start

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.rpartition(" ")[2]
        if name == "c":
            self._at = attributes.get("r", "")
        elif name in ("v", "is") and self._at:
            letters = self._at.rstrip("0123456789")
            column = 0
            for letter in letters.upper():
                column = column * 26 + ord(letter) - 64
            self.row = max(self.row, int(self._at[len(letters) :] or 0))
            self.column = max(self.column, column)


class _Table:
    """The sheets of an OpenDocument: rows and cells follow one another and may stand for many of them."""

    def __init__(self) -> None:
        self.row = self.column = 0
        self._rows = self._columns = self._many = 0
        self.parser = ParserCreate(namespace_separator=" ")
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        told = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
        match tag.rpartition(" ")[2]:
            case "table":
                self._rows = 0
            case "table-row":
                self._many, self._columns = int(told.get("number-rows-repeated", 1)), 0
            case "table-cell" | "covered-table-cell":
                self._columns += int(told.get("number-columns-repeated", 1))
                if told.keys() & {"value-type", "formula"}:
                    self.row = max(self.row, self._rows + self._many)
                    self.column = max(self.column, self._columns)

    def _end(self, tag: str) -> None:
        if tag.endswith(" table-row"):
            self._rows += self._many


def _of_records(data: bytes) -> Corner:
    row = last = column = 0
    for kind, body in _records(data):
        if kind == _ROW:
            row = int.from_bytes(body[:4], "little") + 1
        elif kind in _CELLS:
            last, column = max(last, row), max(column, int.from_bytes(body[:4], "little") + 1)
    return last, column


def _records(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Kind and body of each; both numbers hold seven bits a byte, the lowest first."""
    at = 0
    while at < len(data):
        numbers = []
        for longest in (2, 4):
            number = 0
            for place in range(longest):
                byte, at = data[at], at + 1
                number |= (byte & 0x7F) << 7 * place
                if not byte & 0x80:
                    break
            numbers.append(number)
        kind, size = numbers
        yield kind, data[at : at + size]
        at += size
