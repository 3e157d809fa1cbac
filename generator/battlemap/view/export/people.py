"""People at the customers and competitors, a row each."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from battlemap.assess.results.account import AssessedAccount
from battlemap.assess.results.base import Spot
from battlemap.assess.results.people import Stakeholder
from battlemap.model.account import Rival
from battlemap.model.text import Text
from battlemap.view.export.accounts import name, owner
from battlemap.view.export.sheet import Specs, place, yes
from battlemap.view.stakeholders import DEPTHS
from battlemap.view.voice import Voice


class PersonItem(NamedTuple):
    """A person with the account."""

    account: AssessedAccount
    who: Stakeholder


class RivalItem(NamedTuple):
    """A competitor at an account."""

    account: AssessedAccount
    rival: Rival


PEOPLE: Specs[PersonItem] = (
    ("account_id", "text", lambda say, i: i.account.id),
    ("account", "text", lambda say, i: name(say, i.account)),
    ("person_id", "text", lambda say, i: i.who.id),
    ("person", "text", lambda say, i: say.text(i.who.person.name)),
    ("title", "text", lambda say, i: say.text(i.who.person.title)),
    ("department", "text", lambda say, i: say.text(i.who.person.department)),
    ("level", "text", lambda say, i: say.term("level", i.who.person.level)),
    ("function", "text", lambda say, i: say.term("function", i.who.person.function)),
    ("influence", "number", lambda say, i: i.who.person.influence),
    ("support", "number", lambda say, i: i.who.support),
    ("roles", "text", lambda say, i: say.listed(say.term("role", role) for role in i.who.all_roles)),
    ("contact", "text", lambda say, i: owner(say, i.who.person.contact)),
    ("contact_depth", "text", lambda say, i: say(f"contact.{DEPTHS[i.who.contact.depth]}")),
    ("last_met", "day", lambda say, i: i.who.contact.last),
    ("visits", "number", lambda say, i: i.who.contact.visits),
    ("reports_to", "text", lambda say, i: i.who.person.reports_to),
    ("email", "text", lambda say, i: i.who.person.email),
    ("phone", "text", lambda say, i: i.who.person.phone),
    ("left", "day", lambda say, i: i.who.person.left),
    ("place", "text", lambda say, i: place(Spot(i.who.person.at))),
)

COMPETITORS: Specs[RivalItem] = (
    ("account_id", "text", lambda say, i: i.account.id),
    ("account", "text", lambda say, i: name(say, i.account)),
    ("competitor_id", "text", lambda say, i: i.rival.id),
    ("competitor", "text", lambda say, i: _rival(say, i.rival)),
    ("incumbent", "yes", lambda say, i: yes(say, i.rival.incumbent)),
    ("share_of_wallet", "share", lambda say, i: i.rival.share),
    ("installed", "text", lambda say, i: say.text(i.rival.installed)),
    ("satisfaction", "number", lambda say, i: i.rival.satisfaction.rating if i.rival.satisfaction else None),
    ("strengths", "text", lambda say, i: _list(say, i.rival.strengths)),
    ("weaknesses", "text", lambda say, i: _list(say, i.rival.weaknesses)),
    ("moves", "text", lambda say, i: _list(say, (move.text for move in i.rival.moves))),
    ("place", "text", lambda say, i: place(Spot(i.rival.at))),
)


def _rival(voice: Voice, rival: Rival) -> str:
    found = voice.plans.competitor.get(rival.id)
    return voice.text(found.name) if found else rival.id


def _list(voice: Voice, texts: Iterable[Text]) -> str:
    return ("；" if voice.lang == "zh" else "; ").join(voice.text(text) for text in texts)
