"""Key figures of the open opportunities, each with its working."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import partial

from battlemap.assess.results.portfolio import FunnelItem
from battlemap.view.amounts import amounts
from battlemap.view.breakdown import first_of, heads, of_money, sum_of
from battlemap.view.marks import Figure, Working, WorkRow
from battlemap.view.pages.accounts.overview import Overview
from battlemap.view.voice import Voice


def figures(overview: Overview) -> tuple[Figure, ...]:
    """How many are open, their likely and their weighted value, claims ahead, those off track."""
    value = weighted(overview, side="right")
    return (_open(overview), _likely(overview), value, ahead(overview), _off_track(overview))


def _open(overview: Overview) -> Figure:
    say, funnel = overview.voice, overview.edition.assessed.portfolio.funnel
    counts = [(say.text(row.stage.label), len(row.items)) for row in funnel.rows]
    if funnel.unstaged:
        counts.append((say("opportunities.unstaged"), len(funnel.unstaged)))
    total = say.number(funnel.count)
    working = Working(
        say("opportunities.by_stage"),
        total,
        heads(say, say("home.funnel.stage"), say("home.funnel.number")),
        tuple(WorkRow(name, say.number(count)) for name, count in counts),
        sum_of(say, total),
        side="left",
    )
    return Figure(say("opportunities.open"), total, working=working)


def _likely(overview: Overview) -> Figure:
    say, funnel = overview.voice, overview.edition.assessed.portfolio.funnel
    label, value = say("opportunities.likely"), funnel.total
    if value.likely is None:
        return Figure(label, say("word.unknown"), tone="faint")
    parts = [(say.text(row.stage.label), row.value.likely) for row in funnel.rows]
    parts.append((say("opportunities.unstaged"), _sum(funnel.unstaged)))
    working = of_money(
        say,
        say("opportunities.by_stage"),
        say.money(value.likely, overview.currency),
        say("home.funnel.stage"),
        [(name, amount) for name, amount in parts if amount is not None],
        overview.currency,
    )
    if value.unvalued:
        working = replace(working, note=say.count("home.funnel.unvalued", value.unvalued))
    if value.low is None or value.high is None:
        return Figure(label, working.value, working=working)
    note = say("home.between", range=say.money_range(value.low, value.high, overview.currency))
    return Figure(label, working.value, note, working=working)


def _sum(items: tuple[FunnelItem, ...]) -> Decimal | None:
    valued = [item.value.likely for item in items if item.value.likely is not None]
    return sum(valued, Decimal(0)) if valued else None


def weighted(overview: Overview, side: str = "left") -> Figure:
    """The open opportunities at the chance of their stages; the working opens to that side."""
    say, funnel = overview.voice, overview.edition.assessed.portfolio.funnel
    label, value = say("home.pipeline"), funnel.weighted
    if value.likely is None:
        return Figure(label, say("word.unknown"), say.count("home.of_open", funnel.count), tone="faint")
    rows = [row for row in funnel.rows if row.weighted.likely is not None]
    told = amounts(say, [row.weighted.likely or Decimal(0) for row in rows], overview.currency)
    stage, likely, chance = say("home.funnel.stage"), say("home.funnel.likely"), say("home.work.chance")
    working = Working(
        say("home.work.pipeline"),
        say.money(value.likely, overview.currency),
        heads(say, stage, likely, chance, told.unit),
        tuple(
            WorkRow(
                say.text(row.stage.label),
                say.money(row.value.likely or 0, overview.currency),
                say.percent(row.stage.probability),
                text,
            )
            for row, text in zip(rows, told.parts, strict=True)
        ),
        sum_of(say, "", "", told.total),
        unit=told.unit,
        note=say.count("home.funnel.unvalued", funnel.total.unvalued) if funnel.total.unvalued else "",
        side=side,
    )
    if value.low is None or value.high is None:
        return Figure(label, working.value, working=working)
    note = say("home.between", range=say.money_range(value.low, value.high, overview.currency))
    return Figure(label, working.value, note, working=working)


def ahead(overview: Overview) -> Figure:
    """Opportunities whose claimed stage lies ahead of the proved one."""
    say, portfolio = overview.voice, overview.edition.assessed.portfolio
    count = portfolio.totals.claims_ahead
    label, note = say("home.claims"), say.count("home.of_open", portfolio.totals.opportunities)
    if not count:
        return Figure(label, "0", note)
    items = [item for row in portfolio.funnel.rows for item in row.items if item.opportunity.stage.ahead]
    words = heads(say, say("home.work.opportunity"), say("home.work.claimed"), say("home.work.proved"))
    working = first_of(say, say("home.work.claims"), str(count), words, items, partial(_claim, say))
    return Figure(label, working.value, note, "warn", working=working)


def _claim(say: Voice, item: FunnelItem) -> WorkRow:
    stage = item.opportunity.stage
    return WorkRow(
        say.text(item.account.account.name),
        say.text(stage.claimed.label) if stage.claimed else "",
        say.text(stage.evidenced.label) if stage.evidenced else say("home.work.nothing"),
        note=say.text(item.opportunity.opportunity.title),
    )


def _off_track(overview: Overview) -> Figure:
    say, funnel = overview.voice, overview.edition.assessed.portfolio.funnel
    label = say("opportunities.off")
    staged = (item for row in funnel.rows for item in row.items)
    off = [item for item in (*staged, *funnel.unstaged) if item.opportunity.off_track]
    if not off:
        return Figure(label, "0")
    working = first_of(
        say,
        label,
        str(funnel.off_track),
        heads(say, say("home.work.opportunity"), say("opportunities.track")),
        off,
        lambda item: WorkRow(
            say.text(item.account.account.name),
            say.listed(say(f"track.{reason}") for reason in item.opportunity.off_track),
            note=say.text(item.opportunity.opportunity.title),
        ),
    )
    return Figure(label, working.value, tone="bad", working=working)
