"""The negotiation pack of an open opportunity: two pages for the people who go into the room (M49, M50)."""

from __future__ import annotations

from battlemap.assess.results.account import AssessedAccount, AssessedOpportunity
from battlemap.model.base import Audience
from battlemap.model.negotiation import Negotiation
from battlemap.view.edition import AccountEdition, Page
from battlemap.view.links import opportunity_href
from battlemap.view.marks import Link
from battlemap.view.pages.opportunity.subject import Subject
from battlemap.view.printing import sheet_path
from battlemap.view.sheets.measure import FURNITURE, type_of
from battlemap.view.sheets.negotiation.deal import deal
from battlemap.view.sheets.negotiation.room import room
from battlemap.view.sheets.negotiation.types import NegotiationSheet
from battlemap.view.sheets.paper import paper

NAME = "negotiation"


def page(edition: AccountEdition, account: AssessedAccount, found: AssessedOpportunity) -> Page:
    """The pack; positions, tactics and what not to say are on it in a build for the team alone."""
    path = sheet_path(account.id, found.id, NAME)
    subject = Subject(edition, account, found, path)
    say = edition.voice
    team = say.audience is Audience.TEAM
    plan = (found.opportunity.negotiation or Negotiation()) if team else None
    name = say.text(account.account.name)
    frame = paper(
        edition,
        path,
        NAME,
        subject=type_of(say.lang).cut(name, FURNITURE, small=True, bold=True),
        back=Link(say("sheets.back"), opportunity_href(path, account.id, found.id)),
        notice="deal.notice" if team else None,
        left_out="" if team else "deal.left_out",
    )
    title = f"{name} · {say.text(found.opportunity.title)} · {frame.sheet}"
    view = NegotiationSheet(
        layout=edition.frame(path, title),
        paper=frame,
        team=team,
        room=room(subject, plan),
        deal=deal(subject, plan),
    )
    return Page(path, view)
