"""What the customer asked for or complained about, and whether it was answered (M05)."""

from __future__ import annotations

from battlemap.model.activity import Request
from battlemap.view.marks import Heading
from battlemap.view.pages.account.sheet import Sheet
from battlemap.view.sections import Section, TablesSection
from battlemap.view.tables import Cell, Column, Row, Table

KEYS = ("what", "kind", "by", "date", "answer")


def requests_section(sheet: Sheet) -> Section:
    """Open ones first, then the newest."""
    say, as_of = sheet.say, sheet.say.as_of
    found = [request for request in sheet.account.account.requests if request.date <= as_of]
    if not found:
        return sheet.empty("requests", "account.requests.name")
    found.sort(key=lambda r: (_answered(sheet, r), -r.date.toordinal()))
    waiting = sum(1 for request in found if not _answered(sheet, request))
    name = say("account.requests.name")
    title = (
        say.count("account.requests.waiting", waiting) if waiting else say("account.requests.all_answered")
    )
    columns = tuple(Column(say(f"account.requests.{key}")) for key in KEYS)
    rows = tuple(_row(sheet, request) for request in found)
    return TablesSection("requests", Heading(title, "", name), (Table(name, columns, rows),))


def _answered(sheet: Sheet, request: Request) -> bool:
    return request.answered is not None and request.answered <= sheet.say.as_of


def _row(sheet: Sheet, request: Request) -> Row:
    say, answered = sheet.say, _answered(sheet, request)
    if answered and request.answered:
        days = (request.answered - request.date).days
        answer = Cell(
            say.text(request.answer) or say("account.requests.answered"),
            sub=say("resources.answered_after", days=say.days(days)),
        )
    else:
        answer = Cell(say("resources.waiting", days=say.days((say.as_of - request.date).days)), "bad")
    return Row(
        (
            Cell(say.text(request.what), strong=True),
            Cell(say(f"account.requests.{request.kind}"), "warn" if request.kind == "complaint" else ""),
            Cell(sheet.person(request.by) if request.by else "?", "" if request.by else "faint"),
            Cell(say.day(request.date)),
            answer,
        ),
        hot=not answered,
    )
