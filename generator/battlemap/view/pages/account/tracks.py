"""Stage tracks: claimed and proved on our seven stages, above the customer's own steps (M19, M24)."""

from __future__ import annotations

from battlemap.assess.results.account import AssessedOpportunity
from battlemap.view import stage_steps
from battlemap.view.links import opportunity_href
from battlemap.view.marks import Link
from battlemap.view.pages.account.sheet import Sheet, joined
from battlemap.view.pages.account.types import TracksBlock
from battlemap.view.tracks import Track, Tracks

MOST = 3


def tracks_block(sheet: Sheet) -> TracksBlock:
    """The tracks of the most valuable open opportunities."""
    say = sheet.say
    title = say("account.tracks.name")
    found = sorted(
        sheet.account.open_opportunities, key=lambda o: (-(o.value.likely or 0), -o.stage.claimed_index)
    )
    if not found:
        return TracksBlock(title, None, say("account.tracks.none"))
    more = len(found) - MOST
    return TracksBlock(
        title,
        Tracks(
            caption=say("account.tracks.caption"),
            stages=tuple(say.text(stage.short or stage.label) for stage in say.method.stages),
            rows=tuple(_track(sheet, one) for one in found[:MOST]),
            more=Link(say("word.more", count=more), "#opportunities") if more > 0 else None,
        ),
    )


def close_words(sheet: Sheet, found: AssessedOpportunity) -> str:
    """When the customer is to decide, "" where no day is given."""
    close = found.opportunity.close
    return sheet.say("account.close", day=sheet.say.day(close)) if close else ""


def _track(sheet: Sheet, found: AssessedOpportunity) -> Track:
    say, stage = sheet.say, found.stage
    likely = found.value.likely
    spent = ""
    if stage.days is not None:
        spent = say("account.tracks.days", days=say.number(stage.days))
        if stage.typical_days:
            spent = say(
                "account.tracks.typical", days=say.number(stage.days), typical=say.number(stage.typical_days)
            )
    notes = (
        joined(
            say("account.tracks.likely", amount=sheet.money(likely)) if likely is not None else "",
            close_words(sheet, found),
        ),
        spent,
    )
    return Track(
        title=say.text(found.opportunity.title),
        href=opportunity_href(sheet.page, sheet.account.id, found.id),
        notes=tuple(note for note in notes if note),
        ours=stage_steps.ours(say, stage),
        theirs=stage_steps.theirs(say, stage, brief=True),
    )
