"""Currencies by their ISO 4217 codes, and other words that people write for them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, get_args

Currency = Literal[
    "CNY", "USD", "EUR", "HKD", "TWD", "JPY", "KRW", "SGD", "GBP", "CHF", "AUD", "CAD", "NZD", "MOP",
    "THB", "VND", "MYR", "IDR", "PHP", "INR", "AED", "SAR", "RUB", "KZT", "TRY", "BRL", "MXN", "ZAR",
    "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "RON", "BGN", "ISK", "ILS", "EGP", "NGN", "KES", "MAD",
    "GHS", "ETB", "TZS", "UGX", "XOF", "XAF", "ARS", "CLP", "COP", "PEN", "UYU", "BOB", "PYG", "VES",
    "GTQ", "CRC", "PAB", "DOP", "HNL", "NIO", "JMD", "TTD", "BSD", "BBD", "BZD", "GYD", "SRD", "HTG",
    "CUP", "KYD", "BMD", "AWG", "ANG", "XCD", "BDT", "PKR", "LKR", "NPR", "MMK", "KHR", "LAK", "BND",
    "MNT", "MVR", "BTN", "AFN", "IRR", "IQD", "KWD", "QAR", "BHD", "OMR", "JOD", "LBP", "SYP", "YER",
    "UZS", "KGS", "TJS", "TMT", "AZN", "GEL", "AMD", "UAH", "BYN", "MDL", "RSD", "BAM", "MKD", "ALL",
    "GIP", "FKP", "SHP", "TND", "DZD", "LYD", "SDG", "SSP", "SOS", "DJF", "ERN", "RWF", "BIF", "CDF",
    "AOA", "ZMW", "ZWG", "MWK", "MZN", "MGA", "MUR", "SCR", "KMF", "BWP", "NAD", "LSL", "SZL", "GMD",
    "GNF", "SLE", "LRD", "CVE", "STN", "MRU", "KPW", "PGK", "FJD", "SBD", "TOP", "VUV", "WST", "XPF",
    "SVC", "XCG",
]  # fmt: skip
CURRENCIES: tuple[str, ...] = get_args(Currency)
_WRITTEN: Mapping[str, str] = {
    "RMB": "CNY", "YUAN": "CNY", "CNH": "CNY", "¥": "CNY", "￥": "CNY", "元": "CNY",
    "人民币": "CNY", "$": "USD", "US$": "USD", "DOLLAR": "USD", "美元": "USD", "美金": "USD",
    "€": "EUR", "EURO": "EUR", "欧元": "EUR", "£": "GBP", "英镑": "GBP", "日元": "JPY",
    "YEN": "JPY", "港币": "HKD", "港元": "HKD", "HK$": "HKD", "新台币": "TWD", "NT$": "TWD",
    "新元": "SGD", "新加坡元": "SGD", "韩元": "KRW", "澳门元": "MOP",
}  # fmt: skip


def meant(word: str) -> str | None:
    """The code of a currency that was written another way."""
    return _WRITTEN.get(word.strip().upper())
