"""What the pages about changes show, finished."""

from battlemap.view.changes.lines import LineGroup
from battlemap.view.finished import finished
from battlemap.view.layout import Layout
from battlemap.view.marks import Figure, Heading, Link
from battlemap.view.sections import TocItem


@finished
class Choice:
    """One way to look at the list: all, better or worse, with how many there are."""

    id: str
    label: str
    count: str


@finished
class Filter:
    """Choices of which one holds; it works without a script."""

    label: str
    choices: tuple[Choice, ...]


@finished
class ChangesBlock:
    """Some changes under a heading, by cause; `more` leads to those left out."""

    id: str
    heading: Heading
    groups: tuple[LineGroup, ...]
    brief: str = ""
    more: Link | None = None
    href: str | None = None


@finished
class ChangesPage:
    """The page of the portfolio or of one account. `notes` say what could not be compared and why."""

    layout: Layout
    title: str
    base: str
    above: Link | None = None
    figures: tuple[Figure, ...] = ()
    filter: Filter | None = None
    toc_label: str = ""
    toc: tuple[TocItem, ...] = ()
    top: ChangesBlock | None = None
    blocks: tuple[ChangesBlock, ...] = ()
    notes: tuple[str, ...] = ()
