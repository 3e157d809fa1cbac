"""Bytes to text: UTF-8 only, one kind of line end, no control characters, no unresolved merge."""

from __future__ import annotations

import re
from itertools import islice

from battlemap.diagnostics import Diagnostic, Location
from battlemap.load.conflicts import conflicts

_REPORTED_AT_MOST = 5
# Besides what cannot be seen: signs that turn the order of letters, so that a text reads as another one.
CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_SINGLE_BYTE_CONTROL = bytes({*range(32), 127} - {9, 10, 13})
_TURNS = tuple(b"\xe2\x80%c" % last for last in range(0xAA, 0xAF))
_BYTES_OF_OTHERS = (b"\xc2", b"\xef\xb7", b"\xef\xbf", b"\xe2\x81", *_TURNS)


def decode(data: bytes, path: str) -> tuple[str, list[Diagnostic]]:
    """The text of a file with LF line ends; with any diagnostic the text must not be used."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return "", [_not_utf8(data, error, path)]
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    faults = conflicts(text, path)[:_REPORTED_AT_MOST]
    if _may_hold_control_characters(data):
        faults += _control_characters(text, path)
    return text, faults


def place(text: str, index: int, path: str, length: int = 0) -> Location:
    """Line and column of a character index."""
    start = text.rfind("\n", 0, index) + 1
    column = index - start + 1
    return Location(path, text.count("\n", 0, index) + 1, column, column + length if length else None)


def _not_utf8(data: bytes, error: UnicodeDecodeError, path: str) -> Diagnostic:
    before = data[: error.start].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    line = before.rpartition(b"\n")[2].decode("utf-8-sig", "replace")
    where = Location(path, before.count(b"\n") + 1, len(line) + 1)
    return Diagnostic("BM101", where, f"0x{data[error.start]:02X}", {"encoding": _likely_encoding(data)})


def _likely_encoding(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "UTF-16"
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        return "Windows-1252"
    chinese = sum("\u4e00" <= character <= "\u9fff" for character in text)
    others = sum(character > "\u00ff" for character in text) - chinese
    return "GBK" if chinese > others else "Windows-1252"


def _may_hold_control_characters(data: bytes) -> bool:
    """A quick look at the bytes, which spares nearly every file the search by pattern."""
    if len(data.translate(None, _SINGLE_BYTE_CONTROL)) != len(data):
        return True
    return any(part[:1] in data and part in data for part in _BYTES_OF_OTHERS)


def _control_characters(text: str, path: str) -> list[Diagnostic]:
    return [
        Diagnostic("BM102", place(text, found.start(), path, 1), f"U+{ord(found.group()):04X}")
        for found in islice(CONTROL.finditer(text), _REPORTED_AT_MOST)
    ]
