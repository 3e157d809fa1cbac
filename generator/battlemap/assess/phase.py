"""The relationship phase: where on the ladder, since when, and what the next phase needs (M40)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from battlemap.assess.checklist import NO_TICKS, Prove, check_items
from battlemap.assess.results.relationship import PhaseResult
from battlemap.model.account import Relationship
from battlemap.model.method.vocabulary import Phase


def assess_phase(
    relationship: Relationship, phases: Sequence[Phase], prove: Prove, as_of: date
) -> PhaseResult:
    """The step on the ladder and the needs written at the present phase, which are those of the next one."""
    ladder = tuple(p for p in phases if p.ladder)
    phase = next((p for p in phases if p.id == relationship.phase), None)
    index = next((i for i, p in enumerate(ladder) if p is phase), None)
    following = ladder[index + 1] if index is not None and index + 1 < len(ladder) else None
    by_id = {p.id: p for p in phases}
    history = sorted(
        ((by_id[step.phase], step.since) for step in relationship.history if step.phase in by_id),
        key=lambda step: step[1],
    )
    since = relationship.since
    needs = check_items(phase.needs, NO_TICKS, prove, as_of) if phase else ()
    days = (as_of - since).days if since and since <= as_of else None
    return PhaseResult(ladder, phase, index, since, days, following, needs, tuple(history))
