"""Trust and satisfaction: blocks of one to five on the screen, the evidence below (M43)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from battlemap.assess.results.base import Part
from battlemap.assess.results.scorecard import ScorecardResult
from battlemap.view.charts.radar import Radar, Spoke, radar
from battlemap.view.links import playbook_href
from battlemap.view.marks import Blocks, Heading, Link, Working
from battlemap.view.names import sentence
from battlemap.view.pages.account.sheet import Sheet, closed, joined
from battlemap.view.pages.account_sections import RelationSection, Section
from battlemap.view.scorecards import BarRow, BarsTable, Rated
from battlemap.view.tables import Cell, Column, Row, Table
from battlemap.view.workings import working

LOW = 2
LEAST_SPOKES = 3


def trust_block(sheet: Sheet) -> Rated | None:
    """Trust beside satisfaction; None where neither is rated."""
    say = sheet.say
    cards = [(section, card) for section, card in _cards(sheet) if card.score.known]
    if not cards:
        return None
    said = next((s for key, _ in cards if (s := sentence(say, sheet.account.findings, key))), None)
    tables = tuple(_bars(sheet, card) for _, card in cards)
    return Rated(Heading(said or say("account.relation.name")), tables)


def relation_section(sheet: Sheet) -> Section:
    """Every rating with what it rests on; the radar says the same of trust."""
    say = sheet.say
    cards = [card for _, card in _cards(sheet) if any(part.input is not None for part in card.score.parts)]
    if not cards:
        return sheet.empty("relation", "account.relation.name")
    said = [sentence(say, sheet.account.findings, key) for key, card in _cards(sheet) if card in cards]
    told = [words for words in said if words]
    name = say("account.relation.name")
    heading = Heading(told[0], "", name) if told else Heading(name, say("account.relation.dek"))
    if len(told) > 1:
        heading = replace(heading, dek=closed(say, told[1]))
    return RelationSection(
        "relation", heading, tuple(_evidence(sheet, card) for card in cards), _radar(sheet, cards[0])
    )


def _cards(sheet: Sheet) -> Iterator[tuple[str, ScorecardResult]]:
    for section, card in (("trust", sheet.account.trust), ("satisfaction", sheet.account.satisfaction)):
        if card is not None:
            yield section, card


def _label(sheet: Sheet, card: ScorecardResult, part: Part) -> str:
    for group in card.card.groups:
        for criterion in group.criteria:
            if criterion.id == part.id:
                return sheet.say.text(criterion.short or criterion.label)
    return sheet.say.text(part.label)


def _blocks(part: Part) -> Blocks:
    if not part.counts or part.input is None:
        return Blocks(None, "?")
    return Blocks(int(part.input), str(int(part.input)), "bad" if part.input <= LOW else "")


def _name(sheet: Sheet, card: ScorecardResult) -> str:
    return sheet.say.text(card.card.short or card.card.label)


def _bars(sheet: Sheet, card: ScorecardResult) -> BarsTable:
    say, parts = sheet.say, card.score.parts
    name = _name(sheet, card)
    return BarsTable(
        name,
        name,
        say("work.part"),
        say("work.value"),
        tuple(BarRow(_label(sheet, card, part), _blocks(part)) for part in parts),
        card_working(sheet, card, say("account.relation.closed", known=_counted(card), total=len(parts))),
    )


def _counted(card: ScorecardResult) -> int:
    return sum(1 for part in card.score.parts if part.counts)


def card_working(sheet: Sheet, card: ScorecardResult, closed: str = "") -> Working:
    """How the figure of a card comes about; `closed` stands in place of the figure."""
    say = sheet.say
    opened = working(
        say, card.score, say("account.relation.how", card=_name(sheet, card)), unit="0 – 100", side="left"
    )
    band = say.text(card.score.band.label) if card.score.band else ""
    return replace(
        opened,
        value=closed or opened.value,
        known=None,
        note=band,
        link=Link(say("account.card_link"), playbook_href(sheet.page, card.card.id)),
    )


def _evidence(sheet: Sheet, card: ScorecardResult) -> Table:
    say = sheet.say
    columns = (
        Column(_name(sheet, card)),
        Column(say("account.relation.rating"), "number"),
        Column(say("account.relation.evidence")),
    )
    rows = tuple(
        Row(
            (
                Cell(_label(sheet, card, part), strong=True),
                Cell(blocks=_blocks(part), sub=say("work.stale") if part.freshness == "stale" else ""),
                Cell(_rest(sheet, part), "" if part.input is not None else "faint", sub=sheet.origin(part)),
            )
        )
        for part in card.score.parts
    )
    score = card.score
    band = say.text(score.band.label) if score.band else ""
    foot = Row(
        (
            Cell(say("work.total")),
            Cell(working=card_working(sheet, card)),
            Cell(joined(band, say("known.share", percent=say.percent(score.known)))),
        )
    )
    return Table(_name(sheet, card), columns, rows, foot, stack=False)


def _rest(sheet: Sheet, part: Part) -> str:
    return sheet.say.text(part.note) or (sheet.say("account.not_rated") if part.input is None else "")


def _radar(sheet: Sheet, card: ScorecardResult) -> Radar | None:
    parts = card.score.parts
    if sum(1 for part in parts if part.counts) < LEAST_SPOKES:
        return None
    spokes = [
        Spoke(
            _label(sheet, card, part), float(part.input) if part.counts and part.input is not None else None
        )
        for part in parts
    ]
    return radar(
        spokes, sheet.say("account.relation.radar", card=_name(sheet, card)), most=card.card.scale.high
    )
