"""Facts about needs and rivals at the account (M11, M32, M37)."""

from __future__ import annotations

from battlemap.assess.chain import answered
from battlemap.assess.dossier import Case
from battlemap.assess.facts.answer import UNKNOWN, no, told, yes
from battlemap.assess.facts.arguments import RivalField
from battlemap.assess.results.base import Proof, Spot


def unanswered_need(case: Case, *, pain: int = 3) -> Proof:
    """A need that hurts so much or more has no offer yet; not known without needs. Supplies {need} and
    {person}.
    """
    needs = case.account.needs
    if not needs:
        return UNKNOWN
    for need in needs:
        if need.pain and (need.pain.rating or 0) >= pain and not answered(need, case.account.offers):
            who = case.dossier.who.get(need.whose[0]) if need.whose else None
            return yes(Spot(need.at), need=need.need, person=who.name if who else None)
    return no()


def need_confirmed(case: Case, *, at_least: int = 1) -> Proof:
    """The customer confirmed at least so many needs with their worth. Supplies {count}."""
    found = [need for need in case.account.needs if need.confirmed == "yes"]
    return told(len(found) >= at_least, *(Spot(need.at) for need in found[:1]), count=len(found))


def need_stated(case: Case, *, at_least: int = 1) -> Proof:
    """The customer stated at least so many needs itself. Supplies {count}."""
    found = [need for need in case.account.needs if need.stated == "stated"]
    return told(len(found) >= at_least, *(Spot(need.at) for need in found[:1]), count=len(found))


def rival_present(case: Case, *, incumbent: bool | None = None) -> Proof:
    """A rival is at the account, as present supplier where asked. Supplies {rival}."""
    found = [r for r in case.account.competitors if incumbent is None or r.incumbent == incumbent]
    if not found:
        return no()
    return yes(Spot(found[0].at), rival=case.context.rival(found[0].id))


def rival_known(case: Case, *, field: RivalField) -> Proof:
    """This field is filled for every rival at the account; not known without rivals. Supplies the {rival}
    that lacks it.
    """
    rivals = case.account.competitors
    if not rivals:
        return UNKNOWN
    for rival in rivals:
        value = getattr(rival, field, None)
        rating = getattr(value, "rating", value)
        if rating is None or rating == ():
            return no(Spot(rival.at), rival=case.context.rival(rival.id))
    return yes(Spot(rivals[0].at, field))
