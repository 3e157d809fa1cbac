"""What the home page shows, finished. A part that has nothing to show is None or becomes an `Empty`."""

from battlemap.view.charts.battle_map import BattleMap
from battlemap.view.charts.funnel import Funnel
from battlemap.view.charts.pyramid import Pyramid
from battlemap.view.finished import finished
from battlemap.view.layout import Layout
from battlemap.view.marks import Empty, Figure, Flag, Heading, LegendItem, Line, Link, SanitisedHtml
from battlemap.view.pages.accounts.types import AccountsTable
from battlemap.view.pages.changes.types import ChangesBlock
from battlemap.view.tables import Table


@finished
class MapBlock:
    """The portfolio map; `table` says the same under `summary`, or `elsewhere` leads to where it stands."""

    heading: Heading
    drawing: BattleMap | None
    legend: tuple[LegendItem, ...]
    unplaced: Line
    summary: str
    table: Table | None
    elsewhere: Link | None


@finished
class FlagsBlock:
    """Red flags of the week: those to act on with what to say, then those to watch; `more` leads to all."""

    heading: Heading
    act: tuple[Flag, ...]
    watch_title: str
    watch: tuple[Flag, ...]
    more: Link | None


@finished
class PyramidBlock:
    """The customer pyramid and what it leaves out."""

    heading: Heading
    pyramid: Pyramid
    notes: tuple[str, ...]


@finished
class FunnelBlock:
    """The funnel, what its signs mean and what it leaves out."""

    heading: Heading
    funnel: Funnel
    legend: tuple[LegendItem, ...]
    notes: tuple[str, ...]
    more: Link


@finished
class ActionsBlock:
    """Actions that are overdue or due soon."""

    heading: Heading
    table: Table


@finished
class RivalsBlock:
    """Whom we meet, where and how it went; `more` leads to all rivals."""

    heading: Heading
    table: Table
    more: Link


@finished
class AccountsBlock:
    """The accounts that matter most; `more` leads to the page of all."""

    heading: Heading
    table: AccountsTable
    more: Link


@finished
class HomePage:
    """The home page. `empties` stand in place of parts that have nothing to show."""

    layout: Layout
    title: str
    standfirst: str
    intro: SanitisedHtml | None
    figures: tuple[Figure, ...]
    map: MapBlock | None
    flags: FlagsBlock | None
    changes: ChangesBlock | None
    pyramid: PyramidBlock | None
    funnel: FunnelBlock | None
    actions: ActionsBlock | None
    rivals: RivalsBlock | None
    accounts: AccountsBlock | None
    empties: tuple[Empty, ...]
