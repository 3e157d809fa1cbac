"""The sheet that is left on the table: what both sides may read, and room to write.

It is made from a customer's name and `OnTable`, whose every field is marked for the customer; nothing else
of a plan comes in here.
"""

from __future__ import annotations

from battlemap.assess.results.account import AssessedAccount, AssessedOpportunity
from battlemap.model.negotiation import OnTable
from battlemap.model.text import Text
from battlemap.view.edition import AccountEdition, Page
from battlemap.view.finished import finished
from battlemap.view.layout import Layout
from battlemap.view.links import opportunity_href
from battlemap.view.marks import Link
from battlemap.view.printing import sheet_path
from battlemap.view.sheets.measure import (
    FURNITURE,
    GAP,
    HALF,
    HEADS,
    LINES,
    PAD,
    PAGE,
    QUARTER,
    TITLE,
    type_of,
    within,
    writing,
)
from battlemap.view.sheets.paper import Paper, paper
from battlemap.view.sheets.parts import Titled
from battlemap.view.voice import Voice

NAME = "table"
ISSUE, WISH, LIST, SUBJECT = 40.0, 26.0, HALF - 6.2, 176.0
LEAST, HIGHEST = 12.0, 72.0  # a row of the issues; the most that all of them take
LISTS = 34.0
BLANK_ISSUES, BLANK_POINTS = 6, 4
FACTS, SIGNATURES = 23.0, 22.0


@finished
class TableWords:
    """Labels of the sheet."""

    subject: str
    day: str
    place: str
    ours: str
    theirs: str
    issue: str
    wish_ours: str
    wish_theirs: str
    result: str
    what: str
    who: str
    due: str
    signature: str


@finished
class TableSheet:
    """One page for both sides. Empty values are lines to write on; `blank` rows follow the issues."""

    layout: Layout
    paper: Paper
    words: TableWords
    title: str
    customer: str
    us: str
    subject: str
    day: str
    place: str
    agenda_head: Titled
    agenda: tuple[str, ...]
    agreed_head: Titled
    agreed: tuple[str, ...]
    issues_head: Titled
    issues: tuple[str, ...]
    blank: int
    next_head: Titled
    lines: int


def page(edition: AccountEdition, account: AssessedAccount, found: AssessedOpportunity) -> Page:
    """The sheet: of the account its name, of the opportunity what it puts on the table."""
    path = sheet_path(account.id, found.id, NAME)
    say = edition.voice
    name = say.text(account.account.name)
    frame = paper(
        edition,
        path,
        NAME,
        subject=type_of(say.lang).cut(name, FURNITURE, small=True, bold=True),
        back=Link(say("sheets.back"), opportunity_href(path, account.id, found.id)),
        notice="deal.table_notice",
        left_out="",
    )
    layout = edition.frame(path, f"{name} · {frame.sheet}")
    return Page(path, _view(say, layout, frame, name, found.opportunity.on_table or OnTable()))


def _view(say: Voice, layout: Layout, frame: Paper, customer: str, table: OnTable) -> TableSheet:
    words, settings = type_of(say.lang), say.plans.settings
    us = settings.organisation_zh if say.lang == "zh" else settings.organisation_en
    agenda, more_agenda = _points(say, table.agenda)
    agreed, more_agreed = _points(say, table.agreed)
    labels = tuple(words.cut(say.text(issue), ISSUE, 2, bold=True) for issue in table.issues)
    issues = within(labels, lambda _: LEAST, HIGHEST)
    rows = max(len(issues), BLANK_ISSUES)
    high = max(_high(say, agenda), _high(say, agreed))
    topic = words.cut(say.text(table.subject), SUBJECT * 0.7, 2, bold=True)
    used = (
        words.head(customer)
        + FACTS
        + words.high(topic, SUBJECT * 0.7) * 1.4
        + TITLE
        + high
        + TITLE
        + HEADS
        + rows * LEAST
        + HEADS
        + SIGNATURES
        + 5 * GAP
    )
    return TableSheet(
        layout=layout,
        paper=frame,
        words=_words(say, us, customer),
        title=say("deal.table"),
        customer=words.cut(customer, HALF, 1, bold=True),
        us=words.cut(us, HALF, 1, bold=True),
        subject=topic,
        day=say.full_day(table.day) if table.day else "",
        place=words.cut(say.text(table.place), QUARTER, 2, small=True, bold=True),
        agenda_head=Titled(say("deal.agenda"), more_agenda),
        agenda=agenda,
        agreed_head=Titled(say("deal.agreed_so_far"), more_agreed),
        agreed=agreed,
        issues_head=Titled(say("deal.points"), _of(say, len(issues), len(labels))),
        issues=issues,
        blank=rows - len(issues),
        next_head=Titled(say("deal.next_steps")),
        lines=writing(PAGE - used, 3, 6),
    )


def _points(say: Voice, texts: tuple[Text, ...]) -> tuple[tuple[str, ...], str]:
    """Points of a list, filled up with empty ones to write on, and how many there are where some are cut."""
    words = type_of(say.lang)
    told = tuple(words.cut(say.text(text), LIST, 2) for text in texts)
    shown = within(told, lambda text: words.high(text, LIST) + PAD, LISTS)
    blank = BLANK_POINTS - len(shown) if len(shown) == len(told) else 0
    return shown + ("",) * blank, _of(say, len(shown), len(told))


def _of(say: Voice, shown: int, total: int) -> str:
    return say("deal.shown_of", shown=shown, total=total) if shown < total else ""


def _high(say: Voice, points: tuple[str, ...]) -> float:
    words = type_of(say.lang)
    return sum((words.high(text, LIST) + PAD) if text else LINES for text in points)


def _words(say: Voice, us: str, customer: str) -> TableWords:
    words = type_of(say.lang)
    ours, theirs = words.cut(us, WISH, 1, small=True), words.cut(customer, WISH, 1, small=True)
    return TableWords(
        subject=say("deal.table_subject"),
        day=say("deal.table_day"),
        place=say("deal.table_place"),
        ours=say("deal.table_present", name=ours),
        theirs=say("deal.table_present", name=theirs),
        issue=say("deal.table_issue"),
        wish_ours=say("deal.table_wish", name=ours),
        wish_theirs=say("deal.table_wish", name=theirs),
        result=say("deal.table_result"),
        what=say("deal.table_what"),
        who=say("deal.table_who"),
        due=say("deal.table_due"),
        signature=say("deal.table_signature"),
    )
