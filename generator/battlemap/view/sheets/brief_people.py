"""The people who matter most, for the brief: six of them, and who is missing."""

from __future__ import annotations

from battlemap.assess.results.people import Stakeholder
from battlemap.view import stakeholders
from battlemap.view.pages.account.sheet import UNKNOWN, Sheet, joined
from battlemap.view.sheets.brief_types import BriefPerson
from battlemap.view.sheets.room import LABEL, cut, wide
from battlemap.view.sheets.signs import attitude

MOST = 6
INFLUENTIAL = 4
NAME, ROLE, CLOSE = 44.0, 34.0, 40.0  # millimetres inside the columns
LETTER, GAP, LEAST = 5.2, 1.0, 9.0
DOTS = 5.0  # what larger Chinese type and its square ellipsis take more


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
    return cut(joined(say("sheets.people_in_all", count=total) if total > shown else "", gaps), 130, 1, LABEL)


def _person(sheet: Sheet, who: Stakeholder) -> BriefPerson:
    say, person = sheet.say, who.person
    room = NAME - (DOTS if say.lang == "zh" else 0)
    name = cut(say.text(who.name), room, 1, bold=True)
    held = who.roles.get(sheet.main.id, ()) if sheet.main else who.all_roles
    roles = tuple(stakeholders.buying_role(say, role) for role in held[:3])
    named = say("account.list_gap").join(role.name for role in roles)
    owner = say.member(person.contact)
    close = joined(stakeholders.contact(say, who.contact.depth).word, owner)
    weighty = (person.influence or 0) >= INFLUENTIAL
    return BriefPerson(
        name=name,
        title=_title(name, say.text(person.title), room),
        roles=roles,
        role=cut(named, ROLE - LETTER * len(roles)) if roles else say("word.unknown"),
        attitude=attitude(say, who.support),
        influence=UNKNOWN if person.influence is None else str(person.influence),
        close=cut(close, CLOSE, 1),
        met=stakeholders.last_met(say, who.contact),
        alarm=weighty and not who.met,
    )


def _title(name: str, title: str, line: float) -> str:
    """As much of the title as still stands on the line of the name."""
    room = line - wide(name, bold=True) - GAP
    return cut(title, room) if room > LEAST else ""
