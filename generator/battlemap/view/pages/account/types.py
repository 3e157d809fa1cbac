"""The screen of the account page: the battle map, finished, and the page as a whole.

Ids are unique on the page and are what the contents and other pages link to.
"""

from battlemap.view.charts.phase_ladder import PhaseLadder
from battlemap.view.charts.power_map import PowerMap
from battlemap.view.charts.wallet import WalletBar
from battlemap.view.finished import finished
from battlemap.view.layout import Layout
from battlemap.view.marks import (
    Contact,
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
    Sign,
    Working,
)
from battlemap.view.printing import Printing
from battlemap.view.scorecards import Rated, ScoreTable
from battlemap.view.sections import Section, TocItem
from battlemap.view.tracks import Tracks


@finished
class AccountHead:
    """Name in both languages, the verdict in a sentence, facts, at most five key figures."""

    name: str
    other_name: str
    other_tag: str
    verdict: Line
    meta: Line
    figures: tuple[Figure, ...]


@finished
class PhaseBlock:
    """The phase ladder and what the next phase needs; without a phase `note` says so."""

    title: str
    ladder: PhaseLadder | None
    note: Line


@finished
class TracksBlock:
    """Stage tracks of the opportunities; `none` stands there when there are none."""

    title: str
    tracks: Tracks | None
    none: str = ""


@finished
class PowerBlock:
    """The power map under its finding."""

    heading: Heading
    chart: PowerMap
    legend: tuple[LegendItem, ...]


@finished
class CoveragePerson:
    """A person in the coverage matrix: attitude, depth of contact, how long ago ("97 d", "never")."""

    name: str
    sign: Sign
    contact: Contact
    since: str
    href: str | None = None


@finished
class CoverageCell:
    """People of one level and function, or the `gap` in words."""

    people: tuple[CoveragePerson, ...]
    gap: str = ""
    more: str = ""


@finished
class CoverageRow:
    """A level with a cell per function."""

    label: str
    cells: tuple[CoverageCell, ...]


@finished
class CoverageBlock:
    """Levels × functions (M16)."""

    heading: Heading
    caption: str
    functions: tuple[str, ...]
    rows: tuple[CoverageRow, ...]


@finished
class AssessmentBlock:
    """The four questions on the main opportunity; `none` stands there when nothing is assessed."""

    heading: Heading
    tables: tuple[ScoreTable, ...]
    us: str
    rivals: tuple[Rival, ...]
    conclusion: Line
    working: Working | None
    none: str = ""


@finished
class RoleItem:
    """How well one buying role is covered: letter, depth of contact, words."""

    role: Role
    contact: Contact
    text: str


@finished
class RolesBlock:
    """The buying roles on the main opportunity."""

    heading: Heading
    items: tuple[RoleItem, ...]


@finished
class WalletBlock:
    """Share of wallet."""

    heading: Heading
    bar: WalletBar


@finished
class FlagsBlock:
    """Top red flags; `none` is said when there are none."""

    heading: Heading
    items: tuple[Flag, ...]
    none: str = ""


@finished
class MovesBlock:
    """Next moves."""

    heading: Heading
    items: tuple[Move, ...]
    none: str = ""


@finished
class QuestionsBlock:
    """The next facts to find (M11)."""

    heading: Heading
    items: tuple[Question, ...]
    none: str = ""


@finished
class AccountPage:
    """The whole page. A block may be None; `edit` leads to the file, `printing` to the sheets."""

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
    printing: Printing | None = None
