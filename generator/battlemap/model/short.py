"""Short forms: what may be typed as one word where the model has several fields; tables keyed by id."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, Literal, TypeVar

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from battlemap.model.base import Audience, Model
from battlemap.model.quantities import Amount, Day
from battlemap.model.text import Text
from battlemap.model.tree import HERE, place_of

_SIGNS = {"+": 1, "++": 2, "-": -1, "--": -2, "−": -1, "−−": -2}


def short(field: str) -> Callable[[Any], Any]:
    """Validator that reads a bare word as `{field: word}` and keeps its place."""

    def widen(value: Any) -> Any:
        if isinstance(value, str):
            return {field: value, HERE: place_of(value)}
        return value

    return widen


def _table(value: Any) -> Any:
    """A key without a value is unknown: the same as not written."""
    if isinstance(value, dict):
        return {k: v for k, v in value.items() if k != HERE and v is not None}
    return value


def _listed(value: Any) -> Any:
    """One thing typed where a list may stand is a list of one."""
    return value if value is None or isinstance(value, list | tuple) else [value]


def _remark(value: Any) -> Any:
    """Bare words, or the same in two languages, are a remark without a source."""
    if isinstance(value, dict) and value.keys() - {HERE} <= {"en", "zh"}:
        return {"text": value, HERE: place_of(value)}
    return short("text")(value)


def parse_rating(value: Any) -> Any:
    """`+1`, `4`, `+` or `--` as a whole number; `bm_rating` for other words."""
    if isinstance(value, str):
        words = value.strip()
        if words in _SIGNS:
            return _SIGNS[words]
        digits = words.replace("−", "-")
        if digits.lstrip("+-").isascii() and digits.lstrip("+-").isdigit() and len(digits) <= 3:
            return int(digits)
        raise PydanticCustomError("bm_rating", "a rating: a whole number, + or -, or ? for not known")
    return value


T = TypeVar("T")
Table = Annotated[dict[str, T], BeforeValidator(_table)]
OneOrMany = Annotated[tuple[T, ...], BeforeValidator(_listed)]


class Rated(Model, audience=Audience.LEADERSHIP):
    """A rating with its evidence. Short form: the rating alone (`+1`, `4`, `?`), on the scorecard's scale."""

    rating: Annotated[int | None, BeforeValidator(parse_rating)] = None
    note: Text | None = None
    source: str | None = None
    as_of: Day | None = None
    confidence: Literal["confirmed", "assumed"] | None = None


class Range(Model, audience=Audience.LEADERSHIP):
    """An amount with its bounds. Short form: the likely amount alone, to which low and high default."""

    low: Amount | None = None
    likely: Amount
    high: Amount | None = None


class Noted(Model, audience=Audience.LEADERSHIP):
    """A remark with its source. Short form: the words alone."""

    text: Text
    source: str | None = None
    as_of: Day | None = None


Rating = Annotated[Rated, BeforeValidator(short("rating"))]
Money = Annotated[Range, BeforeValidator(short("likely"))]
Remark = Annotated[Noted, BeforeValidator(_remark)]
Ratings = Table[Rating]
