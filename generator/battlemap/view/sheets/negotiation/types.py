"""The negotiation pack in finished words: page one the room, page two the deal."""

from __future__ import annotations

from battlemap.view.finished import finished
from battlemap.view.layout import Layout
from battlemap.view.marks import Role
from battlemap.view.sheets.negotiation.price_line import PriceLine
from battlemap.view.sheets.paper import Paper
from battlemap.view.sheets.parts import Box, Field, Seat, Titled


@finished
class Point:
    """An entry of a list: its mark (a figure, a letter, a cross), a stressed beginning, the rest, a note."""

    mark: str
    lead: str
    text: str = ""
    note: str = ""


@finished
class IssueRow:
    """An issue with its worth to us and to them, 1 to 5 or None; positions and trade are for the team."""

    label: str
    us: int | None
    them: int | None
    use: str
    opening: str = ""
    target: str = ""
    limit: str = ""
    trade: str = ""


@finished
class Tactic:
    """How to behave towards the holder of a buying role."""

    role: Role
    text: str


@finished
class RoomWords:
    """Heads of the table of people; `say` and `avoid` are empty where the audience is not the team."""

    name: str
    attitude: str
    wants: str
    say: str
    avoid: str
    room: str
    unexpected: str


@finished
class Room:
    """Page one: `spare` rows for people who were not expected, `lines` to write on."""

    title: str
    subject: str
    gist: str
    fields: tuple[Field, ...]
    seats_head: Titled
    words: RoomWords
    seats: tuple[Seat, ...]
    spare: int
    ready_head: Titled
    ready: tuple[Box, ...]
    ready_none: str
    price_head: Titled
    price: tuple[Point, ...]
    ask_head: Titled
    asked: tuple[Point, ...]
    said_head: Titled
    lines: int


@finished
class DealWords:
    """Heads of the table of issues."""

    issue: str
    opening: str
    target: str
    limit: str
    us: str
    them: str
    use: str
    trade: str
    room: str


@finished
class Deal:
    """Page two. `ours`, `theirs` hold alternatives and what is kept; `blank` empty rows follow the issues."""

    title: str
    subject: str
    price_head: Titled
    price: PriceLine | None
    issues_head: Titled
    words: DealWords
    issues: tuple[IssueRow, ...]
    blank: int
    ours: tuple[tuple[Titled, str], ...]
    theirs: tuple[tuple[Titled, str], ...]
    rivals_head: Titled
    rivals: tuple[Point, ...]
    order_head: Titled
    order: tuple[Point, ...]
    tactics_head: Titled
    tactics: tuple[Tactic, ...]
    agreed_head: Titled
    open_head: Titled
    lines: int


@finished
class NegotiationSheet:
    """Two pages for the people who go into the room; `team` says whether they hold positions and tactics."""

    layout: Layout
    paper: Paper
    team: bool
    room: Room
    deal: Deal
