"""Numbers, money, dates and lists as people write them, in English and Chinese.

Finished text only: real minus, unbreakable spaces in English, 万 and 亿 in Chinese. No locale, no clock.
"""

from collections.abc import Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache

Number = int | float | Decimal

MINUS = "−"
NBSP = "\u00a0"
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
WEEKDAYS = {
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    "zh": ("一", "二", "三", "四", "五", "六", "日"),
}
SYMBOLS = {
    "CNY": "¥",
    "USD": "$",
    "EUR": "€",
    "GBP": "£",
    "JPY": "JP¥",
    "HKD": "HK$",
    "SGD": "S$",
    "TWD": "NT$",
}
ZH_CURRENCY = {
    "CNY": "",
    "USD": "美元",
    "EUR": "欧元",
    "GBP": "英镑",
    "JPY": "日元",
    "HKD": "港元",
    "SGD": "新元",
    "TWD": "新台币",
}
# (from this amount on, told in this size, rounded to this step when the next smaller unit tells it, name)
EN_UNITS = ((10**9, 10**9, 10**6, "B"), (10**6, 10**6, 10**3, "M"), (10**4, 10**3, 1, "k"))
ZH_UNITS = ((10**8, 10**8, 10**4, "亿"), (10**4, 10**4, 1, "万"))


_WIDE = Context(prec=100)  # a quotient of any two amounts has room


def is_zh(lang: str) -> bool:
    """True for Chinese, whatever its region tag."""
    return lang[:2] == "zh"


def _round(value: Number, places: int) -> Decimal:
    return Decimal(str(value)).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, _WIDE)


@lru_cache(maxsize=65536)
def number(value: Number, lang: str = "en", places: int = 0) -> str:
    """A number with `places` decimals, rounded half up; English groups thousands, Chinese does not."""
    rounded = _round(value, places)
    text = f"{abs(rounded):f}" if is_zh(lang) else f"{abs(rounded):,f}"
    return MINUS + text if rounded < 0 else text


@lru_cache(maxsize=16384)
def signed(value: Number, lang: str = "en", places: int = 0) -> str:
    """A number with its sign: +3, −1, 0; a value that rounds to nothing has none."""
    return ("+" if _round(value, places) > 0 else "") + number(value, lang, places)


@lru_cache(maxsize=16384)
def percent(share: Number, lang: str = "en", places: int = 0) -> str:
    """A share 0–1 as a percentage: "31 %" in English, "31%" in Chinese."""
    text = number(Decimal(str(share)) * 100, lang, places)
    return text + ("%" if is_zh(lang) else f"{NBSP}%")


def _unit(value: Decimal, lang: str) -> tuple[int, str]:
    """The unit an amount is told in, chosen after rounding: 999 960 is one million, not a thousand k."""
    for least, size, step, name in ZH_UNITS if is_zh(lang) else EN_UNITS:
        if _round(abs(value) / step, 0) * step >= least:
            return size, name
    return 1, ""


def _scaled(value: Decimal, size: int, lang: str) -> str:
    """Two or three figures: one decimal below a hundred, kept by English below ten; 1.04亿."""
    amount = value / size
    if size <= 1000 or abs(amount) >= 100:
        return number(amount, lang)
    if size == 10**8 and abs(amount) < 10:
        return number(amount, lang, 2).rstrip("0").removesuffix(".")
    text = number(amount, lang, 1)
    return text[:-2] if text.endswith(".0") and (is_zh(lang) or abs(amount) >= 10) else text


def _zh_money(text: str, unit: str, currency: str) -> str:
    name = ZH_CURRENCY.get(currency, f"{NBSP}{currency}")
    return text + unit + (name or ("" if unit else "元"))


