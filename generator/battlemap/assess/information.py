"""How complete the file is, class by class, and which facts are most worth finding (M11)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from battlemap.assess.checklist import NO_TICKS, Prove, check_items
from battlemap.assess.mean import UNKNOWN, Figure, Line, weighted
from battlemap.assess.results.base import Missing, Score
from battlemap.assess.results.information import ClassResult, InformationItem
from battlemap.model.method.rules import InformationClass

NEXT = 3  # how many facts to find are named


class Subject(NamedTuple):
    """What items are asked of: the account (`opportunity` None) or one opportunity with its weight among the
    open ones.
    """

    opportunity: str | None
    prove: Prove
    weight: float = 1.0


def assess_class(information: InformationClass, subjects: Sequence[Subject], as_of: date) -> ClassResult:
    """Completeness of one class by weight of its items.

    A class about opportunities does not apply while none is open; a private class of which nothing is in the
    file is kept for the team or not used, and is not counted as missing.
    """
    items = [
        (subject, result)
        for subject in subjects
        for result in check_items(information.items, NO_TICKS, subject.prove, as_of)
    ]
    total = sum(result.item.weight for _, result in items)
    done = sum(result.item.weight for _, result in items if result.done)
    shown = bool(total) and not (information.private and not done)
    missing = (
        Missing(
            "information",
            r.item.id,
            r.item.label,
            r.item.ask,
            r.item.weight * s.weight,
            opportunity=s.opportunity,
        )
        for s, r in items
        if not r.done
    )
    return ClassResult(
        information,
        done / total if shown else None,
        float(sum(item.weight for item in information.items)),
        tuple(InformationItem(result, subject.opportunity) for subject, result in items),
        tuple(sorted(missing, key=lambda m: -m.worth)) if shown else (),
    )


def total(classes: Sequence[ClassResult]) -> Score:
    """Completeness in total: the mean of the classes that apply, each weighing what its items weigh."""
    lines = [
        Line(
            c.information.id,
            c.information.label,
            c.weight,
            UNKNOWN if c.share is None else Figure(c.share * 100),
        )
        for c in classes
    ]
    return weighted("information", [line for line in lines if line.figure.value is not None])


def most_valuable(missing: Iterable[Missing]) -> tuple[Missing, ...]:
    """All that is missing, most valuable first; equal worth keeps its order."""
    return tuple(sorted(missing, key=lambda m: -m.worth))


def next_facts(ranked: Sequence[Missing]) -> tuple[Missing, ...]:
    """The three facts to find next: the best of each kind first, so that they do not all ask the same."""
    first = list(_best_of_each(ranked))[:NEXT]
    for fact in ranked:
        if len(first) >= NEXT:
            break
        if all(fact is not other for other in first):
            first.append(fact)
    return tuple(sorted(first, key=lambda m: -m.worth))


def _best_of_each(ranked: Sequence[Missing]) -> Iterator[Missing]:
    kinds: set[str] = set()
    for fact in ranked:
        if fact.kind not in kinds:
            kinds.add(fact.kind)
            yield fact
