"""Pieces that several kinds of playbook entry are made of: bilingual words, a reference to a fact, a band."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticCustomError

from battlemap.model.base import Audience, Model
from battlemap.model.quantities import LARGEST, Whole, Yes, outside
from battlemap.model.text import Text
from battlemap.model.tree import HERE


def _both(words: Text) -> Text:
    if not words.bilingual:
        raise PydanticCustomError("bm_both_languages", "words in English and Chinese")
    return words


def _number(value: Any) -> Any:
    return str(value).strip() if isinstance(value, str) else value


def _bounded(number: Decimal) -> Decimal:
    if abs(number) > LARGEST:
        raise outside("−10^15", "10^15")
    return number


def _not_negative(number: Decimal) -> Decimal:
    if number < 0:
        raise outside("0", "10^15")
    return number


Words = Annotated[Text, AfterValidator(_both)]
Number = Annotated[Decimal, BeforeValidator(_number), AfterValidator(_bounded)]
Weight = Annotated[Number, AfterValidator(_not_negative)]
Tone = Literal["good", "warn", "bad", "neutral"]


class Entry(Model, audience=Audience.CUSTOMER):
    """Anything in the playbook that has an id and a name."""

    id: str
    label: Words
    short: Words | None = None
    about: Words | None = None


class Band(Model, audience=Audience.CUSTOMER):
    """A verdict for results from `at_least` up, on the scale of the result. Bands come highest first."""

    id: str
    at_least: Number
    label: Words
    tone: Tone = "neutral"
    say: Words | None = None


def _proof(value: Any) -> Any:
    """`{fact: role_met, role: economic}`: every key but the known ones is an argument of the fact."""
    if isinstance(value, str):
        return {"fact": value, "args": {}}
    if not isinstance(value, dict) or "args" in value:
        return value
    args = {k: v for k, v in value.items() if k not in ("fact", "not", HERE)}
    return {**{k: v for k, v in value.items() if k in ("fact", "not", HERE)}, "args": args}


class FactRef(Model, audience=Audience.CUSTOMER):
    """A named fact with its arguments; `not: true` asks the opposite. Unknown stays unknown either way."""

    fact: str
    args: dict[str, Any] = {}
    negated: Annotated[Yes, Field(alias="not")] = False


Proof = Annotated[FactRef, BeforeValidator(_proof)]


class Item(Model, audience=Audience.CUSTOMER):
    """One line of a checklist. With a `proof` the plan's own data decide; without one a person ticks it."""

    id: str
    label: Words
    mandatory: Yes = False
    proof: Proof | None = None
    ask: Words | None = None
    weight: Whole = 1


__all__ = ["Band", "Entry", "FactRef", "Item", "Number", "Proof", "Tone", "Words"]
