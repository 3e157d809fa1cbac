"""Groups with their plan of resources, and the strategy in force for each account (M53)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import TypeVar

from battlemap.assess.results.account import AssessedAccount
from battlemap.assess.results.effort import AccountEffort, Effort, Shares, Spent
from battlemap.assess.results.groups import AccountStrategy, GroupResult, Plan
from battlemap.assess.results.portfolio import Pyramid
from battlemap.assess.segments import belongs
from battlemap.model.activity import Resources
from battlemap.model.library import Segment

NOTHING = Resources()
T = TypeVar("T", int, Decimal)


def strategies(
    accounts: Sequence[AssessedAccount], segments: Sequence[Segment], drawn: Pyramid, spread: Effort
) -> Mapping[str, AccountStrategy]:
    """What holds for each account, by id."""
    spent = {each.account.id: each.spent for each in spread.accounts}
    found = {}
    for account in accounts:
        tier = drawn.standing[account.id].tier
        groups = tuple(s for s in segments if belongs(s, account, tier.id if tier else None))
        found[account.id] = _strategy(account, groups, spent[account.id])
    return found


def _strategy(account: AssessedAccount, groups: tuple[Segment, ...], spent: Spent) -> AccountStrategy:
    own = account.account.own_strategy
    mine = own.resources if own else NOTHING
    rate = account.figures.rate
    given = [segment.resources for segment in groups]
    cost = mine.cost * rate if mine.cost is not None and rate is not None else None
    return AccountStrategy(
        account=account,
        groups=groups,
        own=own,
        plan=Plan(
            visits=mine.visits if mine.visits is not None else _most(r.visits for r in given),
            hours=mine.hours if mine.hours is not None else _most(r.hours for r in given),
            cost=cost if cost is not None else _most(r.cost for r in given),
        ),
        own_figures=frozenset(
            name
            for name, value in (("visits", mine.visits), ("hours", mine.hours), ("cost", cost))
            if value is not None
        ),
        spent=spent,
    )


def groups(
    segments: Sequence[Segment], found: Mapping[str, AccountStrategy], spread: Effort
) -> tuple[GroupResult, ...]:
    """Every group with its members in the order of their ids."""
    effort = {each.account.id: each for each in spread.accounts}
    return tuple(_group(segment, found, effort) for segment in segments)


def _group(
    segment: Segment, found: Mapping[str, AccountStrategy], effort: Mapping[str, AccountEffort]
) -> GroupResult:
    members = tuple(one for one in found.values() if segment in one.groups)
    mine = [effort[one.account.id] for one in members]
    return GroupResult(
        segment=segment,
        members=members,
        plan=Plan(
            _total(one.plan.visits for one in members),
            _sum(one.plan.hours for one in members),
            _sum(one.plan.cost for one in members),
        ),
        spent=together(each.spent for each in mine),
        shares=_shares([each.shares for each in mine]),
        overridden=sum(1 for one in members if one.overrides),
    )


def together(parts: Iterable[Spent]) -> Spent:
    """The sum of what several accounts got."""
    each = tuple(parts)
    return Spent(
        visits=sum(s.visits for s in each),
        contacts=sum(s.contacts for s in each),
        cost=_sum(s.cost for s in each),
        hours=_sum(s.hours for s in each),
        costed=sum(s.costed for s in each),
        timed=sum(s.timed for s in each),
        priced=sum(s.priced for s in each),
    )


def _shares(parts: Sequence[Shares]) -> Shares:
    def add(values: Iterable[float | None]) -> float | None:
        known = [value for value in values if value is not None]
        return sum(known) if known else None

    return Shares(
        add(s.revenue for s in parts),
        add(s.profit for s in parts),
        add(s.potential for s in parts),
        add(s.cost for s in parts),
        add(s.hours for s in parts),
    )


def _most(values: Iterable[T | None]) -> T | None:
    return max((value for value in values if value is not None), default=None)


def _total(values: Iterable[int | None]) -> int | None:
    known = [value for value in values if value is not None]
    return sum(known) if known else None


def _sum(values: Iterable[Decimal | None]) -> Decimal | None:
    known = [value for value in values if value is not None]
    return sum(known, Decimal(0)) if known else None
