"""How facts answer: with a state, names for sentences and the places they read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from battlemap.assess.results.base import NO_NAMES, Names, Proof, Spot, Value
from battlemap.assess.results.people import Stakeholder
from battlemap.model.text import Text

UNKNOWN = Proof(None)
TOP = "decision"  # the level of those who decide
INFLUENTIAL = 4
FEW = 4  # fewer contacts than this say nothing about their spread


def told(state: bool | None, *spots: Spot, **names: Value | None) -> Proof:
    """A proof; names without a value are left out."""
    if not names:
        return Proof(state, NO_NAMES, spots)
    if None in names.values():
        return Proof(state, {k: v for k, v in names.items() if v is not None}, spots)
    return Proof(state, cast("Names", names), spots)


def yes(*spots: Spot, **names: Value | None) -> Proof:
    """A proof that it is so."""
    return told(True, *spots, **names)  # noqa: FBT003


def no(*spots: Spot, **names: Value | None) -> Proof:
    """A proof that it is not so."""
    return told(False, *spots, **names)  # noqa: FBT003


def at(who: Stakeholder, key: str = "") -> Spot:
    """The place of a person or of one of the person's fields."""
    return Spot(who.person.at, key)


def names_of(people: Iterable[Stakeholder]) -> tuple[Text, ...]:
    """Their names."""
    return tuple(who.name for who in people)
