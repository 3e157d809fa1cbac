"""Steps that go round: the ten of the development loop, the five of the account cycle (M44, M45)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from battlemap.assess.checklist import NO_TICKS, Prove, check_items
from battlemap.assess.results.course import RoundResult, StepState
from battlemap.model.development import Step
from battlemap.model.method.development import LoopStep


def round_of(
    steps: Sequence[LoopStep], taken: Mapping[str, Step], prove: Prove, as_of: date
) -> RoundResult | None:
    """Every step with its days; None where none is written.

    A step is due on the day stated, else so many days after it was done as the method says.
    """
    if not taken:
        return None
    states = tuple(_state(step, taken.get(step.id), prove, as_of) for step in steps)
    repeats = any(step.every for step in steps)
    dated = [n for n, state in enumerate(states) if state.done is not None]
    # a cycle stands where it was last worked on, a loop where it is furthest
    place = max(
        dated, key=lambda n: (states[n].done or date.min, n) if repeats else (date.min, n), default=-1
    )
    following = place + 1 if place + 1 < len(states) else 0 if repeats else None
    return RoundResult(
        states,
        states[place] if place >= 0 else None,
        None if following is None else states[following],
        () if repeats else tuple(s for s in states[: max(place, 0)] if s.done is None and not s.shown),
        tuple(sorted((s for s in states if s.overdue), key=lambda s: s.due_in or 0)),
    )


def due_day(step: LoopStep, entry: Step | None, as_of: date) -> date | None:
    """The day a step is due: as stated, else counted from the day it was done."""
    if entry is None:
        return None
    if entry.due is not None and (entry.done is None or entry.done < entry.due):
        return entry.due
    if entry.done is not None and entry.done <= as_of and step.every:
        return entry.done + timedelta(days=step.every)
    return None


def _state(step: LoopStep, entry: Step | None, prove: Prove, as_of: date) -> StepState:
    done = entry.done if entry and entry.done and entry.done <= as_of else None
    shown = done is None and step.proof is not None and prove(step.proof).state is True
    due = due_day(step, entry, as_of)
    return StepState(
        step,
        entry,
        done,
        shown,
        (as_of - done).days if done else None,
        due,
        (due - as_of).days if due else None,
        check_items(step.favours, NO_TICKS, prove, as_of),
    )
