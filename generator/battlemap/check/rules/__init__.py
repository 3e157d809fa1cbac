"""Every rule by its name, the one that people type. A new rule is a file here and a line below."""

from __future__ import annotations

from collections.abc import Mapping

from battlemap.check.rule import Rule
from battlemap.check.rules import (
    action_for_finished,
    action_incomplete,
    action_overdue,
    amount_without_rate,
    claim_ahead,
    claim_without_evidence,
    close_passed,
    disproved_tick,
    keep_until_passed,
    na_without_reason,
    no_next_step,
    orphaned_person,
    outcome_contradicted,
    potential_below_revenue,
    prices_out_of_order,
    review_overdue,
    role_of_someone_gone,
    silence_expired,
    special_category,
    stale_fact,
    visit_without_goal,
    visit_without_result,
)

RULES: Mapping[str, Rule] = {
    "claim-without-evidence": claim_without_evidence,
    "stale-fact": stale_fact,
    "disproved-tick": disproved_tick,
    "claim-ahead": claim_ahead,
    "close-passed": close_passed,
    "outcome-contradicted": outcome_contradicted,
    "orphaned-person": orphaned_person,
    "no-next-step": no_next_step,
    "action-overdue": action_overdue,
    "action-incomplete": action_incomplete,
    "visit-without-goal": visit_without_goal,
    "silence-expired": silence_expired,
    "special-category": special_category,
    "keep-until-passed": keep_until_passed,
    "visit-without-result": visit_without_result,
    "role-of-someone-gone": role_of_someone_gone,
    "review-overdue": review_overdue,
    "na-without-reason": na_without_reason,
    "action-for-finished": action_for_finished,
    "prices-out-of-order": prices_out_of_order,
    "potential-below-revenue": potential_below_revenue,
    "amount-without-rate": amount_without_rate,
}
KEPT_FOR_CLOSED = frozenset({"special-category", "keep-until-passed"})  # people have rights there, too
