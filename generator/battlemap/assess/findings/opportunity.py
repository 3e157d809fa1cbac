"""Findings about one opportunity: assessment, stage, roles, the customer's evaluation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from battlemap.assess.dossier import Case
from battlemap.assess.findings.build import finding, sections
from battlemap.assess.negotiation import missing
from battlemap.assess.results.base import Finding, Findings, Share
from battlemap.assess.results.history import Change
from battlemap.assess.results.scorecard import Column, ScorecardResult

GOOD = frozenset({"strong", "likely"})
POOR = frozenset({"weak", "doubtful"})
SLOW = 1.5
CLOSING = "closing"
CHANGES: tuple[Change, ...] = ("better", "worse", "learned")


def findings(case: Case) -> Findings:
    """Candidates per section."""
    found = {
        "roles": list(roles(case)),
        "assessment": list(assessment(case)),
        "stage": list(stage(case)),
        "evaluation": list(evaluation(case)),
        "timetable": list(timetable(case)),
        "visits": list(visits(case)),
        "history": list(history(case)),
        "strategy": list(strategy(case)),
        "negotiation": list(negotiation(case)),
        "closing": list(closing(case)),
    }
    return sections(found, case.context.method.finding)


def roles(case: Case) -> Iterator[Finding]:
    """Buying roles: who is missing, who was never met."""
    economic = next((s for s in case.roles if s.role.id == "economic"), None)
    if economic and economic.holders and not economic.met:
        yield finding("economic_not_met", person=economic.holders[0].name)
    missing = tuple(s.role.label for s in case.roles if not s.holders)
    if missing:
        yield finding("roles_missing", roles=missing)
    elif case.roles and all(s.met for s in case.roles):
        yield finding("roles_covered")


def assessment(case: Case) -> Iterator[Finding]:
    """The four questions: is it real, worth it, can we compete, can we win; and against whom."""
    card = case.cards.get("assessment")
    if card is None:
        return
    if card.score.known < case.context.limit.known:
        yield finding("assessment_thin", percent=Share(card.score.known))
    bands = {group.group.id: group.band.id for group in card.us.groups if group.band}
    if bands.get("real") in POOR:
        yield finding("not_real_yet")
    if bands.get("real") in GOOD and bands.get("win") in GOOD and bands.get("worth") in POOR:
        yield finding("winnable_not_worth")
    yield from _against(card)
    if bands.get("real") in GOOD and bands.get("worth") in GOOD and bands.get("win") in POOR:
        yield finding("real_worth_not_winnable")
    if _ahead_of_all(card):
        yield finding("ahead_on_both")
    if bands and all(bands.get(group.id) in GOOD for group in card.card.groups):
        yield finding("all_four_good")


def _balances(column: Column) -> Mapping[str, float]:
    return {group.group.id: group.value for group in column.groups if group.value is not None}


def _against(card: ScorecardResult) -> Iterator[Finding]:
    """The rival who is best with the people, and the one who is best on the offer, against us."""
    us = _balances(card.us)
    rated = [(_balances(rival), rival) for rival in card.rivals]
    both = [(b, rival) for b, rival in rated if "compete" in b and "win" in b]
    if "compete" not in us or "win" not in us or not both:
        return
    closest, rival = max(both, key=lambda pair: (pair[0]["win"], pair[0]["compete"]))
    if us["compete"] >= closest["compete"] and us["win"] < closest["win"]:
        yield finding("ahead_on_value_behind_at_top", rival=rival.name)
    ablest, other = max(both, key=lambda pair: (pair[0]["compete"], pair[0]["win"]))
    if us["win"] >= ablest["win"] and us["compete"] < ablest["compete"]:
        yield finding("close_at_top_behind_on_value", rival=other.name)
    for balances, third in both:
        if us["compete"] < balances["compete"] and us["win"] < balances["win"]:
            yield finding("behind_on_both", rival=third.name)


def _ahead_of_all(card: ScorecardResult) -> bool:
    us = _balances(card.us)
    rated = [b for rival in card.rivals if (b := _balances(rival))]
    return bool(rated) and all(
        group in us and group in b and us[group] > b[group] for b in rated for group in ("compete", "win")
    )


def stage(case: Case) -> Iterator[Finding]:
    """Claimed against proved, their step, time spent, what is left to do."""
    now = case.stage
    if now is None or now.claimed is None or now.evidenced is None:
        return
    if now.ahead:
        yield finding("claim_ahead", claimed=now.claimed.label, proved=now.evidenced.label)
    step = now.buying
    if step and step.step and step.ahead is not None and step.ahead > 0:
        yield finding("step_behind", stage=now.claimed.label, step=step.step.label)
    if now.days is not None and now.typical_days and now.days > SLOW * now.typical_days:
        yield finding("stage_overstayed", days=now.days, stage=now.claimed.label, typical=now.typical_days)
    gate = now.gates[now.claimed_index] if now.claimed_index < len(now.gates) else None
    if gate and gate.met:
        yield finding("gate_clear", stage=now.claimed.label)
    if len(now.blocked_by) == 1 and (item := now.blocked_by[0].item):
        yield finding("gate_next", item=item.item.label)
    if not now.ahead:
        yield finding("stage_proved", stage=now.claimed.label)


def timetable(case: Case) -> Iterator[Finding]:
    """The customer's events: overdue, left out, next (M26)."""
    result = case.timetable
    if result is None or case.opportunity is None or case.opportunity.outcome is not None:
        return
    late, left, coming = result.of("overdue"), result.of("skipped"), result.following
    if late:
        worst = min(late, key=lambda event: event.days or 0)
        days = -(worst.days or 0)
        soon = coming.days if coming else None
        if coming and soon is not None:
            yield finding("timetable_late_next", event=worst.name, days=days, next=coming.name, soon=soon)
        yield finding("timetable_late", event=worst.name, days=days)
    if left:
        yield finding("timetable_skipped", event=left[0].name)
    if coming:
        yield finding("timetable_next", event=coming.name, days=coming.days)


