"""Facts about what is offered and done over time: white space, breaks, plan, cycle, factors (M38, M42,
M45-M48).
"""

from __future__ import annotations

from typing import Literal

from battlemap.assess.breaks import lacks
from battlemap.assess.dossier import Case
from battlemap.assess.facts.answer import UNKNOWN, at, no, told, yes
from battlemap.assess.results.base import Money, Proof, Share, Spot
from battlemap.model.development import Break

_OfBreak = Literal["cause", "owner", "plan", "review", "on_time", "done"]


def white_space_held(case: Case, *, by: Literal["ours", "rival", "open"] = "open") -> Proof:
    """Somewhere the customer's white space is held by `ours`, `rival` or `open`. Not known without a grid.

    Supplies the {count} of such cells and their potential a year as {amount}.
    """
    grid = case.dossier.course.white_space
    if grid is None:
        return UNKNOWN
    total = grid.total
    count = {"ours": total.ours, "rival": total.rival, "open": total.open}[by]
    potential = {"rival": total.rival_potential, "open": total.open_potential}.get(by)
    amount = Money(potential, case.dossier.figures.currency) if potential is not None else None
    return told(count > 0, Spot(case.account.at, "white_space"), count=count, amount=amount)


def supporter(case: Case, *, influence: int = 1) -> Proof:
    """Somebody still there with so much influence is for us. Not known while no view is known. Supplies
    {person}.
    """
    heavy = [who for who in case.dossier.present if (who.person.influence or 0) >= influence]
    if not any(who.support is not None for who in heavy):
        return UNKNOWN
    found = next((who for who in heavy if (who.support or 0) >= 1), None)
    return yes(at(found, "support"), person=found.name) if found else no()


def _open_break(case: Case) -> Break | None:
    """The latest break that is not mended."""
    found = [entry for entry in case.account.breaks if entry.mended is None]
    return max(found, key=lambda entry: entry.since, default=None)


def break_has(case: Case, *, field: _OfBreak) -> Proof:
    """The open break has `cause`, `owner`, `plan` or `review`; no step of its plan is late (`on_time`);
    all are `done`.

    Not known without an open break.
    """
    entry = _open_break(case)
    if entry is None:
        return UNKNOWN
    steps = entry.plan
    if field == "on_time":
        late = any(s.due and s.due < case.as_of and not (s.done and s.done <= case.as_of) for s in steps)
        return told(bool(steps) and not late, Spot(entry.at, "plan"))
    if field == "done":
        finished = all(s.done is not None and s.done <= case.as_of for s in steps)
        return told(bool(steps) and finished, Spot(entry.at, "plan"))
    key = {"cause": "causes"}.get(field, field)
    return told(field not in lacks(entry), Spot(entry.at, key))


def break_managed(case: Case) -> Proof:
    """Every break that is not mended has a cause, an owner and a plan with persons and days.

    False for a lapsed relationship of which no break is written down; not known while nothing is broken.
    Supplies
    {days} since the break.
    """
    entry = _open_break(case)
    if entry is not None:
        days = (case.as_of - entry.since).days
        return told(not set(lacks(entry)) & {"cause", "owner", "plan"}, Spot(entry.at), days=days)
    phase = case.dossier.phase
    if phase.phase is not None and phase.index is None:
        return no(Spot(case.account.relationship.at, "phase"), days=phase.days)
    return UNKNOWN


def cycle_overdue(case: Case) -> Proof:
    """A step of the account cycle is overdue. Not known without a dated step. Supplies the worst {step},
    its {days}.
    """
    cycle = case.dossier.course.cycle
    if cycle is None:
        return UNKNOWN
    if not cycle.overdue:
        return no()
    worst = cycle.overdue[0]
    return yes(
        Spot(worst.entry.at) if worst.entry else Spot(case.account.at, "cycle"),
        step=worst.step.label,
        days=-(worst.due_in or 0),
    )


def plan_late(case: Case) -> Proof:
    """A phase of the development plan is late. Not known without a plan. Supplies {phase} and {days}."""
    plan = case.dossier.course.development
    if plan is None:
        return UNKNOWN
    late = max((p for p in plan.phases if p.state == "late"), key=lambda p: p.days_late, default=None)
    if late is None:
        return no()
    return yes(Spot(late.phase.at, "end"), phase=late.phase.name, days=late.days_late)


def plan_over_budget(case: Case) -> Proof:
    """More was spent than the development plan's budget. Not known without both figures. Supplies
    {percent} spent.
    """
    plan = case.dossier.course.development
    if plan is None or plan.used is None:
        return UNKNOWN
    return told(plan.used > 1, percent=Share(plan.used))


def factor_neglected(case: Case) -> Proof:
    """The weakest buying factor gets less than its even share of visits and open actions.

    Not known while fewer than two factors are marked or fewer than four activities name what they serve.
    Supplies
    {factor} and {percent}.
    """
    found = case.dossier.course.factors
    if found is None or found.mismatch is None or found.weakest is None:
        return UNKNOWN
    weakest = found.weakest
    spots = (weakest.part.spot,) if weakest.part and weakest.part.spot else ()
    return told(found.mismatch, *spots, factor=weakest.factor.label, percent=Share(weakest.share or 0.0))
