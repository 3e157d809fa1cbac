"""Two states of one account compared, thing by thing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from battlemap.assess.results.account import AssessedAccount
from battlemap.assess.results.base import Spot
from battlemap.diff import course, deals, people, scores
from battlemap.diff.changes import AccountChanges, Cause, Change, Direction, Key, Reason, order
from battlemap.diff.fact import Fact
from battlemap.diff.kinds import CONCLUDED, KINDS, PRESENCE, SCORES, Kind
from battlemap.diff.passages import NO_PASSAGES, compared

Facts = Mapping[Key, Fact]
_CLEARED = 0.7  # of its importance has a flag that is gone or put to rest


class Side(NamedTuple):
    """An account in one state; `tier` is the one in force, None where there is none or it cannot be told."""

    account: AssessedAccount
    tier: str | None = None


def account_changes(before: Side | None, after: Side | None, aged: Side | None = None) -> AccountChanges:
    """What changed at one account; an account that came or went is one change.

    `aged` is the old state as of the new day, where the days differ. Raises ValueError without any state.
    """
    known = after or before
    if known is None:
        raise ValueError("an account in neither state")
    plan = known.account.account
    if before is None or after is None:
        kind = KINDS["account"]
        change = Change(
            kind="account",
            account=plan.id,
            key=("account",),
            subject=plan.name,
            before="here" if before else None,
            after="here" if after else None,
            direction="neutral",
            importance=kind.weight,
            where=plan.at.here if plan.at.path else None,
        )
        return AccountChanges(plan.id, plan.name, (change,))
    old, new = facts_of(before), facts_of(after)
    between = facts_of(aged) if aged else old
    found = sorted(_changes(plan.id, old, between, new), key=order)
    return AccountChanges(plan.id, plan.name, tuple(found))


def facts_of(side: Side) -> Facts:
    """Everything comparable that a state says of an account, by key."""
    account = side.account
    found: dict[Key, Fact] = {}
    for fact in (
        *course.facts(account, side.tier),
        *people.facts(account),
        *deals.facts(account),
        *scores.facts(account),
    ):
        found[fact.key] = fact
    return found


def _changes(account: str, old: Facts, between: Facts, new: Facts) -> Iterator[Change]:
    moved = {
        key
        for key in old.keys() | new.keys()
        if key[0] in PRESENCE | {"phase"} and _news(old.get(key), new.get(key), key)
    }
    for key in old.keys() | new.keys():
        before, after = old.get(key), new.get(key)
        if _same(before, after) or any(outer in moved for outer in _within(before, after)):
            continue
        cause = "time" if _same(between.get(key), after) else _cause(key, before, after)
        yield _change(account, before, after, between.get(key), cause)


def _cause(key: Key, before: Fact | None, after: Fact | None) -> Cause:
    """Whether people wrote it, or the method concludes it; ticks and silences are written."""
    written = {fact.value for fact in (before, after) if fact} & {"ticked", "na", "silenced"}
    concluded = key[0] in SCORES or (key[0] in CONCLUDED and not written)
    return "follows" if concluded else "edit"


def _news(before: Fact | None, after: Fact | None, key: Key) -> bool:
    """True for what came or went; a phase, which holds its needs, also when it is another one."""
    if key[0] == "phase":
        return not _same(before, after)
    return (before is None) != (after is None)


def _same(before: Fact | None, after: Fact | None) -> bool:
    return (before.value if before else None) == (after.value if after else None)


def _within(before: Fact | None, after: Fact | None) -> tuple[Key, ...]:
    return (*(before.within if before else ()), *(after.within if after else ()))


def _change(account: str, before: Fact | None, after: Fact | None, aged: Fact | None, cause: Cause) -> Change:
    fact = after or before
    if fact is None:
        raise ValueError("a change of nothing")
    kind = KINDS[fact.kind]
    spot = _place(after) or _place(before)
    value = aged.value if aged and cause != "time" and fact.kind in SCORES else None
    return Change(
        kind=fact.kind,
        account=account,
        key=fact.key,
        subject=fact.subject,
        before=before.value if before else None,
        after=after.value if after else None,
        direction=_direction(kind, before, after),
        importance=_importance(kind, before, after),
        cause=cause,
        of=fact.of,
        opportunity=fact.opportunity,
        where=spot.location if spot else None,
        names=fact.names,
        reasons=_reasons(before, after),
        aged=value if before and value != before.value else None,
        passages=compared(before.passages, after.passages) if before and after else NO_PASSAGES,
    )


def _place(fact: Fact | None) -> Spot | None:
    return fact.spot if fact and fact.spot and fact.spot.at.path else None


def _rank(kind: Kind, fact: Fact | None) -> float | None:
    return fact.rank if fact else kind.absent


def _direction(kind: Kind, before: Fact | None, after: Fact | None) -> Direction:
    if not kind.sense:
        return "neutral"
    old, new = _rank(kind, before), _rank(kind, after)
    if old is None or new is None:
        return "unknown"
    if old == new:
        return "neutral"
    return "better" if (new > old) == (kind.sense > 0) else "worse"


def _importance(kind: Kind, before: Fact | None, after: Fact | None) -> int:
    weight = max(fact.weight for fact in (before, after) if fact)
    if kind is KINDS["flag"] and (after is None or after.value == "silenced"):
        weight *= _CLEARED
    return max(1, round(kind.weight * weight * (0.5 + 0.5 * _size(kind, before, after))))


def _size(kind: Kind, before: Fact | None, after: Fact | None) -> float:
    """How large a step is, 0 to 1; one whose size is not known counts in full."""
    old, new = _rank(kind, before), _rank(kind, after)
    if not kind.span or old is None or new is None:
        return 1.0
    full = max(abs(old), abs(new)) / 2 if kind.span < 0 else kind.span
    return min(1.0, abs(new - old) / full) if full else 1.0


def _reasons(before: Fact | None, after: Fact | None) -> tuple[Reason, ...]:
    """The parts whose points changed, those that moved most first."""
    if before is None or after is None:
        return ()
    old = {each.part.id: each for each in before.parts}
    new = {each.part.id: each for each in after.parts}
    found = [
        Reason(
            name,
            (new.get(name) or old[name]).part.label,
            old[name].points if name in old else 0,
            new[name].points if name in new else 0,
        )
        for name in dict.fromkeys((*old, *new))
    ]
    moved = [reason for reason in found if reason.delta]
    return tuple(sorted(moved, key=lambda reason: (-abs(reason.delta), reason.id)))
