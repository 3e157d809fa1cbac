"""The phase ladder and what the next phase needs (M40)."""

from __future__ import annotations

from battlemap.view.charts.phase_ladder import Phase, phase_ladder
from battlemap.view.marks import Line, line
from battlemap.view.names import sentence
from battlemap.view.pages.account.sheet import Sheet
from battlemap.view.pages.account.types import PhaseBlock

MONTH, YEARS_FROM = 30.44, 36


def phase_block(sheet: Sheet) -> PhaseBlock:
    """The ladder with the time spent on the present step; without a phase a line that says so."""
    say, now = sheet.say, sheet.account.phase
    title = say("account.phase.name")
    if now.phase is None:
        return PhaseBlock(title, None, line(say("account.phase.none")))
    been = {phase.id for phase, _ in now.history}
    fell = len(now.ladder) if now.index is None else now.index
    states = tuple(
        "now" if i == now.index else "done" if i < fell and now.index is not None else
        "lost" if phase.id in been else "ahead"
        for i, phase in enumerate(now.ladder)
    )  # fmt: skip
    ladder = phase_ladder(
        [
            Phase(say.text(phase.short or phase.label), state)
            for phase, state in zip(now.ladder, states, strict=True)
        ],
        title=_title(sheet),
        since=time_spent(sheet, now.days) if now.index is not None else "",
    )
    return PhaseBlock(title, ladder, _note(sheet))


def time_spent(sheet: Sheet, days: int | None) -> str:
    """A length of time as people say it: days, months, years; empty for none."""
    if days is None:
        return ""
    months = int(days / MONTH)
    if months < 2:
        return sheet.say.days(days)
    if months < YEARS_FROM:
        return sheet.say("account.months", count=months)
    return sheet.say("account.years", count=months // 12)


def _title(sheet: Sheet) -> str:
    say, now = sheet.say, sheet.account.phase
    name = say.text(now.phase.label) if now.phase else ""
    if now.index is None:
        return say("account.phase.off", phase=name)
    return say("account.phase.on", phase=name, step=now.index + 1, total=len(now.ladder))


def _note(sheet: Sheet) -> Line:
    """What the next phase needs, and which of it is missing; at the top its goal."""
    say, now = sheet.say, sheet.account.phase
    if not now.needs or now.phase is None:
        return line(say.text(now.phase.goal) if now.phase else "")
    missing = [say.text(need.item.label) for need in now.needs if not need.done]
    if now.following is None:
        told = sentence(say, sheet.account.findings, "phase") or say.text(now.phase.goal)
    else:
        counted = {"met": now.needs_met, "total": len(now.needs)}
        told = say("account.phase.needs", next=say.text(now.following.label), **counted)
    if not missing:
        return line(told)
    gaps = say("account.phase.missing", missing=say("account.semicolon").join(missing))
    return line(sheet.sentences(told, gaps))
