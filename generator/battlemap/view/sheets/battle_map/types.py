"""The battle map on paper as finished values. Drawings are in points, so that type in them keeps its size."""

from battlemap.view.finished import finished
from battlemap.view.layout import Layout
from battlemap.view.marks import Role
from battlemap.view.sheets.paper import Paper
from battlemap.view.sheets.signs import Attitude


@finished
class Card:
    """Somebody on the map at (x, y): kind of attitude or gap, contact ring 0-4 (-1 for none), level, tags.

    A `small` name is too wide for its usual size; `second` is what stands below it, on one line or two.
    """

    x: str
    y: str
    width: int
    kind: str
    text: str
    name: str
    small: bool
    second: tuple[str, ...]
    ring: int
    level: str
    letters: tuple[str, ...]
    since: str
    alarm: bool
    rival: str
    move: str


@finished
class Note:
    """A short text at a place; anchor mid, end or "" (start)."""

    x: str
    y: str
    text: str
    anchor: str = ""


@finished
class Ties:
    """Lines between cards: reporting and informal ones in a path each, arrows and conflicts one by one."""

    reports: str
    informal: str
    influences: tuple[str, ...]
    conflicts: tuple[str, ...]


@finished
class PaperMap:
    """The power map: frame and unknown column as paths, heads, influences, cards, lines, who did not fit."""

    width: int
    height: int
    title: str
    grid: str
    parts: str
    unknown: tuple[str, str, str, str]
    heads: tuple[Note, ...]
    rows: tuple[Note, ...]
    cards: tuple[Card, ...]
    ties: Ties
    more: tuple[Note, ...]


@finished
class Leg:
    """A stage of ours or a step of theirs: state on, un or off, its name, a note below."""

    x: str
    width: str
    state: str
    name: str
    note: str = ""
    alarm: bool = False
    here: bool = False


@finished
class PaperTrack:
    """Our stages above the customer's own steps; `none` stands where those are not known."""

    width: int
    title: str
    ours: tuple[Leg, ...]
    theirs_title: str
    theirs: tuple[Leg, ...]
    none: str = ""


@finished
class CellPerson:
    """Somebody in a field of the coverage table."""

    attitude: Attitude
    name: str


@finished
class CoverField:
    """People of one level and function, a note on the last contact; `gap` in words where nobody is known."""

    people: tuple[CellPerson, ...]
    note: str = ""
    alarm: bool = False
    gap: str = ""


@finished
class CoverLine:
    """A level: its shape, its name, a field per function."""

    shape: str
    label: str
    fields: tuple[CoverField, ...]


@finished
class RivalLine:
    """A criterion or a rival: label, figures in columns, our lead as a box."""

    label: str
    figures: tuple[str, ...]
    lead: Attitude | None = None
    total: bool = False


@finished
class RivalTable:
    """The customer's criteria with scores, or what is known of the rivals."""

    title: str
    note: str
    heads: tuple[str, ...]
    rows: tuple[RivalLine, ...]
    none: str = ""


@finished
class Pillar:
    """A pillar of trust 1-5: how far its bar is filled in points, None where it is not known."""

    label: str
    width: int | None
    text: str
    weak: bool = False


@finished
class PaperMove:
    """A numbered next move: what, who and when."""

    text: str
    note: str
    late: bool


@finished
class HeadFact:
    """A fact in the head of the map."""

    label: str
    value: str


@finished
class MapLegend:
    """What the signs mean; `rings` from brief to deep contact."""

    plus: str
    zero: str
    minus: str
    unknown: str
    decision: str
    management: str
    operational: str
    gap: str
    rings: tuple[str, str, str, str]
    reports: str
    informal: str
    influences: str
    conflict: str
    leaning: str


@finished
class MapWords:
    """Headings with their notes, and what stands where there is nothing."""

    people: str
    people_note: str
    coverage: str
    coverage_note: str
    functions: tuple[str, ...]
    trust: str
    trust_note: str
    moves: str
    moves_note: str
    no_moves: str
    roles: tuple[Role, ...]
    legend: MapLegend


@finished
class MapSheet:
    """The whole sheet. Without people the map is empty, without an open opportunity no track."""

    layout: Layout
    paper: Paper
    words: MapWords
    name: str
    other_name: str
    other_tag: str
    gist: str
    facts: tuple[HeadFact, ...]
    track: PaperTrack | None
    map: PaperMap
    coverage: tuple[CoverLine, ...]
    rivals: RivalTable
    trust: tuple[Pillar, ...]
    moves: tuple[PaperMove, ...]
