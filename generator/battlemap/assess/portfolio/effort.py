"""Effort against value: what accounts and tiers get beside what they bring, and activities by kind (M02,
M47).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from battlemap.assess.portfolio import pareto
from battlemap.assess.results.account import AssessedAccount, Figures
from battlemap.assess.results.effort import (
    AccountEffort,
    Effort,
    KindEffort,
    QuadrantEffort,
    Shares,
    Spent,
    TierEffort,
    Verdict,
)
from battlemap.assess.results.portfolio import Pyramid
from battlemap.model.activity import Visit
from battlemap.model.method.method import Method
from battlemap.model.method.rules import Thresholds
from battlemap.model.method.vocabulary import Quadrant, Term, Tier

DAYS = 365  # effort is that of a year, like revenue

Rated = tuple[Visit, Decimal | None]  # a visit with the rate of its account's currency


def effort(accounts: Sequence[AssessedAccount], drawn: Pyramid, method: Method, as_of: date) -> Effort:
    """Everything about effort: tiers by the tier in force, accounts by their share, kinds of activity."""
    done = {
        a.id: [(v, a.figures.rate) for v in a.visits.done if (as_of - v.date).days < DAYS] for a in accounts
    }
    ahead = {a.id: [(v, a.figures.rate) for v in a.visits.planned] for a in accounts}
    total, limits = spent(_all(done)), method.thresholds
    whole = _Whole(accounts, total, drawn.year)
    each = [_account(a, done[a.id], ahead[a.id], whole, drawn, limits) for a in accounts]
    tiers = [_tier(tier, each, done, ahead, whole, limits) for tier in (*method.tiers, None)]
    fields = [_quadrant(q, each, done, whole) for q in (*method.quadrants, None)]
    curve = pareto.curve(accounts, drawn)
    rows, unprofitable, no_profit = pareto.bands(accounts, method.profit_bands, drawn.year)
    return Effort(
        days=DAYS,
        total=total,
        planned=spent(_all(ahead)),
        tiers=tuple(tier for tier in tiers if tier.accounts),
        accounts=tuple(sorted(each, key=_largest)),
        quadrants=tuple(field for field in fields if field.accounts),
        kinds=_kinds(_all(done), _all(ahead), method.visit_kinds, _level_of(accounts)),
        curve=curve,
        bands=rows,
        top=pareto.top(curve, {e.account.id: e.shares.effort for e in each}),
        unprofitable=unprofitable,
        no_profit=no_profit,
    )


def spent(visits: Iterable[Rated]) -> Spent:
    """What visits took, in the portfolio's currency; costs without a rate are not known."""
    number = contacts = priced = 0
    costs: list[Decimal] = []
    hours: list[Decimal] = []
    for visit, rate in visits:
        number += 1
        contacts += len(visit.people)
        if visit.cost is not None and rate is not None:
            costs.append(visit.cost * rate)
            priced += len(visit.people)
        if visit.hours is not None:
            hours.append(visit.hours)
    return Spent(
        number,
        contacts,
        sum(costs, Decimal(0)) if costs else None,
        sum(hours, Decimal(0)) if hours else None,
        len(costs),
        len(hours),
        priced,
    )


class _Whole:
    """The sums that shares are taken of."""

    def __init__(self, accounts: Sequence[AssessedAccount], total: Spent, year: int | None) -> None:
        self.total = total
        self.money = {a.id: _in_year(a, year) for a in accounts}
        self.potential = {a.id: _potential(a) for a in accounts}
        self.revenue_sum = _sum(m.revenue for m in self.money.values() if m)
        self.profit_sum = _sum(m.profit for m in self.money.values() if m)
        self.potential_sum = _sum(self.potential.values())

    def shares(self, ids: Iterable[str], took: Spent) -> Shares:
        """What these accounts bring and get, as shares."""
        ids = tuple(ids)
        money = [m for i in ids if (m := self.money[i])]
        return Shares(
            revenue=share(_sum(m.revenue for m in money), self.revenue_sum),
            profit=share(_sum(m.profit for m in money), self.profit_sum),
            potential=share(_sum(self.potential[i] for i in ids), self.potential_sum),
            cost=self._of(took.cost, took.visits, self.total.cost),
            hours=self._of(took.hours, took.visits, self.total.hours),
        )

    def _of(self, amount: Decimal | None, visits: int, total: Decimal | None) -> float | None:
        """Nothing was spent where nobody went; a visit that does not say what it took is not known."""
        return share(Decimal(0) if not visits else amount, total)


