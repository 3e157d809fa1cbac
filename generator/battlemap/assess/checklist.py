"""Checklists that prove themselves: the state of each item from the plan's data and from ticks (M20)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from battlemap.assess.results.base import Proof
from battlemap.assess.results.stage import DONE, ChecklistResult, ItemResult
from battlemap.model.method.parts import FactRef, Item
from battlemap.model.method.stages import Checklist
from battlemap.model.tick import Tick

Prove = Callable[[FactRef], Proof]
NO_TICKS: Mapping[str, Tick] = {}


def check_list(checklist: Checklist, ticks: Mapping[str, Tick], prove: Prove, as_of: date) -> ChecklistResult:
    """The checklist with the state of each item; what does not apply is left out of the counts."""
    items = check_items(checklist.items, ticks, prove, as_of)
    done = applicable = mandatory_done = mandatory = 0
    for result in items:
        if result.state == "na":
            continue
        applicable += 1
        finished = result.state in DONE
        done += finished
        if result.item.mandatory:
            mandatory += 1
            mandatory_done += finished
    return ChecklistResult(checklist, items, done, applicable, mandatory_done, mandatory)


def check_items(
    items: Sequence[Item], ticks: Mapping[str, Tick], prove: Prove, as_of: date
) -> tuple[ItemResult, ...]:
    """The state of each item.

    Data decide where they can; a tick stands where they are silent. A tick dated after `as_of` does not count
    yet.
    """
    found = []
    for item in items:
        tick = ticks.get(item.id)
        if tick is not None:
            found.append(_ticked(item, tick, prove, as_of))
        elif item.proof is None:
            found.append(ItemResult(item, "open"))
        else:
            found.append(_proved(item, prove(item.proof)))
    return tuple(found)


def _proved(item: Item, proof: Proof) -> ItemResult:
    if proof.state is None:
        return ItemResult(item, "unknown", proof)
    return ItemResult(item, "proved" if proof.state else "disproved", proof)


def _ticked(item: Item, tick: Tick, prove: Prove, as_of: date) -> ItemResult:
    if not tick.applies:
        return ItemResult(item, "na", None, tick)
    proof = prove(item.proof) if item.proof is not None else None
    if tick.date is not None and tick.date > as_of:
        return ItemResult(item, "open") if proof is None else _proved(item, proof)
    if proof is None or proof.state is None:
        return ItemResult(item, "ticked", proof, tick)
    return ItemResult(item, "proved" if proof.state else "contradicted", proof, tick)
