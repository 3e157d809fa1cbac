"""Whether the playbook calls facts that exist, with arguments that they take.

The facts themselves are not known here, only their signatures.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from inspect import Parameter, Signature
from typing import Any

from pydantic_core import PydanticCustomError

from battlemap.diagnostics import Diagnostic, Location
from battlemap.load.nearest import nearest
from battlemap.model.method.parts import FactRef
from battlemap.model.quantities import parse_whole
from battlemap.model.shape import Shape
from battlemap.model.tree import HERE, At, Map, Scalar, Seq

Signatures = Mapping[str, Signature]
_FACT_KEYS = ("fact", "not", "args", HERE)


def check(
    tree: Any, shape: Shape, signatures: Signatures, ids: Mapping[str, tuple[str, ...]]
) -> list[Diagnostic]:
    """All faults in the facts that a tree of the method names.

    An argument called like a kind of `ids` must be an id of that kind.
    """
    return [fault for call in _calls(tree, shape) for fault in _check_call(call, signatures, ids)]


def _calls(node: Any, shape: Shape) -> Iterator[Any]:
    """Every place where a fact is named: a map with `fact`, or a bare word."""
    if shape.cls is FactRef:
        if isinstance(node, (Map, Scalar)):
            yield node
    elif shape.kind == "model" and isinstance(node, Map):
        for key, inner in shape.fields.items():
            if node.get(key) is not None:
                yield from _calls(node[key], inner)
    elif shape.kind == "list" and shape.item is not None:
        for item in node if isinstance(node, Seq) else ():
            yield from _calls(item, shape.item)
    elif shape.kind == "table" and shape.item is not None and isinstance(node, Map):
        for key, value in node.items():
            if key != HERE:
                yield from _calls(value, shape.item)


def _check_call(
    call: Any, signatures: Signatures, ids: Mapping[str, tuple[str, ...]]
) -> Iterator[Diagnostic]:
    name = call if isinstance(call, Scalar) else call.get("fact")
    if not isinstance(name, Scalar):
        return
    where = Location(*name.place)
    if name not in signatures:
        allowed = tuple(sorted(signatures))
        yield Diagnostic("BM503", where, str(name), {"allowed": allowed}, nearest(name, allowed))
        return
    taken = {p.name: p for p in signatures[name].parameters.values() if p.kind is Parameter.KEYWORD_ONLY}
    given = _arguments(call)
    at: At | None = call[HERE] if isinstance(call, Map) else None
    for argument, value in given.items():
        place = at.of(argument) if at is not None else where
        if argument not in taken:
            near = nearest(argument, taken)
            yield Diagnostic("BM504", place, argument, {"fact": str(name), "allowed": tuple(taken)}, near)
        elif (wrong := _wrong(argument, value, taken[argument], ids)) is not None:
            params = {"fact": str(name), "argument": argument}
            yield Diagnostic("BM508", place, wrong, params, nearest(wrong, ids.get(argument, ())))
    for argument, parameter in taken.items():
        if parameter.default is Parameter.empty and argument not in given:
            yield Diagnostic("BM507", where, argument, {"fact": str(name)})


def _arguments(call: Any) -> dict[str, Any]:
    if not isinstance(call, Map):
        return {}
    inner = call.get("args")
    if isinstance(inner, Map):
        return {key: value for key, value in inner.items() if key != HERE}
    return {key: value for key, value in call.items() if key not in _FACT_KEYS}


def _wrong(argument: str, value: Any, parameter: Parameter, ids: Mapping[str, tuple[str, ...]]) -> str | None:
    """The word that does not fit, if it does not."""
    words = list(value) if isinstance(value, Seq) else [value]
    kind = str(parameter.annotation)
    for word in words:
        if not isinstance(word, Scalar):
            return "…"
        if argument in ids and word not in ids[argument]:
            return str(word)
        if "int" in kind and "str" not in kind:
            try:
                parse_whole(word)
            except PydanticCustomError:
                return str(word)
    return None
