"""The tree that a file becomes before it becomes a model: texts, maps and lists that know where they stand.

A loader builds these; the model keeps the positions, so that every number on a page can name its line.
"""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler, StringConstraints
from pydantic_core import CoreSchema, core_schema

from battlemap.diagnostics import Location


class At:
    """Where a map and the value of each of its keys stand in the file (1-based line and column)."""

    __slots__ = ("column", "keys", "line", "path")

    def __init__(
        self, path: str, line: int, column: int, keys: dict[str, tuple[int, int]] | None = None
    ) -> None:
        self.path = path
        self.line = line
        self.column = column
        self.keys = keys or {}

    def of(self, key: str) -> Location:
        """Place of the value written under `key`, or of the whole map where the key is not written."""
        line, column = self.keys.get(key, (self.line, self.column))
        return Location(self.path, line, column)

    @property
    def here(self) -> Location:
        """Place where the map begins."""
        return Location(self.path, self.line, self.column)

    def __repr__(self) -> str:
        return f"At({self.path}:{self.line}:{self.column})"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.any_schema()


NOWHERE = At("", 0, 0)
HERE = "@"  # the key under which a Map carries its own At; no key typed by a person may begin with this sign
Body = Annotated[str, StringConstraints(strip_whitespace=False)]  # indented lines keep their meaning
BODY = "@body"  # the key under which a loader passes the Markdown below the frontmatter


class Scalar(str):
    """A text as typed, with its `place`: path, line, column. Types come from the model, never by guessing."""

    __slots__ = ("place",)
    place: tuple[str, int, int]


class Map(dict[str, Any]):
    """A map in the order typed; its own At lies under the key `@`, which no user can type."""


class Seq(list[Any]):
    """A list in the order typed; `places` holds line and column of each item."""

    __slots__ = ("places",)
    places: list[tuple[int, int]]


def place_of(value: object) -> At:
    """The At that a tree value carries, or NOWHERE for a plain Python value."""
    if isinstance(value, Scalar):
        return At(*value.place)
    if isinstance(value, dict):
        at = value.get(HERE, NOWHERE)
        return at if isinstance(at, At) else NOWHERE
    return NOWHERE
