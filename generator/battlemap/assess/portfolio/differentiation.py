"""The seven differentiation lists, from figures, requests, products, visits and effort (M05)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from battlemap.assess.figures import last_full_year
from battlemap.assess.results.account import AssessedAccount
from battlemap.assess.results.differentiation import (
    Asked,
    Complained,
    CostMove,
    Differentiation,
    FewProducts,
    TopAccount,
    VisitFirst,
)
from battlemap.assess.results.effort import Effort
from battlemap.assess.results.portfolio import Pyramid
from battlemap.model.method.method import Method
from battlemap.model.plans import Plans
from battlemap.model.text import Text

TEN = 10
YEAR = 365


def differentiation(
    accounts: Sequence[AssessedAccount],
    drawn: Pyramid,
    spread: Effort,
    plans: Plans,
    method: Method,
    as_of: date,
) -> Differentiation:
    """All seven lists."""
    limits = method.thresholds
    top = tuple(_top(accounts, drawn))
    moves = [move for account in accounts if (move := _cost_move(account, as_of)) is not None]
    moves.sort(key=lambda m: (-abs(m.moved), m.account.id))
    bought = {a.id: products(a, as_of) for a in accounts}
    complained = [found for a in accounts if (found := _complained(a, limits.complaints, as_of))]
    complained.sort(key=lambda c: (-len(c.complaints), -c.open, c.account.id))
    return Differentiation(
        top=top,
        cost_moves=tuple(moves),
        complained=tuple(complained),
        few_products=tuple(_few(accounts, bought, limits.few_products)),
        visit_first=tuple(_visit_first(accounts, plans, limits.contact_days, as_of)),
        absorbing=tuple(
            each
            for each in spread.accounts
            if each.verdict == "more" and each.tier is not None and not each.tier.key
        ),
        asked=tuple(_asked([entry.account for entry in top], as_of)),
    )


def _top(accounts: Sequence[AssessedAccount], drawn: Pyramid) -> Iterator[TopAccount]:
    ranked = sorted((drawn.standing[a.id].rank or 0, a.id, a) for a in accounts if drawn.standing[a.id].rank)
    for rank, _, account in ranked[:TEN]:
        money = account.figures.in_portfolio
        revenue, growth = (money.revenue, money.growth) if money else (None, None)
        yield TopAccount(rank, account, revenue, growth, len(account.open_opportunities))


def _cost_move(account: AssessedAccount, as_of: date) -> CostMove | None:
    """The move into the last full year that has a cost to serve, where the year before has one too."""
    years, rate = account.account.business.years, account.figures.rate
    known = {int(y): cost for y, year in years.items() if (cost := year.cost_to_serve) is not None}
    year = max((y for y in known if y <= last_full_year(as_of)), default=None)
    if year is None or rate is None or year - 1 not in known:
        return None
    now, revenue = known[year], years[str(year)].revenue
    part = float(now / revenue) if revenue else None
    return CostMove(account, year, known[year - 1] * rate, now * rate, part)


def _complained(account: AssessedAccount, least: int, as_of: date) -> Complained | None:
    recent = [
        request
        for request in account.account.requests
        if request.kind == "complaint" and 0 <= (as_of - request.date).days < YEAR
    ]
    if len(recent) < max(least, 1):
        return None
    recent.sort(key=lambda r: r.date, reverse=True)
    waiting = sum(1 for r in recent if r.answered is None or r.answered > as_of)
    return Complained(account, tuple(recent), waiting)


def products(account: AssessedAccount, as_of: date) -> tuple[str, ...]:
    """What the account buys: as stated, by unit, and what was won; empty when nothing is known."""
    business = account.account
    held = [*business.business.buys]
    for row in business.white_space.values():
        held += [product for product, holding in row.items() if holding.state == "ours"]
    for opportunity in business.opportunities:
        outcome = opportunity.outcome
        if outcome is not None and outcome.result == "won" and outcome.date <= as_of:
            held += opportunity.products
    return tuple(dict.fromkeys(held))


def _few(
    accounts: Sequence[AssessedAccount], bought: dict[str, tuple[str, ...]], most: int
) -> Iterator[FewProducts]:
    """Those that buy something, but little; the largest potential first."""
    found = [account for account in accounts if 0 < len(bought[account.id]) <= most]
    for account in sorted(found, key=_by_potential):
        wanted = (p for o in account.open_opportunities for p in o.opportunity.products)
        held = bought[account.id]
        yield FewProducts(account, held, tuple(dict.fromkeys(p for p in wanted if p not in held)))


def _visit_first(
    accounts: Sequence[AssessedAccount], plans: Plans, silent: int, as_of: date
) -> Iterator[VisitFirst]:
    """Accounts with a rival and something to win, silent for too long and without a visit planned."""
    for account in sorted(accounts, key=_by_potential):
        last = account.visits.done[0].date if account.visits.done else None
        days = (as_of - last).days if last else None
        worth = account.open_opportunities or (account.quadrant is not None and account.quadrant.attractive)
        rivals = account.account.competitors
        if not rivals or not worth or account.visits.planned or (days is not None and days <= silent):
            continue
        closing = [o for o in account.open_opportunities if o.opportunity.close is not None]
        names = tuple(_rival(plans, rival.id) for rival in rivals)
        yield VisitFirst(
            account, days, names, min(closing, key=lambda o: (o.close_in or 0, o.id), default=None)
        )


def _rival(plans: Plans, name: str) -> Text:
    competitor = plans.competitor.get(name)
    return competitor.name if competitor else Text.plain(name)


def _asked(largest: Sequence[AssessedAccount], as_of: date) -> Iterator[Asked]:
    """Requests of the last year by the ten largest: open ones first, the oldest of them first."""
    found = []
    for account in largest:
        for request in account.account.requests:
            if request.kind == "request" and 0 <= (as_of - request.date).days < YEAR:
                answered = request.answered if request.answered and request.answered <= as_of else None
                days = ((answered or as_of) - request.date).days
                found.append(Asked(account, request, answered is None, days))
    found.sort(key=lambda a: (not a.open, -a.days, a.account.id))
    yield from found


def _by_potential(account: AssessedAccount) -> tuple[float, str]:
    money = account.figures.in_portfolio
    return -float(money.potential or 0) if money else 0.0, account.id
