"""People at an account: contact from the visit log, view of us, roles, and lines between them (M14-M17)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from battlemap.assess.age import Limits
from battlemap.assess.results.people import NO_CONTACT, Contact, Link, Stakeholder
from battlemap.model.account import Account
from battlemap.model.activity import Visit
from battlemap.model.person import Person
from battlemap.model.text import Text

NO_ROLES: Mapping[str, tuple[str, ...]] = {}
_DEPTHS = (0, 1, 2, 2, 3, 3, 3)  # by number of visits in the window; seven and more are deep


def depth_of(visits: int) -> int:
    """Depth of contact: 0 none, 1 brief (1 visit), 2 several (2-3), 3 regular (4-6), 4 deep (7 and more)."""
    return _DEPTHS[visits] if visits < len(_DEPTHS) else 4


def contacts(visits: Iterable[Visit], as_of: date, window_days: int) -> Mapping[str, Contact]:
    """Contact per person from the visit log; visits after `as_of` are planned, not done."""
    last: dict[str, date] = {}
    planned: dict[str, date] = {}
    count: dict[str, int] = defaultdict(int)
    for visit in visits:
        day = visit.date
        age = as_of.toordinal() - day.toordinal()
        for person in visit.people:
            if age < 0:
                planned[person] = min(day, planned.get(person, day))
                continue
            last[person] = max(day, last.get(person, day))
            if age <= window_days:
                count[person] += 1
    return {
        person: Contact(
            last.get(person),
            (as_of - last[person]).days if person in last else None,
            count[person],
            depth_of(count[person]),
            planned.get(person),
        )
        for person in {*last, *planned}
    }


def stakeholders(
    account: Account, met: Mapping[str, Contact], age: Limits, as_of: date
) -> tuple[Stakeholder, ...]:
    """Everybody, most influential first, then by name and id."""
    roles: dict[str, dict[str, tuple[str, ...]]] = {}
    for opportunity in account.opportunities:
        for person, held in opportunity.roles.items():
            roles.setdefault(person, {})[opportunity.id] = held
    everyone = [
        _stakeholder(p, met.get(p.id, NO_CONTACT), roles.get(p.id, NO_ROLES), age, as_of)
        for p in account.people
    ]
    everyone.sort(key=lambda s: (-(s.person.influence or 0), s.name.get("en"), s.person.id))
    return tuple(everyone)


def _stakeholder(
    person: Person, contact: Contact, roles: Mapping[str, tuple[str, ...]], age: Limits, as_of: date
) -> Stakeholder:
    support, fresh = age.rating(person.support)
    favours: tuple[tuple[str, int], ...] = ()
    favoured = None
    if person.favours:
        known = [
            (rival, n) for rival, rated in person.favours.items() if (n := age.rating(rated)[0]) is not None
        ]
        favours = tuple(sorted(known, key=lambda pair: (-pair[1], pair[0])))
        if favours and support is not None and favours[0][1] > support:
            favoured = favours[0][0]
    name = person.name or person.title or Text.plain(person.id)
    gone = person.left is not None and person.left <= as_of
    return Stakeholder(person, name, contact, support, fresh, roles, favours, favoured, gone)


def links(everyone: Iterable[Stakeholder]) -> tuple[Link, ...]:
    """The lines of the power map, between people who are in the file; a conflict or informal tie is drawn
    once.
    """
    people = list(everyone)
    ids = {who.person.id for who in people}
    found: dict[Link, None] = {}
    for who in people:
        person = who.person
        if person.reports_to and person.reports_to in ids:
            found[Link("reports", person.id, person.reports_to)] = None
        for other in person.influences:
            if other in ids:
                found[Link("influences", person.id, other)] = None
        for other in person.informal:
            if other in ids:
                found[Link("informal", *sorted((person.id, other)))] = None
        for other in person.conflicts:
            if other in ids:
                found[Link("conflict", *sorted((person.id, other)))] = None
    return tuple(sorted(found))
