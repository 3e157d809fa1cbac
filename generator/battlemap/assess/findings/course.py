"""Findings about what is known, offered and done over time (M07, M12, M13, M36-M38, M42, M44-M46, M48)."""

from __future__ import annotations

from collections.abc import Iterator

from battlemap.assess.dossier import Dossier
from battlemap.assess.findings.build import finding
from battlemap.assess.results.base import Finding, Money, Share

INTRODUCING = 0.5
WELL_SOURCED = 60


def candidates(dossier: Dossier) -> dict[str, list[Finding]]:
    """Candidates per section."""
    return {
        "chain": list(chain(dossier)),
        "white_space": list(white_space(dossier)),
        "indicators": list(finance(dossier)),
        "window": list(window(dossier)),
        "sources": list(sources(dossier)),
        "factors": list(factors(dossier)),
        "break": list(breaks(dossier)),
        "development": list(development(dossier)),
        "loop": list(loop(dossier)),
        "cycle": list(cycle(dossier)),
    }


def chain(dossier: Dossier) -> Iterator[Finding]:
    """Where the chain from problem to benefit stops."""
    found = dossier.course.chain
    if found is None or not found.links:
        return
    currency = dossier.figures.currency
    if found.cost is not None:
        yield finding(
            "chain_costs",
            amount=Money(found.cost, currency),
            count=found.costed,
            complete=found.complete,
            total=len(found.links),
        )
    yield finding("chain_complete", complete=found.complete, total=len(found.links))


def white_space(dossier: Dossier) -> Iterator[Finding]:
    """What there is to win, and where most of it is."""
    grid = dossier.course.white_space
    if grid is None:
        return
    best, to_win = grid.best, grid.total.to_win
    if best is not None and best.holding is not None and to_win is not None:
        yield finding(
            "white_space_best",
            amount=Money(to_win, dossier.figures.currency),
            product=best.product.name,
            unit=best.unit.name,
        )
    if grid.total.rival or grid.total.open:
        yield finding("white_space_count", rival=grid.total.rival, open=grid.total.open)
    if grid.total.ours:
        yield finding("white_space_ours", count=grid.total.ours)


def finance(dossier: Dossier) -> Iterator[Finding]:
    """Which group of indicators is weakest against the industry."""
    found = dossier.course.finance
    if found is None:
        return
    compared = [g for g in found.groups if g.compared]
    if not compared:
        return
    worst = max(compared, key=lambda g: g.worse / g.compared)
    if 2 * worst.worse > worst.compared:
        yield finding("indicators_worse", group=worst.group.label, count=worst.worse, total=worst.compared)
    better, total = sum(g.better for g in compared), sum(g.compared for g in compared)
    yield finding("indicators_better", count=better, total=total)


def window(dossier: Dossier) -> Iterator[Finding]:
    """What only the customer knows."""
    found = dossier.course.window
    if found is None:
        return
    if found.oldest is not None:
        yield finding("window_ask", count=found.to_ask, days=found.oldest[1])
    arrived = sum(pane.arrived for pane in found.panes)
    if arrived:
        yield finding("window_moved", count=arrived)


def sources(dossier: Dossier) -> Iterator[Finding]:
    """How well sourced the profile is."""
    found = dossier.course.sourcing
    if not found.facts:
        return
    share = found.sourced / found.facts
    if 100 * share < WELL_SOURCED:
        yield finding("sources_thin", percent=Share(share), count=found.facts)
    if found.median_days is not None:
        yield finding("sources_age", percent=Share(share), days=found.median_days)


def factors(dossier: Dossier) -> Iterator[Finding]:
    """Whether activities go where the customer is weakest."""
    found = dossier.course.factors
    if found is None:
        return
    weakest, most = found.weakest, found.most
    if found.mismatch and weakest is not None:
        yield finding("factor_neglected", factor=weakest.factor.label, percent=Share(weakest.share or 0.0))
    first = found.factors[0] if found.factors else None
    if most is not None and most is first and (most.share or 0) > INTRODUCING:
        yield finding("factors_introducing", percent=Share(most.share or 0.0))
    if weakest is not None and weakest.mark is not None and weakest.share is not None:
        share = Share(weakest.share)
        yield finding("factor_weakest", factor=weakest.factor.label, rating=weakest.mark, percent=share)


def breaks(dossier: Dossier) -> Iterator[Finding]:
    """Breaks first, then warnings."""
    found = dossier.course.breaks
    now = next((state for state in found.breaks if state.open), None)
    if now is not None and now.lacks:
        yield finding("break_unmanaged", days=now.days, count=len(now.lacks))
    if now is not None:
        done = sum(1 for step in now.plan if step.state == "done")
        yield finding("break_recovering", days=now.days, count=done, total=len(now.plan))
    if found.warnings:
        yield finding("break_warned", count=len(found.warnings), total=found.signals_known)
    elif found.signals_known:
        yield finding("break_calm", total=found.signals_known)


def development(dossier: Dossier) -> Iterator[Finding]:
    """Whether the plan is kept."""
    found = dossier.course.development
    if found is None:
        return
    late = max((p for p in found.phases if p.state == "late"), key=lambda p: p.days_late, default=None)
    if late is not None:
        yield finding("plan_late", phase=late.phase.name, days=late.days_late)
    if found.used is not None and found.used > 1:
        yield finding("plan_over_budget", percent=Share(found.used))
    running = next((p for p in found.phases if p.state == "running"), None)
    if running is not None:
        yield finding("plan_running", phase=running.phase.name, done=found.done, total=len(found.phases))


def loop(dossier: Dossier) -> Iterator[Finding]:
    """How far the loop is."""
    found = dossier.course.loop
    if found is None:
        return
    if found.skipped:
        yield finding("loop_skipped", step=found.skipped[0].step.label, count=len(found.skipped))
    if found.following is not None:
        yield finding("loop_next", done=found.done, total=len(found.steps), step=found.following.step.label)


def cycle(dossier: Dossier) -> Iterator[Finding]:
    """Which step is overdue, or due next."""
    found = dossier.course.cycle
    if found is None:
        return
    if found.overdue:
        worst = found.overdue[0]
        yield finding("cycle_overdue", step=worst.step.label, days=-(worst.due_in or 0))
    due = [s for s in found.steps if s.due is not None and not s.overdue]
    if due:
        first = min(due, key=lambda s: s.due_in or 0)
        yield finding("cycle_next", step=first.step.label, date=first.due)
