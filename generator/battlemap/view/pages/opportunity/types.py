"""The opportunity page in finished words. A section is one of the classes with a `kind`, or an `Empty`."""

from __future__ import annotations

from typing import ClassVar

from battlemap.view.charts.sensitivity import Sensitivity
from battlemap.view.charts.timeline import Timeline
from battlemap.view.finished import finished
from battlemap.view.layout import Layout
from battlemap.view.marks import (
    CheckItem,
    Empty,
    Figure,
    Flag,
    Heading,
    LegendItem,
    Line,
    Link,
    Mark,
    Move,
    Question,
    Rival,
    SanitisedHtml,
    Working,
)
from battlemap.view.printing import Printing
from battlemap.view.scorecards import CriteriaTable, Matrix
from battlemap.view.sections import PairsSection, TablesSection, TocItem
from battlemap.view.tables import Table
from battlemap.view.tracks import Tracks


@finished
class Meaning:
    """What a mark of the scorecard says."""

    mark: Mark
    text: str


@finished
class QuestionsSection:
    """A scorecard: a table per question, with the legend of its marks and of the rivals' letters."""

    kind: ClassVar[str] = "questions"
    id: str
    heading: Heading
    meanings: tuple[Meaning, ...]
    us: str
    rivals: tuple[Rival, ...]
    tables: tuple[CriteriaTable, ...]


@finished
class GateStep:
    """A stage in the strip: state on, claimed or off, its items in figures, when it began."""

    state: str
    label: str
    note: str


@finished
class Checklist:
    """A checklist under its title with how much of it is done; `href` leads to one whose turn comes later."""

    title: str
    items: tuple[CheckItem, ...] = ()
    href: str = ""


@finished
class StageSection:
    """Claimed and proved stage, the gate that is shut, what blocks it, the customer's steps below ours."""

    kind: ClassVar[str] = "stage"
    id: str
    heading: Heading
    strip: tuple[GateStep, ...]
    gate: Checklist | None
    others: tuple[Checklist, ...]
    legend: tuple[LegendItem, ...]
    mandatory: str
    blocks_title: str
    blocks: tuple[Flag, ...]
    moves_title: str
    moves: tuple[Move, ...]
    none: str
    tracks_title: str
    tracks: Tracks | None
    mismatch: Line


@finished
class MatrixSection:
    """The competition matrix, who totals what, and what would turn it."""

    kind: ClassVar[str] = "matrix"
    id: str
    heading: Heading
    matrix: Matrix
    totals_title: str
    totals: tuple[tuple[str, Working], ...]
    sensitivity: Sensitivity | None
    sensitivity_title: str
    sensitivity_note: str


@finished
class RolesSection:
    """Buying roles and who holds them."""

    kind: ClassVar[str] = "roles"
    id: str
    heading: Heading
    table: Table
    link: Link


@finished
class NegotiationSection:
    """Whether we are ready to talk, what to trade, who talks price; for the team what goes into the room."""

    kind: ClassVar[str] = "negotiation"
    id: str
    heading: Heading
    ready: Checklist | None
    issues: Table | None
    trades_title: str
    trades: tuple[Line, ...]
    price_title: str
    price: tuple[Line, ...]
    figures: tuple[Figure, ...]
    plans: tuple[tuple[str, Line], ...]
    positions: Table | None
    kept: str


@finished
class StrategySection:
    """The way to compete, what it asks for, where we lead and lag; for the team, how people are won."""

    kind: ClassVar[str] = "strategy"
    id: str
    heading: Heading
    pairs: tuple[tuple[str, Line], ...]
    conditions: Checklist | None
    standing: Table | None
    people: Table | None


@finished
class PlannedVisit:
    """A visit to come: whom, by whom, goal and whether it fits, the list before it, questions to ask."""

    title: str
    by: str
    goal: Line
    before: Checklist | None
    questions_title: str
    questions: tuple[Question, ...]


@finished
class VisitsSection:
    """Planned visits laid out, then the latest ones made as a table."""

    kind: ClassVar[str] = "visits"
    id: str
    heading: Heading
    planned: tuple[PlannedVisit, ...]
    none: str
    done: Table | None


@finished
class ChecksSection:
    """Checklists side by side with the legend of their boxes."""

    kind: ClassVar[str] = "checks"
    id: str
    heading: Heading
    lists: tuple[Checklist, ...]
    legend: tuple[LegendItem, ...]
    mandatory: str


@finished
class TimetableSection:
    """The customer's events on one axis, and the same as a table where there is no room for it."""

    kind: ClassVar[str] = "timetable"
    id: str
    heading: Heading
    chart: Timeline
    table: Table


@finished
class NotesSection:
    """What the team wrote about it."""

    kind: ClassVar[str] = "notes"
    id: str
    heading: Heading
    note: str
    html: SanitisedHtml | None


Section = (
    QuestionsSection
    | StageSection
    | MatrixSection
    | RolesSection
    | NegotiationSection
    | TimetableSection
    | ChecksSection
    | VisitsSection
    | StrategySection
    | PairsSection
    | TablesSection
    | NotesSection
    | Empty
)


@finished
class OpportunityPage:
    """Its account, the recommendation in a sentence, key figures, contents, sections, what to print."""

    layout: Layout
    title: str
    above: Link
    verdict: Line
    meta: Line
    figures: tuple[Figure, ...]
    toc_label: str
    toc: tuple[TocItem, ...]
    sections: tuple[Section, ...]
    printing: Printing | None = None
