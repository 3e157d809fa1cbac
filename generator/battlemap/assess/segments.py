"""Which accounts belong to a customer group (M53)."""

from __future__ import annotations

from battlemap.assess.results.account import AssessedAccount
from battlemap.model.library import Segment


def belongs(segment: Segment, account: AssessedAccount, tier: str | None = None) -> bool:
    """True when every key that the group names fits the account; `tier` is the one in force."""
    match, plan = segment.match, account.account
    held = {
        "industry": plan.profile.industry,
        "ownership": plan.profile.ownership,
        "grade": plan.grade,
        "phase": plan.relationship.phase,
        "tier": tier,
    }
    asked = {key: getattr(match, key) for key in held}
    return any(asked.values()) and all(held[key] in wanted for key, wanted in asked.items() if wanted)
