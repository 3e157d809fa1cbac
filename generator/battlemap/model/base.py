"""What every model class shares: frozen, closed to unknown keys, placed in a file, an audience per field."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic.json_schema import SkipJsonSchema

from battlemap.model.tree import HERE, NOWHERE, At


class Audience(StrEnum):
    """Who may read a field. `team` sees everything, `customer` least; the default build is `leadership`."""

    TEAM = "team"
    LEADERSHIP = "leadership"
    CUSTOMER = "customer"

    def may_see(self, field: Audience) -> bool:
        """True when a reader of this audience may see a field marked with that one."""
        return _RANK[self] <= _RANK[field]


_RANK = {Audience.TEAM: 0, Audience.LEADERSHIP: 1, Audience.CUSTOMER: 2}


@dataclass(frozen=True, slots=True)
class For:
    """Field marker: the audience of this field, where it differs from that of its class."""

    audience: Audience


@dataclass(frozen=True, slots=True)
class Ref:
    """Field marker, also of a fact's argument: the text is the id of something of this kind, checked after
    reading.

    Kinds: person, opportunity, rival, team, product, unit, need (of the plans); and every vocabulary of the
    method: stage, role, level, function, phase, climate, ownership, grade, tier, force, buying-step,
    buying-process, scorecard, flag, outcome, ...
    """

    kind: str
    within: str = ""  # the argument beside it that names the whole of which this is a part


@dataclass(frozen=True, slots=True)
class Keys:
    """Field marker: what the keys of a table are, level by level, checked after reading.

    A level is a kind as in `Ref`; `column` (an id of a rival of this account, or `us`); `criterion:FIELD` (a
    criterion of the scorecard that is answered in that field; its scale bounds the ratings);
    `criterion` (a criterion of the scorecard named one level above); `year`; `system` (any name); `item` (a
    checklist item).
    """

    levels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FieldOf:
    """Marker of a fact's argument: the text is the path of a field of this class, as in `profile.industry`.

    With `under`, a path that begins with this word goes on from that class.
    """

    cls: type[Model]
    under: str = ""


@dataclass(frozen=True, slots=True)
class Bounds:
    """Field marker: the lowest and highest rating allowed here."""

    low: int
    high: int


TEAM = For(Audience.TEAM)
CUSTOMER = For(Audience.CUSTOMER)


class Model(BaseModel):
    """Base of all values read from files. A subclass names its audience: `class X(Model, audience=...)`."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)
    audience: ClassVar[Audience]
    at: SkipJsonSchema[Annotated[At, Field(alias=HERE, exclude=True, repr=False)]] = NOWHERE

    def __init_subclass__(cls, audience: Audience | None = None, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        if audience is not None:
            cls.audience = audience
        elif not hasattr(cls, "audience"):
            raise TypeError(f"{cls.__name__} names no audience")

    @model_validator(mode="before")
    @classmethod
    def _unknown_is_absent(cls, data: Any) -> Any:
        """A key without a value is unknown: the same as not written."""
        if isinstance(data, dict) and None in data.values():
            known = cls.__known_keys()
            return {k: v for k, v in data.items() if v is not None or k not in known}
        return data

    @classmethod
    def __known_keys(cls) -> frozenset[str]:
        names = cls.__dict__.get("_known_keys_cache")
        if names is None:
            names = frozenset(f.alias or n for n, f in cls.model_fields.items())
            setattr(cls, "_known_keys_cache", names)  # noqa: B010  (pydantic guards attribute assignment)
        return frozenset(names)

    def __eq__(self, other: object) -> bool:
        """Two values are equal when their fields are, wherever they stand."""
        if self.__class__ is not other.__class__:
            return NotImplemented
        mine, theirs = self.__dict__, other.__dict__
        return all(mine[k] == theirs[k] for k in self.__class__.model_fields if k != "at")

    def __hash__(self) -> int:
        return hash((self.__class__, self.at.path, self.at.line, self.at.column))


def audience_of(cls: type[Model], field: str) -> Audience:
    """The audience of one field of a model class."""
    for mark in cls.model_fields[field].metadata:
        if isinstance(mark, For):
            return mark.audience
    return cls.audience
