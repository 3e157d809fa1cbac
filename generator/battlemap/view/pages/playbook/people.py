"""People and accounts: roles, levels, functions, phases, ownership, grades (M04, M10, M15, M40)."""

from __future__ import annotations

from collections.abc import Iterator

from battlemap.view.marks import Heading, line
from battlemap.view.pages.playbook.topic import Topic, grid, items, joined, row, terms
from battlemap.view.sections import PairsSection, Section
from battlemap.view.voice import Voice


def topics(say: Voice) -> Iterator[Topic]:
    """People, relationship, customers."""
    yield _people(say)
    yield _relationship(say)
    yield _customers(say)


def _people(say: Voice) -> Topic:
    method = say.method
    heads = [say(f"playbook.{key}") for key in ("role", "letter", "cares_for", "how_many", "means")]
    rows = (
        row(
            say.text(role.label),
            say.text(role.letter),
            say.text(role.cares_for),
            _count(say, role.at_least, role.at_most),
            say.text(role.about),
            id=f"role-{role.id}",
        )
        for role in method.roles
    )
    sections = (
        (say("playbook.roles"), grid("roles", say("playbook.roles"), "", heads, rows)),
        (say("playbook.levels"), terms(say, "level", say("playbook.levels"), method.levels)),
        (say("playbook.functions"), terms(say, "function", say("playbook.functions"), method.functions)),
        (
            say("playbook.access_ways"),
            terms(say, "access-way", say("playbook.access_ways"), method.access_ways),
        ),
    )
    size = say.count("playbook.roles_size", len(method.roles))
    return Topic("people", say("playbook.people"), say("playbook.people_about"), size, sections)


def _count(say: Voice, least: int, most: int | None) -> str:
    if most == least:
        return say("playbook.exactly", count=say.number(least))
    return say("playbook.at_least", count=say.number(least))


def _relationship(say: Voice) -> Topic:
    sections: list[tuple[str, Section]] = []
    for phase in say.method.phases:
        name = say.text(phase.label)
        pairs = (
            (say("playbook.goal"), line(say.text(phase.goal))),
            (say("playbook.strategy"), line(joined(say, phase.strategy))),
        )
        sections.append((name, PairsSection(phase.id, Heading(name, say.text(phase.about)), pairs)))
        if phase.needs:
            title = say("playbook.needs_of", phase=name)
            sections.append((title, items(say, f"needs-{phase.id}", title, "", phase.needs)))
    climates = say("playbook.climates")
    sections.append((climates, terms(say, "climate", climates, say.method.climates)))
    kinds = say("playbook.visit_kinds")
    sections.append((kinds, terms(say, "visit-kind", kinds, say.method.visit_kinds)))
    size = say.count("playbook.phases_size", len(say.method.phases))
    return Topic(
        "relationship",
        say("playbook.relationship"),
        say("playbook.relationship_about"),
        size,
        tuple(sections),
    )


def _customers(say: Voice) -> Topic:
    method = say.method
    heads = [say(f"playbook.{key}") for key in ("ownership", "decides", "approach")]
    habits = (
        row(say.text(o.label), say.text(o.decides), say.text(o.approach), id=f"ownership-{o.id}")
        for o in method.ownerships
    )
    industries = (
        row(say.text(i.label), i.id, "?" if i.attractiveness is None else say.number(i.attractiveness))
        for i in method.industries
    )
    sections: list[tuple[str, Section]] = [
        (say("playbook.ownerships"), grid("ownerships", say("playbook.ownerships"), "", heads, habits)),
        (
            say("playbook.industries"),
            grid(
                "industries",
                say("playbook.industries"),
                "",
                (say("playbook.name"), say("playbook.id"), say("playbook.attractiveness")),
                industries,
            ),
        ),
    ]
    for grade in method.grades:
        title = say("playbook.grade", grade=say.text(grade.label))
        sections.append((title, items(say, f"grade-{grade.id}", title, say.text(grade.about), grade.policy)))
    size = say.count("playbook.grades_size", len(method.grades))
    return Topic(
        "customers", say("playbook.customers"), say("playbook.customers_about"), size, tuple(sections)
    )
