"""The table of accounts as finished values: rows, filters, and the page that shows all of them."""

from battlemap.view.charts.stage_strip import StageStrip
from battlemap.view.charts.trendline import Trendline
from battlemap.view.finished import finished
from battlemap.view.layout import Layout
from battlemap.view.marks import Empty, Heading, Known


@finished
class Datum:
    """A cell that sorts: what is printed, what a script compares ("" sorts last), its tone."""

    text: str
    value: str = ""
    tone: str = ""


@finished
class AccountRow:
    """One account. `stage` is the furthest open claim, `proved` how far the evidence goes if less far.

    `facets` are the filters that the row answers to: (name, values parted by spaces).
    """

    name: str
    href: str
    hot: bool
    tier: Datum
    phase: Datum
    potential: Datum
    revenue: Datum
    position: Datum
    attractiveness: Datum
    strip: StageStrip | None
    stage: Datum
    proved: str
    health: Datum
    health_tenths: int | None
    health_line: Trendline | None
    known: Known
    known_value: str
    action: str
    owner: Datum
    due: Datum
    flags: Datum
    facets: tuple[tuple[str, str], ...]


@finished
class Facet:
    """A filter as a link: it shows the rows whose facet `name` holds `value`; both empty for all rows."""

    label: str
    count: str
    name: str
    value: str
    href: str
    current: bool = False


@finished
class FacetGroup:
    """Filters of one kind; `label` names them, `folded` ones stand under one line that opens."""

    label: str
    facets: tuple[Facet, ...]
    folded: bool = False


@finished
class AccountsWords:
    """Caption and column heads of the table."""

    caption: str
    filters: str
    more_filters: str
    account: str
    tier: str
    phase: str
    potential: str
    revenue: str
    position: str
    attractiveness: str
    stage: str
    health: str
    known: str
    action: str
    owner: str
    due: str
    flags: str


@finished
class AccountsTable:
    """Accounts in a table, largest potential first; `full` has the columns of the map too.

    `live` tables sort and filter where they stand; on others the filters lead to the page of all accounts.
    """

    words: AccountsWords
    groups: tuple[FacetGroup, ...]
    rows: tuple[AccountRow, ...]
    full: bool
    live: bool


@finished
class AccountsPage:
    """All accounts; without any, `empty` says how to begin. `note`: why there are no trends."""

    layout: Layout
    heading: Heading
    table: AccountsTable | None
    empty: Empty | None
    note: str = ""
