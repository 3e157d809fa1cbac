"""Facts about visits and actions (M46-M48)."""

from __future__ import annotations

from battlemap.assess.dossier import Case
from battlemap.assess.facts.answer import FEW, UNKNOWN, no, told, yes
from battlemap.assess.facts.arguments import LevelId
from battlemap.assess.results.base import Proof, Share, Spot
from battlemap.model.activity import Visit

PRODUCT_LED = "introduce"


def _visits(case: Case) -> list[Visit]:
    """Visits made, newest first; for an opportunity those for it and those for none in particular."""
    done = case.dossier.visits.done
    if case.opportunity is None:
        return list(done)
    return [visit for visit in done if visit.opportunity in (None, case.opportunity.id)]


def visited_within(case: Case, *, days: int, level: LevelId | None = None) -> Proof:
    """A visit took place in the last so many days, with somebody of the level where given.

    Supplies {days} since the last such visit and the {person} met.
    """
    for visit in _visits(case):
        people = [who for id_ in visit.people if (who := case.dossier.who.get(id_)) is not None]
        if level is not None:
            people = [who for who in people if who.person.level == level]
            if not people:
                continue
        age = (case.as_of - visit.date).days
        return told(age <= days, Spot(visit.at), days=age, person=people[0].name if people else None)
    return no()


def visits_at_least(case: Case, *, count: int, days: int) -> Proof:
    """So many visits took place in the last so many days. Supplies {count}."""
    recent = [visit for visit in _visits(case) if (case.as_of - visit.date).days <= days]
    return told(len(recent) >= count, *(Spot(visit.at) for visit in recent[:1]), count=len(recent))


def action_overdue(case: Case, *, days: int = 0) -> Proof:
    """An open action is overdue by more than so many days. Supplies the worst {action}, its {days} and the
    {count}.
    """
    late = [
        state
        for state in case.dossier.actions
        if state.state == "overdue"
        and state.days is not None
        and -state.days > days
        and (case.opportunity is None or state.action.opportunity == case.opportunity.id)
    ]
    if not late:
        return no(count=0)
    worst = late[0]
    age = -worst.days if worst.days is not None else 0
    return yes(Spot(worst.action.at, "due"), action=worst.action.what, days=age, count=len(late))


def forces_one_sided(case: Case, *, share: float) -> Proof:
    """More than this share of the visits in the window only introduced our products.

    Not known without visits that name a force; fewer than four prove nothing. Supplies {percent}.
    """
    forces = case.dossier.visits.by_force
    total = sum(forces.values())
    if not total:
        return UNKNOWN
    part = forces.get(PRODUCT_LED, 0) / total
    return told(total >= FEW and part > share, percent=Share(part))


def visit_goals_missing(case: Case, *, share: float) -> Proof:
    """More than this share of the visits in the window had no goal. Supplies {percent} and {count}."""
    visits = case.dossier.visits
    if not visits.in_window:
        return UNKNOWN
    part = visits.without_goal / visits.in_window
    return told(part > share, percent=Share(part), count=visits.without_goal)
