"""Facts as the method asks for them: found by name, with arguments of the types they take."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from inspect import Parameter, signature
from typing import Any

from battlemap.assess.context import Ask, Run
from battlemap.assess.facts import FACTS, WIDE, Fact
from battlemap.model.method.method import Method
from battlemap.model.method.parts import FactRef
from battlemap.model.quantities import parse_ratio, parse_whole, parse_yes


def asks(method: Method) -> Mapping[int, Ask]:
    """Every question of the method by the identity of its reference; equal questions share a key.

    References to facts that do not exist or do not fit are left out: whoever loads a method has reported
    them.
    """
    keys: dict[tuple[object, ...], int] = {}
    runs: dict[int, Run] = {}
    found: dict[int, Ask] = {}
    for ref in _references(method):
        fact = FACTS.get(ref.fact)
        arguments = _arguments(fact, ref.args) if fact else None
        if fact is None or arguments is None:
            continue
        question = (ref.fact, ref.negated, *sorted(arguments.items()))
        key = keys.setdefault(question, len(keys))
        run = runs.setdefault(key, partial(fact, **arguments) if arguments else fact)
        wide = ref.fact in WIDE and not str(arguments.get("field", "")).startswith("opportunity.")
        found[id(ref)] = Ask(key, run, ref.negated, wide)
    return found


def _references(method: Method) -> Iterator[FactRef]:
    groups = (
        *(checklist.items for checklist in method.checklists),
        *(phase.needs for phase in method.phases),
        *(grade.policy for grade in method.grades),
        *(kind.items for kind in method.information),
        *(way.fits for way in method.strategies),
        *(line.items for line in method.break_lines),
        *(step.favours for step in (*method.loop_steps, *method.cycle_steps)),
    )
    yield from (item.proof for items in groups for item in items if item.proof is not None)
    yield from (ref for flag in method.flags for ref in flag.when)
    steps = (*method.loop_steps, *method.cycle_steps)
    yield from (step.proof for step in steps if step.proof is not None)


def _arguments(fact: Fact, given: Mapping[str, Any]) -> dict[str, Any] | None:
    """The arguments as the fact takes them; None when they do not fit."""
    taken = {p.name: p for p in signature(fact).parameters.values() if p.kind is Parameter.KEYWORD_ONLY}
    needed = {name for name, p in taken.items() if p.default is Parameter.empty}
    if given.keys() - taken.keys() or needed - given.keys():
        return None
    try:
        return {name: _read(str(taken[name].annotation), value) for name, value in given.items()}
    except ValueError:
        return None


def _read(kind: str, value: Any) -> Any:
    """A text as the annotated type; shares may be written in percent."""
    name = kind.removesuffix(" | None")
    if name.startswith("tuple"):
        return tuple(str(word) for word in value) if isinstance(value, list | tuple) else (str(value),)
    return _READERS[name](value)


def _number(value: Any) -> float:
    return float(parse_ratio(value))


_READERS: Mapping[str, Callable[[Any], Any]] = {
    "int": parse_whole,
    "float": _number,
    "bool": parse_yes,
    "str": str,
}
