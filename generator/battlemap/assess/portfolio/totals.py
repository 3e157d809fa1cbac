"""The figures that head the portfolio."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from statistics import median

from battlemap.assess.facts.answer import TOP
from battlemap.assess.figures import last_full_year
from battlemap.assess.results.account import AssessedAccount, Figures
from battlemap.assess.results.portfolio import Totals
from battlemap.assess.rounding import half_up
from battlemap.model.method.method import Method

SOON = 14  # days ahead within which an action counts as due


def totals(accounts: Sequence[AssessedAccount], method: Method, as_of: date) -> Totals:
    """Sums, medians and counts. Revenue is that of the last full year any account has; growth compares only
    accounts that have both years.
    """
    money = [a.figures.in_portfolio for a in accounts if a.figures.in_portfolio]
    year = max((m.year for m in money if m.year is not None), default=last_full_year(as_of))
    now = [m for m in money if m.year == year]
    both = [m for m in now if m.revenue is not None and m.revenue_before is not None]
    before = _sum(m.revenue_before for m in both)
    after = _sum(m.revenue for m in both)
    healths = [a.health.value for a in accounts if a.health.value is not None and a.health.band]
    opportunities = [o for a in accounts for o in a.open_opportunities]
    executives = [w for a in accounts for w in a.people.present if w.person.level == TOP]
    recent = method.thresholds.executive_days
    actions = [s for a in accounts for s in a.actions]
    acute = [a for a in accounts if any(f.severity == "act" for f in a.flags)]
    return Totals(
        accounts=len(accounts),
        opportunities=len(opportunities),
        year=year if now else None,
        revenue=_sum(m.revenue for m in now),
        revenue_before=before,
        growth=float(after / before) - 1 if after is not None and before else None,
        potential=_sum(m.potential for m in money),
        health_median=half_up(median(healths), 1) if healths else None,
        assessed=len(healths),
        known=sum(a.health.known for a in accounts) / len(accounts) if accounts else None,
        claims_ahead=sum(1 for o in opportunities if o.stage.ahead),
        executives=len(executives),
        executives_met=sum(1 for w in executives if w.contact.days is not None and w.contact.days <= recent),
        actions_overdue=sum(1 for s in actions if s.state == "overdue"),
        actions_due=sum(1 for s in actions if s.state == "due" and s.days is not None and s.days <= SOON),
        need_attention=tuple(a.id for a in sorted(acute, key=_urgency)),
    )


def _urgency(account: AssessedAccount) -> tuple[float, str]:
    money: Figures | None = account.figures.in_portfolio
    return -float(money.potential or 0) if money else 0.0, account.id


def _sum(amounts: Iterable[Decimal | None]) -> Decimal | None:
    known = [amount for amount in amounts if amount is not None]
    return sum(known, Decimal(0)) if known else None
