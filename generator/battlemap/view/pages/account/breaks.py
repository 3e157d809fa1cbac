"""Early signs of a break, and how breaks were and are mended (M42)."""

from __future__ import annotations

from battlemap.assess.results.course import BreakState, LineResult
from battlemap.assess.results.stage import ItemResult
from battlemap.model.method.development import BreakCause
from battlemap.view.pages.account.sheet import Sheet, joined
from battlemap.view.sections import Section, TablesSection
from battlemap.view.tables import Cell, Row, Table
from battlemap.view.voice import Voice


def breaks_section(sheet: Sheet) -> Section | None:
    """The three lines as a table, beside them each break with cause, owner and recovery plan."""
    say, found = sheet.say, sheet.account.breaks
    if found is None or not (found.signals_known or found.breaks):
        return None
    name = say("account.breaks.name")
    tables = [_lines(sheet, found.lines)]
    if found.breaks:
        tables.append(_breaks(sheet, found.breaks))
    return TablesSection("breaks", sheet.heading("break", name, say("account.breaks.dek")), tuple(tables))


def _lines(sheet: Sheet, lines: tuple[LineResult, ...]) -> Table:
    say = sheet.say
    rows = []
    for line in lines:
        rows.append(
            Row(
                (
                    Cell(sub=say.text(line.line.label)),
                    Cell(say("account.breaks.counted", hits=line.hits, total=line.known), "mute"),
                )
            )
        )
        rows += [_sign(sheet, item, line.line.signals) for item in line.items]
    columns = sheet.columns("account.breaks", ("sign", "state"))
    return Table(say("account.breaks.lines"), columns, tuple(rows), stack=False)


def _sign(sheet: Sheet, item: ItemResult, signals: bool) -> Row:
    say = sheet.say
    label = Cell(say.text(item.item.label))
    if item.state == "unknown":
        return Row((label, Cell(say("account.breaks.unknown"), "faint")))
    key = ("warns" if item.done else "quiet") if signals else ("done" if item.done else "missing")
    tone = {"warns": "bad", "quiet": "good", "done": "good", "missing": "bad"}[key]
    return Row((label, Cell(say(f"account.breaks.{key}"), tone)))


def _breaks(sheet: Sheet, breaks: tuple[BreakState, ...]) -> Table:
    say = sheet.say
    rows = []
    for state in breaks:
        rows.append(_break(sheet, state))
        rows += [
            Row(
                (
                    Cell(say.text(step.action.what)),
                    Cell(
                        joined(
                            say.member(step.action.who) or say("word.nobody"),
                            say("account.actions.done", day=say.day(step.action.done))
                            if step.state == "done" and step.action.done
                            else say.day(step.action.due)
                            if step.action.due
                            else say("account.undated"),
                        ),
                        {"done": "good", "overdue": "bad", "undated": "warn"}.get(step.state, ""),
                    ),
                )
            )
            for step in state.plan
        ]
    columns = sheet.columns("account.breaks", ("what", "who"))
    return Table(say("account.breaks.list"), columns, tuple(rows))


def _break(sheet: Sheet, state: BreakState) -> Row:
    say, entry = sheet.say, state.entry
    causes = say.listed(_cause(say, cause) for cause in state.causes) or say("account.breaks.no_cause")
    lost = say("account.breaks.lost", amount=sheet.money(entry.lost)) if entry.lost is not None else ""
    acts = [act for cause in state.causes for act in cause.acts[:1]] if state.open else []
    advice = say("account.breaks.acts", acts=sheet.texts(acts)) if acts else ""
    lacks = say.listed(say(f"account.breaks.lack.{piece}") for piece in state.lacks)
    end = (
        say("account.breaks.mended", day=say.day(entry.mended), days=state.days)
        if entry.mended
        else say("account.breaks.since", day=say.day(entry.since), days=state.days)
    )
    told = joined(end, say.member(entry.owner) or say("word.nobody"), lost)
    review = say("account.breaks.review", day=say.day(entry.review)) if entry.review and state.open else ""
    missing = say("account.breaks.lacks", pieces=lacks) if lacks and state.open else ""
    return Row(
        (
            Cell(causes, strong=True, sub=joined(say.text(entry.note), advice)),
            Cell(told, "good" if entry.mended else "bad", sub=joined(review, missing)),
        ),
        hot=state.open,
    )


def _cause(say: Voice, cause: BreakCause) -> str:
    """A cause with whether we can help it."""
    key = "controllable" if cause.controllable else "uncontrollable"
    return say("account.with_origin", text=say.text(cause.label), origin=say(f"account.breaks.{key}"))
