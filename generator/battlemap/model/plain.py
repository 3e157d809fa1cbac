"""A model as plain JSON values, and back: what was written and nothing else, numbers exact, days as ISO."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, TypeVar, get_args

from battlemap.model.base import Model
from battlemap.model.tree import BODY, HERE

M = TypeVar("M", bound=Model)
TEXT = "body"  # the key of the Markdown below the frontmatter


def plain(value: Model) -> dict[str, Any]:
    """Keys in the order of the model; a field that is not known is absent. Amounts and shares are texts."""
    found: dict[str, Any] = value.model_dump(mode="json", by_alias=True, exclude_unset=True)
    for model, data in _with_text(value, found):
        text: str = model.__dict__["body"]
        if text:
            data[TEXT] = text
    return found


def from_plain(cls: type[M], data: Mapping[str, Any]) -> M:
    """The model that `plain` wrote. Raises pydantic.ValidationError for data of another shape."""
    return cls.model_validate(_renamed(cls, data))


def plain_schema(cls: type[Model]) -> dict[str, Any]:
    """JSON Schema of what `plain` writes, classes under `$defs`."""
    found = cls.model_json_schema(by_alias=True)
    for schema in (found, *found.get("$defs", {}).values()):
        properties = schema.get("properties", {})
        if BODY in properties:
            properties[TEXT] = properties.pop(BODY)
        for key in [key for key in properties if key.startswith(HERE)]:
            del properties[key]
    return found


def _with_text(value: Model, data: dict[str, Any]) -> Iterator[tuple[Model, dict[str, Any]]]:
    """Every model in the value that may have a text, beside its data."""
    if _has_text(type(value)):
        yield value, data
    for name, key in _lists_with_text(type(value)):
        yield from zip(value.__dict__[name], data.get(key, ()), strict=True)


def _renamed(cls: type[Model], data: Mapping[str, Any]) -> dict[str, Any]:
    found = dict(data)
    if _has_text(cls) and TEXT in found:
        found[BODY] = found.pop(TEXT)
    for name, key in _lists_with_text(cls):
        if key in found:
            inner = _item_class(cls, name)
            found[key] = [_renamed(inner, item) for item in found[key]] if inner else found[key]
    return found


def _has_text(cls: type[Model]) -> bool:
    return "body" in cls.model_fields and cls.model_fields["body"].alias == BODY


@cache
def _lists_with_text(cls: type[Model]) -> tuple[tuple[str, str], ...]:
    """Names and keys of the lists whose items may have a text."""
    found = []
    for name, field in cls.model_fields.items():
        inner = _item_class(cls, name)
        if inner and _has_text(inner):
            found.append((name, field.alias or name))
    return tuple(found)


@cache
def _item_class(cls: type[Model], name: str) -> type[Model] | None:
    """The class of the items of a list field."""
    items = (arg for arg in get_args(cls.model_fields[name].annotation) if isinstance(arg, type))
    return next((arg for arg in items if issubclass(arg, Model)), None)
