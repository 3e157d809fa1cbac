"""The Pareto curve and the profit bands of the method beside where this portfolio stands (M02)."""

from __future__ import annotations

from battlemap.assess.results.effort import BandRow, Effort
from battlemap.view.charts.pareto import ParetoWords, Point, pareto_curve
from battlemap.view.edition import PortfolioEdition
from battlemap.view.marks import Heading, LegendItem
from battlemap.view.pages.resources.types import ParetoBlock
from battlemap.view.pages.resources.words import columns, name_of, share
from battlemap.view.tables import Cell, Row, Table
from battlemap.view.voice import Voice

LISTED = 30  # rows of the table that says what the curve shows


def pareto_block(edition: PortfolioEdition) -> ParetoBlock | None:
    """The curve of the ranked accounts; None with fewer than two."""
    say, found = edition.voice, edition.assessed.portfolio.effort
    if len(found.curve) < 2:
        return None
    year = edition.assessed.portfolio.pyramid.year
    words = ParetoWords(
        title=say("resources.curve_title", count=len(found.curve), year=year or ""),
        across=say("resources.curve_across"),
        up=say("resources.curve_up"),
        fifth=say.percent(0.2),
        percent=tuple(say.percent(i / 4) for i in range(5)),
    )
    points = [Point(p.accounts, p.revenue, p.profit, say.text(p.account.account.name)) for p in found.curve]
    top = found.top
    title = (
        say("resources.curve_said", percent=say.percent(top.revenue), accounts=top.accounts, total=top.of)
        if top
        else say("resources.curve")
    )
    return ParetoBlock(
        heading=Heading(title, say("resources.curve_dek"), say("resources.curve"), "pareto"),
        curve=pareto_curve(points, words),
        legend=(
            LegendItem(say("resources.legend_revenue"), "line_us"),
            LegendItem(say("resources.legend_profit"), "line_ink"),
        ),
        summary=say("home.map.as_table"),
        table=_table(say, found),
        bands=_bands(say, found.bands),
        bands_title=_bands_said(say, found.bands),
        notes=tuple(_notes(say, found)),
    )


def _table(say: Voice, found: Effort) -> Table:
    heads = columns(say, "account", "accounts_share", "revenue_held", "profit_held", numbers=_NUMBERS)
    rows = tuple(
        Row(
            (
                name_of(say, p.account),
                Cell(say.percent(p.accounts)),
                Cell(say.percent(p.revenue)),
                Cell(share(say, p.profit)),
            )
        )
        for p in found.curve[:LISTED]
    )
    return Table(say("resources.curve"), heads, rows, stack=False)


_NUMBERS = ("accounts_share", "revenue_held", "profit_held", "customers", "method", "here")


def _bands(say: Voice, rows: tuple[BandRow, ...]) -> Table | None:
    if not rows:
        return None
    heads = columns(say, "band", "customers", "method", "here", numbers=_NUMBERS)
    lines = tuple(
        Row(
            (
                Cell(say.text(row.band.label), strong=True, sub=say.count("home.accounts", row.accounts)),
                Cell(say.percent(row.band.customers)),
                Cell(say.percent(row.band.profit)),
                Cell(share(say, row.profit), strong=True),
            )
        )
        for row in rows
    )
    return Table(say("resources.bands"), heads, lines, stack=False)


def _bands_said(say: Voice, rows: tuple[BandRow, ...]) -> str:
    """The first band in one sentence, where there is a profit to share."""
    if rows and rows[0].profit is not None:
        first = rows[0]
        return say.count(
            "resources.bands_said",
            first.accounts,
            here=share(say, first.profit),
            method=say.percent(first.band.profit),
        )
    return say("resources.bands")


def _notes(say: Voice, found: Effort) -> list[str]:
    notes = []
    if found.unprofitable:
        notes.append(say.count("resources.unprofitable", found.unprofitable))
    if found.no_profit:
        notes.append(say.count("resources.no_profit", found.no_profit))
    return notes
