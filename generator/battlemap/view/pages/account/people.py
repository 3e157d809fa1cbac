"""Everybody at the account as a table, and the organisation chart with its gaps (M09, M14-M17)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from battlemap.assess.results.people import Department, OrgNode, Stakeholder
from battlemap.view import stakeholders
from battlemap.view.marks import Heading
from battlemap.view.pages.account.sheet import UNKNOWN, Sheet, joined
from battlemap.view.sections import (
    PeopleSection,
    PeopleWords,
    PersonRow,
    Section,
    TablesSection,
)
from battlemap.view.tables import Cell, Column, Row, Table
from battlemap.view.voice import TAGS
from battlemap.view.words import Words

INFLUENTIAL = 4
INDENT, BRANCH = "\u2003", "└\u2002"
PRIVATE = ("home_town", "family", "education", "interests", "travel", "goals", "ambitions", "notes")


def people_section(sheet: Sheet) -> Section:
    """The table of everybody, most influential first."""
    say, everyone = sheet.say, sheet.account.people.everyone
    if not everyone:
        return sheet.empty("people", "account.people.name")
    named = sum(1 for who in everyone if who.known)
    unfilled = sum(1 for who in everyone if who.person.unfilled)
    views = sum(1 for who in everyone if who.known and who.support is not None)
    wins = sum(1 for who in everyone if who.known and who.person.wants)
    told = [say.count("account.people.named", named)]
    if unfilled:
        told.append(say.count("account.people.unfilled", unfilled))
    told.append(say("account.people.known", views=views, wins=wins, total=named))
    heading = Heading(say("account.people.name"), sheet.sentences(*told))
    return PeopleSection("people", heading, _words(say.words), tuple(_row(sheet, who) for who in everyone))


@lru_cache(maxsize=8)
def _words(say: Words) -> PeopleWords:
    """The same for every account of a language."""
    return PeopleWords(
        caption=say("account.people.caption"),
        name=say("people.name"),
        title=say("people.job"),
        place=say("people.place"),
        role=say("people.role"),
        influence=say("people.influence"),
        support=say("people.support"),
        contact=say("people.contact"),
        favours=say("account.people.favours"),
        win=say("account.people.win"),
        met=say("people.met"),
        owner=say("people.owner"),
    )


def _row(sheet: Sheet, who: Stakeholder) -> PersonRow:
    say, person = sheet.say, who.person
    other = person.name.other(say.lang) if person.name else None
    owner = say.member(person.contact)
    weighty = (person.influence or 0) >= INFLUENTIAL and not who.gone
    return PersonRow(
        id=f"person-{who.id}",
        name=say("account.people.no_name") if person.unfilled else say.text(person.name),
        other_name=other or "",
        other_tag=TAGS["zh" if say.lang == "en" else "en"],
        title=joined(say.text(person.title), _leaving(sheet, who)),
        place=joined(_short(sheet, "level", person.level), _short(sheet, "function", person.function)),
        roles=tuple(stakeholders.buying_role(say, role) for role in who.all_roles),
        influence=UNKNOWN if person.influence is None else str(person.influence),
        sign=stakeholders.attitude(say, who.support),
        contact=stakeholders.contact(say, who.contact.depth),
        favours=_favours(sheet, who),
        win=say.text(person.wants) or UNKNOWN,
        met="–" if person.unfilled else stakeholders.last_met(say, who.contact),
        owner=owner or say("word.nobody"),
        owner_missing=not owner and weighty,
        hot=weighty and not who.met,
        private=_private(sheet, who),
    )


def _short(sheet: Sheet, kind: str, term: str | None) -> str:
    entry = sheet.say.method.terms[kind].get(term) if term else None
    return sheet.say.text(entry.short or entry.label) if entry else ""


def _leaving(sheet: Sheet, who: Stakeholder) -> str:
    left = who.person.left
    if left is None:
        return sheet.say("account.people.outside") if who.person.outside else ""
    key = "account.people.left" if who.gone else "account.people.leaves"
    return sheet.say(key, day=sheet.say.day(left))


def _favours(sheet: Sheet, who: Stakeholder) -> str:
    """The rival this person leans to, us where the view of us is better, "?" where neither is known."""
    say = sheet.say
    if who.favours:
        rival, rating = who.favours[0]
        if who.support is None or rating > who.support:
            entry = sheet.rivals.get(rival)
            return f"{entry.short if entry else rival} {say.signed(rating)}"
    if who.support is None:
        return UNKNOWN
    return say("word.us") if who.support > 0 else say("account.people.none_favoured")


def _private(sheet: Sheet, who: Stakeholder) -> str:
    """What only the team may read of a person."""
    personal = who.person.personal
    if personal is None or not sheet.team:
        return ""
    told = (sheet.say.text(getattr(personal, field)) for field in PRIVATE)
    return sheet.say("account.semicolon").join(words for words in told if words)


def organisation_section(sheet: Sheet) -> Section | None:
    """Who reports to whom, departments beside it; None for fewer than two people."""
    say, org = sheet.say, sheet.account.people.org
    rows = list(_tree(sheet, org.roots))
    if len(rows) + len(org.outside) < 2:
        return None
    rows += [_box(sheet, who, 0, say("account.people.outside")) for who in org.outside]
    columns = (
        Column(say("account.org.box")),
        Column(say("people.job")),
        Column(say("people.support")),
        Column(say("people.contact")),
    )
    tree = Table(say("account.org.tree"), columns, tuple(rows), stack=False, show_caption=False)
    named = [department for department in org.departments if department.name]
    tables = (tree, _departments(sheet, org.departments)) if named else (tree,)
    gaps = len(org.gaps)
    title = say.count("account.org.gaps", gaps) if gaps else say("account.org.name")
    loose = sum(1 for node in org.roots if not node.reports) - (1 if len(org.roots) == 1 else 0)
    dek = say("account.org.dek")
    if loose > 1:
        dek = sheet.sentences(dek, say("account.org.loose", count=loose))
    return TablesSection("organisation", Heading(title, dek, say("account.org.name") if gaps else ""), tables)


def _tree(sheet: Sheet, nodes: tuple[OrgNode, ...]) -> Iterator[Row]:
    """Boxes from the top down; a stack instead of recursion, since a file may hold any chain of command."""
    waiting = list(reversed(nodes))
    while waiting:
        node = waiting.pop()
        yield _box(sheet, node.who, node.depth)
        waiting.extend(reversed(node.reports))


def _box(sheet: Sheet, who: Stakeholder, depth: int, sub: str = "") -> Row:
    say, person = sheet.say, who.person
    step = INDENT * (depth - 1) + BRANCH if depth else ""
    name = say("account.people.no_name") if person.unfilled else say.text(person.name)
    owner = say.member(person.contact)
    return Row(
        (
            Cell(step + name, "warn" if person.unfilled else "", strong=depth == 0 and not sub, sub=sub),
            Cell(say.text(person.title), "" if person.title else "faint"),
            Cell(sign=stakeholders.attitude(say, who.support)),
            Cell(contact=stakeholders.contact(say, who.contact.depth), sub=owner),
        )
    )


def _departments(sheet: Sheet, departments: tuple[Department, ...]) -> Table:
    say = sheet.say
    columns = (
        Column(say("account.org.department")),
        Column(say("account.org.people"), "number"),
        Column(say("account.org.met"), "number"),
        Column(say("account.org.who")),
    )
    rows = []
    for department in departments:
        known = [who for who in department.people if who.known]
        met = sum(1 for who in known if who.met)
        rows.append(
            Row(
                (
                    Cell(say.text(department.name) or say("account.org.no_department")),
                    Cell(str(len(known))),
                    Cell(str(met), "bad" if known and not met else ""),
                    Cell(say.listed(say.text(who.name) for who in department.people), "mute"),
                )
            )
        )
    return Table(say("account.org.departments"), columns, tuple(rows), stack=False)
