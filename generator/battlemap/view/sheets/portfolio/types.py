"""The portfolio report in finished words."""

from __future__ import annotations

from battlemap.view.charts.battle_map import MapDrawing
from battlemap.view.charts.funnel import FunnelRow
from battlemap.view.charts.pyramid import Slice
from battlemap.view.finished import finished
from battlemap.view.layout import Layout
from battlemap.view.sheets.paper import Paper
from battlemap.view.sheets.parts import Field, Titled


@finished
class ReportFlag:
    """The most urgent red flag of an account: severity act or watch with its word, the fact, who, by when."""

    account: str
    severity: str
    word: str
    fact: str
    who: str
    due: str
    late: bool


@finished
class ReportAction:
    """An action that is late or due soon."""

    due: str
    late: bool
    what: str
    account: str
    who: str


@finished
class ReportChange:
    """A change: the account, its sign with the word for it, the sentence, the opportunity."""

    account: str
    sign: str
    word: str
    text: str
    about: str


@finished
class ReportChanges:
    """What changed: how much moved, the most important changes; `none` says why there are none, `notes` what
    could not be compared.
    """

    head: Titled
    fields: tuple[Field, ...] = ()
    lines: tuple[ReportChange, ...] = ()
    none: str = ""
    notes: tuple[str, ...] = ()


@finished
class ReportRow:
    """An account in the table of all; `alarm` marks one that calls for action."""

    name: str
    alarm: bool
    tier: str
    phase: str
    potential: str
    revenue: str
    stage: str
    health: str
    known: str
    owner: str
    flags: str


@finished
class ReportWords:
    """Column heads."""

    account: str
    tier: str
    phase: str
    potential: str
    revenue: str
    profit: str
    customers: str
    stage: str
    number: str
    likely: str
    range: str
    health: str
    known: str
    owner: str
    due: str
    flags: str
    flag: str
    action: str


@finished
class PortfolioSheet:
    """The portfolio for leadership: key figures, map, pyramid, funnel, what changed, flags, what is due,
    all accounts.
    """

    layout: Layout
    paper: Paper
    words: ReportWords
    title: str
    subject: str
    gist: str
    fields: tuple[Field, ...]
    map_head: Titled
    map_title: str
    map: MapDrawing | None
    pyramid_head: Titled
    pyramid: tuple[Slice, ...]
    funnel_head: Titled
    funnel: tuple[FunnelRow, ...]
    changes: ReportChanges
    flags_head: Titled
    flags: tuple[ReportFlag, ...]
    due_head: Titled
    due: tuple[ReportAction, ...]
    accounts_head: Titled
    accounts: tuple[ReportRow, ...]
    none: str
