"""How a value is written, read off a field's type and markers: "amount", "one or more: id of a person"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import NoneType
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import BeforeValidator
from pydantic.fields import FieldInfo

from battlemap.model import quantities
from battlemap.model.base import Bounds, Keys, Model, Ref
from battlemap.model.short import OneOrMany
from battlemap.model.text import Lang, Text
from battlemap.view.finished import finished

MOST_CHOICES = 12
_QUANTITIES: Mapping[Any, str] = {
    quantities.parse_amount: "amount",
    quantities.parse_share: "percent",
    quantities.parse_ratio: "ratio",
    quantities.parse_date: "day",
    quantities.parse_whole: "whole",
    quantities.parse_yes: "yes",
}
_PLAIN: Mapping[Any, str] = {Text: "words", str: "text", int: "rating"}
(_ONE_OR_MANY,) = (mark.func for mark in OneOrMany.__metadata__)  # type: ignore[attr-defined]


@finished
class Span:
    """A run of words; `code` is set as typed in a file, `link` names the class or vocabulary it speaks of."""

    text: str
    code: bool = False
    link: str | None = None


@finished
class Speaker:
    """Labels of one language, as they stand."""

    lang: Lang
    labels: Mapping[str, Text]

    def __call__(self, key: str) -> str:
        """The label. Raises KeyError for one that no label file has."""
        return self.labels[key].get(self.lang)


def spans(text: str) -> tuple[Span, ...]:
    """Words with `code` between backticks."""
    pieces = text.split("`")
    return tuple(Span(piece, code=bool(n % 2)) for n, piece in enumerate(pieces) if piece)


def form(field: FieldInfo, speak: Speaker) -> tuple[Span, ...]:
    """How the value of a field is written."""
    return _form(field.annotation, tuple(field.metadata), speak)


def holds(field: FieldInfo) -> str:
    """Whether a field holds one thing, a list of them or a table of them under keys."""
    kind, _ = _bare(field.annotation, ())
    return {tuple: "list", dict: "table"}.get(get_origin(kind), "one")


def _form(kind: Any, marks: tuple[Any, ...], speak: Speaker) -> tuple[Span, ...]:
    kind, marks = _bare(kind, marks)
    origin = get_origin(kind)
    if origin is tuple:
        many = any(getattr(mark, "func", None) is _ONE_OR_MANY for mark in marks)
        return _fill("many" if many else "list", speak, of=_form(get_args(kind)[0], (), speak))
    if origin is dict:
        return _table(kind, marks, speak)
    if origin is Literal:
        return _fill("choice", speak, of=_joined(_choices(get_args(kind))))
    if isinstance(kind, type) and issubclass(kind, Model):
        name = Span(speak(f"reference.name.{kind.__name__}"), link=kind.__name__)
        return _within((name,), marks, speak)
    return _within(_word(kind, marks, speak), marks, speak)


def _choices(words: tuple[Any, ...]) -> Iterator[Span]:
    """The words, or the first of very many: nobody reads a list of all currencies."""
    yield from (Span(str(word), code=True) for word in words[:MOST_CHOICES])
    if len(words) > MOST_CHOICES:
        yield Span("…")


def _bare(kind: Any, marks: tuple[Any, ...]) -> tuple[Any, tuple[Any, ...]]:
    """The type without `| None` and wrappings, and all markers met on the way."""
    while True:
        if get_origin(kind) is Annotated:
            kind, *more = get_args(kind)
            marks = (*marks, *_flat(more))
        elif NoneType in (choices := get_args(kind)):
            (kind,) = (choice for choice in choices if choice is not NoneType)
        else:
            return kind, marks


def _flat(marks: Iterable[Any]) -> list[Any]:
    return [one for mark in marks for one in (mark.metadata if isinstance(mark, FieldInfo) else (mark,))]


def _word(kind: Any, marks: tuple[Any, ...], speak: Speaker) -> tuple[Span, ...]:
    for mark in marks:
        if isinstance(mark, Ref):
            link = mark.kind if f"reference.list.{mark.kind}" in speak.labels else None
            return _fill("of", speak, of=(Span(speak(f"reference.kind.{mark.kind}"), link=link),))
        if isinstance(mark, BeforeValidator) and mark.func in _QUANTITIES:
            return spans(speak(f"reference.form.{_QUANTITIES[mark.func]}"))
    if kind in _PLAIN:
        return spans(speak(f"reference.form.{_PLAIN[kind]}"))
    raise TypeError(f"no words for a value of type {kind}")


def _table(kind: Any, marks: tuple[Any, ...], speak: Speaker) -> tuple[Span, ...]:
    """A table and the tables in it, named by what their keys are."""
    (levels,) = (mark.levels for mark in marks if isinstance(mark, Keys))
    for _ in levels:
        kind, inner = _bare(get_args(kind)[1], ())
        marks = (*inner, *(mark for mark in marks if isinstance(mark, Bounds)))
    words = _form(kind, marks, speak)
    for level in reversed(levels):
        words = _fill("table", speak, key=spans(speak(f"reference.by.{level.split(':')[0]}")), of=words)
    return words


def _within(words: tuple[Span, ...], marks: tuple[Any, ...], speak: Speaker) -> tuple[Span, ...]:
    """A value with the lowest and the highest that is allowed, where the field sets both."""
    low, high = _end(marks, "low", "ge"), _end(marks, "high", "le")
    if low is None or high is None:
        return words
    ends = {name: (Span(_number(end, signed=low < 0)),) for name, end in (("low", low), ("high", high))}
    return _fill("within", speak, of=words, **ends)


def _end(marks: tuple[Any, ...], ours: str, pydantics: str) -> int | None:
    ends = (getattr(mark, ours if isinstance(mark, Bounds) else pydantics, None) for mark in marks)
    return next((end for end in ends if isinstance(end, int)), None)


def _number(value: int, *, signed: bool) -> str:
    return f"{value:+}".replace("-", "−") if signed else str(value)


def _joined(words: Iterable[Span]) -> tuple[Span, ...]:
    out: list[Span] = []
    for word in words:
        out += [Span(" / "), word] if out else [word]
    return tuple(out)


def _fill(name: str, speak: Speaker, /, **parts: tuple[Span, ...]) -> tuple[Span, ...]:
    """The label of a form with each `{name}` replaced by spans."""
    out: list[Span] = []
    for piece in speak(f"reference.form.{name}").replace("}", "{").split("{"):
        out += parts[piece] if piece in parts else spans(piece)
    return tuple(out)
