"""Facts about people: known, met, supportive, influential, leaving (M14-M17)."""

from __future__ import annotations

from collections.abc import Sequence

from battlemap.assess.dossier import Case
from battlemap.assess.facts.answer import FEW, INFLUENTIAL, UNKNOWN, at, names_of, no, told, yes
from battlemap.assess.facts.arguments import FunctionId, LevelId, PersonalField, RoleId
from battlemap.assess.results.base import Proof, Share
from battlemap.assess.results.people import Stakeholder

LEAVING_DAYS = 60


def people_known(
    case: Case, *, at_least: int, level: LevelId | None = None, function: FunctionId | None = None
) -> Proof:
    """At least so many people are known by name, of a level or function where given. Supplies {count}."""
    found = [
        who
        for who in case.dossier.present
        if (level is None or who.person.level == level)
        and (function is None or who.person.function == function)
    ]
    return told(len(found) >= at_least, *(at(who) for who in found[:1]), count=len(found))


def role_known(case: Case, *, role: RoleId, at_least: int = 1) -> Proof:
    """Somebody with a name holds the buying role on the opportunity. Supplies {person}."""
    if case.opportunity is None:
        return UNKNOWN
    found = case.holders.get(role, ())
    if not found:
        return no()
    return told(len(found) >= at_least, at(found[0]), person=found[0].name)


def role_count_over(case: Case, *, role: RoleId, at_most: int) -> Proof:
    """More people than that hold the buying role on the opportunity. Supplies {count} and {people}."""
    if case.opportunity is None:
        return UNKNOWN
    found = case.holders.get(role, ())
    return told(len(found) > at_most, *(at(who) for who in found), count=len(found), people=names_of(found))


def role_met(case: Case, *, role: RoleId, within_days: int | None = None) -> Proof:
    """A holder of the buying role was met, in the last so many days where given.

    Not known while nobody holds the role. Supplies {person} and {days} since the last meeting.
    """
    return _met(case.holders.get(role, ()), within_days) if case.opportunity else UNKNOWN


def _met(people: Sequence[Stakeholder], within_days: int | None) -> Proof:
    if not people:
        return UNKNOWN
    seen = [(who.contact.days, order) for order, who in enumerate(people) if who.contact.days is not None]
    if not seen:
        return no(at(people[0]), person=people[0].name)
    days, order = min(seen)
    who = people[order]
    return told(within_days is None or days <= within_days, at(who), person=who.name, days=days)


def role_supportive(case: Case, *, role: RoleId, at_least: int = 1) -> Proof:
    """So many holders of the buying role are for us (+1 or more). Not known while their views are. Supplies
    {person}.
    """
    found = case.holders.get(role, ())
    if not found:
        return UNKNOWN
    for_us = [who for who in found if who.support is not None and who.support >= 1]
    if len(for_us) >= at_least:
        return yes(at(for_us[0], "support"), person=for_us[0].name)
    open_views = [who for who in found if who.support is None]
    state = None if len(for_us) + len(open_views) >= at_least else False
    first = next((who for who in found if who not in for_us), found[0])
    return told(state, at(first, "support"), person=first.name)


def coach_with_standing(case: Case, *, influence: int = 3) -> Proof:
    """A coach has at least this influence inside. Not known while the influence is. Supplies {person},
    {influence}.
    """
    if case.opportunity is None:
        return UNKNOWN
    found = case.holders.get("coach", ())
    if not found:
        return no()
    who = found[0]
    have = who.person.influence
    state = None if have is None else have >= influence
    return told(state, at(who, "influence"), person=who.name, influence=have)


def all_met(case: Case, *, level: LevelId, within_days: int | None = None) -> Proof:
    """Every known person of the level was met, in the last so many days where given.

    Not known while nobody of the level is. Supplies {people} not met and their {count}.
    """
    found = [who for who in case.dossier.present if who.person.level == level]
    if not found:
        return UNKNOWN
    unmet = [who for who in found if not _seen(who, within_days)]
    return told(not unmet, *(at(who) for who in unmet[:1]), people=names_of(unmet), count=len(unmet))


def _seen(who: Stakeholder, within_days: int | None) -> bool:
    days = who.contact.days
    return days is not None and (within_days is None or days <= within_days)