def history(case: Case) -> Iterator[Finding]:
    """What changed since the last review."""
    result = case.history
    if result is None:
        return
    day = result.reviews[0].date
    counts = {change: result.count(change) for change in CHANGES}
    if not result.flips:
        yield finding("history_same", date=day)
    elif counts["worse"]:
        yield finding("history_worse", date=day, **counts)
    else:
        yield finding("history_better", date=day, **counts)


def visits(case: Case) -> Iterator[Finding]:
    """The next visit; that none is planned."""
    if case.opportunity is None or case.opportunity.outcome is not None:
        return
    mine = [v for v in case.dossier.visits.planned if v.opportunity == case.opportunity.id]
    if mine:
        people = tuple(who.name for name in mine[0].people if (who := case.dossier.who.get(name)))
        yield finding("visit_next", date=mine[0].date, people=people)
    elif case.dossier.visits.done:
        yield finding("visit_none_planned")


def strategy(case: Case) -> Iterator[Finding]:
    """The chosen way to compete, whether it fits, or what would (M35)."""
    result = case.strategy
    if result is None or case.opportunity is None or case.opportunity.outcome is not None:
        return
    rival = case.context.rival(result.rival) if result.rival else None
    if result.chosen is None:
        if result.suggested:
            yield finding("strategy_suggested", strategy=result.suggested.label)
        return
    way = result.chosen.label
    if result.broken:
        yield finding("strategy_unfit", strategy=way, item=result.broken.item.label)
    elif result.fits and rival:
        yield finding("strategy_fits", strategy=way, rival=rival)
    yield finding("strategy_chosen", strategy=way)


def negotiation(case: Case) -> Iterator[Finding]:
    """Ready or not, and what is missing first (M49)."""
    result = case.negotiation
    if result is None or result.ready is None:
        return
    done, total = result.ready.done, result.ready.applicable
    if result.missing and not result.may_begin:
        yield finding("negotiation_missing", done=done, total=total, item=result.missing[0].item.label)
    elif result.missing:
        yield finding("negotiation_may_begin", done=done, total=total)
    else:
        yield finding("negotiation_ready", total=total)


def closing(case: Case) -> Iterator[Finding]:
    """Signed is not closed: what is left to hand over (M51)."""
    checked = case.checklists.get(CLOSING)
    if checked is None:
        return
    left = missing(checked)
    if not left:
        yield finding("closing_done", total=checked.applicable)
    elif case.opportunity and case.opportunity.outcome:
        yield finding("closing_left", count=len(left), item=left[0].item.label)
    else:
        yield finding("closing_next", item=left[0].item.label)


def evaluation(case: Case) -> Iterator[Finding]:
    """Who leads on the customer's own criteria and what would turn it."""
    result = case.evaluation
    if result is None:
        return
    if result.known < case.context.limit.known:
        yield finding("matrix_open", percent=Share(result.known))
        return
    if result.rival is None or result.lead is None or not result.lead:
        return
    ahead = result.lead > 0
    rival = case.context.rival(result.rival)
    turns = [s for s in result.sensitivity if s.above and (s.above.leader == "us") != ahead]
    if turns:
        near = min(turns, key=lambda s: (s.above.weight if s.above else 1.0) - s.weight)
        weight = near.above.weight if near.above else 1.0
        name = "lead_until_weight" if ahead else "behind_until_weight"
        overtaker = near.above.leader if near.above and ahead else result.rival
        yield finding(name, rival=case.context.rival(overtaker), criterion=near.label, weight=Share(weight))
    elif not any(s.nearest for s in result.sensitivity):
        yield finding("lead_clear" if ahead else "behind_clear", rival=rival, lead=abs(result.lead))
