"""Who meets whom at an account: our team, rivals, those at the top, levels over time (M16-M18, M43)."""

from __future__ import annotations

from collections.abc import Iterator

from battlemap.assess.results.account import AssessedAccount
from battlemap.view.edition import AccountEdition, Page
from battlemap.view.links import account_href
from battlemap.view.marks import Empty, Link, line
from battlemap.view.pages.account.sheet import Sheet
from battlemap.view.pages.contacts.executives import executives_section
from battlemap.view.pages.contacts.favours import favours_section
from battlemap.view.pages.contacts.reach import reach_section
from battlemap.view.pages.contacts.team import team_section
from battlemap.view.pages.sections import SectionsPage
from battlemap.view.sections import TocItem


def pages(edition: AccountEdition, account: AssessedAccount) -> Iterator[Page]:
    """The page, where anything is known of anybody's contacts."""
    found = account.contacts
    if found is None or not found.told:
        return
    path = f"people/{account.id}.html"
    sheet = Sheet(edition, account, path)
    say = edition.voice
    made = (team_section(sheet), favours_section(sheet), executives_section(sheet), reach_section(sheet))
    sections = [section for section in made if section is not None]
    sections.sort(key=lambda section: isinstance(section, Empty))
    name = say.text(account.account.name)
    title = say("contacts.title", account=name)
    view = SectionsPage(
        layout=edition.frame(path, title, "people", ("search.js",)),
        title=title,
        above=Link(name, account_href(path, account.id)),
        meta=line(say("contacts.dek")),
        toc_label=say("account.contents"),
        toc=tuple(
            TocItem(say(f"account.toc.{section.id}"), f"#{section.id}")
            for section in sections
            if not isinstance(section, Empty)
        ),
        sections=tuple(sections),
    )
    yield Page(path, view)
