"""Contradictions inside one account: stages out of order, dates ahead, weights, amounts, reporting loops."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from pydantic_core import PydanticCustomError

from battlemap.diagnostics import Diagnostic, Location
from battlemap.model.quantities import parse_amount, parse_date, parse_share
from battlemap.model.tree import HERE, Map, Scalar, Seq

_PAST = (  # what is dated when it has happened; `*` is every item of a list or table
    ("reviewed",),
    ("relationship", "since"),
    ("relationship", "history", "*", "since"),
    ("opportunities", "*", "stages", "*"),
    ("opportunities", "*", "checklist", "*"),
    ("opportunities", "*", "checklist", "*", "date"),
    ("opportunities", "*", "outcome", "date"),
    ("opportunities", "*", "timetable", "*", "done"),
    ("opportunities", "*", "assessment_history", "*", "date"),
    ("actions", "*", "done"),
)


def check(tree: Map, stages: Sequence[str], as_of: date) -> list[Diagnostic]:
    """All contradictions of an account's tree. `stages` are the ids in the order of the method."""
    faults = [*_loops(tree), *_ahead(tree, as_of)]
    for opportunity in _steps(tree, ("opportunities", "*")):
        if isinstance(opportunity, Map):
            faults += _stage_order(opportunity.get("stages"), stages)
            faults += _weights(opportunity.get("evaluation"), opportunity)
            faults += _range(opportunity.get("value"))
    return faults


def _loops(tree: Map) -> Iterator[Diagnostic]:
    """Every circle of reporting lines once, at its member that comes first in the file."""
    lines: dict[str, Scalar] = {}
    for person in _steps(tree, ("people", "*")):
        boss = person.get("reports_to") if isinstance(person, Map) else None
        if isinstance(boss, Scalar) and isinstance(person.get("id"), str):
            lines.setdefault(str(person["id"]), boss)
    order = {member: number for number, member in enumerate(lines)}
    done: set[str] = set()
    for start in lines:
        seen: dict[str, int] = {}
        member = start
        while member in lines and member not in done and member not in seen:
            seen[member] = len(seen)
            member = str(lines[member])
        done.update(seen)
        if member in seen:
            circle = list(seen)[seen[member] :]
            first = circle.index(min(circle, key=order.__getitem__))
            yield _loop([*circle[first:], *circle[:first]], lines)


def _loop(circle: list[str], lines: Mapping[str, Scalar]) -> Diagnostic:
    places = [Location(*lines[member].place) for member in circle]
    told = " → ".join([*circle, circle[0]])
    return Diagnostic("BM421", places[0], circle[0], {"loop": told}, related=tuple(places[1:]))


def _ahead(tree: Map, as_of: date) -> Iterator[Diagnostic]:
    today = as_of.isoformat()
    for path in _PAST:
        for word in _steps(tree, path):
            if not isinstance(word, Scalar) or word <= today:  # both year-month-day, when it is a date
                continue
            day = _day(word)
            if day is not None and day > as_of:
                yield Diagnostic("BM321", Location(*word.place), str(word))


def _stage_order(stages: Any, order: Sequence[str]) -> Iterator[Diagnostic]:
    if not isinstance(stages, Map):
        return
    dated = [(stage, day) for stage in order if (day := _day(stages.get(stage))) is not None]
    for (earlier, before), (stage, day) in itertools.pairwise(dated):
        if day < before:
            params = {"date": str(day), "earlier": earlier, "earlier_date": str(before)}
            at = stages[HERE]
            yield Diagnostic("BM320", at.of(stage), stage, params, related=(at.of(earlier),))


def _weights(lines: Any, opportunity: Map) -> Iterator[Diagnostic]:
    if not isinstance(lines, Seq) or not lines:
        return
    total = Decimal(0)
    for line in lines:
        try:
            total += parse_share(line.get("weight") if isinstance(line, Map) else None)
        except PydanticCustomError:
            return
    if abs(total - 1) > Decimal("0.0005"):
        yield Diagnostic("BM322", opportunity[HERE].of("evaluation"), f"{(total * 100).normalize():f} %")


def _range(value: Any) -> Iterator[Diagnostic]:
    if not isinstance(value, Map):
        return
    try:
        amounts = [
            parse_amount(value[key]) for key in ("low", "likely", "high") if value.get(key) is not None
        ]
    except PydanticCustomError:
        return
    if amounts != sorted(amounts):
        yield Diagnostic("BM325", value[HERE].here)


def _steps(node: Any, path: Sequence[str]) -> Iterator[Any]:
    """All nodes at a path."""
    if not path:
        yield node
    elif path[0] != "*":
        if isinstance(node, Map) and node.get(path[0]) is not None:
            yield from _steps(node[path[0]], path[1:])
    elif isinstance(node, Mapping):
        for key, value in node.items():
            if key != HERE:
                yield from _steps(value, path[1:])
    elif isinstance(node, Seq):
        for item in node:
            yield from _steps(item, path[1:])


def _day(word: Any) -> date | None:
    try:
        return parse_date(word) if isinstance(word, Scalar) else None
    except PydanticCustomError:
        return None
