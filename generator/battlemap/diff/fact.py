"""One thing that can be compared between two states: its key, its value, how it ranks, where it stands."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from battlemap.assess.results.base import Part, Spot
from battlemap.diff.changes import Key, Names, Subject, Value
from battlemap.model.text import Text


class Points(NamedTuple):
    """A part of a score with its points; 0 while it does not count."""

    part: Part
    points: int | float


class Fact(NamedTuple):
    """What a state says of one thing. `key` begins with the kind and is unique within the account.

    `rank` says which of two values is more; None where that is not known. `within` are keys of what it
    belongs to: when that itself came or went, this is no news. `weight`, 0 to 1, lessens the importance.
    `passages` are the sentences of what is compared as a whole.
    """

    key: Key
    subject: Subject
    value: Value | None
    rank: float | None = None
    spot: Spot | None = None
    of: Subject | None = None
    opportunity: str | None = None
    within: tuple[Key, ...] = ()
    names: Names | None = None
    weight: float = 1.0
    parts: tuple[Points, ...] = ()
    passages: tuple[Text, ...] = ()

    @property
    def kind(self) -> str:
        """What kind of thing it is."""
        return self.key[0]


def spot_of(spots: Iterable[Spot]) -> Spot | None:
    """The first place that is in a file."""
    return next((spot for spot in spots if spot.at.path), None)
