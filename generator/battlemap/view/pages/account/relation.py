"""Trust and satisfaction: blocks of one to five on the screen, the evidence below (M43)."""

from __future__ import annotations

from dataclasses import replace

from battlemap.assess.results.base import Part
from battlemap.assess.results.scorecard import ScorecardResult
from battlemap.view.charts.radar import Radar, Spoke, radar
from battlemap.view.finished import finished
from battlemap.view.links import playbook_href
from battlemap.view.marks import Blocks, Heading, Link, Working
from battlemap.view.names import sentence
from battlemap.view.pages.account.sheet import Sheet, closed, joined
from battlemap.view.scorecards import BarRow, BarsTable, Rated
from battlemap.view.sections import RelationSection, Section
from battlemap.view.tables import Cell, Column, Row, Table
from battlemap.view.workings import working

LOW = 2
LEAST_SPOKES = 3


@finished
class RatedCard:
    """A scorecard of the relationship: the section of its findings, its names, how its figure comes about."""

    section: str
    card: ScorecardResult
    name: str
    labels: tuple[str, ...]
    working: Working

    @property
    def parts(self) -> tuple[Part, ...]:
        """The ratings."""
        return self.card.score.parts


def rated_cards(sheet: Sheet) -> tuple[RatedCard, ...]:
    """Trust and satisfaction, as far as anything of them was ever rated."""
    found = (("trust", sheet.account.trust), ("satisfaction", sheet.account.satisfaction))
    return tuple(
        _card(sheet, section, card)
        for section, card in found
        if card is not None and any(part.input is not None for part in card.score.parts)
    )


def _card(sheet: Sheet, section: str, card: ScorecardResult) -> RatedCard:
    say, score = sheet.say, card.score
    name = say.text(card.card.short or card.card.label)
    short = {c.id: c.short or c.label for group in card.card.groups for c in group.criteria}
    opened = working(say, score, say("account.relation.how", card=name), unit="0 – 100", side="left")
    return RatedCard(
        section,
        card,
        name,
        tuple(say.text(short[part.id]) for part in score.parts),
        replace(
            opened,
            known=None,
            note=say.text(score.band.label) if score.band else "",
            link=Link(say("account.card_link"), playbook_href(sheet.page, card.card.id)),
        ),
    )


def trust_block(sheet: Sheet, cards: tuple[RatedCard, ...]) -> Rated | None:
    """Trust beside satisfaction; None where nothing rated counts."""
    say = sheet.say
    counted = [card for card in cards if card.card.score.known]
    if not counted:
        return None
    said = next((s for card in counted if (s := sentence(say, sheet.account.findings, card.section))), None)
    return Rated(Heading(said or say("account.relation.name")), tuple(_bars(sheet, card) for card in counted))


def relation_section(sheet: Sheet, cards: tuple[RatedCard, ...]) -> Section:
    """Every rating with what it rests on; the radar says the same of the first card."""
    say = sheet.say
    if not cards:
        return sheet.empty("relation", "account.relation.name")
    told = [s for card in cards if (s := sentence(say, sheet.account.findings, card.section))]
    name = say("account.relation.name")
    heading = Heading(told[0], "", name) if told else Heading(name, say("account.relation.dek"))
    if len(told) > 1:
        heading = replace(heading, dek=closed(say, told[1]))
    tables = tuple(_evidence(sheet, card) for card in cards)
    return RelationSection("relation", heading, tables, _radar(sheet, cards[0]))


def _blocks(part: Part) -> Blocks:
    if not part.counts or part.input is None:
        return Blocks(None, "?")
    return Blocks(int(part.input), str(int(part.input)), "bad" if part.input <= LOW else "")


def _bars(sheet: Sheet, rated: RatedCard) -> BarsTable:
    say = sheet.say
    counted = sum(1 for part in rated.parts if part.counts)
    shut = say("account.relation.closed", known=counted, total=len(rated.parts))
    return BarsTable(
        rated.name,
        rated.name,
        say("work.part"),
        say("work.value"),
        tuple(BarRow(label, _blocks(part)) for label, part in zip(rated.labels, rated.parts, strict=True)),
        replace(rated.working, value=shut),
    )


def _evidence(sheet: Sheet, rated: RatedCard) -> Table:
    say, score = sheet.say, rated.card.score
    columns = (
        Column(rated.name),
        Column(say("account.relation.rating"), "number"),
        Column(say("account.relation.evidence")),
    )
    rows = tuple(
        Row(
            (
                Cell(label, strong=True),
                Cell(blocks=_blocks(part), sub=say("work.stale") if part.freshness == "stale" else ""),
                Cell(_rest(sheet, part), "" if part.input is not None else "faint", sub=sheet.origin(part)),
            )
        )
        for label, part in zip(rated.labels, rated.parts, strict=True)
    )
    band = say.text(score.band.label) if score.band else ""
    known = say("known.share", percent=say.percent(score.known))
    foot = Row((Cell(say("work.total")), Cell(working=rated.working), Cell(joined(band, known))))
    return Table(rated.name, columns, rows, foot, stack=False)


def _rest(sheet: Sheet, part: Part) -> str:
    return sheet.say.text(part.note) or (sheet.say("account.not_rated") if part.input is None else "")


def _radar(sheet: Sheet, rated: RatedCard) -> Radar | None:
    if sum(1 for part in rated.parts if part.counts) < LEAST_SPOKES:
        return None
    spokes = [
        Spoke(label, float(part.input) if part.counts and part.input is not None else None)
        for label, part in zip(rated.labels, rated.parts, strict=True)
    ]
    title = sheet.say("account.relation.radar", card=rated.name)
    return radar(spokes, title, most=rated.card.card.scale.high)
