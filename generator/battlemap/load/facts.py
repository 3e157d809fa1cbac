"""Whether the playbook calls facts that exist, with arguments that they take.

The facts themselves are not known here, only their forms.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from inspect import Parameter
from typing import Any, get_args

from pydantic_core import PydanticCustomError

from battlemap.diagnostics import Diagnostic, Location
from battlemap.load.nearest import nearest
from battlemap.model.account import Account, Rival
from battlemap.model.activity import Visit
from battlemap.model.base import Model
from battlemap.model.method.parts import FactForm, FactRef
from battlemap.model.opportunity import Opportunity, Outcome
from battlemap.model.person import Personal
from battlemap.model.quantities import parse_ratio, parse_whole, parse_yes
from battlemap.model.shape import Shape, shape_of
from battlemap.model.tree import HERE, At, Map, Scalar, Seq

Forms = Mapping[str, FactForm]
_FACT_KEYS = ("fact", "not", "args", HERE)
_FIELDS_OF: Mapping[str, type[Model]] = {  # whose fields the argument `field` of these facts names
    "filled": Account,
    "visit_filled": Visit,
    "rival_known": Rival,
    "personal_known": Personal,
}
_OPPORTUNITY = "opportunity"
_WORDS: Mapping[tuple[str, str], tuple[str, ...]] = {  # words that an argument of a fact takes
    ("break_has", "field"): ("cause", "owner", "plan", "review", "on_time", "done"),
    ("outcome_is", "result"): get_args(Outcome.model_fields["result"].annotation),
    ("white_space_held", "by"): ("ours", "rival", "open"),
}
_KINDS = {"bands": "band", "items": "item", "kind": "information"}  # arguments not called as what they name
_PARSERS: Mapping[str, Callable[[Any], object]] = {
    "int": parse_whole,
    "float": parse_ratio,
    "bool": parse_yes,
}


def check(tree: Any, shape: Shape, forms: Forms, ids: Mapping[str, tuple[str, ...]]) -> list[Diagnostic]:
    """All faults in the facts that a tree of the method names.

    An argument that names a kind of `ids` must be an id of that kind.
    """
    return [fault for call in _calls(tree, shape) for fault in _check_call(call, forms, ids)]


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


def _check_call(call: Any, forms: Forms, ids: Mapping[str, tuple[str, ...]]) -> Iterator[Diagnostic]:
    name = call if isinstance(call, Scalar) else call.get("fact")
    if not isinstance(name, Scalar):
        return
    where = Location(*name.place)
    if name not in forms:
        allowed = tuple(sorted(forms))
        yield Diagnostic("BM503", where, str(name), {"allowed": allowed}, nearest(name, allowed))
        return
    taken = forms[name].parameters
    given = _arguments(call)
    at: At | None = call[HERE] if isinstance(call, Map) else None
    for argument, value in given.items():
        place = at.of(argument) if at is not None else where
        if argument not in taken:
            near = nearest(argument, taken)
            yield Diagnostic("BM504", place, argument, {"fact": str(name), "allowed": tuple(taken)}, near)
        elif (wrong := _wrong(value, taken[argument], fits := _allowed(name, argument, ids))) is not None:
            params = {"fact": str(name), "argument": argument}
            yield Diagnostic("BM508", place, wrong, params, nearest(wrong, fits or ()))
        elif argument == "field" and name in _FIELDS_OF:
            yield from _no_field(str(name), value)
    for argument, parameter in taken.items():
        if parameter.default is Parameter.empty and argument not in given:
            yield Diagnostic("BM507", where, argument, {"fact": str(name)})


def _no_field(fact: str, path: Scalar) -> Iterator[Diagnostic]:
    """The first step of a path such as `profile.industry` that is no field."""
    steps, here = path.split("."), shape_of(_FIELDS_OF[fact])
    if fact == "filled" and steps[0] == _OPPORTUNITY:
        steps, here = steps[1:], shape_of(Opportunity)
    for step in steps:
        names = here.cls.model_fields if here.cls else {}
        if here.kind == "model" and step not in names:
            params = {"fact": fact, "argument": "field"}
            yield Diagnostic("BM508", Location(*path.place), step, params, nearest(step, names))
            return
        here = here.at(names[step].alias or step if step in names else step) or here


def _arguments(call: Any) -> dict[str, Any]:
    if not isinstance(call, Map):
        return {}
    inner = call.get("args")
    if isinstance(inner, Map):
        return {key: value for key, value in inner.items() if key != HERE}
    return {key: value for key, value in call.items() if key not in _FACT_KEYS}


def _allowed(fact: str, argument: str, ids: Mapping[str, tuple[str, ...]]) -> Collection[str] | None:
    """What an argument may be, None where it is free."""
    return _WORDS.get((fact, argument)) or ids.get(_KINDS.get(argument, argument))


def _wrong(value: Any, parameter: Parameter, allowed: Collection[str] | None) -> str | None:
    """The word that does not fit, if it does not."""
    kind = str(parameter.annotation).removesuffix(" | None")
    words = list(value) if isinstance(value, Seq) and kind.startswith("tuple") else [value]
    for word in words:
        if not isinstance(word, Scalar):
            return "…"
        if kind in _PARSERS:
            try:
                _PARSERS[kind](word)
            except PydanticCustomError:
                return str(word)
        elif allowed is not None and word not in allowed:
            return str(word)
    return None
