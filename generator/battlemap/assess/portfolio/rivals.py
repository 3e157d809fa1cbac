"""Rivals across accounts: where we meet them, who leads, what was won and lost (M32)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from battlemap.assess.portfolio.funnel import in_portfolio
from battlemap.assess.results.account import AssessedAccount, AssessedOpportunity
from battlemap.assess.results.portfolio import FunnelItem, RivalAt, RivalOverview
from battlemap.model.plans import Plans


def overviews(accounts: Sequence[AssessedAccount], plans: Plans) -> tuple[RivalOverview, ...]:
    """Every competitor on file, those met at most accounts first."""
    met: dict[str, list[RivalAt]] = {competitor.id: [] for competitor in plans.competitors}
    won: dict[str, list[FunnelItem]] = {name: [] for name in met}
    lost: dict[str, list[FunnelItem]] = {name: [] for name in met}
    for account in accounts:
        for rival in account.account.competitors:
            if rival.id in met:
                leads = [(o, _lead(o, rival.id)) for o in account.open_opportunities]
                leads.sort(key=lambda pair: (pair[1] is None, pair[1] or 0.0))
                met[rival.id].append(RivalAt(account, rival.incumbent, rival.share, tuple(leads)))
        _outcomes(account, won, lost)
    found = [
        RivalOverview(c, tuple(met[c.id]), tuple(won[c.id]), tuple(lost[c.id])) for c in plans.competitors
    ]
    found.sort(key=lambda o: (-len(o.accounts), o.competitor.name.get("en"), o.competitor.id))
    return tuple(found)


def _lead(opportunity: AssessedOpportunity, rival: str) -> float | None:
    """Our total minus the rival's on the customer's own evaluation, as printed."""
    result = opportunity.evaluation
    if result is None or result.us.value is None:
        return None
    theirs = next((total.value for total in result.totals[1:] if total.column == rival), None)
    return None if theirs is None else round(result.us.value - theirs, 2)


def _outcomes(
    account: AssessedAccount, won: Mapping[str, list[FunnelItem]], lost: Mapping[str, list[FunnelItem]]
) -> None:
    """Adds what was won against each rival that was rated on the opportunity, and what was lost to one."""
    for opportunity in account.opportunities:
        outcome = opportunity.opportunity.outcome
        if outcome is None:
            continue
        item = FunnelItem(account, opportunity, in_portfolio(account, opportunity))
        if outcome.result == "lost" and outcome.to and outcome.to in lost:
            lost[outcome.to].append(item)
        elif outcome.result == "won":
            for name in _rated(opportunity, account):
                if name in won:
                    won[name].append(item)


def _rated(opportunity: AssessedOpportunity, account: AssessedAccount) -> set[str]:
    """Rivals rated on the opportunity; those of the account where none was."""
    model = opportunity.opportunity
    columns = {*model.assessment, *(name for line in model.evaluation for name in line.scores)} - {"us"}
    return columns or {rival.id for rival in account.account.competitors}
