"""Facts as the method asks for them: found by name, with arguments of the types they take."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from battlemap.assess.context import Ask, Run
from battlemap.assess.facts import FACTS, WIDE, fact_forms
from battlemap.model.method.facts import Argument
from battlemap.model.method.method import Method
from battlemap.model.method.parts import FactRef


def asks(method: Method) -> Mapping[int, Ask]:
    """Every question of the method by the identity of its reference; equal questions share a key.

    References to facts that do not exist or do not fit are left out: whoever loads a method has reported
    them.
    """
    forms = fact_forms()
    keys: dict[tuple[object, ...], int] = {}
    runs: dict[int, Run] = {}
    found: dict[int, Ask] = {}
    for ref in _references(method):
        fact = FACTS.get(ref.fact)
        arguments = _arguments(forms[ref.fact].arguments, ref.args) if fact else None
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


def _arguments(taken: Mapping[str, Argument], given: Mapping[str, Any]) -> dict[str, Any] | None:
    """The arguments as the fact takes them; None when they do not fit."""
    needed = {name for name, argument in taken.items() if argument.needed}
    if given.keys() - taken.keys() or needed - given.keys():
        return None
    try:
        return {name: taken[name].read(value) for name, value in given.items()}
    except ValueError:
        return None
