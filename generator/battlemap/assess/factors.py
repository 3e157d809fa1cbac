"""The four buying factors against where activities go (M46)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from battlemap.assess.results.course import FactorResult, FactorState
from battlemap.assess.results.relationship import ActionState, VisitSummary
from battlemap.assess.results.scorecard import ScorecardResult
from battlemap.model.method.vocabulary import Force, Term

FEW = 4  # fewer activities say nothing about their spread


def factors(
    terms: Sequence[Term],
    forces: Iterable[Force],
    card: ScorecardResult | None,
    visits: VisitSummary,
    actions: Iterable[ActionState],
) -> FactorResult | None:
    """State of each factor, visits in the window by the force that served it, open actions that serve it.

    The weakest factor is that with the lowest mark; None where nothing is marked and nothing is done.
    """
    by_factor = {force.factor: force for force in forces}
    parts = {part.id: part for part in card.score.parts} if card else {}
    serving = [state.action.serves for state in actions if state.state != "done" and state.action.serves]
    counted = {
        term.id: (
            visits.by_force.get(force.id, 0) if (force := by_factor.get(term.id)) else 0,
            serving.count(term.id),
        )
        for term in terms
    }
    effort = sum(v + a for v, a in counted.values())
    states = []
    for term in terms:
        part = parts.get(term.id)
        mark = int(part.input) if part is not None and part.counts and part.input is not None else None
        met, planned = counted[term.id]
        share = (met + planned) / effort if effort else None
        states.append(FactorState(term, by_factor.get(term.id), part, mark, met, planned, share))
    marked = [state for state in states if state.mark is not None]
    if not marked and not effort:
        return None
    weakest = min(marked, key=lambda s: s.mark or 0, default=None)
    most = max((s for s in states if s.share), key=lambda s: s.share or 0, default=None)
    mismatch = None
    if weakest is not None and len(marked) > 1 and effort >= FEW and weakest.share is not None:
        mismatch = weakest.share < 1 / len(states)
    return FactorResult(tuple(states), effort, card.score if card else None, weakest, most, mismatch)
