"""Closing and handover: what is left between the handshake and a service that runs (M51)."""

from __future__ import annotations

from battlemap.assess.negotiation import missing
from battlemap.view.pages.opportunity.checks import checklist, counted, legend
from battlemap.view.pages.opportunity.subject import Subject
from battlemap.view.pages.opportunity.types import ChecksSection

ID = "closing"
LAST_STAGES = 2  # the list begins to count in the stage before the closed one


def closing(subject: Subject) -> ChecksSection | None:
    """The section from the last stage but one on, and for what was won; what is missing comes first."""
    say, found = subject.say, subject.found
    result = found.checklists.get(ID)
    outcome = found.opportunity.outcome
    near = found.stage.claimed_index >= len(say.method.stages) - LAST_STAGES
    if result is None or not (outcome.result == "won" if outcome else near):
        return None
    left = missing(result)
    items = (*left, *(item for item in result.items if item not in left))
    return ChecksSection(
        id=ID,
        heading=subject.heading(ID, say.text(result.checklist.label), say.text(result.checklist.about)),
        lists=(checklist(subject, items, counted(subject, result), frozenset()),),
        legend=legend(subject),
        mandatory=say("opportunity.mandatory"),
    )
