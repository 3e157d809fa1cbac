"""The shape of a model class as data: which field holds what, with its markers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from battlemap.model.base import Audience, Bounds, For, Keys, Model, Ref
from battlemap.model.tree import HERE


@dataclass(frozen=True, slots=True)
class Shape:
    """What may stand in a place: a model with fields, a list or table of items, a leaf with its choices.

    `ref` is the kind of thing that a leaf names, `bounds` of a rating, `levels` what the keys of a table are,
    `holds` the class of a leaf's value. `checked` places hold, or lead to, something to compare with the rest
    of the plans; `walked` are the fields that are.
    """

    kind: Literal["model", "list", "table", "leaf"]
    cls: type[Model] | None = None
    fields: dict[str, Shape] = field(default_factory=dict)
    walked: dict[str, Shape] = field(default_factory=dict)
    item: Shape | None = None
    choices: tuple[str, ...] = ()
    marks: tuple[Any, ...] = ()
    private: bool = False
    ref: str = ""
    bounds: Bounds | None = None
    levels: tuple[str, ...] = ()
    checked: bool = False
    holds: Any = None

    def at(self, part: str | int) -> Shape | None:
        """The shape one step further in: of the field typed as this word, or of an item."""
        return self.fields.get(str(part)) if self.kind == "model" else self.item


_LEAF = Shape("leaf")


@cache
def shape_of(cls: type[Model]) -> Shape:
    """The shape of a model, its fields by the words that people type."""
    fields: dict[str, Shape] = {}
    for name, info in cls.model_fields.items():
        typed = info.alias or name
        if typed.startswith(HERE):
            continue
        fields[typed] = _shape(info.annotation, tuple(info.metadata))
    walked = {typed: inner for typed, inner in fields.items() if inner.checked}
    private = cls.audience is Audience.TEAM
    return Shape("model", cls, fields, walked, private=private, checked=bool(walked) or "id" in fields)


def shape_of_list(cls: type[Model]) -> Shape:
    """The shape of a file that is a list of these."""
    return _marked(Shape("list", item=shape_of(cls)), ())


def shape_of_value(annotation: Any) -> Shape:
    """The shape of anything with a type, such as an argument of a function."""
    return _shape(annotation, ())


def _shape(annotation: Any, marks: tuple[Any, ...]) -> Shape:
    while True:
        origin = get_origin(annotation)
        if origin is Annotated:
            annotation, *more = get_args(annotation)
            marks += tuple(more)
        elif origin in (Union, UnionType):
            kinds = [kind for kind in get_args(annotation) if kind is not NoneType]
            if len(kinds) != 1:
                return _marked(_LEAF, marks)
            annotation = kinds[0]
        else:
            break
    if origin is tuple or origin is list:
        return _marked(Shape("list", item=_shape(get_args(annotation)[0], ())), marks)
    if origin is dict:
        return _marked(Shape("table", item=_shape(get_args(annotation)[1], ())), marks)
    if origin is Literal:
        return _marked(Shape("leaf", choices=tuple(str(choice) for choice in get_args(annotation))), marks)
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return _marked(shape_of(annotation), marks)
    return _marked(replace(_LEAF, holds=annotation), marks)


def _marked(shape: Shape, marks: tuple[Any, ...]) -> Shape:
    private = shape.private or any(isinstance(m, For) and m.audience is Audience.TEAM for m in marks)
    flat = tuple(inner for m in marks for inner in (m.metadata if isinstance(m, FieldInfo) else (m,)))
    ref = next((m.kind for m in flat if isinstance(m, Ref)), "")
    bounds = next((m for m in flat if isinstance(m, Bounds)), None)
    levels = next((m.levels for m in flat if isinstance(m, Keys)), ())
    checked = shape.checked or any(isinstance(m, (Ref, Keys, Bounds)) for m in flat)
    checked = checked or (shape.item is not None and shape.item.checked)
    return replace(shape, marks=flat, private=private, ref=ref, bounds=bounds, levels=levels, checked=checked)


def private_words(shapes: Iterator[Shape]) -> frozenset[str]:
    """Words that people type before private values, and that stand before nothing else.

    Inside a private part only compound words count; plain ones such as `target` are ids elsewhere.
    """
    private: set[str] = set()
    public: set[str] = set()
    for shape in shapes:
        _sort_words(shape, shape.private, private, public)
    return frozenset(private - public)


def _sort_words(shape: Shape, hidden: bool, private: set[str], public: set[str]) -> None:
    for typed, inner in shape.fields.items():
        here = hidden or inner.private
        if not here:
            public.add(typed)
        elif not hidden or "_" in typed:
            private.add(typed)
        _sort_words(inner, here, private, public)
    if shape.item is not None:
        _sort_words(shape.item, hidden or shape.item.private, private, public)
