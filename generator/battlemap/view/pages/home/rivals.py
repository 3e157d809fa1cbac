"""The rivals of the home page: at how many accounts we meet each, and how it went (M32)."""

from __future__ import annotations

from battlemap.assess.results.portfolio import RivalOverview
from battlemap.view.links import competitor_href, page_href
from battlemap.view.marks import Heading, Link
from battlemap.view.names import sentence
from battlemap.view.pages.accounts.overview import Overview
from battlemap.view.pages.home.types import RivalsBlock
from battlemap.view.tables import Cell, Column, Row, Table

MOST = 8


def rivals_block(overview: Overview) -> RivalsBlock | None:
    """The rivals met at most accounts; None where we meet none."""
    say, portfolio = overview.voice, overview.edition.assessed.portfolio
    met = [rival for rival in portfolio.rivals if rival.accounts]
    if not met:
        return None
    columns = (
        Column(say("home.rivals.rival")),
        Column(say("home.rivals.accounts"), "number"),
        Column(say("home.rivals.supplies"), "number"),
        Column(say("home.rivals.won"), "number"),
        Column(say("home.rivals.lost"), "number"),
    )
    title = sentence(say, portfolio.findings, "rivals") or say("home.rivals.kick")
    return RivalsBlock(
        Heading(title, say("home.rivals.dek"), say("home.rivals.kick"), "rivals"),
        Table(
            say("home.rivals.kick"),
            columns,
            tuple(_row(overview, rival) for rival in met[:MOST]),
            stack=False,
        ),
        Link(
            say.count("home.rivals.all", len(portfolio.rivals)), page_href(overview.page, "competitors.html")
        ),
    )


def _row(overview: Overview, rival: RivalOverview) -> Row:
    say = overview.voice
    counts = (len(rival.accounts), rival.incumbent_at, len(rival.won), len(rival.lost))
    name = Cell(say.text(rival.competitor.name), href=competitor_href(overview.page, rival.competitor.id))
    return Row((name, *(Cell(str(count), "" if count else "faint") for count in counts)))