def level_met(case: Case, *, level: LevelId, within_days: int) -> Proof:
    """Somebody of the level was met in the last so many days. Supplies {person} and {days}."""
    found = [who for who in case.dossier.present if who.person.level == level]
    return _met(found, within_days) if found else no()


def functions_covered(case: Case, *, at_least: int) -> Proof:
    """People of at least so many functions were met in the visit window. Supplies {count}."""
    count = len(case.dossier.visits.by_function)
    return told(count >= at_least, count=count)


def cells_empty(case: Case, *, at_least: int = 1, level: LevelId | None = None) -> Proof:
    """So many cells of the coverage matrix hold nobody, at one level where given. Supplies {count} and
    {total}.
    """
    cells = [c for c in case.dossier.coverage.cells if level is None or c.level.id == level]
    count = sum(1 for cell in cells if cell.state == "empty")
    return told(count >= at_least, count=count, total=len(cells))


def contact_concentrated(case: Case, *, share: float) -> Proof:
    """One person holds more than this share of the contacts in the visit window.

    Not known without contacts; fewer than four prove nothing. Supplies {person} and {percent}.
    """
    visits = case.dossier.visits
    if visits.busiest is None or visits.share is None:
        return UNKNOWN
    state = visits.contacts >= FEW and visits.share > share
    return told(state, at(visits.busiest), person=visits.busiest.name, percent=Share(visits.share))


def influential(case: Case, influence: int = INFLUENTIAL) -> list[Stakeholder]:
    """Named people of at least this influence."""
    return [who for who in case.dossier.present if (who.person.influence or 0) >= influence]


def opponent(case: Case, *, influence: int = 4, support: int = -1) -> Proof:
    """A person of influence is against us. Not known while such a person's view is. Supplies {person},
    {influence}.
    """
    found = influential(case, influence)
    against = [who for who in found if who.support is not None and who.support <= support]
    if against:
        return yes(at(against[0], "support"), person=against[0].name, influence=against[0].person.influence)
    return UNKNOWN if any(who.support is None for who in found) else no()


def unknown_influencer(case: Case, *, influence: int = 4) -> Proof:
    """The view of a person of influence is not known. Not known while nobody of influence is. Supplies
    {person} and {influence}.
    """
    found = influential(case, influence)
    if not found:
        return UNKNOWN
    who = next((w for w in found if w.support is None), None)
    return yes(at(who), person=who.name, influence=who.person.influence) if who else no()


def never_met(case: Case, *, influence: int = 4) -> Proof:
    """A person of influence was never met. Supplies {person} and {influence}."""
    who = next((w for w in influential(case, influence) if not w.met), None)
    return yes(at(who), person=who.name, influence=who.person.influence) if who else no()


def rival_favoured(case: Case, *, influence: int = 4) -> Proof:
    """A person of influence supports a rival more than us. Supplies {person} and {rival}."""
    who = next((w for w in influential(case, influence) if w.favoured), None)
    if who is None or who.favoured is None:
        return no()
    return yes(at(who, "favours"), person=who.name, rival=case.context.rival(who.favoured))


def contact_leaving(case: Case) -> Proof:
    """Somebody we know, or who holds a role, leaves soon or left in the last 60 days. Supplies {person} and
    {date}.
    """
    for who in case.dossier.everyone:
        left = who.person.left
        if left is None or (case.as_of - left).days > LEAVING_DAYS:
            continue
        if who.roles or who.met or who.person.contact:
            return yes(at(who, "left"), person=who.name, date=left)
    return no()


def unfilled_role(case: Case, *, level: LevelId | None = None) -> Proof:
    """A position whose holder is not known stands in the file, of a level where given. Supplies {title}."""
    for who in case.dossier.everyone:
        if who.person.unfilled and (level is None or who.person.level == level):
            return yes(at(who), title=who.name)
    return no()


def personal_known(case: Case, *, at_least: int, field: PersonalField | None = None) -> Proof:
    """Personal facts, or this one of them, are on file for at least so many people (team edition only).
    Supplies {count}.
    """
    on_file = [who.person.personal for who in case.dossier.present if who.person.personal is not None]
    count = sum(1 for facts in on_file if field is None or getattr(facts, field, None) is not None)
    return told(count >= at_least, count=count)
