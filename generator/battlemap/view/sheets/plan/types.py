"""The full plan as finished values: cover, contents, chapters made of sections of the screen, workings."""

from __future__ import annotations

from typing import ClassVar

from battlemap.view.finished import finished
from battlemap.view.layout import Layout
from battlemap.view.marks import Working
from battlemap.view.pages.account.types import AccountPage
from battlemap.view.pages.changes.types import ChangesPage
from battlemap.view.pages.opportunity.types import OpportunityPage
from battlemap.view.sections import Section
from battlemap.view.sheets.paper import Paper


@finished
class ScreenPart:
    """The account on one screen: key figures and battle map. `prefix` goes before its ids."""

    kind: ClassVar[str] = "screen"
    prefix: str
    page: AccountPage


@finished
class SectionsPart:
    """Sections of one page of the account."""

    kind: ClassVar[str] = "sections"
    prefix: str
    sections: tuple[Section, ...]


@finished
class OpportunityPart:
    """An opportunity with all its sections."""

    kind: ClassVar[str] = "opportunity"
    prefix: str
    page: OpportunityPage


@finished
class ChangesPart:
    """What changed since the last review."""

    kind: ClassVar[str] = "changes"
    prefix: str
    page: ChangesPage


@finished
class WorkingsPart:
    """How each score came about, one working after the other."""

    kind: ClassVar[str] = "workings"
    prefix: str
    workings: tuple[Working, ...]


Part = ScreenPart | SectionsPart | OpportunityPart | ChangesPart | WorkingsPart


@finished
class Entry:
    """A line of the contents: an anchor of the plan and its name."""

    anchor: str
    title: str


@finished
class Chapter:
    """A chapter: number, anchor, title, what stands in the contents below it, parts."""

    number: int
    anchor: str
    title: str
    entries: tuple[Entry, ...]
    parts: tuple[Part, ...]


@finished
class PlanWords:
    """Words of cover, contents and section picker."""

    contents: str
    pick: str


@finished
class PlanSheet:
    """The whole plan."""

    layout: Layout
    paper: Paper
    words: PlanWords
    name: str
    other_name: str
    other_tag: str
    gist: str
    facts: tuple[tuple[str, str], ...]
    chapters: tuple[Chapter, ...]
