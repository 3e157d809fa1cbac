"""How complete and how fresh the file is, class by class, and which facts grow old (M11)."""

from __future__ import annotations

from dataclasses import replace

from battlemap.assess.results.information import AgedFact, ClassResult
from battlemap.view.links import playbook_href
from battlemap.view.marks import Heading, Link
from battlemap.view.names import sentences
from battlemap.view.pages.account.sheet import Sheet, closed
from battlemap.view.sections import Section, TablesSection
from battlemap.view.stakeholders import attitude
from battlemap.view.tables import Cell, Column, Row, Table
from battlemap.view.workings import working

MOST = 8
PEOPLE = "people"


def information_section(sheet: Sheet) -> Section:
    """Completeness per class with its most valuable gap, beside it what is going stale."""
    say = sheet.say
    told = sentences(say, sheet.account.findings, "information")
    name = say("account.information.name")
    dek = say("account.information.dek")
    heading = Heading(told[0], dek, name) if told else Heading(name, dek)
    if len(told) > 1:
        heading = replace(heading, dek=closed(say, told[1]))
    return TablesSection("information", heading, (_classes(sheet), _old(sheet)))


def _classes(sheet: Sheet) -> Table:
    say, found = sheet.say, sheet.account.information
    columns = (
        Column(say("account.information.class")),
        Column(say("account.known")),
        Column(say("account.information.gap")),
    )
    rows = tuple(_class(sheet, one) for one in found.classes)
    total = working(say, found.score, say("account.information.how"), unit="0 – 100", side="left")
    foot = Row(
        (
            Cell(say("work.total")),
            Cell(
                working=replace(
                    total,
                    known=None,
                    link=Link(say("account.how_link"), playbook_href(sheet.page, "information")),
                )
            ),
            Cell(say("account.information.open", count=len(found.missing)), "mute"),
        )
    )
    return Table(say("account.information.complete"), columns, rows, foot, stack=False)


def _class(sheet: Sheet, one: ClassResult) -> Row:
    say = sheet.say
    label = say.text(one.information.short or one.information.label)
    if one.share is None:
        key = "private" if one.information.private else "no_opportunity"
        return Row((Cell(label), Cell("–", "faint"), Cell(say(f"account.information.{key}"), "mute")))
    gap = say.text(one.missing[0].label) if one.missing else say("account.information.complete_class")
    return Row(
        (
            Cell(label),
            Cell(known=say.known(one.share)),
            Cell(gap, "" if one.missing else "good"),
        )
    )


def _old(sheet: Sheet) -> Table:
    say, fresh = sheet.say, sheet.account.freshness
    columns = (
        Column(say("account.information.stale")),
        Column(say("account.information.source")),
        Column(say("account.information.age"), "number"),
    )
    rows = tuple(_fact(sheet, fact) for fact in fresh.oldest[:MOST])
    if not rows:
        key = "account.information.none_stale" if fresh.facts else "account.information.none_rated"
        rows = (Row((Cell(say(key), "mute"), Cell(), Cell())),)
    score = working(say, fresh.score, say("account.information.fresh_how"), unit="0 – 100", side="left")
    counted = say("account.information.counted", facts=fresh.facts, ageing=fresh.ageing, stale=fresh.stale)
    foot = Row(
        (
            Cell(say("account.information.fresh"), sub=counted),
            Cell(working=replace(score, known=None)),
            Cell(),
        )
    )
    return Table(say("account.information.stale"), columns, rows, foot, stack=False)


def _fact(sheet: Sheet, fact: AgedFact) -> Row:
    say = sheet.say
    if fact.kind == PEOPLE:
        rating = attitude(say, fact.rating).word
    else:
        card = say.method.scorecard.get(fact.kind)
        rating = say.signed(fact.rating) if card and card.scale.signed else str(fact.rating)
    where = say.source(fact.spot.location)
    stale = fact.freshness == "stale"
    return Row(
        (
            Cell(say("account.pair", label=say.text(fact.about), value=rating)),
            Cell(
                sheet.cited(fact.source, fact.as_of) or (where.label if where else ""),
                "mute",
                href=where.href if where else None,
            ),
            Cell("" if fact.days is None else say.days(fact.days), "warn" if stale else ""),
        )
    )
