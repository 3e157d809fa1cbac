"""The page of an opportunity: four questions, stage and gate, competition, roles, negotiation, notes."""

from __future__ import annotations

from collections.abc import Iterator

from battlemap.assess.results.account import AssessedAccount
from battlemap.view.edition import AccountEdition, Found, Page
from battlemap.view.links import account_href
from battlemap.view.marks import Link
from battlemap.view.pages.opportunity import head
from battlemap.view.pages.opportunity.closing import closing
from battlemap.view.pages.opportunity.ending import notes, outcome
from battlemap.view.pages.opportunity.history import history
from battlemap.view.pages.opportunity.matrix import matrix
from battlemap.view.pages.opportunity.negotiation import negotiation
from battlemap.view.pages.opportunity.questions import MAIN, questions
from battlemap.view.pages.opportunity.roles import roles
from battlemap.view.pages.opportunity.stage import stage
from battlemap.view.pages.opportunity.strategy import strategy
from battlemap.view.pages.opportunity.subject import Subject
from battlemap.view.pages.opportunity.timetable import timetable
from battlemap.view.pages.opportunity.types import OpportunityPage, Section
from battlemap.view.pages.opportunity.visits import visits
from battlemap.view.sections import TocItem


def pages(edition: AccountEdition, account: AssessedAccount) -> Iterator[Page]:
    """A page per opportunity of the account, finished ones included."""
    for found in account.opportunities:
        yield _page(Subject(edition, account, found, f"accounts/{account.id}/{found.id}.html"))


def _page(subject: Subject) -> Page:
    say, plan = subject.say, subject.found.opportunity
    title, name = say.text(plan.title), say.text(subject.account.account.name)
    sections = tuple(_sections(subject))
    view = OpportunityPage(
        layout=subject.edition.frame(
            subject.page, f"{title} · {name}", "opportunities", subject.edition.scripts
        ),
        title=title,
        above=Link(name, account_href(subject.page, subject.account.id)),
        verdict=head.verdict(subject),
        meta=head.meta(subject),
        figures=head.figures(subject),
        toc_label=say("opportunity.contents"),
        toc=tuple(
            TocItem(_label(subject, section), f"#{section.id}", current=i == 0)
            for i, section in enumerate(sections)
        ),
        sections=sections,
        printing=subject.edition.printing(
            subject.page, subject.account.id, subject.found.id if subject.found.open else ""
        ),
    )
    claimed = subject.found.stage.claimed
    stage_name = say.text(claimed.label) if claimed else ""
    told = (name, stage_name, say.member(subject.found.owner), plan.id, *plan.products)
    words = " · ".join(word for word in told if word)
    return Page(subject.page, view, (Found("opportunity", title, words),))


def _sections(subject: Subject) -> Iterator[Section]:
    cards = subject.found.cards
    others = [card for id_, card in cards.items() if id_ != MAIN]
    main = cards.get(MAIN)
    found = (
        outcome(subject),
        questions(subject, main) if main else None,
        *(questions(subject, card) for card in others),
        history(subject),
        stage(subject),
        matrix(subject),
        strategy(subject),
        timetable(subject),
        roles(subject),
        visits(subject),
        negotiation(subject),
        closing(subject),
        notes(subject),
    )
    yield from (section for section in found if section)


def _label(subject: Subject, section: Section) -> str:
    """The neutral name of a section for the contents."""
    card = subject.found.cards.get(section.id)
    return subject.say.text(card.card.label) if card else subject.say(f"opportunity.toc_{section.id}")
