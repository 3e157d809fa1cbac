"""What to do and what to find out next: open actions, facts worth finding, and all actions (M11, M48)."""

from __future__ import annotations

from battlemap.assess.results.base import Missing
from battlemap.assess.results.relationship import ActionState
from battlemap.view.links import opportunity_href
from battlemap.view.marks import Heading, Move, Question
from battlemap.view.names import word
from battlemap.view.pages.account.sheet import Sheet, joined
from battlemap.view.pages.account.types import MovesBlock, QuestionsBlock
from battlemap.view.sections import Section, TablesSection
from battlemap.view.tables import Cell, Row, Table

MOST = 4
MOST_DONE = 12
COLUMNS = ("due", "action", "owner", "with", "serves", "opportunity")


def moves_block(sheet: Sheet) -> MovesBlock:
    """The next actions, overdue ones first."""
    say = sheet.say
    opened = [state for state in sheet.account.actions if state.state != "done"]
    heading = Heading(say("account.moves.name"))
    return MovesBlock(
        heading, tuple(_move(sheet, state) for state in opened[:MOST]), say("account.moves.none")
    )


def _move(sheet: Sheet, state: ActionState) -> Move:
    action = state.action
    return Move(
        when=_when(sheet, state),
        text=sheet.say.text(action.what),
        who=sheet.initials(action.who),
        who_full=sheet.say.member(action.who),
        late=state.state == "overdue",
    )


def _when(sheet: Sheet, state: ActionState) -> str:
    say = sheet.say
    if state.action.due is None:
        return say("account.undated")
    if state.state == "overdue":
        return say("account.late", days=say.days(-(state.days or 0)))
    return say.day(state.action.due)


def actions_section(sheet: Sheet) -> Section:
    """All actions: open ones by their day, then what was done."""
    say, states = sheet.say, sheet.account.actions
    if not states:
        return sheet.empty("actions", "account.actions.name")
    opened = [state for state in states if state.state != "done"]
    done = sorted(
        (state for state in states if state.state == "done"),
        key=lambda state: state.action.done or say.as_of,
        reverse=True,
    )[:MOST_DONE]
    late = sum(1 for state in opened if state.state == "overdue")
    title = (
        say.count("account.actions.late", late) if late else say.count("account.actions.open", len(opened))
    )
    dek = say.count("account.actions.dek", len(opened)) if late else ""
    columns = sheet.columns("account.actions", COLUMNS, hidden=frozenset({"serves"}))
    rows = tuple(_row(sheet, state) for state in (*opened, *done))
    table = Table(say("account.actions.name"), columns, rows)
    return TablesSection("actions", Heading(title, dek, say("account.actions.name")), (table,))


def _row(sheet: Sheet, state: ActionState) -> Row:
    say, action = sheet.say, state.action
    about = sheet.about(action.opportunity)
    done = state.state == "done"
    when = _when(sheet, state)
    if done:
        when = say("account.actions.done", day=say.day(action.done)) if action.done else say("account.done")
    tone = "bad" if state.state == "overdue" else "good" if done else ""
    owner = say.member(action.who)
    return Row(
        (
            Cell(when, tone),
            Cell(say.text(action.what), strong=not done),
            Cell(owner or say("word.nobody"), "" if owner else "bad"),
            Cell(sheet.people(action.people)),
            Cell(say.term("factor", action.serves), "mute"),
            Cell(about.label, href=about.href) if about else Cell(),
        ),
        hot=state.state == "overdue",
    )


def questions_block(sheet: Sheet) -> QuestionsBlock:
    """The facts most worth finding."""
    say, facts = sheet.say, sheet.account.information.next_facts
    key = "account.questions.name" if facts else "account.questions.done"
    return QuestionsBlock(
        Heading(say.count("account.questions.name", len(facts)) if facts else say(key)),
        tuple(question(sheet, fact) for fact in facts),
        say("account.questions.none"),
    )


def question(sheet: Sheet, fact: Missing) -> Question:
    """A missing fact as a question: what to ask, why it matters, where it belongs."""
    say = sheet.say
    if fact.kind in {"influencer", "role"}:
        words = {name: word(say, value) for name, value in fact.names.items()}
        return Question(
            say(f"account.ask.{fact.kind}", **words),
            say(f"account.ask.{fact.kind}_why", **words),
            f"#person-{fact.id}",
        )
    about = sheet.about(fact.opportunity)
    text = say.text(fact.ask) or say.text(fact.label)
    hint = joined(say.text(fact.label) if fact.ask else "", about.label if about else "")
    if about and fact.opportunity and fact.kind == "criterion":
        return Question(text, hint, opportunity_href(sheet.page, sheet.account.id, fact.opportunity))
    return Question(text, hint)
