"""Visits, the newest first: with whom, to what end, what came of it (M46, M47)."""

from __future__ import annotations

from decimal import Decimal

from battlemap.model.activity import Visit as Visited
from battlemap.view.marks import Heading, Span
from battlemap.view.names import sentence
from battlemap.view.pages.account.sheet import Sheet, closed, joined
from battlemap.view.sections import Section, Visit, VisitsSection
from battlemap.view.voice import Voice

LATEST = 4
TONES = {"yes": "good", "partly": "warn", "no": "bad"}


def visits_section(sheet: Sheet) -> Section:
    """What is planned, the latest visits, and the earlier ones below."""
    say, log = sheet.say, sheet.account.visits
    if not log.done and not log.planned:
        return sheet.empty("visits", "account.visits.name")
    planned = tuple(_visit(sheet, visit, planned=True) for visit in reversed(log.planned))
    done = tuple(_visit(sheet, visit) for visit in log.done)
    earlier = done[LATEST:]
    name = say("account.visits.name")
    said = sentence(say, sheet.account.findings, "visits")
    heading = Heading(said, _counted(sheet), name) if said else Heading(name, _counted(sheet))
    label = say.count("account.visits.earlier", len(earlier)) if earlier else ""
    return VisitsSection("visits", heading, planned + done[:LATEST], earlier, label)


def _counted(sheet: Sheet) -> str:
    """How many visits in the window, to which levels, what they cost."""
    say, log = sheet.say, sheet.account.visits
    days = say.number(say.method.thresholds.visit_window_days)
    told = [say.count("account.visits.counted", log.in_window, days=days)]
    levels = [
        say("account.visits.level", level=say.text(level.short or level.label), count=log.by_level[level.id])
        for level in say.method.levels
        if log.by_level.get(level.id)
    ]
    if levels:
        told.append(say("account.visits.levels", levels=say.listed(levels)))
    if log.cost is not None or log.hours is not None:
        told.append(say("account.visits.cost", cost=_cost(sheet, log.cost, log.hours)))
    if log.without_goal:
        told.append(say.count("account.visits.goalless", log.without_goal))
    return sheet.sentences(*told)


def _cost(sheet: Sheet, cost: Decimal | None, hours: Decimal | None) -> str:
    return joined(
        "" if cost is None else sheet.money(cost),
        "" if hours is None else sheet.say("account.visits.hours", hours=f"{hours.normalize():f}"),
    )


def _visit(sheet: Sheet, visit: Visited, *, planned: bool = False) -> Visit:
    say = sheet.say
    outcome, tone = "", ""
    if planned:
        outcome = say("account.visits.planned")
    elif visit.reached:
        outcome, tone = say(f"account.visits.reached.{visit.reached}"), TONES[visit.reached]
    about = sheet.about(visit.opportunity)
    body = sheet.edition.body(visit.body, visit.at.path, sheet.page) if visit.body.strip() else None
    return Visit(
        date=say.day(visit.date),
        with_whom=sheet.people(visit.people) or say("account.visits.with_nobody"),
        by=say.listed(say.member(member) for member in visit.by),
        words=_words(say, visit),
        outcome=outcome,
        outcome_tone=tone,
        cost=_cost(sheet, visit.cost, visit.hours),
        note=joined(
            say.term("visit-kind", visit.kind), say.term("force", visit.force), about.label if about else ""
        ),
        body=body or None,
        body_label=say("account.visits.notes"),
        source=say.source(visit.at.here),
    )


def _words(say: Voice, visit: Visited) -> tuple[Span, ...]:
    spans: list[Span] = []
    for key, text in (("goal", visit.goal), ("result", visit.result), ("next", visit.next)):
        if text is not None:
            gap = " " if spans else ""
            spans.append(Span(gap + say(f"account.visits.{key}"), strong=True))
            spans.append(Span(" " + closed(say, say.text(text))))
    return tuple(spans)
