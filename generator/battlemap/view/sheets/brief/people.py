"""The people who matter most, for the brief: six of them, and who is missing."""

from __future__ import annotations

from battlemap.assess.results.people import Stakeholder
from battlemap.view import stakeholders
from battlemap.view.pages.account.sheet import UNKNOWN, Sheet, joined
from battlemap.view.sheets.brief.types import BriefPerson
from battlemap.view.sheets.measure import Type, clip, type_of, wide
from battlemap.view.sheets.signs import attitude

MOST = 6
INFLUENTIAL = 4
NAME, ROLE, CLOSE = 43.0, 34.0, 40.0  # millimetres inside the columns
NOTE = 130.0
LETTER, GAP, LEAST = 5.2, 1.0, 9.0


def people(sheet: Sheet) -> tuple[BriefPerson, ...]:
    """The most influential who are still there."""
    return tuple(_person(sheet, who) for who in sheet.account.people.present[:MOST])


def note(sheet: Sheet, shown: int) -> str:
    """How many are known in all, and which roles have no name."""
    say, found = sheet.say, sheet.account.people
    unfilled = [say.text(who.person.title) for who in found.everyone if who.person.unfilled and not who.gone]
    total = len(found.present)
    gaps = ""
    if unfilled:
        titles = say.listed(unfilled) if len(unfilled) < 3 else ""
        gaps = say.count("sheets.brief.unfilled", len(unfilled)) + (f" ({titles})" if titles else "")
    in_all = say("sheets.people_in_all", count=total) if total > shown else ""
    return type_of(say.lang).cut(joined(in_all, gaps), NOTE, small=True)


def _person(sheet: Sheet, who: Stakeholder) -> BriefPerson:
    say, person, words = sheet.say, who.person, type_of(sheet.say.lang)
    name = words.cut(say.text(who.name), NAME, bold=True)
    held = who.roles.get(sheet.main.id, ()) if sheet.main else who.all_roles
    roles = tuple(stakeholders.buying_role(say, role) for role in held[:3])
    named = say("account.list_gap").join(role.name for role in roles)
    owner = say.member(person.contact)
    close = joined(stakeholders.contact(say, who.contact.depth).word, owner)
    weighty = (person.influence or 0) >= INFLUENTIAL
    return BriefPerson(
        name=name,
        title=_title(words, name, say.text(person.title)),
        roles=roles,
        role=words.cut(named, ROLE - LETTER * len(roles)) if roles else say("word.unknown"),
        attitude=attitude(say, who.support),
        influence=UNKNOWN if person.influence is None else str(person.influence),
        close=clip(close, CLOSE, words.size),
        met=stakeholders.last_met(say, who.contact),
        alarm=weighty and not who.met,
    )


def _title(words: Type, name: str, title: str) -> str:
    """As much of the title as still stands on the line of the name."""
    room = NAME - wide(name, words.size, bold=True) - GAP
    return clip(title, room, words.size) if room > LEAST else ""
