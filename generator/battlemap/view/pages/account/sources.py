"""Where we looked, and how old and how well sourced the profile is (M13)."""

from __future__ import annotations

from battlemap.assess.results.course import ChannelUse, SourcingResult
from battlemap.model.insight import Source
from battlemap.view.pages.account.problems import known
from battlemap.view.pages.account.sheet import Sheet, joined
from battlemap.view.sections import Section, TablesSection
from battlemap.view.tables import Cell, Column, Row, Table
from battlemap.view.workings import working

MOST = 8


def sources_section(sheet: Sheet) -> Section:
    """Channels by how long ago they were looked into, beside the latest finds."""
    say, found = sheet.say, sheet.account.sourcing
    plan = sheet.account.account
    if found is None or not (found.facts or plan.sources):
        return sheet.empty("sources", "account.sources.name")
    name = say("account.sources.name")
    dek = say("account.sources.dek", facts=found.facts, sourced=found.sourced, dated=found.dated)
    heading = sheet.heading("sources", name, dek)
    tables = (_channels(sheet, found), *((_finds(sheet),) if plan.sources else ()))
    return TablesSection("sources", heading, tables)


def _channels(sheet: Sheet, found: SourcingResult) -> Table:
    say = sheet.say
    unused = [say.text(use.channel.label) for use in found.channels if not use.times]
    rows = [_channel(sheet, use) for use in found.channels if use.times]
    if unused:
        rows.append(
            Row((Cell(say("account.sources.unused"), "mute", sub=say.listed(unused)), Cell(), Cell()))
        )
    how = say("account.sources.how")
    score = Cell(working=working(say, found.score, how, unit="0 – 100", side="left"))
    used = say("account.sources.used", used=found.used, total=len(found.channels))
    foot = Row((Cell(say("account.sources.score")), score, Cell(used, "mute")))
    columns = (
        Column(say("account.sources.channel")),
        Column(say("account.sources.times"), "number"),
        Column(say("account.sources.last")),
    )
    return Table(name_of(sheet), columns, tuple(rows), foot, stack=False)


def name_of(sheet: Sheet) -> str:
    """What the table of channels is called."""
    return sheet.say("account.sources.channels")


def _channel(sheet: Sheet, use: ChannelUse) -> Row:
    say = sheet.say
    last = say("account.sources.ago", days=say.days(use.days)) if use.days is not None else ""
    return Row((Cell(say.text(use.channel.label)), Cell(str(use.times)), known(last)))


def _finds(sheet: Sheet) -> Table:
    say = sheet.say
    sources = sorted(
        sheet.account.account.sources, key=lambda s: s.date.toordinal() if s.date else 0, reverse=True
    )
    columns = sheet.columns("account.sources", ("what", "where"))
    return Table(
        say("account.sources.finds"), columns, tuple(_find(sheet, s) for s in sources[:MOST]), stack=False
    )


def _find(sheet: Sheet, source: Source) -> Row:
    say = sheet.say
    where = joined(
        say.term("channel", source.channel),
        say.day(source.date) if source.date else "",
        say.member(source.by) if source.by else "",
    )
    return Row((known(say.text(source.what)), Cell(where, "mute")))
