"""The sections that pages are made of, in finished words, and the entries of their contents.

A section is one of the classes with a `kind`; a page draws them in the order given. A section without data
is `marks.Empty`.
"""

from typing import ClassVar

from battlemap.view.charts.radar import Radar
from battlemap.view.charts.sensitivity import Sensitivity
from battlemap.view.finished import finished
from battlemap.view.marks import (
    Contact,
    Empty,
    Flag,
    Heading,
    LegendItem,
    Line,
    Link,
    Role,
    SanitisedHtml,
    Sign,
    SourceLink,
)
from battlemap.view.scorecards import Matrix
from battlemap.view.tables import Table


@finished
class TocItem:
    """An entry of the page's contents; `count` is small beside it."""

    label: str
    href: str
    count: str = ""
    current: bool = False


@finished
class PersonRow:
    """A person as a table row; `owner_missing` turns "nobody" red, `private` is for the team's edition."""

    id: str
    name: str
    other_name: str
    other_tag: str
    title: str
    place: str
    roles: tuple[Role, ...]
    influence: str
    sign: Sign
    contact: Contact
    favours: str
    win: str
    met: str
    owner: str
    owner_missing: bool = False
    hot: bool = False
    href: str | None = None
    source: SourceLink | None = None
    private: str = ""


@finished
class PeopleWords:
    """Column heads of the people table, and what stands for an unknown text."""

    caption: str
    name: str
    title: str
    place: str
    role: str
    influence: str
    support: str
    contact: str
    favours: str
    win: str
    met: str
    owner: str


@finished
class PeopleSection:
    """Everybody, most influential first."""

    kind: ClassVar[str] = "people"
    id: str
    heading: Heading
    words: PeopleWords
    rows: tuple[PersonRow, ...]


@finished
class CompetitionSection:
    """The matrix of the main opportunity with its sensitivity, then the rivals at this account."""

    kind: ClassVar[str] = "competition"
    id: str
    heading: Heading
    matrix: Matrix | None
    rivals: Table | None = None
    sensitivity: Sensitivity | None = None
    sensitivity_title: str = ""
    sensitivity_note: str = ""
    link: Link | None = None


@finished
class TablesSection:
    """One table, or two side by side."""

    kind: ClassVar[str] = "tables"
    id: str
    heading: Heading
    tables: tuple[Table, ...]
    link: Link | None = None


@finished
class Quadrant:
    """A list of the SWOT; tone good or bad."""

    title: str
    tone: str
    items: tuple[str, ...]
    none: str = ""


@finished
class SwotSection:
    """Four lists, then what follows from crossing them (M33)."""

    kind: ClassVar[str] = "swot"
    id: str
    heading: Heading
    quadrants: tuple[Quadrant, ...]
    crosses: tuple[Quadrant, ...]


@finished
class GridCell:
    """A field of a grid: its state as a colour, the word in it, an amount, its whole, a note."""

    state: str
    text: str
    amount: str = ""
    of: str = ""
    note: str = ""
    word: str = ""


@finished
class GridRow:
    """A row of a grid with its total."""

    label: str
    cells: tuple[GridCell, ...]
    total: str


@finished
class GridSection:
    """A picture made of fields: rows × columns, totals to both sides, and a legend (M38)."""

    kind: ClassVar[str] = "grid"
    id: str
    heading: Heading
    caption: str
    columns: tuple[str, ...]
    rows: tuple[GridRow, ...]
    foot: GridRow
    legend: tuple[LegendItem, ...]


@finished
class Visit:
    """A visit: who on both sides, goal and result as one Line, outcome, cost, and its notes."""

    date: str
    with_whom: str
    by: str
    words: Line
    outcome: str
    outcome_tone: str
    cost: str
    note: str
    body: SanitisedHtml | None = None
    body_label: str = ""
    source: SourceLink | None = None


@finished
class VisitsSection:
    """The latest visits, newest first; `earlier` open below under their label."""

    kind: ClassVar[str] = "visits"
    id: str
    heading: Heading
    latest: tuple[Visit, ...]
    earlier: tuple[Visit, ...] = ()
    earlier_label: str = ""


@finished
class PairsSection:
    """Facts as label and words; two columns where there is room."""

    kind: ClassVar[str] = "pairs"
    id: str
    heading: Heading
    pairs: tuple[tuple[str, Line], ...]


@finished
class RelationSection:
    """Trust and satisfaction with evidence, and the radar that says the same."""

    kind: ClassVar[str] = "relation"
    id: str
    heading: Heading
    tables: tuple[Table, ...]
    radar: Radar | None = None


@finished
class FlagsSection:
    """Every red flag, with the sentence to say and the next step."""

    kind: ClassVar[str] = "flags"
    id: str
    heading: Heading
    items: tuple[Flag, ...]


@finished
class TextSection:
    """What the team wrote below the frontmatter."""

    kind: ClassVar[str] = "text"
    id: str
    heading: Heading
    html: SanitisedHtml


@finished
class HistorySection:
    """Dated events, newest first: phases, stages, reviews."""

    kind: ClassVar[str] = "history"
    id: str
    heading: Heading
    items: tuple[tuple[str, Line], ...]


Section = (
    PeopleSection
    | CompetitionSection
    | TablesSection
    | SwotSection
    | GridSection
    | VisitsSection
    | PairsSection
    | RelationSection
    | FlagsSection
    | TextSection
    | HistorySection
    | Empty
)
