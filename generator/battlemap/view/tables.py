"""Data tables as finished values: columns, rows, cells with their marks."""

from collections.abc import Iterator
from itertools import count

from battlemap.view.finished import finished
from battlemap.view.marks import Blocks, Contact, Known, Mark, Sign, Working

_CSS = {"text": "", "short": "nb", "number": "num", "mark": "mk"}


@finished
class Column:
    """A table column: kind text, short (one line), number or mark; sort "", ascending or descending; a phone
    drops `hide`.
    """

    label: str
    kind: str = "text"
    sort: str = ""
    hide: bool = False
    tone: str = ""

    @property
    def css(self) -> str:
        """The class of a cell of this kind."""
        return _CSS[self.kind]

    @property
    def head_css(self) -> str:
        """The class of its heading, which may take two lines."""
        return "" if self.kind == "short" else self.css


@finished
class Cell:
    """A table cell: text with tone and link, `sub` small below or after it; any mark stands before the text.

    `sort` is the value a sorting script compares (defaults to the text).
    """

    text: str = ""
    tone: str = ""
    strong: bool = False
    href: str | None = None
    sub: str = ""
    sort: str = ""
    mark: Mark | None = None
    sign: Sign | None = None
    contact: Contact | None = None
    known: Known | None = None
    blocks: Blocks | None = None
    working: Working | None = None

    @property
    def marked(self) -> bool:
        """Whether anything stands before the text."""
        return bool(self.mark or self.sign or self.contact or self.known or self.blocks or self.working)


@finished
class Row:
    """A table row: the first cell is its heading; `hot` marks it, `id` makes it a target of links."""

    cells: tuple[Cell, ...]
    hot: bool = False
    id: str = ""

    def under(self, columns: tuple[Column, ...]) -> Iterator[tuple[int, Column, Cell]]:
        """The cells with their numbers, from 0, and columns; the first is the heading of the row."""
        return zip(count(), columns, self.cells, strict=False)


@finished
class Table:
    """A data table. `stack` turns rows into two-line records on a phone; `foot` is a total."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    foot: Row | None = None
    stack: bool = True
    sortable: bool = False
    show_caption: bool = False

    @property
    def stacks(self) -> bool:
        """Whether rows become records on a phone: not where numbers would lose their column's name."""
        return self.stack and sum(column.kind == "number" and not column.hide for column in self.columns) < 4

    @property
    def body_and_foot(self) -> tuple[Row, ...]:
        """All rows as they are drawn, the total last."""
        return (*self.rows, self.foot) if self.foot else self.rows
