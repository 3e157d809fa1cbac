"""What a visit is for, whether that fits, and which questions it should bring home (M21-M23, M52, M54)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from battlemap.assess.results.base import Missing
from battlemap.assess.results.people import Stakeholder
from battlemap.assess.results.stage import StageResult
from battlemap.assess.results.visit_plan import Asked
from battlemap.model.activity import Visit
from battlemap.model.method.method import Method
from battlemap.model.method.parts import Entry
from battlemap.model.method.questions import BankQuestion
from battlemap.model.method.stages import Stage
from battlemap.model.opportunity import Opportunity

BEFORE, DURING, AFTER = "before-visit", "during-visit", "after-visit"
GAPS = 5  # questions that fill the plan's own gaps
EACH = 1  # further questions of each kind


def stage_on(opportunity: Opportunity, stages: Sequence[Stage], day: date) -> Stage | None:
    """The stage claimed on a day."""
    begun = [stage for stage in stages if (at := opportunity.stages.get(stage.id)) and at <= day]
    return begun[-1] if begun else None


def goal_of(visit: Visit, stages: Sequence[Stage]) -> tuple[Entry, Stage] | None:
    """The goal that a visit names, with the stage to which it belongs."""
    if visit.goal_kind is None:
        return None
    every = ((goal, stage) for stage in stages for goal in stage.visit_goals)
    return next((pair for pair in every if pair[0].id == visit.goal_kind), None)


def goal_fits(goal: tuple[Entry, Stage] | None, stage: Stage | None, others: Iterable[Stage]) -> bool | None:
    """Whether a goal belongs to the stage of the day or to another that will do."""
    if goal is None or stage is None:
        return None
    return goal[1].id in {stage.id, *(other.id for other in others)}


def also(now: StageResult | None) -> tuple[Stage, ...]:
    """Further stages whose goals suit a planned visit: the proved one, that of the customer's step."""
    if now is None:
        return ()
    step = now.buying.fits if now.buying else None
    return tuple(stage for stage in (now.evidenced, step) if stage)


def questions(
    method: Method, stage: Stage | None, met: Sequence[Stakeholder], gaps: Iterable[Missing]
) -> tuple[Asked, ...]:
    """Questions for these people in this stage: those that fill gaps, then one more of each kind."""
    suiting = [q for q in method.questions if _suits(q, stage, met)]
    asked = list(_filling(suiting, gaps))
    used = {a.question.id for a in asked if a.question}
    kinds = [kind.id for kind in method.question_kinds]
    for kind in kinds:
        more = [q for q in suiting if q.kind == kind and q.id not in used]
        asked += [Asked(q.label, q, None) for q in more[:EACH]]
    return tuple(sorted(asked, key=lambda a: kinds.index(a.question.kind) if a.question else len(kinds)))


def _filling(suiting: Sequence[BankQuestion], gaps: Iterable[Missing]) -> Iterator[Asked]:
    used: set[str] = set()
    left = GAPS
    for gap in gaps:
        question = next((q for q in suiting if gap.id in q.fills and q.id not in used), None)
        if question is None and (gap.ask is None or any(gap.id in q.fills for q in suiting)):
            continue
        if not left:
            return
        left -= 1
        if question is not None:
            used.add(question.id)
            yield Asked(question.label, question, gap)
        elif gap.ask is not None:
            yield Asked(gap.ask, None, gap)


def _suits(question: BankQuestion, stage: Stage | None, met: Sequence[Stakeholder]) -> bool:
    if question.stages and stage is not None and stage.id not in question.stages:
        return False
    levels = {who.person.level for who in met if who.person.level}
    functions = {who.person.function for who in met if who.person.function}
    return _meets(question.levels, levels) and _meets(question.functions, functions)


def _meets(wanted: Sequence[str], there: set[str]) -> bool:
    return not wanted or not there or not there.isdisjoint(wanted)


def present(visit: Visit, who: Mapping[str, Stakeholder]) -> tuple[Stakeholder, ...]:
    """The people of the customer whom a visit is with."""
    return tuple(who[name] for name in visit.people if name in who)
