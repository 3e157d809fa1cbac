"""Conversion between stages, time taken, what stalls, and slices of the weighted pipeline (M25)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from statistics import median
from typing import NamedTuple

from battlemap.assess.figures import NO_PIPELINE, added, times
from battlemap.assess.portfolio.funnel import in_portfolio
from battlemap.assess.results.account import AssessedAccount, AssessedOpportunity, Pipeline
from battlemap.assess.results.metrics import FunnelMetrics, Passage, Slice
from battlemap.assess.results.portfolio import FunnelItem, Pyramid
from battlemap.model.method.stages import Stage


class _Way(NamedTuple):
    """How far an opportunity came: the day of each stage, the index reached, whether it ended there."""

    opportunity: AssessedOpportunity
    days: tuple[date | None, ...]
    reached: int
    ended: bool


def metrics(
    accounts: Sequence[AssessedAccount], drawn: Pyramid, stages: Sequence[Stage], as_of: date
) -> FunnelMetrics:
    """The funnel in motion. A win counts as having passed every stage; open ones that wait decide nothing."""
    ways = [_way(o, stages, as_of) for account in accounts for o in account.opportunities]
    results = [w.opportunity.opportunity.outcome for w in ways]
    ended = [outcome.result for outcome in results if outcome and outcome.date <= as_of]
    cycles = list(_cycles(ways))
    items = [
        FunnelItem(account, o, in_portfolio(account, o))
        for account in accounts
        for o in account.open_opportunities
    ]

    def tier(item: FunnelItem) -> str | None:
        found = drawn.standing[item.account.id].tier
        return found.id if found else None

    return FunnelMetrics(
        passages=tuple(_passage(stage, i, ways) for i, stage in enumerate(stages)),
        cycle=float(median(cycles)) if cycles else None,
        cycles=len(cycles),
        wins=ended.count("won"),
        losses=ended.count("lost"),
        dropped=ended.count("dropped"),
        by_owner=_largest(_slices(items, lambda item: item.opportunity.owner)),
        by_tier=_largest(_slices(items, tier)),
        by_industry=_largest(_slices(items, lambda item: item.account.account.profile.industry)),
        by_quarter=_in_order(_slices(items, _quarter), quarter(as_of)),
    )


def _way(o: AssessedOpportunity, stages: Sequence[Stage], as_of: date) -> _Way:
    given = o.opportunity.stages
    days = tuple(day if (day := given.get(s.id)) is not None and day <= as_of else None for s in stages)
    reached = max((i for i, day in enumerate(days) if day is not None), default=-1)
    outcome = o.opportunity.outcome
    done = outcome is not None and outcome.date <= as_of
    if done and outcome is not None and outcome.result == "won":
        return _Way(o, days, len(stages) - 1, ended=False)
    return _Way(o, days, reached, ended=done)


def _passage(stage: Stage, i: int, ways: Sequence[_Way]) -> Passage:
    here = [w for w in ways if w.reached == i]
    moved = [w for w in ways if w.reached > i]
    waiting = [w.opportunity for w in here if not w.ended and w.opportunity.open]
    taken = [taken for w in moved if (taken := _taken(w, i)) is not None]
    return Passage(
        stage=stage,
        reached=len(here) + len(moved),
        moved=len(moved),
        ended=sum(1 for w in here if w.ended),
        waiting=len(waiting),
        days=float(median(taken)) if taken else None,
        timed=len(taken),
        stalled=sum(1 for o in waiting if "overstayed" in o.off_track),
        abnormal=sum(1 for o in waiting if {"claim_ahead", "close_overdue"} & set(o.off_track)),
    )


def _taken(way: _Way, i: int) -> int | None:
    """Days from one stage to the next; None unless both have a date."""
    first = way.days[i]
    following = way.days[i + 1] if i + 1 < len(way.days) else None
    if first is None or following is None or following < first:
        return None
    return (following - first).days


def _cycles(ways: Sequence[_Way]) -> Iterator[int]:
    for way in ways:
        outcome = way.opportunity.opportunity.outcome
        first = next((day for day in way.days if day is not None), None)
        if outcome is not None and outcome.result == "won" and first is not None and first <= outcome.date:
            yield (outcome.date - first).days


def quarter(day: date) -> str:
    """The calendar quarter of a day, as `2027-Q1`."""
    return f"{day.year:04}-Q{(day.month + 2) // 3}"


def _quarter(item: FunnelItem) -> str | None:
    close = item.opportunity.opportunity.close
    return quarter(close) if close else None


def _slices(items: Sequence[FunnelItem], key: Callable[[FunnelItem], str | None]) -> list[Slice]:
    groups: dict[str | None, list[FunnelItem]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return [_slice(name, mine) for name, mine in groups.items()]


def _slice(key: str | None, items: Sequence[FunnelItem]) -> Slice:
    return Slice(
        key=key,
        number=len(items),
        value=added(item.value for item in items),
        weighted=added(weighted(item) for item in items),
        unstaged=sum(1 for item in items if item.opportunity.stage.claimed is None),
        off_track=sum(1 for item in items if item.opportunity.off_track),
    )


def weighted(item: FunnelItem) -> Pipeline:
    """The value times the probability of the claimed stage; no value without a stage."""
    stage = item.opportunity.stage.claimed
    return times(item.value, stage.probability) if stage else NO_PIPELINE


def _largest(slices: Sequence[Slice]) -> tuple[Slice, ...]:
    return tuple(
        sorted(slices, key=lambda s: (s.key is None, -float(s.weighted.likely or 0), -s.number, s.key or ""))
    )


def _in_order(slices: Sequence[Slice], now: str) -> tuple[Slice, ...]:
    """Quarters in order, those before this one marked as past, those without a date last."""
    ordered = sorted(slices, key=lambda s: (s.key is None, s.key or ""))
    return tuple(s._replace(past=s.key is not None and s.key < now) for s in ordered)
