"""Dates and amounts as people type them, in the one form that the format has; None for what is not plain."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from pydantic_core import PydanticCustomError

from battlemap.model.quantities import parse_amount, parse_date

_DATE = re.compile(
    r"(?P<year>\d{4})(?:(?P<sign>[-/.])(?P<m>\d{1,2})(?P=sign)(?P<d>\d{1,2})|(?P<mm>\d\d)(?P<dd>\d\d)"
    r"|\s*年\s*(?P<month>\d{1,2})\s*月\s*(?P<day>\d{1,2})\s*日?)",
    re.ASCII,
)
_WAN = re.compile(r"(?<=\d)\s*[Ww]$")  # ten thousand, as China types it
_CURRENCIES = {
    "CNY": ("人民币", "CNY", "RMB", "¥", "元"),
    "EUR": ("EUR", "€", "欧元"),
    "GBP": ("GBP", "£", "英镑"),
    "HKD": ("HKD", "HK$", "港元", "港币"),
    "JPY": ("JPY", "¥", "日元"),
    "USD": ("USD", "US$", "$", "美元"),
}


def tidy_date(word: str) -> str | None:
    """`2026/11/6`, `2026.11.06`, `20261106`, `2026年11月6日` and full-width digits as `2026-11-06`.

    The year comes first and has four digits; anything else could mean two days.
    """
    match = _DATE.fullmatch(unicodedata.normalize("NFKC", word).strip())
    if match is None:
        return None
    month, day = match["m"] or match["mm"] or match["month"], match["d"] or match["dd"] or match["day"]
    try:
        found = date(int(match["year"]), int(month), int(day))
        return parse_date(found.isoformat()).isoformat()
    except (ValueError, PydanticCustomError):
        return None


def tidy_amount(word: str, currency: str) -> str | None:
    """`240万元`, `¥1.2M`, `60W`, `１２０万` less the sign of the account's own currency, in plain digits.

    The sign of another currency stays, and with it the error: the amount would change.
    """
    words = unicodedata.normalize("NFKC", word).strip()
    for sign in _CURRENCIES.get(currency, (currency,)):
        if words.upper().startswith(sign):
            words = words[len(sign) :].strip()
            break
        if words.upper().endswith(sign):
            words = words[: -len(sign)].strip()
            break
    words = _WAN.sub("万", words)
    if "," in words and "," not in word:  # a full-width comma; a plain one would end the value in a list
        words = words.replace(",", "")
    try:
        parse_amount(words)
    except PydanticCustomError:
        return None
    return words
