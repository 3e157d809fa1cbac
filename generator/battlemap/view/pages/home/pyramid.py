"""The customer pyramid of the home page: customers, plans, shares of revenue and profit per tier (M01)."""

from __future__ import annotations

from battlemap.assess.results.portfolio import TierRow
from battlemap.view.charts.pyramid import PyramidWords, Tier, pyramid
from battlemap.view.marks import Heading
from battlemap.view.names import sentence
from battlemap.view.pages.accounts.overview import Overview
from battlemap.view.pages.home.types import PyramidBlock


def pyramid_block(overview: Overview) -> PyramidBlock | None:
    """The pyramid of the last full year; None where no plan has a figure to rank by."""
    say, found = overview.voice, overview.edition.assessed.portfolio.pyramid
    if not any(row.accounts for row in found.rows) or all(row.revenue is None for row in found.rows):
        return None
    words = PyramidWords(
        caption=say("home.pyramid.caption"),
        tier=say("accounts.tier"),
        customers=say("home.pyramid.customers"),
        revenue=say("home.pyramid.revenue"),
        profit=say("home.pyramid.profit"),
        bars=say("home.pyramid.bars"),
    )
    title = sentence(say, overview.edition.assessed.portfolio.findings, "pyramid") or say("home.pyramid.name")
    dek = say("home.pyramid.dek", year=found.year) if found.year else ""
    kick = say.count("home.pyramid.kick", found.customers, number=say.number(found.customers))
    return PyramidBlock(
        Heading(title, dek, kick, "pyramid"), pyramid(_tiers(overview), words), _notes(overview)
    )


def _tiers(overview: Overview) -> list[Tier]:
    rows = overview.edition.assessed.portfolio.pyramid.rows
    starts = [0.0] + [float(row.tier.up_to) for row in rows]
    return [_tier(overview, row, start) for row, start in zip(rows, starts, strict=False)]


def _tier(overview: Overview, row: TierRow, start: float) -> Tier:
    say, reach = overview.voice, float(row.tier.up_to)
    place = "rest" if reach >= 1 and start > 0 else "next" if start > 0 else "top"
    return Tier(
        name=say.text(row.tier.short or row.tier.label),
        part=say(f"home.pyramid.{place}", percent=say.percent(round(reach - start, 4))),
        customers=say.number(row.customers),
        plans=say.count("home.pyramid.plans", len(row.accounts))
        if row.accounts
        else say("home.pyramid.no_plans"),
        revenue=row.revenue_share,
        revenue_text=_share(overview, row.revenue_share),
        profit=row.profit_share,
        profit_text=_share(overview, row.profit_share),
    )


def _share(overview: Overview, share: float | None) -> str:
    return "?" if share is None else overview.voice.percent(share)


def _notes(overview: Overview) -> tuple[str, ...]:
    say, found = overview.voice, overview.edition.assessed.portfolio.pyramid
    unranked = say.count("home.pyramid.unranked", len(found.unranked)) if found.unranked else ""
    manual = say.count("home.pyramid.manual", len(found.manual)) if found.manual else ""
    return tuple(note for note in (unranked, manual) if note)
