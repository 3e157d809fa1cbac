"""Stage tracks: claimed and proved on our seven stages, above the customer's own steps (M19, M24)."""

from __future__ import annotations

from battlemap.assess.results.account import AssessedOpportunity
from battlemap.view.links import opportunity_href
from battlemap.view.marks import Link
from battlemap.view.pages.account.sheet import Sheet, joined
from battlemap.view.pages.account_types import TracksBlock
from battlemap.view.tracks import Track, Tracks, TrackStep

MOST = 3
NOWHERE = TrackStep("", "none")


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
        ours=tuple(_ours(sheet, found, i) for i in range(len(say.method.stages))),
        theirs=_theirs(sheet, found),
    )


def _ours(sheet: Sheet, found: AssessedOpportunity, i: int) -> TrackStep:
    say, proved, claimed = sheet.say, found.stage.evidenced_index, found.stage.claimed_index
    if i == proved:
        return TrackStep(say("account.tracks.proved"), "on", tone="us")
    if i == claimed:
        return TrackStep(say("account.tracks.claimed"), "claimed")
    return TrackStep("", "on" if i < proved else "claimed" if i < claimed else "off")


def _theirs(sheet: Sheet, found: AssessedOpportunity) -> tuple[TrackStep, ...]:
    """The customer's steps under the stages that fit them; several of one stage share its place."""
    say, buying = sheet.say, found.buying
    stages = say.method.stages
    if buying is None:
        return (NOWHERE,) * len(stages)
    at = next((i for i, step in enumerate(buying.process.steps) if step is buying.step), -1)
    places: dict[str, list[tuple[int, str]]] = {}
    for i, step in enumerate(buying.process.steps):
        places.setdefault(step.stage, []).append((i, say.text(step.short or step.label)))
    drawn = []
    for stage in stages:
        steps = places.get(stage.id)
        if not steps:
            drawn.append(NOWHERE)
            continue
        label = next((name for i, name in steps if i == at), say("account.slash").join(n for _, n in steps))
        here = any(i == at for i, _ in steps)
        drawn.append(TrackStep(label, "on" if steps[0][0] <= at else "off", strong=here))
    return tuple(drawn)
