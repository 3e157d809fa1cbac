"""The stage track for paper: our stages with their days above the customer's own steps (M19, M24)."""

from __future__ import annotations

from battlemap.assess.results.account import AssessedOpportunity
from battlemap.assess.results.stage import StageResult
from battlemap.model.method.stages import BuyingProcess, BuyingStep
from battlemap.view.charts.measure import coordinate as c
from battlemap.view.charts.measure import fitted
from battlemap.view.pages.account.sheet import Sheet
from battlemap.view.sheets.battle_map.types import Leg, PaperTrack

WIDTH = 754
GAP = 3.6
NAME, NOTE = 8.5, 7.5


def track(sheet: Sheet) -> PaperTrack | None:
    """The track of the main opportunity; None where no opportunity is open."""
    say, found = sheet.say, sheet.main
    if found is None:
        return None
    stage = found.stage
    process = stage.buying.process if stage.buying else None
    return PaperTrack(
        width=WIDTH,
        title=say(
            "sheets.brief.steps",
            proved=stage.evidenced_index + 1,
            claimed=stage.claimed_index + 1,
            total=len(say.method.stages),
        ),
        ours=tuple(_ours(sheet, found, i) for i in range(len(say.method.stages))),
        theirs_title=say("sheets.map.theirs"),
        theirs=_theirs(sheet, stage, process) if process else (),
        none="" if process else say("sheets.map.no_process"),
    )


def _place(sheet: Sheet, i: int) -> tuple[float, float]:
    """Where a stage begins and how wide it is."""
    count = len(sheet.say.method.stages)
    width = (WIDTH - GAP * (count - 1)) / count
    return i * (width + GAP), width


def _ours(sheet: Sheet, found: AssessedOpportunity, i: int) -> Leg:
    say, result = sheet.say, found.stage
    entry = say.method.stages[i]
    x, width = _place(sheet, i)
    state = "on" if i <= result.evidenced_index else "un" if i <= result.claimed_index else "off"
    day = found.opportunity.stages.get(entry.id)
    note = say.day(day) if day else ""
    alarm = False
    if i == result.claimed_index and result.ahead:
        alarm = True
        note = say("sheets.map.claimed", day=note) if day else say("sheets.map.claimed_only")
    elif i == result.claimed_index and result.days is not None:
        note = say("sheets.map.days", day=note, days=say.number(result.days))
    elif i == len(say.method.stages) - 1 and not day and found.opportunity.close:
        note = say("sheets.map.planned", day=say.full_day(found.opportunity.close))
    name = fitted(f"{i + 1} {say.text(entry.short or entry.label)}", width, NAME, bold=True)
    return Leg(c(x), c(width), state, name, fitted(note, width, NOTE, bold=alarm), alarm)


def _theirs(sheet: Sheet, result: StageResult, process: BuyingProcess) -> tuple[Leg, ...]:
    """The customer's steps below the stages that fit them; those of one stage share its place."""
    at = next((i for i, step in enumerate(process.steps) if result.buying and step is result.buying.step), -1)
    places: dict[str, list[tuple[int, BuyingStep]]] = {}
    for number, step in enumerate(process.steps):
        places.setdefault(step.stage, []).append((number, step))
    legs: list[Leg] = []
    for i, entry in enumerate(sheet.say.method.stages):
        x, width = _place(sheet, i)
        shared = places.get(entry.id, [])
        each = (width - GAP * (len(shared) - 1)) / max(len(shared), 1)
        for k, (number, step) in enumerate(shared):
            name = sheet.say.text(step.short or step.label)
            here = number == at
            text = fitted(f"{number + 1} {name}", each, NOTE, bold=here)
            legs.append(
                Leg(c(x + k * (each + GAP)), c(each), "on" if number <= at else "off", text, here=here)
            )
    return tuple(legs)
