"""Workings of figures that are lists: what adds up to them, or the first of what they count."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import TypeVar

from battlemap.view.amounts import amounts
from battlemap.view.marks import Working, WorkRow, WorkWords
from battlemap.view.voice import Voice

T = TypeVar("T")
MOST_ROWS = 8


def heads(say: Voice, part: str, value: str, weight: str = "", points: str = "") -> WorkWords:
    """Column heads; one without a word is dropped."""
    return WorkWords(part, value, weight, points, "", say("work.missing"))


def sum_of(say: Voice, value: str, weight: str = "", points: str = "") -> WorkRow:
    """The last row: what the others come to."""
    return WorkRow(say("work.total"), value, weight, points)


def of_money(
    say: Voice, title: str, value: str, part: str, parts: Sequence[tuple[str, Decimal]], currency: str
) -> Working:
    """Amounts by name, under the head `part`, written so that they add up."""
    told = amounts(say, [amount for _, amount in parts], currency)
    rows = tuple(WorkRow(name, text) for (name, _), text in zip(parts, told.parts, strict=True))
    return Working(title, value, heads(say, part, told.unit), rows, sum_of(say, told.total), unit=told.unit)


def first_of(
    say: Voice, title: str, value: str, words: WorkWords, items: Sequence[T], row: Callable[[T], WorkRow]
) -> Working:
    """The first of the things that a figure counts, and how many more there are."""
    rows = tuple(map(row, items[:MOST_ROWS]))
    more = len(items) - len(rows)
    note = say.count("home.work.more", more) if more else ""
    return Working(title, value, words, rows, note=note)


def split(items: Sequence[T]) -> tuple[Sequence[T], Sequence[T]]:
    """Those with a row of their own, and the rest, who share one: never a single one."""
    most = MOST_ROWS if len(items) > MOST_ROWS + 1 else len(items)
    return items[:most], items[most:]
