"""Facts about one visit (M21-M23, M52)."""

from __future__ import annotations

from battlemap.assess.dossier import Case
from battlemap.assess.facts.answer import UNKNOWN, no, told, yes
from battlemap.assess.facts.arguments import VisitField
from battlemap.assess.results.base import Proof, Spot
from battlemap.assess.visit_plan import also, goal_fits, goal_of, stage_on


def visit_filled(case: Case, *, field: VisitField) -> Proof:
    """This field of the visit is filled. Not known unless a visit is asked about."""
    if case.visit is None:
        return UNKNOWN
    value = getattr(case.visit, field, None)
    return told(value not in (None, ()), Spot(case.visit.at, field))


def visit_goal_unfit(case: Case) -> Proof:
    """A planned visit has a goal that fits neither our stage, claimed or proved, nor the customer's step.

    Not known while no planned visit names a goal of the list. Supplies {goal}, {stage} and the {date}.
    """
    opportunity, stages = case.opportunity, case.context.method.stages
    if opportunity is None or case.stage is None:
        return UNKNOWN
    state = UNKNOWN
    for visit in case.dossier.visits.planned:
        if visit.opportunity != opportunity.id:
            continue
        goal, stage = goal_of(visit, stages), stage_on(opportunity, stages, visit.date)
        fits = goal_fits(goal, stage, also(case.stage))
        if fits is False and goal and stage:
            spot = Spot(visit.at, "goal_kind")
            return yes(spot, goal=goal[0].label, stage=stage.label, date=visit.date)
        if fits:
            state = no()
    return state
