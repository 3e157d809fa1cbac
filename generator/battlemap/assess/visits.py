"""Visits and actions of an account: what was done in the window, what is planned, what is due (M48)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from battlemap.assess.results.people import Stakeholder
from battlemap.assess.results.relationship import ActionState, VisitSummary
from battlemap.model.activity import Action, Visit


def summarise(
    visits: Iterable[Visit], who: Mapping[str, Stakeholder], as_of: date, window_days: int
) -> VisitSummary:
    """The visits up to today, newest first, and counts over the window. A contact is one person met on one
    visit.
    """
    everything = sorted(visits, key=lambda v: v.date, reverse=True)
    done = tuple(v for v in everything if v.date <= as_of)
    recent = [v for v in done if (as_of - v.date).days <= window_days]
    levels: dict[str, int] = {}
    functions: dict[str, int] = {}
    forces: dict[str, int] = {}
    for visit in recent:
        if visit.force:
            forces[visit.force] = forces.get(visit.force, 0) + 1
        for person in visit.people:
            met = who.get(person)
            if met and met.person.level:
                levels[met.person.level] = levels.get(met.person.level, 0) + 1
            if met and met.person.function:
                functions[met.person.function] = functions.get(met.person.function, 0) + 1
    contacts = sum(len(v.people) for v in recent)
    busiest = min(who.values(), key=lambda w: (-w.contact.visits, w.person.id), default=None)
    if busiest is not None and not busiest.contact.visits:
        busiest = None
    costs = [v.cost for v in recent if v.cost is not None]
    hours = [v.hours for v in recent if v.hours is not None]
    return VisitSummary(
        done=done,
        planned=tuple(reversed([v for v in everything if v.date > as_of])),
        in_window=len(recent),
        contacts=contacts,
        by_level=levels,
        by_function=functions,
        by_force=forces,
        busiest=busiest,
        share=busiest.contact.visits / contacts if busiest else None,
        without_goal=sum(1 for v in recent if v.goal is None),
        cost=sum(costs, Decimal(0)) if costs else None,
        hours=sum(hours, Decimal(0)) if hours else None,
    )


def action_states(actions: Iterable[Action], as_of: date) -> tuple[ActionState, ...]:
    """Actions with their state: overdue first, then by due day, undated, done."""
    states = [_state(action, as_of) for action in actions]
    return tuple(sorted(states, key=_order))


def _state(action: Action, as_of: date) -> ActionState:
    days = (action.due - as_of).days if action.due else None
    if action.done is not None and action.done <= as_of:
        return ActionState(action, "done", days)
    if days is None:
        return ActionState(action, "undated", None)
    return ActionState(action, "overdue" if days < 0 else "due", days)


def _order(state: ActionState) -> tuple[int, int, str]:
    rank = {"overdue": 0, "due": 0, "undated": 1, "done": 2}[state.state]
    return rank, state.days if state.days is not None else 0, state.action.id
