"""Findings about an account: headline, trust, satisfaction, phase, information, needs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from battlemap.assess.chain import answered, strong
from battlemap.assess.dossier import Case, Dossier
from battlemap.assess.facts.answer import TOP
from battlemap.assess.findings import contacts, course, people
from battlemap.assess.findings import opportunity as of_opportunity
from battlemap.assess.findings.build import INFLUENTIAL, finding, sections
from battlemap.assess.results.base import Finding, Findings, Share
from battlemap.assess.results.flag import FlagResult
from battlemap.assess.results.people import Stakeholder

SOUND = 60
COMPLETE = 0.6


def findings(dossier: Dossier, flags: Sequence[FlagResult]) -> Findings:
    """Candidates per section."""
    found = {
        "headline": list(headline(dossier, flags)),
        "map": list(people.power_map(dossier)),
        "coverage": list(people.coverage(dossier)),
        "trust": list(trust(dossier)),
        "satisfaction": list(satisfaction(dossier)),
        "phase": list(phase(dossier)),
        "information": list(information(dossier)),
        "needs": list(needs(dossier)),
        "rivals": list(people.rivals(dossier)),
        "visits": list(people.visits(dossier)),
        **contacts.candidates(dossier),
        **course.candidates(dossier),
    }
    return sections(found, dossier.context.method.finding)


def headline(dossier: Dossier, flags: Sequence[FlagResult]) -> Iterator[Finding]:
    """What to say of the account first."""
    limit = dossier.context.limit
    now = dossier.phase
    if now.phase is not None and now.index is None and now.since is not None:
        yield finding("account_lapsed", date=now.since)
    case = _leading(dossier, flags)
    if case is not None:
        yield from _about(case)
    done = dossier.visits.done
    if done and (days := (dossier.as_of - done[0].date).days) > limit.contact_days:
        yield finding("account_silent", days=days)
    attractive, position = dossier.attractiveness, dossier.position
    share = dossier.figures.share_of_wallet
    attracts = (attractive.value or 0) >= limit.attractive_from
    weak = position.value is not None and position.value < limit.strong_from
    if share is not None and attracts and weak:
        yield finding("account_attractive_weak", share=Share(share))
    health = dossier.health
    if health.known < limit.known:
        yield finding("account_little_known", percent=Share(health.known))
    elif health.value is not None and health.value >= SOUND and not _acute(flags):
        yield finding("account_sound", score=health.value)


def _acute(flags: Sequence[FlagResult]) -> bool:
    return any(flag.severity == "act" for flag in flags)


def _leading(dossier: Dossier, flags: Sequence[FlagResult]) -> Case | None:
    """The open opportunity to speak of: the first with a flag to act on, else the most valuable."""
    cases = {case.id: case for case in dossier.open_cases}
    for flag in flags:
        if flag.severity == "act" and flag.opportunity in cases:
            return cases[flag.opportunity]
    return max(cases.values(), key=_likely, default=None)


def _likely(case: Case) -> float:
    value = case.opportunity.value if case.opportunity else None
    return float(value.likely) if value else 0.0


def _about(case: Case) -> Iterator[Finding]:
    opportunity, stage = case.opportunity, case.stage
    if opportunity is None or stage is None:
        return
    soon = case.context.limit.close_soon_days
    decider = _decider(case)
    if (
        opportunity.close
        and 0 <= (opportunity.close - case.as_of).days <= soon
        and decider
        and not decider.met
    ):
        yield finding(
            "account_decision_near_unmet",
            opportunity=opportunity.title,
            date=opportunity.close,
            person=decider.name,
        )
    if stage.claimed and stage.evidenced and stage.claimed_index - stage.evidenced_index >= 2:
        yield finding(
            "account_claim_ahead",
            opportunity=opportunity.title,
            claimed=stage.claimed.label,
            proved=stage.evidenced.label,
        )
    for other in of_opportunity.assessment(case):
        if other.id == "ahead_on_value_behind_at_top":
            yield finding(
                "account_ahead_on_value_behind_at_top", opportunity=opportunity.title, **other.names
            )


def _decider(case: Case) -> Stakeholder | None:
    """Who holds the economic role, else the most influential person of the top level."""
    economic = next((s for s in case.roles if s.role.id == "economic"), None)
    if economic and economic.holders:
        return economic.holders[0]
    top = (w for w in case.dossier.present if w.person.level == TOP)
    return next((w for w in top if (w.person.influence or 0) >= INFLUENTIAL), None)


def trust(dossier: Dossier) -> Iterator[Finding]:
    """The four pillars."""
    card = dossier.cards.get("trust")
    if card is None:
        return
    rated = [part for part in card.score.parts if part.counts and part.input is not None]
    total = len(card.score.parts)
    if 2 * len(rated) < total:
        yield finding("trust_thin", known=len(rated), total=total)
        return
    if card.weakest is None:
        return
    best = max(rated, key=lambda part: part.input or 0)
    worst = card.weakest
    if (best.input or 0) >= 4 and worst.rating <= 3:
        yield finding(
            "trusted_for_not_for", strongest=best.label, weakest=worst.criterion.label, rating=worst.rating
        )
    if worst.rating <= 3:
        yield finding("weakest_pillar", pillar=worst.criterion.label, rating=worst.rating)
    elif len(rated) == total:
        yield finding("trust_even")


def satisfaction(dossier: Dossier) -> Iterator[Finding]:
    """What the customer is least satisfied with."""
    card = dossier.cards.get("satisfaction")
    if card is None or card.weakest is None:
        return
    worst = card.weakest
    if worst.rating <= 3:
        yield finding("satisfaction_weakest", criterion=worst.criterion.label, rating=worst.rating)
    else:
        yield finding("satisfaction_good")


def phase(dossier: Dossier) -> Iterator[Finding]:
    """The next phase and what it needs."""
    now = dossier.phase
    if now.phase is not None and now.index is None and now.since is not None:
        yield finding("phase_lapsed", date=now.since)
    if now.following is None or not now.needs:
        return
    if now.needs_met == len(now.needs):
        yield finding("phase_ready", next=now.following.label)
    else:
        yield finding("phase_next", next=now.following.label, met=now.needs_met, total=len(now.needs))


def information(dossier: Dossier) -> Iterator[Finding]:
    """What is least known, what grows old."""
    classes = [c for c in dossier.information.classes if c.share is not None]
    worst = min(classes, key=lambda c: c.share or 0.0, default=None)
    if worst is not None and worst.share is not None and worst.share < COMPLETE:
        names = {"class": worst.information.label}
        yield finding("information_weakest", percent=Share(worst.share), **names)
    fresh = dossier.freshness
    if fresh.stale >= 3:
        days = max(fact.days or 0 for fact in fresh.oldest if fact.freshness == "stale")
        yield finding("going_stale", count=fresh.stale, days=days)
    value = dossier.information.score.value
    if classes and value is not None and worst and (worst.share or 0) >= COMPLETE:
        yield finding("information_good", percent=Share(value / 100))


def needs(dossier: Dossier) -> Iterator[Finding]:
    """Strong needs without an answer, and what the customer confirmed."""
    known = dossier.account.needs
    for need in known:
        if strong(need) and not answered(need, dossier.account.offers):
            yield finding("need_unanswered", need=need.need)
            break
    if known:
        count = sum(1 for need in known if need.confirmed == "yes")
        yield finding("needs_confirmed", count=count, total=len(known))
