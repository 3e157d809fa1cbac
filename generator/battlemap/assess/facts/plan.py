"""Facts about the plan as a whole: what is filled in, phase, grade, reviews, figures."""

from __future__ import annotations

from typing import Any

from battlemap.assess.dossier import Case
from battlemap.assess.facts.answer import UNKNOWN, no, told
from battlemap.assess.facts.arguments import OPPORTUNITY, GradeId, InformationId, PhaseId, PlanField, TierId
from battlemap.assess.results.base import Proof, Share, Spot
from battlemap.model.base import Model


def filled(case: Case, *, field: PlanField, at_least: int = 1) -> Proof:
    """A field of the account is filled, a list with at least so many entries; `opportunity.close` asks the
    opportunity.

    Supplies {count}.
    """
    steps = field.split(".")
    holder: Any = case.account
    if steps[0] == OPPORTUNITY:
        holder, steps = case.opportunity, steps[1:]
    value: Any = holder
    for step in steps:
        if value is None:
            return no(count=0)
        holder, value = value, value.get(step) if isinstance(value, dict) else getattr(value, step, None)
    count = _count(value)
    spot = (Spot(holder.at, steps[-1]),) if isinstance(holder, Model) and steps else ()
    return told(count >= at_least, *spot, count=count)


def _count(value: Any) -> int:
    if value is None or value == "":
        return 0
    return len(value) if isinstance(value, tuple | dict) else 1


def phase_is(case: Case, *, phase: PhaseId) -> Proof:
    """The relationship stands in this phase; not known while none is stated. Supplies {phase}, {days} and
    {date}.
    """
    now = case.dossier.phase
    if now.phase is None:
        return UNKNOWN
    spot = Spot(case.account.relationship.at, "phase")
    return told(now.phase.id == phase, spot, phase=now.phase.label, days=now.days, date=now.since)


def grade_is(case: Case, *, grade: GradeId) -> Proof:
    """The account has this grade; not known while it has none."""
    have = case.account.grade
    return UNKNOWN if have is None else told(have == grade, Spot(case.account.at, "grade"))


def tier_is(case: Case, *, tier: TierId) -> Proof:
    """The account is in this tier of the pyramid, set by hand or computed; not known without revenue."""
    have = case.context.tiers.get(case.account.id)
    return UNKNOWN if have is None else told(have == tier)


def no_owner(case: Case) -> Proof:
    """Nobody on our side owns the account, or the opportunity."""
    return told(case.owner is None, Spot(case.account.at, "owner"))


def review_overdue(case: Case, *, days: int | None = None) -> Proof:
    """The next review is past, or the last one lies back more than so many days (by default the playbook's).

    Not known while there is neither date. Supplies {days} since the last review, else since the missed one.
    """
    account = case.account
    if account.next_review is None and account.reviewed is None:
        return UNKNOWN
    missed = account.next_review is not None and account.next_review < case.as_of
    since = account.reviewed or account.next_review
    age = (case.as_of - since).days if since else 0
    limit = case.context.limit.review_days if days is None else days
    late = (missed and days is None) or (account.reviewed is not None and age > limit)
    return told(late, Spot(account.at, "reviewed" if account.reviewed else "next_review"), days=max(age, 0))


def opportunity_open(case: Case, *, at_least: int = 1) -> Proof:
    """At least so many opportunities are open. Supplies {count}."""
    count = len(case.dossier.open_cases)
    return told(count >= at_least, count=count)


def stale_share_over(case: Case, *, share: float) -> Proof:
    """More than this share of the rated facts went stale; not known without rated facts.

    Supplies {count}, the {oldest} and its age in {days}.
    """
    fresh = case.dossier.freshness
    if not fresh.facts:
        return UNKNOWN
    stale = [fact for fact in fresh.oldest if fact.freshness == "stale"]
    oldest = max(stale, key=lambda fact: fact.days or 0, default=None)
    if oldest is None:
        return no(count=0)
    state = fresh.stale / fresh.facts > share
    return told(state, oldest.spot, count=fresh.stale, oldest=oldest.about, days=oldest.days)


def revenue_falling(case: Case, *, by: float = 0.1) -> Proof:
    """Revenue of the last full year lies at least so much below the year before. Supplies {percent}."""
    growth = case.dossier.figures.growth
    if growth is None:
        return UNKNOWN
    return told(
        growth <= -by + 1e-9, Spot(case.account.business.at, "years"), percent=Share(max(-growth, 0.0))
    )


def share_of_wallet_at_least(case: Case, *, share: float) -> Proof:
    """We hold at least this share of what the customer spends; not known while the share is. Supplies
    {percent}.
    """
    have = case.dossier.figures.share_of_wallet
    if have is None:
        return UNKNOWN
    return told(have >= share, Spot(case.account.business.at, "share_of_wallet"), percent=Share(have))


def information_below(case: Case, *, kind: InformationId, share: float) -> Proof:
    """Less than this share of a class of information is on file. Supplies {percent}."""
    found = next((c for c in case.dossier.classes if c.information.id == kind), None)
    if found is None or found.share is None:
        return UNKNOWN
    return told(found.share < share, percent=Share(found.share))


def health_below(case: Case, *, score: float) -> Proof:
    """Health lies below this score; not known while too little is. Supplies {score}."""
    health = case.dossier.health
    if health.value is None or health.known < case.context.limit.known:
        return UNKNOWN
    return told(health.value < score, score=health.value)
