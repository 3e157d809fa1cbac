"""Checklists to tick by hand, in finished words."""

from __future__ import annotations

from battlemap.view.finished import finished
from battlemap.view.layout import Layout
from battlemap.view.sheets.paper import Paper
from battlemap.view.sheets.parts import Titled


@finished
class CheckRow:
    """An item: box (on, no, na, open), number, words; what the plan says, as alarm or remark; what to ask."""

    state: str
    state_word: str
    number: str
    text: str
    must: bool
    told: str = ""
    alarm: str = ""
    ask: str = ""


@finished
class CheckTable:
    """A list under its heading, with the gate at the right."""

    head: Titled
    rows: tuple[CheckRow, ...]


@finished
class CheckWords:
    """Column heads; the boxes and what they mean."""

    number: str
    item: str
    must: str
    told: str
    hand: str
    boxes: tuple[tuple[str, str], ...]


@finished
class ChecklistSheet:
    """Lists of stages; `plan` says whether they hold what a plan says. It may take several pages."""

    layout: Layout
    paper: Paper
    plan: bool
    title: str
    subject: str
    gist: str
    words: CheckWords
    tables: tuple[CheckTable, ...]
    notes_head: Titled
    signs: tuple[str, ...]
