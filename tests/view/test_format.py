"""Expected texts are written out by hand from the rules of each language."""

from datetime import date
from decimal import Decimal

import pytest

from battlemap.view import format as f

N = f.NBSP


@pytest.mark.parametrize(
    ("value", "en", "zh"),
    [
        (11_400_000, "¥11.4M", "1140万"),
        (36_000_000, "¥36M", "3600万"),
        (6_000_000, "¥6.0M", "600万"),
        (120_000_000, "¥120M", "1.2亿"),
        (2_000_000_000, "¥2.0B", "20亿"),
        (950_000, "¥950k", "95万"),
        (18_500, "¥19k", "1.9万"),
        (1_800, "¥1,800", "1800元"),
        (0, "¥0", "0元"),
        (-1_200_000, "−¥1.2M", "−120万"),
        (999_960, "¥1.0M", "100万"),
        (99_999_999, "¥100M", "1亿"),
    ],
)
def test_money(value: int, en: str, zh: str) -> None:
    assert f.money(value) == en
    assert f.money(value, lang="zh") == zh


def test_money_in_other_currencies() -> None:
    assert f.money(2_400_000, "USD") == "$2.4M"
    assert f.money(2_400_000, "USD", "zh") == "240万美元"
    assert f.money(2_400_000, "CHF") == f"CHF{N}2.4M"


def test_ranges_share_one_unit() -> None:
    assert f.money_range(5_200_000, 9_800_000) == f"¥5.2{N}–{N}9.8M"
    assert f.money_range(5_200_000, 9_800_000, lang="zh") == "520～980万"
    assert f.money_range(4_000_000, 4_000_000) == "¥4.0M"


def test_numbers() -> None:
    assert f.number(2000) == "2,000"
    assert f.number(2000, "zh") == "2000"
    assert f.number(Decimal("0.285"), places=2) == "0.29"
    assert (f.signed(3), f.signed(-1), f.signed(0), f.signed(-0.3)) == ("+3", "−1", "0", "0")
    assert f.signed(Decimal("0.35"), places=2) == "+0.35"
    assert f.percent(0.31) == f"31{N}%"
    assert f.percent(0.315, "zh", 1) == "31.5%"


def test_dates() -> None:
    at = date(2026, 11, 24)
    assert f.day(at) == f"24{N}Nov"
    assert f.day(at, year=True) == f"24{N}Nov{N}2026"
    assert f.day(at, weekday=True) == f"Tue 24{N}Nov"
    assert f.day(at, "zh-CN", year=True) == "2026年11月24日"
    assert f.day(at, "zh", weekday=True) == "11月24日（周二）"
    assert f.near_day(date(2027, 3, 31), at, "zh") == "2027年3月31日"
    assert (f.days(97), f.days(1, short=False), f.days(97, "zh")) == (f"97{N}d", f"1{N}day", "97天")


def test_lists_and_counts() -> None:
    assert f.listed(["a", "b", "c"]) == "a, b and c"
    assert f.listed(["甲", "乙", "丙"], "zh") == "甲、乙和丙"
    assert (f.listed([]), f.listed(["a"])) == ("", "a")
    assert f.counted(1, "account", "accounts") == f"1{N}account"
    assert f.counted(3, "个客户", "个客户", "zh") == "3个客户"


def test_shortened_cuts_at_a_word() -> None:
    assert f.shortened("Head of purchasing and supply", 20) == "Head of purchasing…"
    assert f.shortened("采购与供应链负责人", 12) == "采购与供应链…"
    assert f.shortened("short", 10) == "short"


def test_a_quotient_of_extremes_is_still_a_number():
    assert f.number(Decimal(10**15) / Decimal("1e-12"), "zh") == "1" + "0" * 27
