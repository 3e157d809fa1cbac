"""How single values may be typed: an editor knows numbers and booleans, our reader only text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from annotated_types import Ge, Le
from pydantic import AfterValidator, BeforeValidator

from battlemap.model.base import Bounds
from battlemap.model.method.parts import Words
from battlemap.model.quantities import (
    parse_amount,
    parse_date,
    parse_ratio,
    parse_share,
    parse_whole,
    parse_yes,
)
from battlemap.model.shape import Shape
from battlemap.model.short import parse_rating
from battlemap.model.text import Text

Schema = dict[str, Any]
UNKNOWN: Sequence[Any] = ("?", "", None)
PLAIN = ["string", "number", "boolean"]  # a text as typed: `2024` and `no` are texts to us
_SIGN = "[+−-]?"
_NUMBER = rf"{_SIGN}\d+([_,]\d{{3}})*(\.\d{{1,12}})?"
_PATTERNS = {
    parse_date: r"\d{4}-\d{2}-\d{2}",
    parse_amount: rf"{_NUMBER}\s*([kKmMbB]|千万|百万|千|万|亿)?",
    parse_share: r"\d+(\.\d+)?\s*[%％]?",
    parse_ratio: rf"{_SIGN}\d+(\.\d+)?\s*[%％]?",
    parse_whole: rf"{_SIGN}\d+([_,]\d{{3}})*",
    parse_rating: rf"{_SIGN}\d+|[+−-]{{1,2}}",
}
_EXAMPLES: Mapping[Any, list[Any]] = {
    parse_date: ["2026-10-02"],
    parse_amount: ["1.2M", "120万", 1200000],
    parse_share: ["31%"],
    parse_ratio: ["83%", 1.4],
    parse_rating: [1, "+1", "--", "?"],
}
_WHOLE = (parse_whole, parse_rating)
_YES = [True, False, "true", "false", "yes", "no", "是", "否"]
_BOTH = next(mark for mark in getattr(Words, "__metadata__", ()) if isinstance(mark, AfterValidator))


def leaf(shape: Shape, *, required: bool, bounds: Bounds | None = None) -> Schema:
    """A value of this shape. What need not be there may also be unknown: `?`, `""` or nothing."""
    spare = [] if required else list(UNKNOWN)
    if shape.choices:
        return {"enum": [*shape.choices, *spare]}
    for mark in shape.marks:
        parse = mark.func if isinstance(mark, BeforeValidator) else None
        if parse is parse_yes:
            return {"enum": [*_YES, *spare]}
        if parse in _PATTERNS:
            return _quantity(shape, parse, required=required, bounds=bounds)
    if shape.holds is Text:
        return _words(shape, required=required)
    if shape.holds is Decimal:
        return {"type": ["number", "string"] if required else ["number", "string", "null"]}
    return {"type": PLAIN if required else [*PLAIN, "null"]}


def _quantity(shape: Shape, parse: Any, *, required: bool, bounds: Bounds | None) -> Schema:
    number = "integer" if parse in _WHOLE else "number"
    kinds = ["string"] if parse is parse_date else [number, "string"]
    spare = "" if required else r"|\??"
    found: Schema = {
        "type": kinds if required else [*kinds, "null"],
        "pattern": rf"^\s*({_PATTERNS[parse]}{spare})\s*$",
    }
    if bounds is not None:
        found |= {"minimum": bounds.low, "maximum": bounds.high}
    for mark in shape.marks:
        if isinstance(mark, Ge | Le):
            found |= {"minimum": mark.ge} if isinstance(mark, Ge) else {"maximum": mark.le}
    if parse in _EXAMPLES:
        found["examples"] = _EXAMPLES[parse]
    return found


def _words(shape: Shape, *, required: bool) -> Schema:
    """Words, or the same in both languages; words of the playbook have to be in both."""
    both: Schema = {
        "type": "object",
        "properties": {lang: {"type": [*PLAIN, "null"]} for lang in ("en", "zh")},
        "additionalProperties": False,
    }
    if _BOTH in shape.marks:
        return both | {"required": ["en", "zh"]}
    return {"anyOf": [{"type": PLAIN if required else [*PLAIN, "null"]}, both | {"minProperties": 1}]}
