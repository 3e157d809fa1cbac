"""A cell of a table as the text that a plan would hold."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from difflib import get_close_matches

from pydantic_core import PydanticCustomError

from battlemap.incoming.fields import ENDINGS, Field
from battlemap.load.decode import CONTROL
from battlemap.load.grid import Raw
from battlemap.load.mapping import Mapping as Columns
from battlemap.model.currency import CURRENCIES, meant
from battlemap.model.library import Member
from battlemap.model.method.method import Method
from battlemap.model.quantities import exact, parse_amount, parse_date, parse_whole

_MOST = 8  # names that are offered instead of one that the method lacks
EMPTY = frozenset({"", "-", "--", "—", "?", "n/a", "null", "none", "无", "未知"})
_DAY = re.compile(r"(\d{1,4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,4})\s*日?(?:[T ].*)?")
_MONEY = re.compile(
    r"^(?:CN¥|RMB|CNY|USD|EUR|US\$|[¥￥$€£])\s*|\s*(?:元|RMB|CNY|USD|EUR|[¥￥$€£])$", re.IGNORECASE
)


class UnreadError(ValueError):
    """A cell that cannot be read; `reason` is one of the notes' reasons."""

    def __init__(self, reason: str, **params: object) -> None:
        super().__init__(reason)
        self.reason = reason
        self.params = params


@dataclass(frozen=True)
class Reader:
    """Reads cells by the mapping, with the words of the method and the names of our people."""

    columns: Columns
    method: Method
    team: Sequence[Member]

    def text(self, raw: Raw, name: str, field: Field) -> str:
        """What a plan would hold, empty for nothing. Raises UnreadError."""
        told = self._translated(name, _shown(raw))
        if told.casefold() in EMPTY:
            return ""
        if CONTROL.search(told.replace("\n", " ")):
            raise UnreadError("control")
        match field.form:
            case "amount":
                return self._amount(told)
            case "whole":
                return self._whole(told)
            case "day":
                return self._day(told)
            case "member":
                return self._member(told)
            case "term":
                return self._term(told, field.kind)
            case "currency":
                return _currency(told)
        return " ".join(told.split())

    def _translated(self, name: str, told: str) -> str:
        words = {_key(word): meaning for word, meaning in self.columns.values.get(name, {}).items()}
        return words.get(_key(told), told)

    def _amount(self, told: str) -> str:
        bare = unicodedata.normalize("NFKC", _MONEY.sub("", _MONEY.sub("", told))).replace(" ", "")
        if self.columns.decimal == ",":
            bare = bare.replace(".", "").replace(",", ".")
        try:
            return exact(parse_amount(re.sub(r"(?<=\d),(?=\d{3})", "", bare)))
        except PydanticCustomError:
            raise UnreadError("not-amount") from None

    def _whole(self, told: str) -> str:
        try:
            return str(parse_whole(told.replace(".", "") if self.columns.decimal == "," else told))
        except PydanticCustomError:
            raise UnreadError("not-whole") from None

    def _day(self, told: str) -> str:
        match = _DAY.fullmatch(unicodedata.normalize("NFKC", told))
        order = self.columns.dates
        if match:
            parts = dict(zip("ymd" if len(match[1]) == 4 else order, match.groups(), strict=True))
            try:
                return parse_date(f"{parts['y']:0>4}-{parts['m']:0>2}-{parts['d']:0>2}").isoformat()
            except PydanticCustomError:
                pass
        raise UnreadError("not-day", order=order)

    def _member(self, told: str) -> str:
        for member in self.team:
            names = (member.id, member.name.en, member.name.zh, member.email)
            if _key(told) in {_key(name) for name in names if name}:
                return member.id
        raise UnreadError("not-member")

    def _term(self, told: str, kind: str) -> str:
        if kind == "stage" and told in ENDINGS:
            return told
        for entry in self.method.terms[kind].values():
            short = (entry.short.en, entry.short.zh) if entry.short else ()
            names = (entry.id, entry.label.en, entry.label.zh, *short)
            if _key(told) in {_key(name) for name in names if name}:
                return entry.id
        labels = tuple(entry.label for entry in self.method.terms[kind].values())
        near = tuple(label for label in labels if any(_alike(told, name) for name in (label.en, label.zh)))
        raise UnreadError("not-term", kind=kind, names=(near or labels)[:_MOST])


def _alike(told: str, name: str | None) -> bool:
    """True for a name that holds the word, or nearly is it."""
    word, other = _key(told), _key(name or "")
    return bool(word) and (word in other or bool(get_close_matches(word, [other], 1, 0.6)))


def same(value: object, told: str) -> bool:
    """True where a value of a plan says what a cell says."""
    if isinstance(value, Decimal):
        return exact(value) == told
    if isinstance(value, date):
        return value.isoformat() == told
    if isinstance(value, Mapping):
        return told in value
    names = (
        getattr(value, "en", None),
        getattr(value, "zh", None),
        value if isinstance(value, str | int) else None,
    )
    return _key(told) in {_key(str(name)) for name in names if name is not None}


def _currency(told: str) -> str:
    code = told.upper() if told.upper() in CURRENCIES else meant(told)
    if code is None:
        raise UnreadError("not-currency")
    return code


def _shown(raw: Raw) -> str:
    if raw is None:
        return ""
    if isinstance(raw, float):
        return exact(Decimal(repr(raw)))
    return raw.isoformat() if isinstance(raw, date) else str(raw).strip()


def _key(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())
