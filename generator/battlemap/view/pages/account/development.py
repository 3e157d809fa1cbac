"""The development plan, and the steps of the loop and the cycle (M44, M45, M48)."""

from __future__ import annotations

from battlemap.assess.results.course import DevelopmentResult, PhaseProgress, RoundResult, StepState
from battlemap.view.marks import Heading
from battlemap.view.names import sentence
from battlemap.view.pages.account.sheet import Sheet, joined
from battlemap.view.sections import Section, TablesSection
from battlemap.view.tables import Cell, Column, Row, Table

PHASE = ("phase", "days", "state", "budget", "spent", "used", "owner")
TONES = {"done": "good", "late": "bad", "running": "us", "planned": "", "undated": "warn"}


def development_section(sheet: Sheet) -> Section:
    """Phases with days, budget against what was spent, and who answers."""
    say, found = sheet.say, sheet.account.development
    if found is None:
        return sheet.empty("development", "account.development.name")
    name = say("account.development.name")
    plan = sheet.account.account.development
    columns = sheet.columns("account.development", PHASE, frozenset({"budget", "spent", "used"}))
    rows = tuple(_phase(sheet, one) for one in found.phases)
    dek = say.text(plan.goal) if plan else ""
    heading = sheet.heading("development", name, dek)
    return TablesSection("development", heading, (Table(name, columns, rows, _sum(sheet, found)),))


def _phase(sheet: Sheet, one: PhaseProgress) -> Row:
    say, phase = sheet.say, one.phase
    days = say(
        "account.development.span",
        start=say.day(phase.start) if phase.start else "?",
        end=say.day(phase.end) if phase.end else "?",
    )
    late = say("account.development.late", days=one.days_late) if one.days_late else ""
    state = "late_state" if one.state == "late" else one.state
    spent = "?" if one.spent is None else sheet.money(one.spent)
    return Row(
        (
            Cell(say.text(phase.name), strong=True, sub=say.text(phase.result)),
            Cell(days),
            Cell(say(f"account.development.{state}"), TONES[one.state], sub=late),
            Cell("?" if phase.budget is None else sheet.money(phase.budget), "" if phase.budget else "faint"),
            Cell(
                spent,
                "faint" if one.spent is None else "",
                sub=say("account.development.counted") if one.counted else "",
            ),
            _used(sheet, one.used),
            Cell(say.member(phase.owner) or say("word.nobody"), "" if phase.owner else "bad"),
        )
    )


def _used(sheet: Sheet, used: float | None) -> Cell:
    if used is None:
        return Cell("–", "faint")
    return Cell(sheet.say.percent(used), "bad" if used > 1 else "")


def _sum(sheet: Sheet, found: DevelopmentResult) -> Row:
    say = sheet.say
    done = say("account.development.done_of", done=found.done, total=len(found.phases))
    amounts = tuple(Cell("?" if a is None else sheet.money(a)) for a in (found.budget, found.spent))
    return Row((Cell(say("work.total")), Cell(), Cell(done), *amounts, _used(sheet, found.used), Cell()))


def steps_section(sheet: Sheet) -> Section:
    """The ten steps of the loop beside the five of the cycle."""
    say, loop, cycle = sheet.say, sheet.account.loop, sheet.account.cycle
    found = [_table(sheet, one, name) for one, name in ((loop, "loop"), (cycle, "cycle")) if one is not None]
    if not found:
        return sheet.empty("steps", "account.steps.name")
    told = [sentence(say, sheet.account.findings, section) for section in ("cycle", "loop")]
    said = [words for words in told if words]
    name = say("account.steps.name")
    heading = Heading(said[0], said[1] if len(said) > 1 else "", name) if said else Heading(name)
    return TablesSection("steps", heading, tuple(found))


def _table(sheet: Sheet, found: RoundResult, name: str) -> Table:
    kinds = (("step", "text"), ("done", "short"), ("due", "short"))
    columns = tuple(Column(sheet.say(f"account.steps.{key}"), kind) for key, kind in kinds)
    rows = [_step(sheet, state, found) for state in found.steps]
    label = sheet.say(f"account.steps.{name}", done=found.done, total=len(found.steps))
    return Table(label, columns, tuple(rows), stack=False, show_caption=True)


def _step(sheet: Sheet, state: StepState, found: RoundResult) -> Row:
    say = sheet.say
    entry = state.entry
    note = joined(
        say.text(entry.note) if entry else "",
        say.member(entry.by) if entry and entry.by else "",
        _favours(sheet, state),
    )
    if state.done:
        done = Cell(say.day(state.done), "good")
    elif state.shown:
        done = Cell(say("account.steps.shown"), "good")
    elif state in found.skipped:
        done = Cell(say("account.steps.skipped"), "warn")
    else:
        done = Cell("–", "faint")
    due = Cell()
    if state.due is not None and (state.overdue or state.done is None or found.steps[0].step.every):
        late = say("account.late", days=say.days(-(state.due_in or 0))) if state.overdue else ""
        due = Cell(say.day(state.due), "bad" if state.overdue else "", sub=late)
    return Row((Cell(say.text(state.step.label), sub=note), done, due), hot=state.overdue)


def _favours(sheet: Sheet, state: StepState) -> str:
    """The signs that speak for going on with this account."""
    there = [item.item.label for item in state.favours if item.done]
    return sheet.say("account.steps.favours", signs=sheet.texts(there)) if there else ""
