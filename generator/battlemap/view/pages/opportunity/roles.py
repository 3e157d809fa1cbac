"""Buying roles on the opportunity: who holds them, how they stand to us, what is missing (M15)."""

from __future__ import annotations

from collections.abc import Iterator

from battlemap.assess.results.people import RoleStatus, Stakeholder
from battlemap.view import stakeholders
from battlemap.view.links import account_href
from battlemap.view.marks import Empty, Link
from battlemap.view.pages.opportunity.subject import Subject
from battlemap.view.pages.opportunity.types import RolesSection
from battlemap.view.tables import Cell, Column, Row, Table

ID = "roles"
_COLUMNS = ("role", "who", "influence", "support", "contact", "met", "owner", "issue")
_DROPPED = {"influence", "contact"}


def roles(subject: Subject) -> RolesSection | Empty:
    """The section; one line while nobody holds a role."""
    say, held = subject.say, subject.found.roles
    if not any(status.holders for status in held):
        return Empty(ID, say("opportunity.roles"), say("opportunity.roles_none"))
    columns = tuple(
        Column(
            say(f"opportunity.role_{key}"), "number" if key == "influence" else "text", hide=key in _DROPPED
        )
        for key in _COLUMNS
    )
    rows = tuple(row for status in held for row in _rows(subject, status))
    name = say("opportunity.roles")
    return RolesSection(
        id=ID,
        heading=subject.heading("roles", name, say("opportunity.roles_dek")),
        table=Table(name, columns, rows),
        link=Link(
            say("opportunity.all_people"), account_href(subject.page, subject.account.id, anchor="people")
        ),
    )


def _rows(subject: Subject, status: RoleStatus) -> Iterator[Row]:
    """A row per holder; one for a role that nobody holds."""
    say = subject.say
    label, cares = say.text(status.role.label), say.text(status.role.cares_for)
    if not status.holders:
        unknown = Cell(say("opportunity.issue_unknown"), tone="bad", strong=True)
        ask = Cell(say("opportunity.role_ask", cares=cares), tone="mute")
        yield Row((Cell(label), unknown, Cell(), Cell(), Cell(), Cell(), Cell(), ask), hot=True)
    for who in status.holders:
        yield _holder(subject, status, who, label)


def _holder(subject: Subject, status: RoleStatus, who: Stakeholder, label: str) -> Row:
    say, person = subject.say, who.person
    issue = _issue(subject, status, who)
    owner = say.member(person.contact)
    return Row(
        (
            Cell(label),
            Cell(
                stakeholders.name(say, who),
                strong=True,
                href=account_href(subject.page, subject.account.id, f"person-{who.id}"),
                sub=say.text(person.title),
            ),
            Cell("?" if person.influence is None else str(person.influence)),
            Cell(sign=stakeholders.attitude(say, who.support)),
            Cell(contact=stakeholders.contact(say, who.contact.depth)),
            Cell(stakeholders.last_met(say, who.contact), tone="" if who.met else "bad"),
            Cell(owner or say("word.nobody"), tone="" if owner else "bad"),
            Cell(issue, tone="bad" if issue else ""),
        ),
        hot=bool(issue) and status.role.id == "economic",
    )


def _issue(subject: Subject, status: RoleStatus, who: Stakeholder) -> str:
    """What is wrong with this holder, of what is wrong with the role."""
    say = subject.say
    if "too_many" in status.issues:
        return say("opportunity.issue_too_many", count=len(status.holders))
    wrong = {
        "never_met": not who.met,
        "support_unknown": who.support is None,
        "against": who.support is not None and who.support < 0,
        "no_standing": "no_standing" in status.issues,
    }
    words = [say(f"opportunity.issue_{key}") for key, holds in wrong.items() if holds]
    if who.favoured and who.favoured in subject.rivals:
        words.append(say("opportunity.favours", rival=subject.rivals[who.favoured].name))
    return " · ".join(words)
