"""What stands at the end: how a finished opportunity went, and what the team wrote about it."""

from __future__ import annotations

from battlemap.view.marks import Heading, Line, line
from battlemap.view.pages.opportunity.subject import Subject
from battlemap.view.pages.opportunity.types import NotesSection
from battlemap.view.sections import PairsSection


def outcome(subject: Subject) -> PairsSection | None:
    """Result, day, rival, reason and how long it took; None while it is open."""
    say, plan, stage = subject.say, subject.found.opportunity, subject.found.stage
    ended = plan.outcome
    if ended is None:
        return None
    title = say(f"opportunity.ended_{ended.result}", day=say.full_day(ended.date))
    pairs: list[tuple[str, Line]] = [(say("opportunity.reason"), line(say.text(ended.reason) or "?"))]
    if ended.to and ended.to in subject.rivals:
        pairs.append((say("opportunity.lost_to"), line(subject.rivals[ended.to].name)))
    if plan.stages:
        days = (ended.date - min(plan.stages.values())).days
        pairs.append((say("opportunity.took"), line(say.days(days))))
    if plan.close:
        pairs.append((say("opportunity.expected"), line(say.full_day(plan.close))))
    if stage.claimed and stage.evidenced:
        key = "opportunity.end_ahead" if stage.ahead else "opportunity.end_proved"
        names = {"claimed": say.text(stage.claimed.label), "proved": say.text(stage.evidenced.label)}
        pairs.append((say("opportunity.at_end"), line(say(key, **names))))
    return PairsSection("outcome", Heading(title), tuple(pairs))


def notes(subject: Subject) -> NotesSection | None:
    """The note and the Markdown below the frontmatter; None without either."""
    say, plan = subject.say, subject.found.opportunity
    html = subject.edition.body(plan.body, plan.at.path, subject.page) if plan.body.strip() else None
    note = say.text(plan.note)
    if not note and not html:
        return None
    return NotesSection("notes", Heading(say("opportunity.notes")), note, html)
