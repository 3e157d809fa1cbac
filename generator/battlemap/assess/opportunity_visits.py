"""The visits of one opportunity, each asked as a case of its own (M21-M23, M52, M54)."""

from __future__ import annotations

from collections.abc import Iterable

from battlemap.assess.checklist import check_list
from battlemap.assess.dossier import Case
from battlemap.assess.results.base import Missing
from battlemap.assess.results.visit_plan import VisitsResult, VisitState
from battlemap.assess.visit_plan import (
    AFTER,
    BEFORE,
    DURING,
    also,
    goal_fits,
    goal_of,
    present,
    questions,
    stage_on,
)
from battlemap.model.activity import Visit
from battlemap.model.opportunity import Opportunity

LATEST = 12  # visits made that are looked at


def assess_visits(case: Case, opportunity: Opportunity) -> VisitsResult:
    """Planned and latest visits of it; a visit that names none belongs to the only open opportunity."""
    lone = len(case.dossier.open_cases) == 1 and opportunity.outcome is None
    log = case.dossier.visits

    def mine(visit: Visit) -> bool:
        return visit.opportunity == opportunity.id or (visit.opportunity is None and lone)

    done = [visit for visit in log.done if mine(visit)][:LATEST]
    planned = [visit for visit in log.planned if mine(visit)] if opportunity.outcome is None else []
    return VisitsResult(
        tuple(_state(case, opportunity, visit, planned=True) for visit in planned),
        tuple(_state(case, opportunity, visit, planned=False) for visit in done),
    )


def _state(case: Case, opportunity: Opportunity, visit: Visit, *, planned: bool) -> VisitState:
    method = case.context.method
    stage = stage_on(opportunity, method.stages, visit.date)
    goal = goal_of(visit, method.stages)
    others = also(case.stage) if planned else ()
    asked = case.on(visit)
    wanted = (BEFORE,) if planned else (DURING, AFTER)
    lists = tuple(
        check_list(method.checklist[name], visit.checklist, asked.prove, case.as_of)
        for name in wanted
        if name in method.checklist and (planned or visit.checklist)
    )
    met = present(visit, case.dossier.who)
    found = questions(method, stage, met, _gaps(case, opportunity)) if planned else ()
    return VisitState(visit, stage, goal[0] if goal else None, goal_fits(goal, stage, others), lists, found)


def _gaps(case: Case, opportunity: Opportunity) -> Iterable[Missing]:
    """What the plan does not know of this opportunity, then of the account, most valuable first."""
    missing = case.dossier.information.missing
    return [gap for gap in missing if gap.opportunity in (None, opportunity.id)]
