"""The visit sheet in finished words: what to prepare, what to ask, what to bring home."""

from __future__ import annotations

from battlemap.view.finished import finished
from battlemap.view.layout import Layout
from battlemap.view.sheets.paper import Paper
from battlemap.view.sheets.parts import Box, Field, Seat, Titled


@finished
class Asked:
    """A question to bring home: what it fills in the plan, and whom of those present to ask."""

    mark: str
    text: str
    note: str
    whom: str


@finished
class Key:
    """A key of the visit's file with what is known already; `choices` are the words that it takes."""

    key: str
    value: str
    choices: str = ""


@finished
class VisitWords:
    """Heads of the tables."""

    name: str
    attitude: str
    wants: str
    met: str
    question: str
    whom: str
    answer: str


@finished
class VisitSheet:
    """A visit on one page, two at the most: prepared from the plan, or blank where none is planned."""

    layout: Layout
    paper: Paper
    title: str
    subject: str
    gist: str
    fields: tuple[Field, ...]
    words: VisitWords
    seats_head: Titled
    seats: tuple[Seat, ...]
    spare: int
    asked_head: Titled
    asked: tuple[Asked, ...]
    blank: int
    lists: tuple[tuple[Titled, tuple[Box, ...]], ...]
    result_head: Titled
    result: tuple[Key, ...]
    notes_head: Titled
    lines: int
