"""A printed file in half the room: tags, fonts and other small parts in compressed streams, as of PDF 1.5.

A browser writes some thousand tags each as a part of its own, and the sign for a missing letter anew for
every block of Chinese letters. Nothing that a reader sees, hears, finds or follows changes.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterable, Mapping
from itertools import pairwise

TOGETHER = 200  # small parts per stream: few enough to reach one without unpacking much
_TABLE = re.compile(
    rb"xref\r?\n0 \d+\s+((?:\d{10} \d{5} [nf][ \r\n]{2})+)trailer\s*<<(.*)>>\s*startxref\s+(\d+)", re.DOTALL
)
_HEAD = re.compile(rb"(\d+) 0 obj\s*")
_SIZE = re.compile(rb"/Size \d+")
_DRAWINGS = re.compile(rb"/CharProcs\s*<<[^<>]*>>")
_USE = re.compile(rb"\b(\d+) 0 R")
_FREE = (0, 0, 0)


def packed(pdf: bytes) -> bytes:
    """The same file, smaller; as it is where its parts do not stand as one plain table says."""
    table = _TABLE.match(pdf, pdf.rfind(b"\nxref") + 1)
    parts = _parts(pdf, table) if table else None
    if table is None or not parts:
        return pdf
    parts = _once(parts)
    large = [number for number, part in parts.items() if part.endswith(b"endstream")]
    small = sorted(parts.keys() - large)
    out, rows = bytearray(b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n"), {}
    for number in large:
        rows[number] = (1, len(out), 0)
        out += _part(number, parts[number])
    free = max(parts) + 1
    for start in range(0, len(small), TOGETHER):
        group = small[start : start + TOGETHER]
        rows |= {number: (2, free, rank) for rank, number in enumerate(group)} | {free: (1, len(out), 0)}
        out += _part(free, _together(group, parts))
        free += 1
    rows[free] = (1, len(out), 0)
    cells = b"".join(struct.pack(">BIH", *rows.get(number, _FREE)) for number in range(free + 1))
    named = b"/Type /XRef /W [1 4 2] /Size %d %b" % (free + 1, _SIZE.sub(b"", table[2]).strip())
    return bytes(out) + _part(free, _stream(named, cells)) + b"startxref\n%d\n%%%%EOF\n" % rows[free][1]


def _parts(pdf: bytes, table: re.Match[bytes]) -> dict[int, bytes] | None:
    """Each part's text by its number, in order of place; None where the table is wrong about one."""
    lines = table[1]
    rows = enumerate(lines[at : at + 20] for at in range(0, len(lines), 20))
    places = sorted((int(row[:10]), number) for number, row in rows if row[17:18] == b"n")
    found = {}
    for (start, number), (end, _) in pairwise([*places, (table.start(), 0)]):
        head, text = _HEAD.match(pdf, start), pdf[start:end].rstrip()
        if head is None or int(head[1]) != number or not text.endswith(b"endobj"):
            return None
        found[number] = text[head.end() - start : -len(b"endobj")].rstrip()
    return found if int(table[3]) == table.start() else None


def _once(parts: Mapping[int, bytes]) -> dict[int, bytes]:
    """The parts with equal drawings of letters once each, however many fonts have them."""
    first: dict[bytes, int] = {}
    drawings: set[int] = set()

    def shared(use: re.Match[bytes]) -> bytes:
        number = int(use[1])
        drawings.add(number)
        return b"%d 0 R" % first.setdefault(parts[number], number)

    def share(found: re.Match[bytes]) -> bytes:
        return _USE.sub(shared, found[0])

    kept = {number: _DRAWINGS.sub(share, part) for number, part in parts.items()}
    for number in drawings.difference(first.values()):
        del kept[number]
    return kept


def _together(group: Iterable[int], parts: Mapping[int, bytes]) -> bytes:
    """A stream of small parts."""
    texts = [parts[number] for number in group]
    places, place = [], 0
    for number, text in zip(group, texts, strict=True):
        places.append(b"%d %d" % (number, place))
        place += len(text) + 1
    head = b" ".join(places) + b"\n"
    return _stream(b"/Type /ObjStm /N %d /First %d" % (len(texts), len(head)), head + b"\n".join(texts))


def _stream(named: bytes, text: bytes) -> bytes:
    body = zlib.compress(text)
    return b"<<%b /Filter /FlateDecode /Length %d>>\nstream\n%b\nendstream" % (named, len(body), body)


def _part(number: int, text: bytes) -> bytes:
    return b"%d 0 obj\n%b\nendobj\n" % (number, text)