def _in_year(account: AssessedAccount, year: int | None) -> Figures | None:
    money = account.figures.in_portfolio
    return money if money and money.year == year else None


def _potential(account: AssessedAccount) -> Decimal | None:
    money = account.figures.in_portfolio
    return money.potential if money else None


def _account(
    a: AssessedAccount,
    done: Sequence[Rated],
    ahead: Sequence[Rated],
    whole: _Whole,
    drawn: Pyramid,
    limits: Thresholds,
) -> AccountEffort:
    took = spent(done)
    shares = whole.shares((a.id,), took)
    met = {person for visit, _ in done for person in visit.people}
    there = [a.people.by_id[person].person for person in sorted(met) if person in a.people.by_id]
    return AccountEffort(
        account=a,
        tier=drawn.standing[a.id].tier,
        spent=took,
        planned=spent(ahead),
        people=len(met),
        levels=tuple(sorted({p.level for p in there if p.level})),
        functions=tuple(sorted({p.function for p in there if p.function})),
        shares=shares,
        verdict=verdict(shares, limits),
    )


def _tier(
    tier: Tier | None,
    each: Sequence[AccountEffort],
    done: Mapping[str, Sequence[Rated]],
    ahead: Mapping[str, Sequence[Rated]],
    whole: _Whole,
    limits: Thresholds,
) -> TierEffort:
    ids = [e.account.id for e in each if e.tier is tier]
    took = spent(v for i in ids for v in done[i])
    shares = whole.shares(ids, took)
    return TierEffort(
        tier, len(ids), took, spent(v for i in ids for v in ahead[i]), shares, verdict(shares, limits)
    )


def _quadrant(
    quadrant: Quadrant | None,
    each: Sequence[AccountEffort],
    done: Mapping[str, Sequence[Rated]],
    whole: _Whole,
) -> QuadrantEffort:
    accounts = tuple(e.account for e in each if e.account.quadrant is quadrant)
    took = spent(v for a in accounts for v in done[a.id])
    return QuadrantEffort(quadrant, accounts, took, whole.shares((a.id for a in accounts), took))


def verdict(shares: Shares, limits: Thresholds) -> Verdict | None:
    """Far more or far less effort than the shares of revenue and of potential, as far as known, both call
    for.
    """
    fair = [value for value in (shares.revenue, shares.potential) if value is not None]
    given = shares.effort
    if given is None or not fair:
        return None
    factor, gap = float(limits.effort_factor), float(limits.effort_gap_share)
    if given >= factor * max(fair) and given - max(fair) >= gap:
        return "more"
    if factor * given <= min(fair) and min(fair) - given >= gap:
        return "less"
    return None


def _kinds(
    done: Sequence[Rated], ahead: Sequence[Rated], kinds: Sequence[Term], level: Mapping[int, tuple[str, ...]]
) -> tuple[KindEffort, ...]:
    """Activities by kind in the order of the method, those without one last; kinds that do not occur are
    left out.
    """
    rows = []
    for kind in (*kinds, None):
        name = kind.id if kind else None
        mine = [pair for pair in done if pair[0].kind == name]
        next_ = [pair for pair in ahead if pair[0].kind == name]
        judged = [visit for visit, _ in mine if visit.reached is not None]
        reached = sum(1 for visit in judged if visit.reached == "yes")
        levels = sorted({found for visit, _ in mine for found in level[id(visit)]})
        if mine or next_:
            rows.append(KindEffort(kind, spent(mine), spent(next_), reached, len(judged), tuple(levels)))
    return tuple(rows)


def _level_of(accounts: Sequence[AssessedAccount]) -> Mapping[int, tuple[str, ...]]:
    """The levels that each visit reached, by the visit itself."""
    found = {}
    for account in accounts:
        who = account.people.by_id
        for visit in account.visits.done:
            levels = (who[person].person.level for person in visit.people if person in who)
            found[id(visit)] = tuple(level for level in levels if level)
    return found


def _all(visits: Mapping[str, Sequence[Rated]]) -> list[Rated]:
    return [pair for mine in visits.values() for pair in mine]


def _largest(each: AccountEffort) -> tuple[float, float, str]:
    return -(each.shares.effort or 0.0), -(each.shares.revenue or 0.0), each.account.id


def share(part: Decimal | None, whole: Decimal | None) -> float | None:
    """A part of the whole, 0 to 1; None where either is not known or there is nothing to share."""
    return float(part / whole) if part is not None and whole and whole > 0 else None


def _sum(amounts: Iterable[Decimal | None]) -> Decimal | None:
    known = [amount for amount in amounts if amount is not None]
    return sum(known, Decimal(0)) if known else None
