"""The rhythm that an account's grade asks for, checked against the plan (M04)."""

from __future__ import annotations

from battlemap.assess.checklist import NO_TICKS, check_items
from battlemap.assess.dossier import Dossier
from battlemap.assess.results.stage import ItemResult


def grade_policy(dossier: Dossier) -> tuple[ItemResult, ...]:
    """Every line of the policy with its state; empty for an account without a grade."""
    grade = next((g for g in dossier.context.method.grades if g.id == dossier.account.grade), None)
    return check_items(grade.policy, NO_TICKS, dossier.whole.prove, dossier.as_of) if grade else ()
