"""Amounts, percentages, dates and whole numbers as typed; nothing is guessed, ambiguity is an error."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, PlainSerializer, WithJsonSchema
from pydantic_core import PydanticCustomError

_UNITS = {
    "": 1,
    "k": 10**3,
    "m": 10**6,
    "b": 10**9,
    "千": 10**3,
    "万": 10**4,
    "百万": 10**6,
    "千万": 10**7,
    "亿": 10**8,
}
_AMOUNT = re.compile(r"([+-]?\d+(?:[_,]\d{3})*(?:\.\d{1,12})?)\s*(k|m|b|千万|百万|千|万|亿)?", re.IGNORECASE)
_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_PERCENT = re.compile(r"([+-]?\d{1,12}(?:\.\d{1,12})?)\s*[%％]")
LARGEST = 10**15  # no account is worth more, and sums of so much are still exact
_YEARS = range(1900, 3000)  # days far outside are slips, and cannot be reckoned with


def parse_amount(value: Any) -> Decimal:
    """`1.2M`, `120万`, `3亿`, `1_200_000` as an exact number of units; `bm_amount` when it is none."""
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return Decimal(value)
    match = _AMOUNT.fullmatch(str(value).strip()) if isinstance(value, str) else None
    if match is None:
        raise PydanticCustomError("bm_amount", "an amount such as 1.2M, 120万 or 1200000")
    number = Decimal(match[1].replace("_", "").replace(",", "")) * _UNITS[(match[2] or "").lower()]
    if abs(number) > LARGEST:
        raise outside("−10^15", "10^15")
    return number


def outside(low: str, high: str) -> PydanticCustomError:
    """The error of a value beyond these bounds."""
    return PydanticCustomError("bm_outside", "from {low} to {high}", {"low": low, "high": high})


def parse_share(value: Any) -> Decimal:
    """`31%` as 0.31, from 0 to 100 %; a bare number counts from 0 to 1; `bm_percent` when it is neither."""
    if isinstance(value, Decimal):
        return value
    if isinstance(value, str):
        words = value.strip()
        match = _PERCENT.fullmatch(words)
        try:
            number = Decimal(match[1]) / 100 if match else Decimal(words)
        except InvalidOperation:
            number = Decimal(-1)
        if number.is_finite() and 0 <= number <= 1:
            return number
    raise PydanticCustomError("bm_percent", "a percentage such as 31%")


def parse_ratio(value: Any) -> Decimal:
    """An indicator: `83%` as 0.83, `1.4`, `52`; `bm_ratio` when it is no number."""
    if isinstance(value, Decimal):
        return value
    words = str(value).strip()
    if match := _PERCENT.fullmatch(words):
        return Decimal(match[1]) / 100
    if re.fullmatch(r"[+-]?\d{1,12}(\.\d{1,14})?", words):
        return Decimal(words)
    raise PydanticCustomError("bm_ratio", "a number or a percentage, such as 1.4 or 83%")


def parse_date(value: Any) -> date:
    """`2026-10-02`; `bm_date` for another form, `bm_date_missing` for a day on no calendar."""
    if isinstance(value, date):
        return value
    match = _DATE.fullmatch(value.strip()) if isinstance(value, str) else None
    if match is None:
        raise PydanticCustomError("bm_date", "a date written year-month-day, such as 2026-10-02")
    year, month, day = (int(part) for part in match.groups())
    try:
        found = date(year, month, day)
    except ValueError:
        raise PydanticCustomError(
            "bm_date_missing",
            "no calendar has this day",
            {"nearest": _nearest_day(year, month, day)},
        ) from None
    if found.year not in _YEARS:
        raise outside(f"{_YEARS[0]}-01-01", f"{_YEARS[-1]}-12-31")
    return found


def _nearest_day(year: int, month: int, day: int) -> str:
    """The day meant, as well as one can tell: the last of the month when the day overshoots."""
    if not 1 <= month <= 12 or year not in _YEARS:
        return ""
    first_of_next = date(year + month // 12, month % 12 + 1, 1)
    last = (first_of_next - timedelta(days=1)).day
    return f"{year:04}-{month:02}-{min(max(day, 1), last):02}"


def parse_whole(value: Any) -> int:
    """A whole number, `3200` or `3,200` or `+2`; `bm_whole` when it is not one."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str):
        words = value.strip().replace("−", "-")
        if re.fullmatch(r"[+-]?\d{1,15}|[+-]?\d{1,3}([,_]\d{3})+", words):
            return int(words.replace(",", "").replace("_", ""))
    raise PydanticCustomError("bm_whole", "a whole number")


def parse_yes(value: Any) -> bool:
    """`true`, `yes`, `是` and their opposites; `bm_yes` when it is neither."""
    if isinstance(value, bool):
        return value
    words = str(value).strip().lower()
    if words in {"true", "yes", "是"}:
        return True
    if words in {"false", "no", "否"}:
        return False
    raise PydanticCustomError("bm_yes", "true or false")


def exact(number: Decimal) -> str:
    """All digits of a number and no more: `1200000`, `0.31`; what the parsers above read back."""
    if number == number.to_integral_value():
        return f"{number:.0f}"
    return f"{number:f}".rstrip("0")


def _schema(kind: str, about: str) -> WithJsonSchema:
    return WithJsonSchema({"type": [kind, "string"], "description": about})


_EXACT = PlainSerializer(exact, return_type=str, when_used="json")
Balance = Annotated[
    Decimal, BeforeValidator(parse_amount), _EXACT, _schema("number", "an amount: 1.2M, 120万, 3亿, 1200000")
]
Amount = Annotated[Balance, Field(ge=0)]  # all but a balance, which may be a loss
Share = Annotated[
    Decimal, BeforeValidator(parse_share), _EXACT, WithJsonSchema({"type": "string", "description": "31%"})
]
Ratio = Annotated[
    Decimal, BeforeValidator(parse_ratio), _EXACT, _schema("number", "a number or percentage: 1.4, 83%")
]
Day = Annotated[date, BeforeValidator(parse_date), WithJsonSchema({"type": "string", "format": "date"})]
Whole = Annotated[int, BeforeValidator(parse_whole), _schema("integer", "a whole number")]
Yes = Annotated[bool, BeforeValidator(parse_yes), _schema("boolean", "true or false")]
