"""What looks across accounts, as plain JSON values."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from battlemap.assess.results.account import AssessedAccount
from battlemap.assess.results.portfolio import Assessed, AssessedPortfolio, FunnelRow, Totals
from battlemap.model.base import Model
from battlemap.model.plain import plain
from battlemap.model.plans import Plans
from battlemap.model.text import as_plain
from battlemap.publish.export import documents as doc
from battlemap.publish.export.results import amount, money


def shared(plans: Plans) -> doc.Shared:
    """What the plans share, as it was written."""
    return {
        "team": _plain(plans.team),
        "competitors": _plain(plans.competitors),
        "cases": _plain(plans.cases),
        "products": _plain(plans.products),
        "segments": _plain(plans.segments),
    }


def account_line(account: AssessedAccount, tier: str | None, document: str) -> doc.AccountLine:
    """The headline figures of one account; `document` is where all of it lies."""
    phase = account.phase.phase
    return {
        "id": account.id,
        "name": as_plain(account.account.name),
        "document": document,
        "owner": account.account.owner,
        "tier": tier,
        "phase": phase.id if phase else None,
        "health": account.health.value if account.health.assessed else None,
        "known": round(account.health.known, 4),
        "flags": len(account.flags),
        "open_opportunities": len(account.open_opportunities),
    }


def tier_of(assessed: Assessed, account: str) -> str | None:
    """The tier in force of an account."""
    standing = assessed.portfolio.pyramid.standing.get(account)
    return standing.tier.id if standing and standing.tier else None


def portfolio_results(found: AssessedPortfolio) -> doc.PortfolioResults:
    """Everything computed across accounts."""
    return {
        "currency": found.currency,
        "totals": _totals(found.totals),
        "pyramid": [
            {
                "id": row.tier.id,
                "customers": row.customers,
                "accounts": list(row.accounts),
                "revenue": amount(row.revenue),
                "revenue_share": None if row.revenue_share is None else round(row.revenue_share, 4),
            }
            for row in found.pyramid.rows
        ],
        "places": [
            {
                "account": place.account,
                "position": place.x,
                "attractiveness": place.y,
                "quadrant": place.quadrant.id if place.quadrant else None,
            }
            for place in found.places
        ],
        "funnel": [_stage(row) for row in found.funnel.rows],
    }


def _plain(models: Iterable[Model]) -> list[dict[str, Any]]:
    return [plain(model) for model in models]


def _totals(found: Totals) -> dict[str, int | float | str | None]:
    return {
        "accounts": found.accounts,
        "opportunities": found.opportunities,
        "year": found.year,
        "revenue": amount(found.revenue),
        "revenue_before": amount(found.revenue_before),
        "potential": amount(found.potential),
        "health_median": found.health_median,
        "assessed": found.assessed,
        "claims_ahead": found.claims_ahead,
        "executives": found.executives,
        "executives_met": found.executives_met,
        "actions_overdue": found.actions_overdue,
        "actions_due": found.actions_due,
    }


def _stage(row: FunnelRow) -> doc.FunnelStage:
    return {
        "id": row.stage.id,
        "opportunities": [f"{item.account.id}/{item.opportunity.id}" for item in row.items],
        "value": money(row.value),
        "weighted": money(row.weighted),
        "off_track": row.off_track,
    }