@lru_cache(maxsize=65536)
def money(value: Number, currency: str = "CNY", lang: str = "en") -> str:
    """An amount: ¥11.4M, ¥950k, ¥1,800 in English; 1140万, 1.2亿, 1800元 in Chinese."""
    amount = Decimal(str(value))
    size, unit = _unit(amount, lang)
    text = _scaled(amount, size, lang)
    if is_zh(lang):
        return _zh_money(text, unit, currency)
    text += unit
    symbol = SYMBOLS.get(currency, f"{currency}{NBSP}")
    return MINUS + symbol + text[1:] if text.startswith(MINUS) else symbol + text


@lru_cache(maxsize=65536)
def money_range(low: Number, high: Number, currency: str = "CNY", lang: str = "en") -> str:
    """A range in one unit: ¥5.2 – 9.8M in English, 520～980万 in Chinese; equal ends are one amount."""
    if low == high:
        return money(low, currency, lang)
    first, last = Decimal(str(low)), Decimal(str(high))
    size, unit = _unit(last, lang)
    start, end = _scaled(first, size, lang), _scaled(last, size, lang)
    if is_zh(lang):
        return _zh_money(f"{start}～{end}", unit, currency)
    return f"{SYMBOLS.get(currency, currency + NBSP)}{start}{NBSP}–{NBSP}{end}{unit}"


@lru_cache(maxsize=16384)
def day(value: date, lang: str = "en", year: bool = False, weekday: bool = False) -> str:
    """A date: 24 Nov, with year 24 Nov 2026, with weekday Tue 24 Nov; 2026年11月24日（周二）."""
    if is_zh(lang):
        text = f"{value.month}月{value.day}日"
        text = f"{value.year}年{text}" if year else text
        return f"{text}（周{WEEKDAYS['zh'][value.weekday()]}）" if weekday else text
    text = f"{value.day}{NBSP}{MONTHS[value.month - 1]}" + (f"{NBSP}{value.year}" if year else "")
    return f"{WEEKDAYS['en'][value.weekday()]} {text}" if weekday else text


@lru_cache(maxsize=4096)
def month(value: date, lang: str = "en", year: bool = False) -> str:
    """A month: Nov, Nov 2026; 11月, 2026年11月."""
    if is_zh(lang):
        return (f"{value.year}年" if year else "") + f"{value.month}月"
    return MONTHS[value.month - 1] + (f" {value.year}" if year else "")


def near_day(value: date, as_of: date, lang: str = "en") -> str:
    """A date that carries its year only when it is not the year of `as_of`."""
    return day(value, lang, value.year != as_of.year)


@lru_cache(maxsize=4096)
def days(count: int, lang: str = "en", short: bool = True) -> str:
    """A number of days: 97 d, or "97 days" and "1 day"; 97天."""
    if is_zh(lang):
        return f"{number(count, lang)}天"
    if short:
        return f"{number(count, lang)}{NBSP}d"
    return f"{number(count, lang)}{NBSP}{'day' if abs(count) == 1 else 'days'}"


def listed(items: Sequence[str], lang: str = "en") -> str:
    """A list in a sentence: "a, b and c"; "a、b和c"."""
    if len(items) < 2:
        return "".join(items)
    comma, last = ("、", "和") if is_zh(lang) else (", ", " and ")
    return comma.join(items[:-1]) + last + items[-1]


def plural(count: int, one: str, many: str) -> str:
    """The form of a noun for a count: one for exactly 1, else many; in Chinese both are the same word."""
    return one if abs(count) == 1 else many


def counted(count: int, one: str, many: str, lang: str = "en") -> str:
    """A count with its noun: "1 account", "3 accounts"; Chinese counters follow directly: "3个客户"."""
    gap = "" if is_zh(lang) else NBSP
    return number(count, lang) + gap + plural(count, one, many)


def shortened(text: str, limit: int) -> str:
    """Text cut at a word before `limit` characters, with an ellipsis; a Chinese character counts as two."""
    width = 0
    for i, char in enumerate(text):
        width += 2 if ord(char) > 0x2E7F else 1
        if width > limit:
            cut = text[:i]
            head, space, _ = cut.rpartition(" ")
            return (head if space and len(head) > i * 0.6 else cut).rstrip(" ,，、;；") + "…"
    return text
