"""How an account got here: its main figures over time and what happened, from earlier states of its plan."""

from __future__ import annotations

from collections.abc import Iterator

from battlemap.assess.results.account import AssessedAccount
from battlemap.assess.results.trend import Trend
from battlemap.view.edition import AccountEdition, Edition, Found, Page
from battlemap.view.links import account_href, past_path
from battlemap.view.marks import Heading, Link, line
from battlemap.view.pages.past.events import Event, events
from battlemap.view.pages.past.figures import HEALTH, course, figures, table
from battlemap.view.pages.sections import SectionsPage
from battlemap.view.sections import TablesSection
from battlemap.view.tables import Cell, Column, Row, Table
from battlemap.view.voice import Voice


def pages(edition: AccountEdition, account: AssessedAccount) -> Iterator[Page]:
    """The page of an account of which earlier states are told."""
    trend = edition.trends.accounts.get(account.id)
    if trend is None or not trend.told:
        return
    say, path = edition.voice, past_path(account.id)
    name = say.text(account.account.name)
    title = say("past.title", account=name)
    day_by_day = TablesSection("figures", Heading(say("past.figures")), (table(say, account, trend),))
    happened = TablesSection("events", Heading(say("past.events")), (_table(say, account, trend, path),))
    view = SectionsPage(
        layout=edition.frame(path, title, "accounts", edition.scripts),
        title=title,
        above=Link(name, account_href(path, account.id)),
        verdict=line(_verdict(say, account, trend)),
        meta=line(say.in_a_row(*_told(edition, trend))),
        figures=tuple(figures(say, account, trend)),
        sections=(happened, day_by_day),
    )
    yield Page(path, view, (Found("account", title, say("past.page")),))


def why_told(edition: Edition) -> str:
    """Why no trends are shown; empty where they are, and where nobody asked for them."""
    reason = edition.trends.reason
    return edition.voice(f"past.why.{reason}") if reason and reason != "off" else ""


def _verdict(say: Voice, account: AssessedAccount, trend: Trend) -> str:
    told = [(point.day, point.health) for point in trend.points if point.health is not None]
    return say("past.verdict", course=course(say, account, HEALTH, told)) if len(told) > 1 else ""


def _told(edition: AccountEdition, trend: Trend) -> Iterator[str]:
    """What the figures are made from, and what is left out."""
    say, known = edition.voice, edition.trends
    yield say.count("past.from", len(trend.points) - 1)
    if trend.refused:
        yield say.count("past.refused", trend.refused)
    if known.shallow:
        yield say("past.shallow")
    if known.dirty:
        yield say("past.dirty")


def _table(say: Voice, account: AssessedAccount, trend: Trend, page: str) -> Table:
    columns = (Column(say("past.day")), Column(say("past.kind")), Column(say("past.what")))
    rows = tuple(_row(say, event) for event in events(say, account, trend, page))
    return Table(say("past.events"), columns, rows, stack=False)


def _row(say: Voice, event: Event) -> Row:
    kind = Cell(say(f"past.kind.{event.kind}"), event.tone)
    return Row((Cell(say.day(event.day)), kind, Cell(event.text, href=event.href)))
