"""Closing and handover: what is left between the handshake and a service that runs (M51)."""

from __future__ import annotations

from battlemap.assess.negotiation import missing
from battlemap.view.links import playbook_href
from battlemap.view.marks import Empty, Link
from battlemap.view.pages.opportunity.checks import checklist, counted, legend
from battlemap.view.pages.opportunity.subject import Subject
from battlemap.view.pages.opportunity.types import ChecksSection

ID = "closing"
LAST_STAGES = 2  # the list begins to count in the stage before the closed one


def closing(subject: Subject) -> ChecksSection | Empty | None:
    """The section from the last stage but one on, and for what was won; what is missing comes first.

    One line before that stage; nothing for what was lost or dropped.
    """
    say, found = subject.say, subject.found
    result = found.checklists.get(ID)
    outcome = found.opportunity.outcome
    near = found.stage.claimed_index >= len(say.method.stages) - LAST_STAGES
    if result is None or (outcome is not None and outcome.result != "won"):
        return None
    if outcome is None and not near:
        link = Link(say("opportunity.closing_list"), playbook_href(subject.page, "competing", ID))
        return Empty(ID, say.text(result.checklist.label), say("opportunity.closing_later"), link)
    left = missing(result)
    items = (*left, *(item for item in result.items if item not in left))
    return ChecksSection(
        id=ID,
        heading=subject.heading(ID, say.text(result.checklist.label), say.text(result.checklist.about)),
        lists=(checklist(subject, items, counted(subject, result), frozenset()),),
        legend=legend(subject),
        mandatory=say("opportunity.mandatory"),
    )
