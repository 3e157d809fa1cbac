"""The funnel of the home page: open opportunities by claimed stage, low, likely and high (M25)."""

from __future__ import annotations

from battlemap.assess.results.portfolio import FunnelItem
from battlemap.assess.results.portfolio import FunnelRow as Assessed
from battlemap.view.charts.funnel import Deal, FunnelStage, FunnelWords, funnel
from battlemap.view.links import page_href
from battlemap.view.marks import Heading, LegendItem, Link
from battlemap.view.names import sentences
from battlemap.view.pages.accounts.overview import Overview
from battlemap.view.pages.home.types import FunnelBlock


def funnel_block(overview: Overview) -> FunnelBlock | None:
    """The funnel with its legend; None without an open opportunity."""
    say, portfolio = overview.voice, overview.edition.assessed.portfolio
    found = portfolio.funnel
    if not found.count:
        return None
    rows = [row for row in found.rows if row.items or not row.stage.closed]
    title, *further = sentences(say, portfolio.findings, "funnel") or (say("home.funnel.name"),)
    return FunnelBlock(
        heading=Heading(
            title, further[-1] if further else "", say.count("home.funnel.kick", found.count), "funnel"
        ),
        funnel=funnel([_stage(overview, row) for row in rows], _words(overview)),
        legend=(
            LegendItem(say("home.funnel.on_track"), "on_track"),
            LegendItem(say("home.funnel.off_track"), "off_track"),
        ),
        notes=_notes(overview),
        more=Link(say("home.funnel.more"), page_href(overview.page, "opportunities.html")),
    )


def _words(overview: Overview) -> FunnelWords:
    say = overview.voice
    return FunnelWords(
        caption=say("home.funnel.caption"),
        stage=say("home.funnel.stage"),
        number=say("home.funnel.number"),
        deals=say("home.funnel.deals"),
        likely=say("home.funnel.likely"),
        range=say("home.funnel.range"),
        amounts=say("home.funnel.amounts"),
    )


def _stage(overview: Overview, row: Assessed) -> FunnelStage:
    say, value = overview.voice, row.value
    count, off = say.count("home.funnel.count", len(row.items)), say.count("home.funnel.off", row.off_track)
    likely = "" if value.likely is None else say.money(value.likely, overview.currency)
    range_ = ""
    if value.low is not None and value.high is not None and value.low != value.high:
        range_ = say.money_range(value.low, value.high, overview.currency)
    return FunnelStage(
        name=say.text(row.stage.short or row.stage.label),
        note=say.percent(row.stage.probability),
        count=str(len(row.items)) if row.items else "–",
        off=off if row.off_track else "",
        likely_text=likely or ("?" if row.items else ""),
        range_text=range_,
        deals=tuple(_deal(item) for item in row.items),
        low=None if value.low is None else float(value.low),
        likely=None if value.likely is None else float(value.likely),
        high=None if value.high is None else float(value.high),
        deals_label=say.listed((count, off)),
        range_label=range_ or likely or say("word.unknown"),
    )


def _deal(item: FunnelItem) -> Deal:
    likely = item.value.likely
    return Deal(None if likely is None else float(likely), bool(item.opportunity.off_track))


def _notes(overview: Overview) -> tuple[str, ...]:
    say, found = overview.voice, overview.edition.assessed.portfolio.funnel
    notes = []
    if found.won:
        sum_ = sum((item.value.likely for item in found.won if item.value.likely is not None), start=0)
        amount = say.money(sum_, overview.currency)
        notes.append(say.count("home.funnel.won", len(found.won), amount=amount))
    if found.unstaged:
        notes.append(say.count("home.funnel.unstaged", len(found.unstaged)))
    if found.total.unvalued:
        notes.append(say.count("home.funnel.unvalued", found.total.unvalued))
    return tuple(notes)
