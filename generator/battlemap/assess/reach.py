"""Coverage over time: contacts per quarter at each level, from the visit log (M16)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from battlemap.assess.results.contacts import Quarter, Reach
from battlemap.assess.results.people import Stakeholder
from battlemap.model.activity import Visit
from battlemap.model.method.vocabulary import Term

QUARTERS = 6


def reach(
    visits: Sequence[Visit], who: Mapping[str, Stakeholder], levels: tuple[Term, ...], as_of: date
) -> Reach:
    """The running quarter and those before it. A contact is one person met on one visit."""
    latest = _number(as_of)
    known = {level.id: index for index, level in enumerate(levels)}
    counts = [[0] * (len(levels) + 1) for _ in range(QUARTERS)]
    for visit in visits:
        slot = QUARTERS - 1 - (latest - _number(visit.date))
        if visit.date > as_of or slot < 0:
            continue
        for person in visit.people:
            met = who.get(person)
            level = met.person.level if met else None
            counts[slot][known.get(level, len(levels)) if level else len(levels)] += 1
    return Reach(levels, tuple(_quarter(latest - QUARTERS + 1 + i, row) for i, row in enumerate(counts)))


def _number(day: date) -> int:
    return day.year * 4 + (day.month - 1) // 3


def _quarter(number: int, counts: Sequence[int]) -> Quarter:
    return Quarter(number // 4, number % 4 + 1, tuple(counts[:-1]), counts[-1])
