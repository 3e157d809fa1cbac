"""Where the account stands in the portfolio: axes, policy of the field, rhythm of the grade (M03, M04)."""

from __future__ import annotations

from dataclasses import replace

from battlemap.assess.results.base import Score
from battlemap.assess.results.stage import ItemResult
from battlemap.view.links import playbook_href
from battlemap.view.marks import Heading, Link
from battlemap.view.names import said
from battlemap.view.pages.account.head import standing
from battlemap.view.pages.account.sheet import Sheet
from battlemap.view.sections import Section, TablesSection
from battlemap.view.tables import Cell, Column, Row, Table
from battlemap.view.workings import working

STATES = {"proved": ("kept", "good"), "ticked": ("kept", "good"), "disproved": ("missed", "bad")}


def classification_section(sheet: Sheet) -> Section:
    """The field of the map as the title with its policy, the axes with their parts, the grade's rhythm."""
    say, account = sheet.say, sheet.account
    name = say("account.class.name")
    field = account.quadrant
    if field:
        heading = Heading(
            say("account.class.field", field=say.text(field.label)), say.text(field.policy), name
        )
    else:
        heading = Heading(name, say("account.class.none"))
    policy = _policy(sheet)
    tables = (_axes(sheet), policy) if policy else (_axes(sheet),)
    return TablesSection("classification", heading, tables)


def _axes(sheet: Sheet) -> Table:
    say, account = sheet.say, sheet.account
    limits = say.method.thresholds
    columns = (
        Column(say("account.class.measure")),
        Column(say("work.value"), "number"),
        Column(say("account.known")),
        Column(say("account.class.limit")),
    )
    rows = [
        _axis(sheet, account.attractiveness, "attractiveness", say.number(limits.attractive_from)),
        _axis(sheet, account.position, "position", say.number(limits.strong_from)),
    ]
    if place := standing(sheet):
        rows.append(Row((Cell(say("account.class.tier")), Cell(place), Cell(), Cell(_tier_reason(sheet)))))
    return Table(say("account.class.name"), columns, tuple(rows))


def _axis(sheet: Sheet, score: Score, axis: str, limit: str) -> Row:
    say = sheet.say
    opened = working(say, score, say(f"account.class.{axis}_how"), unit="0 – 100", side="left")
    link = Link(say("account.how_link"), playbook_href(sheet.page, "numbers", axis))
    return Row(
        (
            Cell(say(f"account.class.{axis}"), strong=True),
            Cell(working=replace(opened, known=None, link=link)),
            Cell(known=say.known(score.known)),
            Cell(say(f"account.class.{axis}_from", limit=limit), "mute"),
        )
    )


def _tier_reason(sheet: Sheet) -> str:
    manual = sheet.account.account.tier
    return sheet.say.text(manual.reason) if manual else ""


def _policy(sheet: Sheet) -> Table | None:
    """The grade's rhythm line by line: kept, missed, or not known."""
    say, items = sheet.say, sheet.account.policy
    if not items:
        return None
    kept = sum(1 for item in items if item.done)
    grade = say.term("grade", sheet.account.account.grade)
    title = say("account.class.policy", grade=grade, kept=kept, total=len(items))
    columns = (Column(title), Column(say("account.class.state")), Column(say("account.class.ask")))
    return Table(title, columns, tuple(_line(sheet, item) for item in items), stack=False)


def _line(sheet: Sheet, item: ItemResult) -> Row:
    say = sheet.say
    key, tone = STATES.get(item.state, ("unknown", "faint"))
    names = item.proof.names if item.proof else {}
    return Row(
        (
            Cell(said(say, item.item.label, names)),
            Cell(say(f"account.class.{key}"), tone),
            Cell("" if item.done else say.text(item.item.ask), "mute"),
        )
    )
