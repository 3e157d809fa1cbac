"""People and rivals of an account as facts: who is there, what they think of us, what they hold."""

from __future__ import annotations

from collections.abc import Iterator

from battlemap.assess.results.account import AssessedAccount
from battlemap.assess.results.base import Share, Spot
from battlemap.assess.results.people import Stakeholder
from battlemap.diff.changes import Key, Term, Value
from battlemap.diff.fact import Fact
from battlemap.model.account import Rival

_LIGHT = 2  # the influence of somebody of whom none is stated


def facts(account: AssessedAccount) -> Iterator[Fact]:
    """Facts about everybody at the account, then about the rivals there."""
    titles = {o.id: o.opportunity.title for o in account.opportunities}
    for who in account.people.everyone:
        yield from _person(who)
        for opportunity, roles in sorted(who.roles.items()):
            yield Fact(
                ("roles", opportunity, who.id),
                who.name,
                tuple(Term("role", role) for role in sorted(roles)),
                spot=Spot(who.person.at),
                of=titles.get(opportunity),
                opportunity=opportunity,
                within=(("person", who.id), ("opportunity", opportunity)),
                weight=_weight(who),
            )
    for rival in account.account.competitors:
        yield from _rival(rival)


def _weight(who: Stakeholder) -> float:
    return 0.4 + 0.12 * (who.person.influence or _LIGHT)


def _person(who: Stakeholder) -> Iterator[Fact]:
    person, own = who.person, (("person", who.id),)
    if not who.gone:
        names = {"title": person.title}
        spot = Spot(person.at)
        yield Fact(
            own[0],
            who.name,
            "gap" if person.unfilled else "here",
            spot=spot,
            names=names,
            weight=_weight(who),
        )
    told = (("attitude", who.support, "support"), ("influence", person.influence, "influence"))
    for kind, rating, field in told:
        if rating is not None:
            yield _of_person(who, (kind, who.id), rating, Spot(person.at, field), rank=float(rating))
    if person.title is not None:
        yield _of_person(who, ("title", who.id), person.title, Spot(person.at, "title"))
    if person.contact is not None:
        contact = Term("member", person.contact)
        yield _of_person(who, ("contact", who.id), contact, Spot(person.at, "contact"))
    for rival, view in who.favours:
        rated = person.favours.get(rival)
        spot = Spot(rated.at) if rated else Spot(person.at, "favours")
        key = ("favours", who.id, rival)
        fact = _of_person(who, key, view, spot, rank=float(view))
        yield fact._replace(of=Term("competitor", rival), within=(*own, ("rival", rival)))


def _of_person(who: Stakeholder, key: Key, value: Value, spot: Spot, rank: float | None = None) -> Fact:
    return Fact(key, who.name, value, rank, spot, within=(("person", who.id),), weight=_weight(who))


def _rival(rival: Rival) -> Iterator[Fact]:
    name, own = Term("competitor", rival.id), (("rival", rival.id),)
    yield Fact(own[0], name, "here", 1.0, Spot(rival.at))
    if rival.incumbent:
        yield Fact(("incumbent", rival.id), name, "yes", 1.0, Spot(rival.at, "incumbent"), within=own)
    if rival.share is not None:
        share = float(rival.share)
        spot = Spot(rival.at, "share")
        yield Fact(("rival_share", rival.id), name, Share(share), share, spot, within=own)
