"""Shows a model to one audience: what it must not see does not exist in what comes back.

Redaction is worked out once per class from the audience of every field. A hidden field gets its default, a
hidden item leaves its list, private blocks leave a body, the place of a hidden field is forgotten with it.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any, TypeVar, get_args

from pydantic.fields import FieldInfo

from battlemap.diagnostics import Location
from battlemap.model import private_blocks
from battlemap.model.base import Audience, Model, audience_of
from battlemap.model.hidden import Hidden
from battlemap.model.text import Text
from battlemap.model.tree import BODY, At

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Plan:
    """What to do with the fields of a class: forget some, look into some, cut private blocks out of some."""

    hidden: tuple[str, ...]
    deep: tuple[str, ...]
    bodies: tuple[str, ...]

    @property
    def nothing(self) -> bool:
        return not (self.hidden or self.deep or self.bodies)


def redact(value: T, audience: Audience) -> T:
    """The value without anything hidden from the audience; the same object where nothing is."""
    if not isinstance(audience, Audience):
        raise TypeError(f"unknown audience: {audience!r}")
    shown: T = _shown(value, audience)
    return shown


def hidden_values(value: object, audience: Audience) -> Iterator[Hidden]:
    """Every text and number in the value that the audience must not see."""
    if not isinstance(value, Model):
        for part in _parts(value):
            yield from hidden_values(part, audience)
    elif not audience.may_see(value.audience):
        yield from _all_of(value, value.at.here)
    else:
        plan, mine = _plan(type(value), audience), value.__dict__
        for name in plan.hidden:
            yield from _all_of(mine[name], _place(value, name))
        for name in plan.bodies:
            start = _place(value, name)
            for number, line in private_blocks.hidden(mine[name], audience):
                yield Hidden(line, Location(start.path, start.line + number - 1, 1))
        for name in plan.deep:
            if mine[name]:
                yield from hidden_values(mine[name], audience)


def visible_texts(value: object) -> Iterator[str]:
    """All that can be read in a value, in pieces of any size: of a redacted value, what its audience sees."""
    if isinstance(value, Model):
        yield value.model_dump_json(exclude_unset=True)
        yield from _bodies(value)
    elif isinstance(value, str):
        yield value
    else:
        for part in _parts(value):
            yield from visible_texts(part)


def _shown(value: Any, audience: Audience) -> Any:
    if isinstance(value, Model):
        return _shown_model(value, audience)
    if isinstance(value, tuple):
        parts = tuple(_shown(v, audience) for v in value if _class_seen(v, audience))
        return value if _same(parts, value) else parts
    if isinstance(value, Mapping):
        kept = {k: _shown(v, audience) for k, v in value.items() if _class_seen(v, audience)}
        return value if _same(tuple(kept.values()), tuple(value.values())) else kept
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = {
            f.name: _shown(getattr(value, f.name), audience) for f in dataclasses.fields(value) if f.init
        }
        return dataclasses.replace(value, **fields)
    return value


def _shown_model(value: Model, audience: Audience) -> Model:
    plan = _plan(type(value), audience)
    if plan.nothing:
        return value
    mine = value.__dict__
    changed: dict[str, Any] = {}
    for name in plan.hidden:
        default = type(value).model_fields[name].get_default(call_default_factory=True)
        if name in value.model_fields_set or mine[name] != default:
            changed[name] = default
    for name in plan.deep:
        part = mine[name]
        shown = _shown(part, audience) if _class_seen(part, audience) else None
        if shown is not part:
            changed[name] = shown
    for name in plan.bodies:
        text = private_blocks.visible(mine[name], audience)
        if text != mine[name]:
            changed[name] = text
    return _copy(value, changed, plan) if changed else value


def _copy(value: Model, changed: Mapping[str, Any], plan: _Plan) -> Model:
    """A copy from the fields alone: nothing that was computed from hidden ones comes along."""
    fields = type(value).model_fields
    copy = type(value).__new__(type(value))
    content = {name: changed.get(name, value.__dict__[name]) for name in fields}
    keys = {fields[name].alias or name for name in plan.hidden}
    at = value.at
    content["at"] = At(at.path, at.line, at.column, {k: v for k, v in at.keys.items() if k not in keys})
    object.__setattr__(copy, "__dict__", content)
    object.__setattr__(copy, "__pydantic_fields_set__", value.model_fields_set - set(plan.hidden))
    object.__setattr__(copy, "__pydantic_extra__", None)
    object.__setattr__(copy, "__pydantic_private__", None)
    return copy


@cache
def _plan(cls: type[Model], audience: Audience) -> _Plan:
    hidden, deep, bodies = [], [], []
    for name, field in cls.model_fields.items():
        classes = _classes(field)
        if name == "at":
            continue
        if not audience.may_see(audience_of(cls, name)):
            if field.is_required():
                raise TypeError(f"{cls.__name__}.{name} is hidden from {audience} and has no default")
            hidden.append(name)
        elif field.alias == BODY:
            bodies.append(name)
        elif any(not audience.may_see(c.audience) or not _plan(c, audience).nothing for c in classes):
            deep.append(name)
    return _Plan(tuple(hidden), tuple(deep), tuple(bodies))


def _classes(field: FieldInfo) -> set[type[Model]]:
    found: set[type[Model]] = set()
    waiting: list[Any] = [field.annotation]
    while waiting:
        kind = waiting.pop()
        if isinstance(kind, type) and issubclass(kind, Model):
            found.add(kind)
        waiting.extend(get_args(kind))
    return found


def _class_seen(value: object, audience: Audience) -> bool:
    return not isinstance(value, Model) or audience.may_see(value.audience)


def _same(parts: tuple[Any, ...], others: tuple[Any, ...]) -> bool:
    return len(parts) == len(others) and all(a is b for a, b in zip(parts, others, strict=True))


def _all_of(value: object, place: Location) -> Iterator[Hidden]:
    if isinstance(value, Text):
        yield from (Hidden(words, place) for words in sorted({value.en or "", value.zh or ""} - {""}))
    elif isinstance(value, str | Decimal):
        yield Hidden(value, place)
    elif isinstance(value, Model):
        for name in type(value).model_fields:
            part = getattr(value, name)
            if part:
                yield from _all_of(part, _place(value, name))
    else:
        for part in _parts(value):
            yield from _all_of(part, place)


def _bodies(value: Model) -> Iterator[str]:
    """The Markdown of a model and of what hangs below it, which its JSON leaves out."""
    plan = _plan(type(value), Audience.TEAM)
    yield from (value.__dict__[name] for name in plan.bodies)
    for name in plan.deep:
        for part in _parts(value.__dict__[name]):
            if isinstance(part, Model):
                yield from _bodies(part)


def _parts(value: object) -> Iterator[object]:
    if isinstance(value, Model):
        yield from (getattr(value, name) for name in type(value).model_fields if name != "at")
    elif isinstance(value, Mapping):
        yield from value.values()
    elif isinstance(value, tuple | list):
        yield from value
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        yield from (getattr(value, f.name) for f in dataclasses.fields(value))


def _place(value: Model, name: str) -> Location:
    return value.at.of(type(value).model_fields[name].alias or name)
