"""Needs with what answers them and what that is worth, SWOT (M33, M37)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from battlemap.model.needs import Need
from battlemap.model.short import Noted
from battlemap.view.marks import Heading
from battlemap.view.names import sentences
from battlemap.view.pages.account.sheet import Sheet, closed
from battlemap.view.sections import Quadrant, Section, SwotSection, TablesSection
from battlemap.view.tables import Cell, Row, Table

LISTS = (("strengths", "good"), ("weaknesses", "bad"), ("opportunities", "good"), ("threats", "bad"))
NEED = ("need", "whose", "pain", "stated", "offer", "benefit", "worth")
CROSSES = ("so_we", "guard")


def needs_section(sheet: Sheet) -> Section:
    """Every need: whose it is, how much it hurts, our answer, what it brings, what it is worth to them."""
    say, needs = sheet.say, sheet.account.account.needs
    if not needs:
        return sheet.empty("needs", "account.needs.name")
    told = sentences(say, sheet.account.findings, "needs")
    name = say("account.needs.name")
    heading = Heading(told[0], "", name) if told else Heading(name, say("account.needs.dek"))
    if len(told) > 1:
        heading = Heading(told[0], closed(say, told[1]), name)
    columns = sheet.columns("account.needs", NEED, hidden=frozenset({"pain", "stated"}))
    rows = tuple(_need(sheet, need) for need in needs)
    return TablesSection("needs", heading, (Table(name, columns, rows),))


def _need(sheet: Sheet, need: Need) -> Row:
    say = sheet.say
    pain = need.pain.rating if need.pain else None
    product = say.plans.product.get(need.product) if need.product else None
    offer = say.text(need.offer) or (say.text(product.name) if product else "")
    worth = say("account.needs.a_year", amount=sheet.money(need.worth)) if need.worth is not None else ""
    confirmed = say(f"account.needs.confirmed.{need.confirmed or 'unknown'}")
    return Row(
        (
            Cell(say.text(need.need), strong=True, sub=say.term("need-kind", need.kind)),
            _known(sheet.people(need.whose)),
            _known(say(f"account.needs.pain.{pain}") if pain else ""),
            _known(say(f"account.needs.stated.{need.stated}") if need.stated else ""),
            Cell(offer or say("account.needs.no_offer"), "" if offer else "bad"),
            _known(say.text(need.benefit)) if offer else Cell(),
            replace(_known(worth), sub=confirmed if worth or need.confirmed else ""),
        )
    )


def _known(text: str) -> Cell:
    """A text, a faint question mark where there is none."""
    return Cell(text) if text else Cell("?", "faint")


def swot_section(sheet: Sheet) -> Section:
    """Four lists, then what follows from crossing them (M33)."""
    say, swot = sheet.say, sheet.account.account.swot
    if swot is None:
        return sheet.empty("swot", "account.swot.name")
    quadrants = tuple(
        Quadrant(say(f"account.swot.{key}"), tone, _told(sheet, getattr(swot, key)), say("account.swot.none"))
        for key, tone in LISTS
    )
    crosses = tuple(
        Quadrant(say(f"account.swot.{key}"), "", items)
        for key in CROSSES
        if (items := _told(sheet, getattr(swot, key)))
    )
    dek = say("account.swot.dek" if crosses else "account.swot.no_crosses")
    return SwotSection("swot", Heading(say("account.swot.name"), dek), quadrants, crosses)


def _told(sheet: Sheet, remarks: Iterable[Noted]) -> tuple[str, ...]:
    say = sheet.say
    told = []
    for remark in remarks:
        origin = sheet.cited(remark.source, remark.as_of)
        words = say.text(remark.text)
        told.append(say("account.with_origin", text=words, origin=origin) if origin else words)
    return tuple(told)
