"""Negotiation: whether we are ready, and in the team's edition what we take into the room (M50)."""

from __future__ import annotations

from battlemap.assess.results.base import Spot
from battlemap.model.base import Audience
from battlemap.model.opportunity import Issue, Negotiation
from battlemap.view.marks import Blocks, Empty, Figure, Heading, Line, line
from battlemap.view.pages.opportunity.checks import checklist
from battlemap.view.pages.opportunity.subject import Subject
from battlemap.view.pages.opportunity.types import Checklist, NegotiationSection
from battlemap.view.tables import Cell, Column, Row, Table

ID = "negotiation"
READY = "negotiation-ready"
FROM_STAGE = 3
_AMOUNTS = ("opening", "target", "walk_away")
_PLANS = ("our_alternative", "their_alternative", "tactics")


def negotiation(subject: Subject) -> NegotiationSection | Empty | None:
    """The section; one line while there is nothing to say yet, nothing at all for a finished opportunity."""
    say = subject.say
    team = say.audience is Audience.TEAM
    plan = subject.found.opportunity.negotiation if team else None
    ready = _ready(subject)
    kept = "" if team else say("opportunity.kept")
    if plan is None and ready is None:
        if not subject.found.open:
            return None
        name = say("opportunity.negotiation")
        return Empty(ID, name, say("opportunity.negotiation_none") if team else kept)
    return NegotiationSection(
        id=ID,
        heading=_heading(subject, ready),
        ready=ready,
        figures=_figures(subject, plan) if plan else (),
        plans=_plans(subject, plan) if plan else (),
        issues=_issues(subject, plan) if plan and plan.issues else None,
        kept=kept or ("" if plan else say("opportunity.negotiation_none_yet")),
    )


def _heading(subject: Subject, ready: Checklist | None) -> Heading:
    say = subject.say
    result = subject.found.checklists.get(READY)
    if ready is None or result is None:
        return Heading(say("opportunity.negotiation"))
    done, total = result.done, result.applicable
    key = "all" if done == total else "some"
    return Heading(say(f"opportunity.ready_{key}", done=done, total=total), say("opportunity.ready_dek"))


def _ready(subject: Subject) -> Checklist | None:
    """The preconditions, from the stage on in which they begin to count."""
    result = subject.found.checklists.get(READY)
    if result is None or not subject.found.open:
        return None
    ticked = any(item.tick for item in result.items)
    if subject.found.stage.claimed_index < FROM_STAGE and not ticked:
        return None
    return checklist(subject, result, subject.say("opportunity.before_talks"), frozenset())


def _figures(subject: Subject, plan: Negotiation) -> tuple[Figure, ...]:
    say = subject.say
    held = [(key, getattr(plan, key)) for key in _AMOUNTS]
    return tuple(
        Figure(
            say(f"opportunity.{key}"),
            say.money(amount, subject.currency),
            note=source.label if (source := say.source(Spot(plan.at, key).location)) else "",
        )
        for key, amount in held
        if amount is not None
    )


def _plans(subject: Subject, plan: Negotiation) -> tuple[tuple[str, Line], ...]:
    say = subject.say
    held = [(key, getattr(plan, key)) for key in _PLANS]
    return tuple((say(f"opportunity.{key}"), line(say.text(words))) for key, words in held if words)


def _issues(subject: Subject, plan: Negotiation) -> Table:
    say = subject.say
    keys = ("issue", "worth_us", "worth_them", "issue_opening", "issue_target", "issue_limit", "trade")
    columns = tuple(Column(say(f"opportunity.{key}")) for key in keys)
    return Table(say("opportunity.issues"), columns, tuple(_issue(subject, issue) for issue in plan.issues))


def _issue(subject: Subject, issue: Issue) -> Row:
    say = subject.say
    return Row(
        (
            Cell(say.text(issue.label)),
            _worth(issue.worth_us.rating if issue.worth_us else None, "us"),
            _worth(issue.worth_them.rating if issue.worth_them else None, ""),
            Cell(say.text(issue.opening)),
            Cell(say.text(issue.target)),
            Cell(say.text(issue.limit), strong=True),
            Cell(say.text(issue.trade)),
        )
    )


def _worth(rating: int | None, tone: str) -> Cell:
    return Cell(blocks=Blocks(rating, "?" if rating is None else str(rating), tone))
