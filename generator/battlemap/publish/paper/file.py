"""A printed file made the same for the same page: the browser's clock, name and counters leave it.

Every change keeps the length of what it replaces, so the places that the file notes of its parts stay right.
"""

from __future__ import annotations

import re
from datetime import date

_DATE = re.compile(rb"/(CreationDate|ModDate) \(D:\d{14}[+-]\d\d'\d\d'\)")
_CREATOR = re.compile(rb"/Creator \((?:[^()\\]|\\.)*(?:\((?:[^()\\]|\\.)*\)(?:[^()\\]|\\.)*)*\)")
_NODE = re.compile(rb"\(node(\d{8})\)")
_OURS = b"/Creator (battlemap)"


def settled(pdf: bytes, day: date) -> bytes:
    """The file with that day as its date; its bytes depend on the page, the day and the browser's version."""
    pdf = _DATE.sub(rf"/\1 (D:{day:%Y%m%d}000000+00'00')".encode(), pdf)
    pdf = _CREATOR.sub(_creator, pdf, count=1)
    rank = {number: b"(node%08d)" % place for place, number in enumerate(sorted(set(_NODE.findall(pdf))))}
    return _NODE.sub(lambda found: rank[found[1]], pdf)


def _creator(found: re.Match[bytes]) -> bytes:
    """Our name; spaces between two words of a PDF mean nothing."""
    return _OURS.ljust(len(found[0])) if len(found[0]) >= len(_OURS) else found[0]
