"""What a server remembers from one build to the next: results of the same inputs are not made again."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from typing import Any, TypeVar

T = TypeVar("T")
_PLAIN = (bytes, date, Decimal, float, frozenset, int, str)


class Memory:
    """Results by name, one each, with the inputs that they were made of."""

    def __init__(self) -> None:
        self._kept: dict[Hashable, tuple[tuple[object, ...], Any]] = {}
        self._asked: set[Hashable] = set()

    def recall(self, name: Hashable, inputs: tuple[object, ...], make: Callable[[], T]) -> T:
        """The result made last time under this name if its inputs were the same, else a new one.

        `make` must look at nothing but the inputs.
        """
        self._asked.add(name)
        kept = self._kept.get(name)
        if kept is None or not same(kept[0], inputs):
            kept = self._kept[name] = inputs, make()
        made: T = kept[1]
        return made

    def forget_unasked(self) -> None:
        """Lets go of results that nobody asked for since the last time."""
        self._kept = {name: kept for name, kept in self._kept.items() if name in self._asked}
        self._asked.clear()


class Nothing(Memory):
    """What a build alone remembers: it makes everything once and keeps no more than it must."""

    def recall(self, name: Hashable, inputs: tuple[object, ...], make: Callable[[], T]) -> T:
        """A new result."""
        return make()


def same(one: Any, other: Any) -> bool:
    """Whether two inputs cannot be told apart: one object, or plain values alike in every part.

    Values that call themselves equal wherever they stand in a file are the same only when they are one.
    """
    if one is other:
        return True
    if type(one) is not type(other):
        return False
    if isinstance(one, tuple):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, Mapping):
        return [*one] == [*other] and all(same(one[key], other[key]) for key in one)
    parts = [part.name for part in fields(one)] if is_dataclass(one) else _slots(one)
    if parts:
        return all(same(getattr(one, part), getattr(other, part)) for part in parts)
    return type(one) in _PLAIN and bool(one == other)


def _slots(value: object) -> Sequence[str]:
    """The parts of a value that has these and no others."""
    named: Sequence[str] = getattr(type(value), "__slots__", ())
    return () if hasattr(value, "__dict__") else named
