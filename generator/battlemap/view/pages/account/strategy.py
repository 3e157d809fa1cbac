"""What the account inherits from its customer groups, what it does differently, and effort against plan
(M53).
"""

from __future__ import annotations

from battlemap.assess.results.groups import AccountStrategy
from battlemap.model.library import Segment
from battlemap.model.text import Text
from battlemap.view.links import page_href
from battlemap.view.marks import Heading
from battlemap.view.pages.account.sheet import Sheet
from battlemap.view.sections import Section, TablesSection
from battlemap.view.strategies import against
from battlemap.view.tables import Cell, Column, Row, Table

FIGURES = ("visits", "hours", "cost")


def strategy_section(sheet: Sheet) -> Section | None:
    """The strategy in force with where it comes from; None for an account that no group knows."""
    say = sheet.say
    held = sheet.edition.strategy
    if not held.groups and held.own is None:
        return None
    tables = [_texts(sheet, held)]
    if any(getattr(held.plan, figure) is not None for figure in FIGURES):
        tables.append(_effort(sheet, held))
    reason = say.text(held.own.reason) if held.own and held.own.reason else ""
    key = "own" if held.overrides else "inherited"
    title = say(f"account.strategy.{key}", groups=say.listed(say.text(s.name) for s in held.groups))
    if not held.groups:
        title = say("account.strategy.alone")
    return TablesSection("strategy", Heading(title, reason, say("account.strategy.name")), tuple(tables))


def _texts(sheet: Sheet, held: AccountStrategy) -> Table:
    """Strategy and activities: the account's own before those of each group."""
    say, own = sheet.say, held.own
    rows: list[Row] = []
    for kind, mine in (("strategy", own and own.strategy), ("activity", own and own.activities)):
        texts = (mine,) if isinstance(mine, Text) else mine or ()
        rows += [_text(sheet, kind, words, None) for words in texts]
        for segment in held.groups:
            given = (
                ((segment.strategy,) if segment.strategy else ())
                if kind == "strategy"
                else segment.activities
            )
            rows += [_text(sheet, kind, words, segment, over=bool(texts)) for words in given]
    kinds = (("what", "short"), ("words", "text"), ("from", "text"))
    columns = tuple(Column(say(f"account.strategy.{key}"), kind) for key, kind in kinds)
    return Table(say("account.strategy.name"), columns, tuple(rows))


def _text(sheet: Sheet, kind: str, words: Text, segment: Segment | None, *, over: bool = False) -> Row:
    say = sheet.say
    origin = Cell(say("account.strategy.self"), "good")
    if segment:
        origin = Cell(
            say.text(segment.name),
            href=page_href(sheet.page, f"products.html#group-{segment.id}"),
            sub=say("account.strategy.overridden") if over else say("account.strategy.by_group"),
        )
    return Row((Cell(say(f"account.strategy.{kind}")), Cell(say.text(words), "mute" if over else ""), origin))


def _effort(sheet: Sheet, held: AccountStrategy) -> Table:
    """Visits, hours and money of a year against the plan in force."""
    say = sheet.say
    columns = tuple(Column(say(f"account.strategy.{key}")) for key in ("figure", "done", "source"))
    rows = []
    for figure in FIGURES:
        plan = getattr(held.plan, figure)
        if plan is None:
            continue
        done = getattr(held.spent, figure)
        key = "self" if figure in held.own_figures else "by_group"
        cell = against(say, done, plan, money=figure == "cost")
        rows.append(
            Row((Cell(say(f"resources.figure.{figure}")), cell, Cell(say(f"account.strategy.{key}"))))
        )
    return Table(say("account.strategy.effort"), columns, tuple(rows), stack=False)
