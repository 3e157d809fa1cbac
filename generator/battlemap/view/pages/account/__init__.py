"""The page of an account: the battle map on one screen, then every section of the plan."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from battlemap.assess.results.account import AssessedAccount
from battlemap.view.edition import AccountEdition, Found, Page
from battlemap.view.marks import Empty, Flag, Link
from battlemap.view.pages.account import assessment, flags, history, moves, needs, people, profile, relation
from battlemap.view.pages.account.classification import classification_section
from battlemap.view.pages.account.competition import competition_section
from battlemap.view.pages.account.contacts import contacts_section
from battlemap.view.pages.account.contents import contents
from battlemap.view.pages.account.coverage import coverage_block
from battlemap.view.pages.account.groundwork import groundwork, groundwork_section
from battlemap.view.pages.account.head import head
from battlemap.view.pages.account.information import information_section
from battlemap.view.pages.account.opportunities import opportunities_section
from battlemap.view.pages.account.phase import phase_block
from battlemap.view.pages.account.power import power_block
from battlemap.view.pages.account.problems import offers_section
from battlemap.view.pages.account.references import cases_section
from battlemap.view.pages.account.requests import requests_section
from battlemap.view.pages.account.sheet import Sheet
from battlemap.view.pages.account.space import space_section
from battlemap.view.pages.account.strategy import strategy_section
from battlemap.view.pages.account.tracks import tracks_block
from battlemap.view.pages.account.types import AccountPage
from battlemap.view.pages.account.visits import visits_section
from battlemap.view.pages.account.wallet import wallet_block
from battlemap.view.sections import Section

_TAGS = re.compile(r"<[^>]*>")


def pages(edition: AccountEdition, account: AssessedAccount) -> Iterator[Page]:
    """The page of an account, and the one that it rests on."""
    path = f"accounts/{account.id}.html"
    sheet = Sheet(edition, account, path)
    say = edition.voice
    told, cards = flags.finished(sheet), relation.rated_cards(sheet)
    full = tuple(_sections(sheet, told, cards))
    # sections without data follow those with, each in one line
    sections = tuple(s for s in full if not isinstance(s, Empty)) + tuple(
        s for s in full if isinstance(s, Empty)
    )
    view = AccountPage(
        layout=edition.frame(path, say.text(account.account.name), "accounts", edition.scripts),
        head=head(sheet),
        toc_label=say("account.contents"),
        toc=contents(sheet, sections),
        phase=phase_block(sheet),
        tracks=tracks_block(sheet),
        power=power_block(sheet),
        coverage=coverage_block(sheet),
        assessment=assessment.assessment_block(sheet),
        trust=relation.trust_block(sheet, cards),
        roles=assessment.roles_block(sheet),
        wallet=wallet_block(sheet),
        flags=flags.flags_block(sheet, told),
        moves=moves.moves_block(sheet),
        questions=moves.questions_block(sheet),
        sections=sections,
        edit=_edit(sheet),
        printing=edition.printing(path, account.id),
    )
    yield Page(path, view, tuple(_found(sheet)))
    yield from groundwork(sheet)


def _sections(
    sheet: Sheet, told: tuple[Flag, ...], cards: tuple[relation.RatedCard, ...]
) -> Iterator[Section]:
    found = (
        opportunities_section(sheet),
        people.people_section(sheet),
        people.organisation_section(sheet),
        contacts_section(sheet),
        competition_section(sheet),
        needs.needs_section(sheet),
        offers_section(sheet),
        cases_section(sheet),
        space_section(sheet),
        needs.swot_section(sheet),
        relation.relation_section(sheet, cards),
        *flags.flags_sections(sheet, told),
        visits_section(sheet),
        moves.actions_section(sheet),
        groundwork_section(sheet),
        information_section(sheet),
        requests_section(sheet),
        classification_section(sheet),
        strategy_section(sheet),
        profile.approach_section(sheet),
        profile.profile_section(sheet),
        profile.finance_section(sheet),
        history.history_section(sheet),
        *history.notes_sections(sheet),
    )
    yield from (section for section in found if section is not None)


def _edit(sheet: Sheet) -> Link | None:
    """The account's file on the git host, where there is one."""
    where = sheet.say.source(sheet.account.account.at.here)
    return Link(sheet.say("account.edit"), where.href) if where and where.href else None


def _found(sheet: Sheet) -> Iterator[Found]:
    say, plan = sheet.say, sheet.account.account
    name = say.text(plan.name)
    profile_ = plan.profile
    words = [
        plan.id,
        plan.name.other(say.lang) or "",
        say.term("industry", profile_.industry),
        say.text(profile_.region),
        say.text(profile_.legal_name),
        *(say.text(short) for short in profile_.short_names),
    ]
    yield Found("account", name, " ".join(word for word in words if word))
    for who in sheet.account.people.everyone:
        person = who.person
        other = person.name.other(say.lang) if person.name else ""
        told = (other or "", say.text(person.title), say.text(person.department), name)
        yield Found("person", say.text(who.name), " ".join(word for word in told if word), f"person-{who.id}")
    if plan.body.strip():
        notes = sheet.edition.body(plan.body, plan.at.path, sheet.page)
        yield Found("notes", name, unescape(_TAGS.sub(" ", notes)), "notes")
