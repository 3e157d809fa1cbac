"""The stage of an opportunity: claimed by the file, evidenced by gates, and the customer's own step (M19,
M24).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple, overload

from battlemap.assess.checklist import Prove, check_list
from battlemap.assess.results.stage import Blocker, BuyingState, GateResult, StageResult
from battlemap.model.method.method import Method
from battlemap.model.method.stages import BuyingProcess, Stage
from battlemap.model.opportunity import Opportunity


class Track(NamedTuple):
    """The stages of the method with the day each was reached, as far as `as_of` has come."""

    stages: tuple[Stage, ...]
    days: tuple[date | None, ...]
    claimed: int

    @property
    def since(self) -> date | None:
        """The day of the claimed stage."""
        return self.days[self.claimed] if self.claimed >= 0 else None


class Proving(NamedTuple):
    """Who answers the facts of gates: `after` those of closed stages; ticks count up to `as_of`."""

    before: Prove
    after: Prove
    as_of: date


def track(opportunity: Opportunity, method: Method, as_of: date) -> Track:
    """The claimed stage is the last one with a date that has come; -1 when none has."""
    days = tuple(
        day if (day := opportunity.stages.get(stage.id)) is not None and day <= as_of else None
        for stage in method.stages
    )
    claimed = max((i for i, day in enumerate(days) if day is not None), default=-1)
    return Track(method.stages, days, claimed)


class Gates(Sequence[GateResult]):
    """Gates in order, each judged when it is first looked at: few figures need all of them."""

    def __init__(self, judges: Sequence[Callable[[], GateResult]]) -> None:
        self._judges = judges
        self._judged: dict[int, GateResult] = {}

    def __len__(self) -> int:
        return len(self._judges)

    @overload
    def __getitem__(self, index: int) -> GateResult: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[GateResult]: ...
    def __getitem__(self, index: int | slice) -> GateResult | Sequence[GateResult]:
        if isinstance(index, slice):
            return tuple(self[i] for i in range(len(self))[index])
        found = self._judged.get(index)
        if found is None:
            found = self._judged[index] = self._judges[index]()
        return found


def gates(way: Track, opportunity: Opportunity, method: Method, prove: Proving) -> Gates:
    """The gate out of each stage: share of the items, every mandatory item, and the stage begun."""
    judged = (i for i, stage in enumerate(way.stages) if stage.checklist in method.checklist)
    return Gates([partial(_gate, way, i, opportunity, method, prove) for i in judged])


def _gate(way: Track, index: int, opportunity: Opportunity, method: Method, prove: Proving) -> GateResult:
    stage = way.stages[index]
    ask = prove.after if stage.closed else prove.before
    checked = check_list(method.checklist[stage.checklist], opportunity.checklist, ask, prove.as_of)
    share = stage.gate.threshold if stage.gate.threshold is not None else method.thresholds.gate_share
    threshold = float(share)
    enough = checked.done >= threshold * checked.applicable - 1e-9
    mandatory = checked.mandatory_done == checked.mandatory
    return GateResult(stage, checked, threshold, enough, mandatory, index <= way.claimed, way.days[index])


def assess_stage(
    way: Track,
    passed: Gates,
    opportunity: Opportunity,
    method: Method,
    owner: str | None,
    as_of: date,
) -> StageResult:
    """Claimed against evidenced: the highest stage that has begun with every gate before it met (M19)."""
    before = range(min(len(passed), way.claimed))
    evidenced = next((i for i in before if not passed[i].met), min(len(passed), way.claimed))
    blocked = tuple(_blockers(passed[evidenced], owner)) if 0 <= evidenced < len(passed) else ()
    if opportunity.outcome is not None:
        blocked = ()
    claimed = way.stages[way.claimed] if way.claimed >= 0 else None
    until = min(opportunity.outcome.date, as_of) if opportunity.outcome else as_of
    since = way.since
    return StageResult(
        claimed=claimed,
        since=since,
        evidenced=way.stages[evidenced] if evidenced >= 0 else None,
        gates=passed,
        blocked_by=blocked,
        days=max((until - since).days, 0) if since else None,
        typical_days=claimed.typical_days if claimed else None,
        buying=buying(opportunity, method, way.claimed),
        claimed_index=way.claimed,
        evidenced_index=evidenced,
    )


def _blockers(gate: GateResult, owner: str | None) -> Iterator[Blocker]:
    """Mandatory items that are not done; the others too while the share is not reached."""
    left = [item for item in gate.checklist.items if item.state != "na" and not item.done]
    yield from (Blocker(gate.stage, item, owner) for item in left if item.item.mandatory)
    must = sum(1 for item in left if item.item.mandatory)
    if gate.checklist.done + must < gate.threshold * gate.checklist.applicable - 1e-9:
        yield from (Blocker(gate.stage, item, owner) for item in left if not item.item.mandatory)


def buying(opportunity: Opportunity, method: Method, claimed: int) -> BuyingState | None:
    """The customer's step and how many stages our claim lies past the one that fits it (M24)."""
    process = _process(opportunity, method.buying_processes)
    if process is None:
        return None
    step = next((s for s in process.steps if s.id == opportunity.buying_step), None)
    fits = method.stage.get(step.stage) if step else None
    order = [stage.id for stage in method.stages]
    ahead = claimed - order.index(fits.id) if fits and claimed >= 0 else None
    return BuyingState(process, step, fits, ahead)


def _process(opportunity: Opportunity, processes: Sequence[BuyingProcess]) -> BuyingProcess | None:
    """The process named by the file, else the one that has its step, else the first."""
    if opportunity.buying_process:
        return next((p for p in processes if p.id == opportunity.buying_process), None)
    holds = (p for p in processes if any(s.id == opportunity.buying_step for s in p.steps))
    return next(holds, processes[0] if processes else None)
