"""Plans, method and a date turned into results: pure functions that know no files, clock or language."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from battlemap.assess.account import assess_account
from battlemap.assess.age import limits
from battlemap.assess.asking import asks
from battlemap.assess.context import Context, Limit
from battlemap.assess.facts import fact_docs, fact_forms
from battlemap.assess.portfolio import assess_portfolio
from battlemap.assess.ranking import tiers_in_force
from battlemap.assess.results.portfolio import Assessed
from battlemap.assess.scorecard import prepare
from battlemap.model.method.method import Method
from battlemap.model.method.rules import Thresholds
from battlemap.model.plans import Plans

__all__ = ["assess", "assess_account", "assess_portfolio", "context_of", "fact_docs", "fact_forms"]


def assess(plans: Plans, method: Method, as_of: date) -> Assessed:
    """Everything computed from one state of the plans, as of a day."""
    context = context_of(plans, method, as_of)
    accounts = {account.id: assess_account(account, context) for account in plans.accounts}
    return Assessed(accounts, assess_portfolio(accounts, plans, method, as_of))


def context_of(plans: Plans, method: Method, as_of: date) -> Context:
    """What every account is assessed with, made ready once; of the others it holds the tiers alone."""
    given = method.thresholds
    limit = _limit(given)
    age = limits(as_of, given.fresh_days, given.stale_days)
    cards = []
    for card in method.scorecards:
        fresh = card.fresh_days or given.fresh_days
        own = (
            limits(as_of, fresh, round(given.stale_days * fresh / given.fresh_days))
            if card.fresh_days
            else age
        )
        cards.append(prepare(card, own, limit.known))
    tiers = tiers_in_force(plans, method.tiers, as_of)
    shared = replace(plans, accounts=())
    return Context(shared, method, as_of, age, limit, tuple(cards), asks(method), tiers)


def _limit(given: Thresholds) -> Limit:
    return Limit(
        known=float(given.min_known_share),
        executive_days=given.executive_days,
        contact_days=given.contact_days,
        review_days=given.review_days,
        window_days=given.visit_window_days,
        concentration=float(given.concentration_share),
        close_soon_days=given.close_soon_days,
        attractive_from=float(given.attractive_from),
        strong_from=float(given.strong_from),
        revenue_full=float(given.revenue_full),
        potential_full=float(given.potential_full),
    )
