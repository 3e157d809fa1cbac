"""The register as a page: every row of the method with what is edited, computed and shown in this site."""

from __future__ import annotations

from collections.abc import Iterator

from battlemap.assess.results.account import AssessedAccount
from battlemap.model.method.register import Row, Shown
from battlemap.view.edition import Found, Page, PortfolioEdition
from battlemap.view.links import account_href, contacts_href, opportunity_href, page_href, work_href
from battlemap.view.marks import Heading, Line, Link, Span, line
from battlemap.view.pages.account.groundwork import written
from battlemap.view.pages.sections import SectionsPage
from battlemap.view.sections import PairsSection
from battlemap.view.voice import Voice

PATH = "playbook/method.html"
_OF_ACCOUNT = ("account", "opportunity", "work", "contacts")


def page(edition: PortfolioEdition) -> Page:
    """One page; places on an account are shown at the account whose plan says most."""
    say, rows = edition.voice, edition.voice.method.rows
    example = _example(edition)
    pairs = tuple((f"{row.id} {say.text(row.title)}", _line(edition, row, example)) for row in rows)
    title = say("playbook.register")
    view = SectionsPage(
        layout=edition.frame(PATH, title, "playbook", ("search.js",)),
        title=title,
        above=Link(say("playbook.title"), "../playbook.html"),
        meta=line(say("playbook.register_about")),
        sections=(PairsSection("rows", Heading(say.count("playbook.rows_size", len(rows))), pairs),),
    )
    words = " ".join(say.text(row.title) for row in rows)
    return Page(PATH, view, (Found("playbook", title, words),))


def _example(edition: PortfolioEdition) -> AssessedAccount | None:
    accounts = edition.assessed.accounts.values()
    return max(accounts, key=lambda a: (len(a.account.model_fields_set), a.health.known, a.id), default=None)


def _line(edition: PortfolioEdition, row: Row, example: AssessedAccount | None) -> Line:
    say = edition.voice
    spans = [Span(say("playbook.edited", fields=say.listed(row.fields)))] if row.fields else []
    spans += [Span(say("playbook.computed", results=say.listed(row.results)))]
    for number, shown in enumerate(row.shown):
        spans.append(Span(say("playbook.seen") if number == 0 else " · "))
        spans.append(Span(_name(say, shown), href=_href(edition, shown, example)))
    return tuple(spans)


def _name(say: Voice, shown: Shown) -> str:
    """The page as the navigation calls it, and the section as its address does."""
    if shown.page in _OF_ACCOUNT:
        page = say(f"kind.{shown.page}")
    else:
        top = shown.page.partition("/")[0]
        page = say(f"nav.{'map' if top == 'index' else top}")
    return page + (f" #{shown.anchor}" if shown.anchor else "")


def _href(edition: PortfolioEdition, shown: Shown, example: AssessedAccount | None) -> str | None:
    anchor = shown.anchor or ""
    if not edition.has(shown.page):
        return None
    if shown.page not in _OF_ACCOUNT:
        return page_href(PATH, f"{shown.page}.html") + (f"#{anchor}" if anchor else "")
    if example is None:
        return None
    if shown.page == "work":
        return work_href(PATH, example.id, anchor) if written(example.account) else None
    if shown.page == "contacts":
        return contacts_href(PATH, example.id, anchor)
    if shown.page == "account":
        return account_href(PATH, example.id, anchor)
    found = next(iter(_by_value(example)), None)
    return opportunity_href(PATH, example.id, found, anchor) if found else None


def _by_value(account: AssessedAccount) -> Iterator[str]:
    """Open opportunities of an account, the largest first."""
    ordered = sorted(account.open_opportunities, key=lambda o: (-(o.value.likely or 0), o.id))
    yield from (o.id for o in ordered)
