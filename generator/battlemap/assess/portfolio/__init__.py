"""All accounts together, from what was assessed of each (M01-M05, M25, M32, M38, M44, M47, M53)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from battlemap.assess.portfolio import (
    differentiation,
    effort,
    findings,
    funnel,
    gaps,
    groups,
    matrix,
    metrics,
    pyramid,
    rivals,
    screening,
    totals,
    white_space,
)
from battlemap.assess.results.account import AssessedAccount
from battlemap.assess.results.portfolio import AccountAction, AccountFlag, AccountPerson, AssessedPortfolio
from battlemap.model.method.method import Method
from battlemap.model.plans import Plans

_SEVERITIES = {"act": 0, "watch": 1}


def assess_portfolio(
    assessed: Mapping[str, AssessedAccount], plans: Plans, method: Method, as_of: date
) -> AssessedPortfolio:
    """Everything that takes more than one account."""
    accounts = list(assessed.values())
    drawn = pyramid.pyramid(accounts, plans.settings, method.tiers, as_of)
    places = matrix.places(accounts, drawn, method)
    flow = funnel.funnel(accounts, method.stages, as_of)
    spread = effort.effort(accounts, drawn, method, as_of)
    strategies = groups.strategies(accounts, plans.segments, drawn, spread)
    met = rivals.overviews(accounts, plans)
    found = gaps.gaps(accounts, method, as_of)
    portfolio = AssessedPortfolio(
        currency=plans.settings.currency,
        totals=totals.totals(accounts, method, as_of),
        pyramid=drawn,
        places=places,
        funnel=flow,
        metrics=metrics.metrics(accounts, drawn, method.stages, as_of),
        effort=spread,
        lists=differentiation.differentiation(accounts, drawn, spread, plans, method, as_of),
        strategies=strategies,
        groups=groups.groups(plans.segments, strategies, spread),
        flags=_flags(accounts),
        actions=_actions(accounts),
        people=_people(accounts),
        rivals=met,
        gaps=found,
        white_space=white_space.white_space(accounts, plans.products),
        candidates=screening.candidates(accounts),
        findings={},
    )
    return findings.with_findings(portfolio, accounts, plans, method, as_of)


def _flags(accounts: Sequence[AssessedAccount]) -> tuple[AccountFlag, ...]:
    """Flags to act on first, then by the account's potential."""
    flags = [AccountFlag(account, flag) for account in accounts for flag in account.flags]
    flags.sort(key=lambda f: (_SEVERITIES[f.flag.severity], -_potential(f.account), f.account.id))
    return tuple(flags)


def _potential(account: AssessedAccount) -> float:
    money = account.figures.in_portfolio
    return float(money.potential) if money and money.potential is not None else 0.0


def _actions(accounts: Sequence[AssessedAccount]) -> tuple[AccountAction, ...]:
    """Open actions with a due day, longest overdue first."""
    actions = [
        AccountAction(account, state)
        for account in accounts
        for state in account.actions
        if state.state in {"overdue", "due"}
    ]
    actions.sort(key=lambda a: (a.action.days or 0, a.account.id, a.action.action.id))
    return tuple(actions)


def _people(accounts: Sequence[AssessedAccount]) -> tuple[AccountPerson, ...]:
    """Everybody still there, most influential first."""
    people = [AccountPerson(a, who) for a in accounts for who in a.people.everyone if not who.gone]
    people.sort(key=lambda p: (-(p.who.person.influence or 0), p.who.name.get("en"), p.account.id, p.who.id))
    return tuple(people)
