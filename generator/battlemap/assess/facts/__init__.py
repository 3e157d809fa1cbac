"""The facts that a method may refer to by name. Each is one function; its docstring is its documentation."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from inspect import Parameter, getdoc, signature

from battlemap.assess.facts import activity, course, needs, opportunity, people, plan, scorecards
from battlemap.assess.facts.timetable import event_open, event_overdue, event_skipped, timetable_known
from battlemap.assess.facts.visit import visit_filled, visit_goal_unfit
from battlemap.assess.results.base import Proof
from battlemap.model.method.facts import Argument, FactForm
from battlemap.model.shape import shape_of_value

Fact = Callable[..., Proof]
_NAME = re.compile(r"\{(\w+)\}")

FACTS: Mapping[str, Fact] = {
    "filled": plan.filled,
    "phase_is": plan.phase_is,
    "grade_is": plan.grade_is,
    "tier_is": plan.tier_is,
    "no_owner": plan.no_owner,
    "review_overdue": plan.review_overdue,
    "opportunity_open": plan.opportunity_open,
    "stale_share_over": plan.stale_share_over,
    "revenue_falling": plan.revenue_falling,
    "share_of_wallet_at_least": plan.share_of_wallet_at_least,
    "information_below": plan.information_below,
    "health_below": plan.health_below,
    "people_known": people.people_known,
    "role_known": people.role_known,
    "role_count_over": people.role_count_over,
    "role_met": people.role_met,
    "role_supportive": people.role_supportive,
    "coach_with_standing": people.coach_with_standing,
    "all_met": people.all_met,
    "level_met": people.level_met,
    "functions_covered": people.functions_covered,
    "cells_empty": people.cells_empty,
    "contact_concentrated": people.contact_concentrated,
    "opponent": people.opponent,
    "unknown_influencer": people.unknown_influencer,
    "never_met": people.never_met,
    "rival_favoured": people.rival_favoured,
    "contact_leaving": people.contact_leaving,
    "unfilled_role": people.unfilled_role,
    "personal_known": people.personal_known,
    "rated": scorecards.rated,
    "rating_at_least": scorecards.rating_at_least,
    "rating_at_most": scorecards.rating_at_most,
    "any_rating_at_most": scorecards.any_rating_at_most,
    "score_at_least": scorecards.score_at_least,
    "score_below": scorecards.score_below,
    "group_band": scorecards.group_band,
    "rival_ahead_on_criteria": scorecards.rival_ahead_on_criteria,
    "stage_dated": opportunity.stage_dated,
    "claim_ahead": opportunity.claim_ahead,
    "stage_at_least": opportunity.stage_at_least,
    "stage_overstayed": opportunity.stage_overstayed,
    "buying_step_behind": opportunity.buying_step_behind,
    "buying_step_known": opportunity.buying_step_known,
    "close_overdue": opportunity.close_overdue,
    "close_within": opportunity.close_within,
    "next_step_missing": opportunity.next_step_missing,
    "tick_contradicted": opportunity.tick_contradicted,
    "ticked": opportunity.ticked,
    "also_ticked": opportunity.also_ticked,
    "evaluation_complete": opportunity.evaluation_complete,
    "evaluation_lead_at_least": opportunity.evaluation_lead_at_least,
    "rival_leads_evaluation": opportunity.rival_leads_evaluation,
    "outcome_is": opportunity.outcome_is,
    "value_known": opportunity.value_known,
    "checklist_open": opportunity.checklist_open,
    "ended_for": opportunity.ended_for,
    "price_unentitled": opportunity.price_unentitled,
    "strategy_unfit": opportunity.strategy_unfit,
    "criteria_mixed": opportunity.criteria_mixed,
    "event_open": event_open,
    "visit_filled": visit_filled,
    "visit_goal_unfit": visit_goal_unfit,
    "timetable_known": timetable_known,
    "event_overdue": event_overdue,
    "event_skipped": event_skipped,
    "visited_within": activity.visited_within,
    "visits_at_least": activity.visits_at_least,
    "action_overdue": activity.action_overdue,
    "forces_one_sided": activity.forces_one_sided,
    "visit_goals_missing": activity.visit_goals_missing,
    "unanswered_need": needs.unanswered_need,
    "need_confirmed": needs.need_confirmed,
    "need_stated": needs.need_stated,
    "rival_present": needs.rival_present,
    "rival_known": needs.rival_known,
    "white_space_held": course.white_space_held,
    "supporter": course.supporter,
    "break_has": course.break_has,
    "break_managed": course.break_managed,
    "cycle_overdue": course.cycle_overdue,
    "plan_late": course.plan_late,
    "plan_over_budget": course.plan_over_budget,
    "factor_neglected": course.factor_neglected,
}

# Facts that say the same of an account whichever of its opportunities asks: answered once for all of them.
WIDE = frozenset(
    {
        "filled",
        "phase_is",
        "grade_is",
        "tier_is",
        "review_overdue",
        "opportunity_open",
        "stale_share_over",
        "revenue_falling",
        "share_of_wallet_at_least",
        "information_below",
        "health_below",
        "people_known",
        "all_met",
        "level_met",
        "functions_covered",
        "cells_empty",
        "contact_concentrated",
        "opponent",
        "unknown_influencer",
        "never_met",
        "rival_favoured",
        "contact_leaving",
        "unfilled_role",
        "personal_known",
        "forces_one_sided",
        "visit_goals_missing",
        "unanswered_need",
        "need_confirmed",
        "need_stated",
        "rival_present",
        "rival_known",
        "white_space_held",
        "supporter",
        "break_has",
        "break_managed",
        "cycle_overdue",
        "plan_late",
        "plan_over_budget",
        "factor_neglected",
    }
)


@cache
def fact_forms() -> Mapping[str, FactForm]:
    """Every fact for whoever checks a method: its arguments, and the `{names}` of its documentation."""
    return {name: FactForm(_arguments(fact), _supplied(fact)) for name, fact in FACTS.items()}


def _arguments(fact: Fact) -> Mapping[str, Argument]:
    taken = signature(fact, eval_str=True).parameters.values()
    return {p.name: _argument(p) for p in taken if p.kind is Parameter.KEYWORD_ONLY}


def _argument(parameter: Parameter) -> Argument:
    needed = parameter.default is Parameter.empty
    return Argument(shape_of_value(parameter.annotation), needed, None if needed else parameter.default)


def _supplied(fact: Fact) -> frozenset[str]:
    return frozenset(_NAME.findall(getdoc(fact) or ""))


def fact_docs() -> Mapping[str, str]:
    """What every fact says, for readers of the method."""
    return {name: getdoc(fact) or "" for name, fact in FACTS.items()}
