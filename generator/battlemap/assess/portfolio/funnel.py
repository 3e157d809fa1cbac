"""The funnel: open opportunities by claimed stage, their value, what is off track, where it sticks (M25)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from battlemap.assess.figures import added, times
from battlemap.assess.results.account import AssessedAccount, AssessedOpportunity, Pipeline
from battlemap.assess.results.portfolio import Funnel, FunnelItem, FunnelRow
from battlemap.model.method.stages import Stage

YEAR = 365  # days in which a win still counts as recent


def funnel(accounts: Sequence[AssessedAccount], stages: Sequence[Stage], as_of: date) -> Funnel:
    """The funnel in the portfolio's currency. Values without a rate or not known are counted as unvalued."""
    items = [
        FunnelItem(account, opportunity, in_portfolio(account, opportunity))
        for account in accounts
        for opportunity in account.opportunities
    ]
    items.sort(key=_order)
    open_ones = [item for item in items if item.opportunity.open]
    rows = tuple(_row(stage, open_ones) for stage in stages)
    slow = [row for row in rows if row.slow is not None and row.slow > 1]
    return Funnel(
        rows=rows,
        unstaged=tuple(item for item in open_ones if item.opportunity.stage.claimed is None),
        total=added(item.value for item in open_ones),
        weighted=added(row.weighted for row in rows),
        bottleneck=max(slow, key=lambda row: row.slow or 0.0, default=None),
        off_track=sum(1 for item in open_ones if item.opportunity.off_track),
        ahead=sum(1 for item in open_ones if item.opportunity.stage.ahead),
        count=len(open_ones),
        won=tuple(_won(items, as_of)),
    )


def in_portfolio(account: AssessedAccount, opportunity: AssessedOpportunity) -> Pipeline:
    """The value of an opportunity in the portfolio's currency."""
    rate = account.figures.rate
    if rate is None:
        return Pipeline(None, None, None, 1)
    return opportunity.value if rate == 1 else times(opportunity.value, rate)


def _order(item: FunnelItem) -> tuple[float, str, str]:
    return -float(item.value.likely or 0), item.account.id, item.opportunity.id


def _row(stage: Stage, items: Sequence[FunnelItem]) -> FunnelRow:
    here = tuple(item for item in items if item.opportunity.stage.claimed is stage)
    value = added(item.value for item in here)
    days = [item.opportunity.stage.days for item in here if item.opportunity.stage.days is not None]
    return FunnelRow(
        stage=stage,
        items=here,
        value=value,
        weighted=times(value, stage.probability),
        off_track=sum(1 for item in here if item.opportunity.off_track),
        mean_days=sum(days) / len(days) if days else None,
    )


def _won(items: Sequence[FunnelItem], as_of: date) -> Iterator[FunnelItem]:
    for item in items:
        outcome = item.opportunity.opportunity.outcome
        if outcome and outcome.result == "won" and 0 <= (as_of - outcome.date).days < YEAR:
            yield item
