"""Amounts that add up as printed: one unit for all, parts rounded so that they re-add to their sum."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from battlemap.assess.rounding import apportion
from battlemap.view.format import NBSP, SYMBOLS, ZH_CURRENCY, is_zh
from battlemap.view.voice import Voice

# (from this sum on, size of the unit, decimals, name of the unit)
EN_UNITS = ((10**9, 10**9, 2, "B"), (10**7, 10**6, 1, "M"), (10**4, 10**3, 0, "k"), (0, 1, 0, ""))
ZH_UNITS = ((10**8, 10**8, 2, "亿"), (10**5, 10**4, 0, "万"), (0, 1, 0, ""))


class Amounts(NamedTuple):
    """Parts and sum as texts without a unit; `unit` is the one they share ("¥M", "万元")."""

    unit: str
    parts: tuple[str, ...]
    total: str


def amounts(voice: Voice, parts: Sequence[Decimal], currency: str) -> Amounts:
    """These amounts and their sum in one unit that suits the sum."""
    sum_ = sum(parts, Decimal(0))
    units = ZH_UNITS if is_zh(voice.lang) else EN_UNITS
    size, places, name = next((s, p, n) for least, s, p, n in units if abs(sum_) >= least)
    total, rounded = apportion([float(part / size) for part in parts], places)
    return Amounts(
        unit_of(voice, name, currency),
        tuple(voice.number(part, places) for part in rounded),
        voice.number(total, places),
    )


def unit_of(voice: Voice, name: str, currency: str) -> str:
    """The name of a unit with its currency: ¥M in English, 万元 in Chinese."""
    if is_zh(voice.lang):
        return name + (ZH_CURRENCY.get(currency, f"{NBSP}{currency}") or "元")
    return SYMBOLS.get(currency, f"{currency}{NBSP}") + name
