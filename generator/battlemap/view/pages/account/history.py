"""Dated events of the account, newest first, and what the team wrote below the frontmatter."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from battlemap.view.links import opportunity_href
from battlemap.view.marks import Heading, Line, Span
from battlemap.view.pages.account.sheet import Sheet
from battlemap.view.sections import HistorySection, PairsSection, Section, TextSection

MOST = 24


def history_section(sheet: Sheet) -> Section:
    """Phases, stages reached, outcomes, reviews."""
    say = sheet.say
    events = sorted(_events(sheet), key=lambda event: (-event[0].toordinal(), event[1]))
    if not events:
        return sheet.empty("history", "account.history.name")
    items = tuple((say.full_day(day), line) for day, _, line in events[:MOST])
    name = say("account.history.name")
    dek = say("account.history.capped", count=len(events)) if len(events) > MOST else ""
    return HistorySection("history", Heading(name, dek or say("account.history.dek")), items)


def _events(sheet: Sheet) -> Iterator[tuple[date, str, Line]]:
    say, account = sheet.say, sheet.account
    phase = account.phase
    for step, since in phase.history:
        yield since, step.id, (Span(say("account.history.phase", phase=say.text(step.label))),)
    if phase.phase and phase.since:
        yield (
            phase.since,
            phase.phase.id,
            (Span(say("account.history.phase", phase=say.text(phase.phase.label))),),
        )
    for found in account.opportunities:
        plan = found.opportunity
        title = Span(say.text(plan.title), href=opportunity_href(sheet.page, account.id, found.id))
        for stage in say.method.stages:
            day = plan.stages.get(stage.id)
            if day is not None:
                told = say("account.history.stage", stage=say.text(stage.label))
                yield day, stage.id, (title, Span(say("account.list_gap") + told))
        if plan.outcome:
            told = say(f"account.history.{plan.outcome.result}")
            yield plan.outcome.date, "outcome", (title, Span(say("account.list_gap") + told, strong=True))
    if account.account.reviewed:
        yield account.account.reviewed, "review", (Span(say("account.history.reviewed")),)


def notes_sections(sheet: Sheet) -> Iterator[Section]:
    """The body of the file, and the team's own note."""
    say, plan = sheet.say, sheet.account.account
    if plan.private_note is not None and sheet.team:
        pairs = ((say("account.notes.team"), (Span(say.text(plan.private_note)),)),)
        yield PairsSection("team-note", Heading(say("account.notes.private")), pairs)
    body = sheet.edition.body(plan.body, plan.at.path, sheet.page)
    if body:
        yield TextSection("notes", Heading(say("account.notes.name")), body)
