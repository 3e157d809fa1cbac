"""Scorecards as finished values: marks for us and each rival, bars of 1 – 5, evidence, the matrix."""

from battlemap.view.charts.dots import Dots
from battlemap.view.finished import finished
from battlemap.view.marks import Blocks, Heading, Known, Line, Mark, Rival, SourceLink, Working


@finished
class ScoreRow:
    """A criterion with a mark per column: us first, then the rivals."""

    label: str
    marks: tuple[Mark, ...]


@finished
class ScoreTable:
    """One question of the assessment, without evidence (M27–M30); no `rivals` means only us."""

    title: str
    balance: str
    us: str
    rivals: tuple[Rival, ...]
    rows: tuple[ScoreRow, ...]
    criterion: str


@finished
class CriterionRow:
    """A criterion with its marks and what they rest on; `ask` is what to find out, of whom, when unknown."""

    label: str
    marks: tuple[Mark, ...]
    evidence: Line = ()
    ask: str = ""
    note: str = ""
    source: SourceLink | None = None
    id: str = ""
    href: str | None = None


@finished
class CriteriaTable:
    """One question with evidence: its answer in a word, the balance of each (who, working), the criteria."""

    title: str
    answer: str
    tone: str
    balance: str
    us: str
    rivals: tuple[Rival, ...]
    rows: tuple[CriterionRow, ...]
    criterion: str
    evidence: str
    balances: tuple[tuple[str, Working], ...] = ()


@finished
class BarRow:
    """A pillar or measure on 1 – 5."""

    label: str
    blocks: Blocks


@finished
class BarsTable:
    """Values of 1 – 5 as blocks (M43, M43b), with the working of their mean."""

    title: str
    caption: str
    item: str
    value: str
    rows: tuple[BarRow, ...]
    working: Working | None = None


@finished
class MatrixRow:
    """A criterion of the customer: weight, scores on the axis and in figures, our lead."""

    label: str
    weight: str
    dots: Dots | None
    scores: tuple[str, ...]
    lead: str
    lead_tone: str
    source: SourceLink | None = None


@finished
class MatrixWords:
    """Column heads of the matrix."""

    caption: str
    criterion: str
    weight: str
    scale: str
    us: str
    lead: str


@finished
class Matrix:
    """The weighted competition matrix (M34); `known` is the bar that stands in the total."""

    words: MatrixWords
    rivals: tuple[Rival, ...]
    rows: tuple[MatrixRow, ...]
    total: MatrixRow
    known: Known | None


@finished
class Rated:
    """A block of tables of one kind under a finding."""

    heading: Heading
    tables: tuple[BarsTable, ...]
