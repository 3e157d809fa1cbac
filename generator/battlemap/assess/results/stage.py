"""Checklists, gates and the stage of an opportunity: claimed, evidenced, blocked by (M19, M20, M24)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from battlemap.assess.results.base import Proof, Spot
from battlemap.model.method.parts import Item
from battlemap.model.method.stages import BuyingProcess, BuyingStep, Checklist, Stage
from battlemap.model.tick import Tick

State = Literal["proved", "disproved", "ticked", "contradicted", "na", "open", "unknown"]
DONE: frozenset[State] = frozenset({"proved", "ticked"})


class ItemResult(NamedTuple):
    """A checklist item. `proved` and `ticked` are done; `contradicted` is a tick that the data disprove;

    `open` waits for a tick, `unknown` for data that would decide it.
    """

    item: Item
    state: State
    proof: Proof | None = None
    tick: Tick | None = None

    @property
    def done(self) -> bool:
        """True for proved and ticked items."""
        return self.state in DONE

    @property
    def spots(self) -> tuple[Spot, ...]:
        """Where the proof or the tick was read."""
        mine = (Spot(self.tick.at),) if self.tick else ()
        return mine + (self.proof.spots if self.proof else ())


@dataclass(frozen=True, slots=True)
class ChecklistResult:
    """A checklist with the state of each item; items that do not apply are left out of the counts."""

    checklist: Checklist
    items: tuple[ItemResult, ...]
    done: int
    applicable: int
    mandatory_done: int
    mandatory: int

    @property
    def share(self) -> float | None:
        """Share of the items that are done; None when none applies."""
        return self.done / self.applicable if self.applicable else None


class Blocker(NamedTuple):
    """What keeps a gate shut: an item (None: the stage has no date) and who has to see to it."""

    stage: Stage
    item: ItemResult | None
    owner: str | None


@dataclass(frozen=True, slots=True)
class GateResult:
    """The gate out of one stage: open when the share is reached, every mandatory item is done and the stage
    has begun.

    A stage has begun when it, or one after it, has a date. `since` is its own date.
    """

    stage: Stage
    checklist: ChecklistResult
    threshold: float
    enough: bool
    mandatory: bool
    dated: bool
    since: date | None

    @property
    def met(self) -> bool:
        """True when all three conditions hold."""
        return self.enough and self.mandatory and self.dated


class BuyingState(NamedTuple):
    """Where the customer is in its own process. `ahead` counts how many stages our claim lies past the
    fitting one.
    """

    process: BuyingProcess
    step: BuyingStep | None
    fits: Stage | None
    ahead: int | None


@dataclass(frozen=True, slots=True)
class StageResult:
    """Claimed against evidenced stage of an opportunity.

    Claimed is the last stage with a date. Evidenced is the highest stage that has begun and before which
    every gate is met: who claims `project` has to have met the gates out of `target`, `potential` and
    `interest`. The first stage needs no gate. `blocked_by` names what keeps the gate out of the evidenced
    stage shut, mandatory items first. `days` counts from the day of the claimed stage to the date of the
    result (to the outcome once there is one).
    """

    claimed: Stage | None
    since: date | None
    evidenced: Stage | None
    gates: Sequence[GateResult]
    blocked_by: tuple[Blocker, ...]
    days: int | None
    typical_days: int | None
    buying: BuyingState | None
    claimed_index: int = -1
    evidenced_index: int = -1

    @property
    def ahead(self) -> bool:
        """True when more is claimed than the evidence carries."""
        return self.claimed_index > self.evidenced_index
