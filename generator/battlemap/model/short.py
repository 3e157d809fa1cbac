"""Short forms: what may be typed as one word where the model has several fields; tables keyed by id."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, Literal, TypeVar
from unicodedata import normalize

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from battlemap.model.base import Audience, Model
from battlemap.model.quantities import Amount, Day
from battlemap.model.text import Text
from battlemap.model.tree import HERE, place_of

_SIGNS = {"+": 1, "++": 2, "-": -1, "--": -2, "−": -1, "−−": -2}
_PLAIN = {f"{sign}{digit}": int(f"{sign}{digit}") for sign in ("", "+", "-") for digit in range(10)}


@dataclass(frozen=True, slots=True)
class Short:
    """Validator that reads a bare word as `{field: word}` and keeps its place."""

    field: str

    def __call__(self, value: Any) -> Any:
        """The map that the word stands for; anything else as it is."""
        if isinstance(value, str):
            return {self.field: value, HERE: place_of(value)}
        return value


def short(field: str) -> Short:
    """The validator of a class that may be typed as this field alone."""
    return Short(field)


class Words(Short):
    """Bare words, or the same in two languages, instead of a map."""

    __slots__ = ()

    def __call__(self, value: Any) -> Any:
        """The same as `{field: words}`."""
        if isinstance(value, dict) and value.keys() - {HERE} <= {"en", "zh"}:
            return {self.field: value, HERE: place_of(value)}
        return Short.__call__(self, value)


def _table(value: Any) -> Any:
    """A key without a value is unknown: the same as not written."""
    if isinstance(value, dict):
        return {k: v for k, v in value.items() if k != HERE and v is not None}
    return value


def _listed(value: Any) -> Any:
    """One thing typed where a list may stand is a list of one."""
    return value if value is None or isinstance(value, list | tuple) else [value]


def parse_rating(value: Any) -> Any:
    """`+1`, `4`, `+` or `--` as a whole number; `bm_rating` for other words."""
    if isinstance(value, str):
        if (plain := _PLAIN.get(value)) is not None:
            return plain
        words = normalize("NFKC", value).strip()
        if words in _SIGNS:
            return _SIGNS[words]
        digits = words.replace("−", "-")
        if digits.lstrip("+-").isascii() and digits.lstrip("+-").isdigit() and len(digits) <= 3:
            return int(digits)
        raise PydanticCustomError("bm_rating", "a rating: a whole number, + or -, or ? for not known")
    return value


def no_entries() -> Any:
    """The default of a table. Without a factory, pydantic looks for what to copy in it at every value."""
    return Field(default_factory=dict)


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
Remark = Annotated[Noted, BeforeValidator(Words("text"))]
Ratings = Table[Rating]
