"""What belongs in a calendar: actions due, visits planned, reviews, close dates, the customer's deadlines."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from battlemap.assess.results.account import AssessedAccount, AssessedOpportunity
from battlemap.assess.results.portfolio import Assessed
from battlemap.view.export.accounts import name, owner
from battlemap.view.finished import finished
from battlemap.view.links import account_href, opportunity_href
from battlemap.view.voice import Voice


@finished
class Entry:
    """A whole day's entry. `uid` stays the same when words or the day change; `who` are ids of our people.

    `page` is the page of the site that it comes from, relative to the root of the language.
    """

    uid: str
    day: date
    kind: str
    title: str
    note: str
    category: str
    page: str
    who: tuple[str, ...]


def entries(voice: Voice, assessed: Assessed, account: str | None = None) -> tuple[Entry, ...]:
    """Everything still to come or overdue, by day, of all accounts or of one."""
    chosen = (assessed.accounts[account],) if account else assessed.accounts.values()
    found = (entry for each in chosen for entry in _of_account(voice, each))
    return tuple(sorted(found, key=lambda entry: (entry.day, entry.uid)))


def members(entries: tuple[Entry, ...]) -> tuple[str, ...]:
    """Ids of our people who have an entry, sorted."""
    return tuple(sorted({who for entry in entries for who in entry.who}))


def _of_account(voice: Voice, account: AssessedAccount) -> Iterator[Entry]:
    yield from _actions(voice, account)
    yield from _visits(voice, account)
    if account.account.next_review and account.account.status == "active":
        day, who = account.account.next_review, _owners(account.account.owner)
        yield _entry(voice, account, "review", "review", day, "", who, account_href("", account.id))
    for deal in account.open_opportunities:
        yield from _deal(voice, account, deal)


def _actions(voice: Voice, account: AssessedAccount) -> Iterator[Entry]:
    for state in account.actions:
        action = state.action
        if state.state in ("due", "overdue") and action.due:
            who = _owners(action.who, account.account.owner)
            page = account_href("", account.id)
            key = f"action-{action.id}"
            yield _entry(voice, account, "action", key, action.due, voice.text(action.what), who, page)


def _visits(voice: Voice, account: AssessedAccount) -> Iterator[Entry]:
    of_day: dict[date, int] = {}
    for visit in account.visits.planned:
        number = of_day[visit.date] = of_day.get(visit.date, 0) + 1
        people = [found for id_ in visit.people if (found := account.who(id_))]
        named = voice.listed(voice.text(found.name) for found in people)
        goal = voice.text(visit.goal)
        what = voice("export.visit_with", people=named) if named else ""
        who = visit.by or _owners(account.account.owner)
        key = f"visit-{visit.date:%Y%m%d}-{number}"
        told = voice("export.joined", one=what, other=goal) if what and goal else what or goal
        yield _entry(voice, account, "visit", key, visit.date, told, who, account_href("", account.id))


def _deal(voice: Voice, account: AssessedAccount, deal: AssessedOpportunity) -> Iterator[Entry]:
    title, who = voice.text(deal.opportunity.title), _owners(deal.owner, account.account.owner)
    page = opportunity_href("", account.id, deal.id)
    if deal.opportunity.close:
        yield _entry(voice, account, "close", f"close-{deal.id}", deal.opportunity.close, title, who, page)
    for event in deal.timetable.events if deal.timetable else ():
        if event.open and event.day:
            told = voice("export.joined", one=voice.text(event.name), other=title)
            key = f"event-{deal.id}-{event.event.id}"
            yield _entry(voice, account, "event", key, event.day, told, who, page)


def _entry(
    voice: Voice,
    account: AssessedAccount,
    kind: str,
    key: str,
    day: date,
    what: str,
    who: tuple[str, ...],
    page: str,
) -> Entry:
    called, category = name(voice, account), voice(f"export.entry.{kind}")
    title = voice("export.entry", account=called, kind=category)
    if what:
        title = voice("export.entry_what", account=called, kind=category, what=what)
    note = voice("export.entry_who", people=voice.listed(owner(voice, one) for one in who)) if who else ""
    return Entry(f"{key}@{account.id}.battlemap", day, kind, title, note, category, page, who)


def _owners(*owners: str | None) -> tuple[str, ...]:
    """The first of the owners that there is."""
    return tuple(found for found in owners if found)[:1]
