"""Checklists that prove themselves: the state of each item from the plan's data and from ticks (M20)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from battlemap.assess.results.base import Proof
from battlemap.assess.results.stage import ChecklistResult, ItemResult, State
from battlemap.model.method.parts import FactRef, Item
from battlemap.model.method.stages import Checklist
from battlemap.model.opportunity import Tick

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
        finished = result.state in {"proved", "ticked"}
        done += finished
        if result.item.mandatory:
            mandatory += 1
            mandatory_done += finished
    return ChecklistResult(checklist, items, done, applicable, mandatory_done, mandatory)


def check_items(
    items: Sequence[Item], ticks: Mapping[str, Tick], prove: Prove, as_of: date
) -> tuple[ItemResult, ...]:
    """The state of each item."""
    return tuple([_item(item, ticks.get(item.id), prove, as_of) for item in items])


def _item(item: Item, tick: Tick | None, prove: Prove, as_of: date) -> ItemResult:
    """Data decide where they can; a tick stands where they are silent. A tick dated after `as_of` does not
    count yet.
    """
    if tick is not None:
        if not tick.applies:
            return ItemResult(item, "na", None, tick)
        if tick.date is not None and tick.date > as_of:
            tick = None
    if item.proof is None:
        return ItemResult(item, "open" if tick is None else "ticked", None, tick)
    proof = prove(item.proof)
    state: State
    if proof.state is None:
        state = "unknown" if tick is None else "ticked"
    elif proof.state:
        state = "proved"
    else:
        state = "disproved" if tick is None else "contradicted"
    return ItemResult(item, state, proof, tick)
