"""The power map: influence by support, with lines, roles and our owners (M17)."""

from __future__ import annotations

from functools import lru_cache

from battlemap.assess.results.people import Stakeholder
from battlemap.view import stakeholders
from battlemap.view.charts.power_links import PowerLink
from battlemap.view.charts.power_map import PowerPerson, PowerWords, power_map
from battlemap.view.marks import LegendItem
from battlemap.view.pages.account.sheet import Sheet
from battlemap.view.pages.account.types import PowerBlock
from battlemap.view.words import Words

LINES = ("reports", "informal", "influences", "conflict")
LEVELS = frozenset({"decision", "management", "operational"})
COLUMNS = ("unknown", "-2", "-1", "0", "1", "2")
INFLUENTIAL = 4


def power_block(sheet: Sheet) -> PowerBlock:
    """The map of everybody who is still there."""
    account = sheet.account
    present = [who for who in account.people.everyone if not who.gone]
    links = [PowerLink(link.kind, link.start, link.end) for link in account.people.links]
    return PowerBlock(
        heading=sheet.heading("map", sheet.say("account.map.name")),
        chart=power_map([_person(sheet, who) for who in present], links, _words(sheet, present)),
        legend=_legend(sheet),
    )


def _person(sheet: Sheet, who: Stakeholder) -> PowerPerson:
    say, person = sheet.say, who.person
    title = say.text(person.title)
    rival = sheet.rivals.get(who.favoured) if who.favoured else None
    letters = (stakeholders.buying_role(say, role).letter for role in who.all_roles)
    return PowerPerson(
        id=who.id,
        name=title if person.unfilled else say.text(person.name),
        role_line=say("account.map.unfilled") if person.unfilled else title,
        influence=person.influence,
        support=who.support,
        level=person.level if person.level in LEVELS else "unknown",
        contact=who.contact.depth,
        role_letters=" ".join(letters),
        owner_initials=sheet.initials(person.contact),
        gap=person.unfilled,
        favours=rival.short if rival else "",
    )


def _words(sheet: Sheet, present: list[Stakeholder]) -> PowerWords:
    say = sheet.say
    named = [who for who in present if who.known]
    top = [who for who in named if (who.person.influence or 0) >= INFLUENTIAL]
    counted = {
        "top": len(top),
        "plus": sum(1 for who in top if (who.support or 0) > 0),
        "minus": sum(1 for who in top if (who.support or 0) < 0),
        "unknown": sum(1 for who in top if who.support is None),
    }
    columns = tuple(say(f"account.map.support.{key}") for key in COLUMNS)
    return PowerWords(
        title=say("account.map.title", people=len(named), gaps=len(present) - len(named)),
        desc=say("account.map.desc", **counted),
        columns=(columns[0], columns[1], columns[2], columns[3], columns[4], columns[5]),
        influence=say("account.map.influence"),
        nobody=say("account.map.nobody"),
    )


def _legend(sheet: Sheet) -> tuple[LegendItem, ...]:
    say = sheet.say
    owner = next((w.person.contact for w in sheet.account.people.everyone if w.person.contact), None)
    if owner is None:
        return _marks(say.words, _letters(sheet))
    mine = LegendItem(say("account.map.owner"), char=sheet.initials(owner), tone="own")
    return (*_marks(say.words, _letters(sheet)), mine)


def _letters(sheet: Sheet) -> str:
    gap = "" if sheet.say.lang == "zh" else " "
    return gap.join(sheet.say.text(role.letter) for role in sheet.say.method.roles)


@lru_cache(maxsize=8)
def _marks(words: Words, letters: str) -> tuple[LegendItem, ...]:
    """What every map of a language explains."""
    return (
        *(LegendItem(words(f"account.map.{kind}"), kind) for kind in LINES),
        LegendItem(words("account.map.contact"), "contact"),
        LegendItem(words("account.map.decision"), "decision"),
        LegendItem(words("account.map.roles"), char=letters),
    )
