"""Names in addresses: what an id becomes in the address of its page."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 80
_PLACES = {"index", "search", "assets", "404"}
_DEVICES = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}
RESERVED = frozenset(_PLACES | _DEVICES)
_NOT_WORD = re.compile(r"[^\w-]+")


def address(name: str) -> str:
    """The name as part of an address: NFC, case-folded, word characters and hyphens, no reserved word."""
    folded = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", name).casefold())
    safe = _NOT_WORD.sub("-", folded)[:LONGEST].strip("-_")
    return f"{safe or 'x'}-" if safe in RESERVED or not safe else safe


def is_address(name: str) -> bool:
    """True for a name that stays as it is in an address."""
    return name == address(name)
