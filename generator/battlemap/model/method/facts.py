"""How a method may use facts: the arguments each takes, and what it supplies to sentences."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from battlemap.model.quantities import parse_ratio, parse_whole, parse_yes
from battlemap.model.shape import Shape


@dataclass(frozen=True, slots=True)
class Argument:
    """What one argument takes, a word or several, with its markers; its default where it is not needed."""

    takes: Shape
    needed: bool
    default: object

    @property
    def word(self) -> Shape:
        """What one word of it may be."""
        return self.takes.item or self.takes

    def read(self, value: Any) -> Any:
        """The value as the fact takes it, shares as numbers. Raises ValueError where it does not fit."""
        if self.takes.choices and value not in self.takes.choices:
            raise ValueError(value)
        if self.takes.kind == "list":
            return tuple(map(str, value)) if isinstance(value, list | tuple) else (str(value),)
        return _READERS.get(self.takes.holds, str)(value)


@dataclass(frozen=True, slots=True)
class FactForm:
    """The arguments of a fact by name, and the names that it supplies to sentences."""

    arguments: Mapping[str, Argument]
    supplies: frozenset[str]


def _number(value: Any) -> float:
    return float(parse_ratio(value))


_READERS: Mapping[type, Callable[[Any], Any]] = {int: parse_whole, float: _number, bool: parse_yes}
