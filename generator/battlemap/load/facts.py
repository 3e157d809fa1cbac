"""Whether the playbook calls facts that exist, with arguments that they take.

The facts themselves are not known here, only their forms: what each argument names stands in its type.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from battlemap.diagnostics import Diagnostic, Location
from battlemap.load.nearest import nearest
from battlemap.model.base import FieldOf, Ref
from battlemap.model.method.facts import Argument, FactForm
from battlemap.model.method.parts import FactRef
from battlemap.model.shape import Shape, shape_of
from battlemap.model.tree import HERE, At, Map, Scalar, Seq

Forms = Mapping[str, FactForm]
Ids = Mapping[str, tuple[str, ...]]
Slip = tuple[str, Location, Collection[str]]  # the word that does not fit, its place, what would
_FACT_KEYS = ("fact", "not", "args", HERE)


def check(tree: Any, shape: Shape, forms: Forms, ids: Ids) -> list[Diagnostic]:
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


def _check_call(call: Any, forms: Forms, ids: Ids) -> Iterator[Diagnostic]:
    name = call if isinstance(call, Scalar) else call.get("fact")
    if not isinstance(name, Scalar):
        return
    where = Location(*name.place)
    if name not in forms:
        allowed = tuple(sorted(forms))
        yield Diagnostic("BM503", where, str(name), {"allowed": allowed}, nearest(name, allowed))
        return
    taken = forms[name].arguments
    given = _arguments(call)
    at: At | None = call[HERE] if isinstance(call, Map) else None
    for key, value in given.items():
        place = at.of(key) if at is not None else where
        if key not in taken:
            near = nearest(key, taken)
            yield Diagnostic("BM504", place, key, {"fact": str(name), "allowed": tuple(taken)}, near)
            continue
        for word, spot, fits in _slips(taken[key], value, place, _known(taken[key], given, ids)):
            yield Diagnostic("BM508", spot, word, {"fact": str(name), "argument": key}, nearest(word, fits))
    for key, argument in taken.items():
        if argument.needed and key not in given:
            yield Diagnostic("BM507", where, key, {"fact": str(name)})


def _arguments(call: Any) -> dict[str, Any]:
    if not isinstance(call, Map):
        return {}
    inner = call.get("args")
    if isinstance(inner, Map):
        return {key: value for key, value in inner.items() if key != HERE}
    return {key: value for key, value in call.items() if key not in _FACT_KEYS}


def _known(argument: Argument, given: Mapping[str, Any], ids: Ids) -> Collection[str] | None:
    """The ids that an argument may be, of the whole that is named beside it; None where any word will do."""
    ref = next((mark for mark in argument.word.marks if isinstance(mark, Ref)), None)
    if ref is None:
        return None
    return ids.get(f"{ref.kind}:{given.get(ref.within)}", ids.get(ref.kind))


def _slips(argument: Argument, value: Any, place: Location, known: Collection[str] | None) -> Iterator[Slip]:
    """The words of an argument that do not fit it."""
    words = list(value) if isinstance(value, Seq) and argument.takes.kind == "list" else [value]
    for word in words:
        if not isinstance(word, Scalar):
            yield "…", place, ()
        elif (slip := _slip(argument, word, known)) is not None:
            yield slip


def _slip(argument: Argument, word: Scalar, known: Collection[str] | None) -> Slip | None:
    """What is wrong with one word: not of its type, no id of its kind, or the path of no field."""
    one, place = argument.word, Location(*word.place)
    try:
        argument.read(word)
    except ValueError:
        return str(word), place, one.choices
    if known is not None and word not in known:
        return str(word), place, known
    return _no_field([mark for mark in one.marks if isinstance(mark, FieldOf)], word, place)


def _no_field(marks: list[FieldOf], path: Scalar, place: Location) -> Slip | None:
    """The first step of a path such as `profile.industry` that is no field of the class it starts from."""
    first, _, rest = path.partition(".")
    start = next((mark for mark in marks if mark.under == first), None)
    start, steps = (start, rest) if start else (next(iter(marks), None), str(path))
    here = shape_of(start.cls) if start else None
    for step in steps.split("."):
        if here is None:
            return None
        names = here.cls.model_fields if here.cls else {}
        if here.kind == "model" and step not in names:
            return step, place, names
        here = here.at(names[step].alias or step if step in names else step)
    return None
