"""Signs that warn of a break, and how a break is managed (M42)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from battlemap.assess.checklist import NO_TICKS, Prove, check_items
from battlemap.assess.results.course import BreakResult, BreakState, LineResult
from battlemap.assess.visits import action_states
from battlemap.model.account import Account
from battlemap.model.development import Break
from battlemap.model.method.development import BreakCause, BreakLine


def breaks(
    account: Account, lines: Sequence[BreakLine], causes: Sequence[BreakCause], prove: Prove, as_of: date
) -> BreakResult:
    """The warnings of the first line, and breaks with the two lines that follow one; open ones first."""
    known = {cause.id: cause for cause in causes}
    states = sorted(
        (
            break_state(entry, [known[c] for c in entry.causes if c in known], as_of)
            for entry in account.breaks
        ),
        key=lambda state: (not state.open, -state.entry.since.toordinal()),
    )
    broken = any(state.open for state in states)
    found = []
    for line in lines:
        if line.signals or broken:
            items = check_items(line.items, NO_TICKS, prove, as_of)
            told = sum(1 for item in items if item.state != "unknown")
            found.append(LineResult(line, items, sum(1 for item in items if item.done), told))
    return BreakResult(tuple(found), tuple(states))


def break_state(entry: Break, causes: Sequence[BreakCause], as_of: date) -> BreakState:
    """A break with what it lacks. It is controllable when any of its causes is; None without a cause."""
    end = entry.mended or as_of
    return BreakState(
        entry,
        tuple(causes),
        any(cause.controllable for cause in causes) if causes else None,
        action_states(entry.plan, as_of),
        (end - entry.since).days,
        lacks(entry),
    )


def lacks(entry: Break) -> tuple[str, ...]:
    """What a break has to have and has not: cause, owner, plan (every step with a person and a day),
    review.
    """
    planned = bool(entry.plan) and all(step.who and step.due for step in entry.plan)
    there = {
        "cause": bool(entry.causes),
        "owner": entry.owner is not None,
        "plan": planned,
        "review": entry.review is not None,
    }
    return tuple(name for name, present in there.items() if not present)
