"""What the account page shows: the battle map on one screen, then the sections of the plan, in finished words.

A section is one of the classes with a `kind`; the page draws them in the order given. A section without data is
`marks.Empty`. Ids are unique on the page and are what the contents and other pages link to.
"""

from dataclasses import dataclass
from typing import ClassVar

from battlemap.view.charts.phase_ladder import PhaseLadder
from battlemap.view.charts.power_map import PowerMap
from battlemap.view.charts.radar import Radar
from battlemap.view.charts.sensitivity import Sensitivity
from battlemap.view.charts.wallet import WalletBar
from battlemap.view.layout import Layout
from battlemap.view.marks import (
    Contact,
    Empty,
    Figure,
    Flag,
    Heading,
    LegendItem,
    Line,
    Link,
    Move,
    Question,
    Rival,
    Role,
    SanitisedHtml,
    Sign,
    SourceLink,
    Working,
)
from battlemap.view.scorecards import Matrix, Rated, ScoreTable
from battlemap.view.tables import Table
from battlemap.view.tracks import Tracks


@dataclass(frozen=True, slots=True)
class AccountHead:
    """Name in the page's language and the other, the verdict in a sentence, facts, at most five key figures."""

    name: str
    other_name: str
    other_tag: str
    verdict: Line
    meta: Line
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class TocItem:
    """An entry of the page's contents; `count` is small beside it."""

    label: str
    href: str
    count: str = ""
    current: bool = False


@dataclass(frozen=True, slots=True)
class PhaseBlock:
    """The phase ladder and what the next phase needs; without a phase `note` says so."""

    title: str
    ladder: PhaseLadder | None
    note: Line


@dataclass(frozen=True, slots=True)
class TracksBlock:
    """Stage tracks of the opportunities; `none` stands there when there are none."""

    title: str
    tracks: Tracks | None
    none: str = ""


@dataclass(frozen=True, slots=True)
class PowerBlock:
    """The power map under its finding."""

    heading: Heading
    chart: PowerMap
    legend: tuple[LegendItem, ...]


@dataclass(frozen=True, slots=True)
class CoveragePerson:
    """A person in the coverage matrix: attitude, depth of contact, how long ago ("97 d", "never")."""

    name: str
    sign: Sign
    contact: Contact
    since: str
    href: str | None = None


@dataclass(frozen=True, slots=True)
class CoverageCell:
    """People of one level and function, or the `gap` in words."""

    people: tuple[CoveragePerson, ...]
    gap: str = ""
    more: str = ""


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """A level with a cell per function."""

    label: str
    cells: tuple[CoverageCell, ...]


@dataclass(frozen=True, slots=True)
class CoverageBlock:
    """Levels × functions (M16)."""

    heading: Heading
    caption: str
    functions: tuple[str, ...]
    rows: tuple[CoverageRow, ...]


@dataclass(frozen=True, slots=True)
class AssessmentBlock:
    """The four questions on the main opportunity; `none` stands there when nothing is assessed."""

    heading: Heading
    tables: tuple[ScoreTable, ...]
    us: str
    rivals: tuple[Rival, ...]
    conclusion: Line
    working: Working | None
    none: str = ""


@dataclass(frozen=True, slots=True)
class RoleItem:
    """How well one buying role is covered: letter, depth of contact, words."""

    role: Role
    contact: Contact
    text: str


@dataclass(frozen=True, slots=True)
class RolesBlock:
    """The buying roles on the main opportunity."""

    heading: Heading
    items: tuple[RoleItem, ...]


@dataclass(frozen=True, slots=True)
class WalletBlock:
    """Share of wallet."""

    heading: Heading
    bar: WalletBar


@dataclass(frozen=True, slots=True)
class FlagsBlock:
    """Top red flags; `none` is said when there are none."""

    heading: Heading
    items: tuple[Flag, ...]
    none: str = ""


@dataclass(frozen=True, slots=True)
class MovesBlock:
    """Next moves."""

    heading: Heading
    items: tuple[Move, ...]
    none: str = ""


@dataclass(frozen=True, slots=True)
class QuestionsBlock:
    """The next facts to find (M11)."""

    heading: Heading
    items: tuple[Question, ...]
    none: str = ""


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person as a table row; `owner_missing` turns "nobody" red, `private` holds notes of the team's edition."""

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


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class PeopleSection:
    """Everybody, most influential first."""

    kind: ClassVar[str] = "people"
    id: str
    heading: Heading
    words: PeopleWords
    rows: tuple[PersonRow, ...]


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class TablesSection:
    """One table, or two side by side."""

    kind: ClassVar[str] = "tables"
    id: str
    heading: Heading
    tables: tuple[Table, ...]
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class Quadrant:
    """A list of the SWOT; tone good or bad."""

    title: str
    tone: str
    items: tuple[str, ...]
    none: str = ""


@dataclass(frozen=True, slots=True)
class SwotSection:
    """Four lists, then what follows from crossing them (M33)."""

    kind: ClassVar[str] = "swot"
    id: str
    heading: Heading
    quadrants: tuple[Quadrant, ...]
    crosses: tuple[Quadrant, ...]


@dataclass(frozen=True, slots=True)
class Visit:
    """A visit: who on both sides, what was said (a Line with **Goal**, **Result**), outcome, cost; its notes."""

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


@dataclass(frozen=True, slots=True)
class VisitsSection:
    """The latest visits, newest first; `earlier` open below under their label."""

    kind: ClassVar[str] = "visits"
    id: str
    heading: Heading
    latest: tuple[Visit, ...]
    earlier: tuple[Visit, ...] = ()
    earlier_label: str = ""


@dataclass(frozen=True, slots=True)
class PairsSection:
    """Facts as label and words; two columns where there is room."""

    kind: ClassVar[str] = "pairs"
    id: str
    heading: Heading
    pairs: tuple[tuple[str, Line], ...]


@dataclass(frozen=True, slots=True)
class RelationSection:
    """Trust and satisfaction with evidence, and the radar that says the same."""

    kind: ClassVar[str] = "relation"
    id: str
    heading: Heading
    tables: tuple[Table, ...]
    radar: Radar | None = None


@dataclass(frozen=True, slots=True)
class FlagsSection:
    """Every red flag, with the sentence to say and the next step."""

    kind: ClassVar[str] = "flags"
    id: str
    heading: Heading
    items: tuple[Flag, ...]


@dataclass(frozen=True, slots=True)
class TextSection:
    """What the team wrote below the frontmatter."""

    kind: ClassVar[str] = "text"
    id: str
    heading: Heading
    html: SanitisedHtml


@dataclass(frozen=True, slots=True)
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
    | VisitsSection
    | PairsSection
    | RelationSection
    | FlagsSection
    | TextSection
    | HistorySection
    | Empty
)


@dataclass(frozen=True, slots=True)
class AccountPage:
    """The whole page. A block that is None leaves its place to the others; `edit` leads to the file."""

    layout: Layout
    head: AccountHead
    toc_label: str
    toc: tuple[TocItem, ...]
    phase: PhaseBlock
    tracks: TracksBlock
    power: PowerBlock
    coverage: CoverageBlock | None
    assessment: AssessmentBlock
    trust: Rated | None
    roles: RolesBlock | None
    wallet: WalletBlock | None
    flags: FlagsBlock
    moves: MovesBlock
    questions: QuestionsBlock
    sections: tuple[Section, ...]
    edit: Link | None = None
