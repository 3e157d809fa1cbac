"""The development plan: where each phase stands, budget against what was spent (M48)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from battlemap.assess.chain import total
from battlemap.assess.results.course import DevelopmentResult, PhaseProgress, PhaseState
from battlemap.model.activity import Visit
from battlemap.model.development import Development, PlanPhase


def development(given: Development | None, visits: Sequence[Visit], as_of: date) -> DevelopmentResult | None:
    """Every phase with its state; None without a plan."""
    if given is None or not given.phases:
        return None
    phases = tuple(_progress(phase, visits, as_of) for phase in given.phases)
    both = [(p.spent, p.phase.budget) for p in phases if p.spent is not None and p.phase.budget is not None]
    budgeted = sum((budget for _, budget in both), Decimal(0))
    return DevelopmentResult(
        phases=phases,
        done=sum(1 for p in phases if p.state == "done"),
        late=sum(1 for p in phases if p.state == "late"),
        budget=total(p.phase.budget for p in phases),
        spent=total(p.spent for p in phases),
        used=float(sum((spent for spent, _ in both), Decimal(0)) / budgeted) if budgeted else None,
    )


def _progress(phase: PlanPhase, visits: Iterable[Visit], as_of: date) -> PhaseProgress:
    counted = phase.spent is None
    spent = _visit_costs(phase, visits, as_of) if counted else phase.spent
    used = float(spent / phase.budget) if spent is not None and phase.budget else None
    state, late = _state(phase, as_of)
    return PhaseProgress(phase, state, late, spent, counted and spent is not None, used)


def _visit_costs(phase: PlanPhase, visits: Iterable[Visit], as_of: date) -> Decimal | None:
    """What the visits between the days of the phase cost; None without days or costs."""
    if phase.start is None:
        return None
    end = min(phase.done or phase.end or as_of, as_of)
    return total(visit.cost for visit in visits if phase.start <= visit.date <= end)


def _state(phase: PlanPhase, as_of: date) -> tuple[PhaseState, int]:
    if phase.done is not None and phase.done <= as_of:
        return "done", max((phase.done - phase.end).days, 0) if phase.end else 0
    if phase.end is not None and phase.end < as_of:
        return "late", (as_of - phase.end).days
    if phase.start is None:
        return "undated", 0
    return ("running" if phase.start <= as_of else "planned"), 0
