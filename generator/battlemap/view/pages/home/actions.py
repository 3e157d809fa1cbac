"""Actions of the home page that are overdue or due soon, the latest first (M48)."""

from __future__ import annotations

from battlemap.assess.results.portfolio import AccountAction
from battlemap.view.links import account_href
from battlemap.view.marks import Heading
from battlemap.view.pages.accounts.overview import Overview
from battlemap.view.pages.accounts.row import due, owner
from battlemap.view.pages.home.types import ActionsBlock
from battlemap.view.tables import Cell, Column, Row, Table

MOST_OVERDUE = 5
MOST = 9


def actions_block(overview: Overview) -> ActionsBlock | None:
    """What is overdue and what comes next; None where no action has a date."""
    say, actions = overview.voice, overview.edition.assessed.portfolio.actions
    late = [action for action in actions if action.action.state == "overdue"]
    coming = [action for action in actions if action.action.state == "due"]
    shown = late[: max(MOST_OVERDUE, MOST - len(coming))]
    shown += coming[: MOST - len(shown)]
    if not shown:
        return None
    title = (
        say.count("home.actions.late", len(late))
        if late
        else say.count("home.actions.none_late", len(coming))
    )
    hidden = len(late) + len(coming) - len(shown)
    columns = (
        Column(say("home.actions.due")),
        Column(say("home.actions.action")),
        Column(say("accounts.owner")),
    )
    return ActionsBlock(
        Heading(
            title,
            say.count("home.actions.hidden", hidden) if hidden else "",
            say("home.actions.kick"),
            "actions",
        ),
        Table(
            say("home.actions.kick"), columns, tuple(_row(overview, action) for action in shown), stack=False
        ),
    )


def _row(overview: Overview, action: AccountAction) -> Row:
    say, todo = overview.voice, action.action.action
    when, who = due(say, action), owner(say, todo.who)
    return Row(
        (
            Cell(when.text, when.tone),
            Cell(
                say.text(todo.what),
                href=account_href(overview.page, action.account.id),
                sub=say.text(action.account.account.name),
            ),
            Cell(who.text, who.tone),
        )
    )
