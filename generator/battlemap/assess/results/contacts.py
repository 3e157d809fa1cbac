"""Who of ours knows whom, who favours whom, how we reach those at the top (M16-M18, M43)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from battlemap.assess.results.base import Score, Spot
from battlemap.assess.results.people import Stakeholder
from battlemap.assess.results.scorecard import ScorecardResult
from battlemap.model.method.vocabulary import Term
from battlemap.model.person import Access
from battlemap.model.text import Text


class TieResult(NamedTuple):
    """One of us and one person: the depth of contact in the window, from their common visits, against the
    depth wanted (None where nobody has said). Depths as in `Contact`.
    """

    member: str
    wanted: int | None
    depth: int
    visits: int
    last: date | None
    spot: Spot | None = None

    @property
    def short(self) -> int:
        """By how many steps the contact falls short of what is wanted."""
        return max(0, (self.wanted or 0) - self.depth)


class TeamRow(NamedTuple):
    """A person with a tie per member, in the order of the columns."""

    who: Stakeholder
    ties: tuple[TieResult, ...]


@dataclass(frozen=True, slots=True)
class TeamMatrix:
    """People × our team (M17). `gaps` fall short, the weightiest first.

    `score` is how far what is wanted was reached, 0 to 100, people weighing as much as their influence; a
    person for whom nobody has said what is wanted is unknown.
    """

    members: tuple[str, ...]
    rows: tuple[TeamRow, ...]
    gaps: tuple[tuple[Stakeholder, TieResult], ...]
    wanted: int
    score: Score


class FavourRow(NamedTuple):
    """The views of one person: of us, then of each rival; None where not known.

    `first` is the side favoured most: `us`, a rival, or None where two are level or our own is not known.
    """

    who: Stakeholder
    views: tuple[int | None, ...]
    first: str | None


class FavourSide(NamedTuple):
    """We or a rival: how many are for and against, and how many favour this side most.

    `weight` is the share of the influence, among those with a first choice, that favours it.
    """

    id: str
    name: Text
    supporters: int
    opponents: int
    first: int
    weight: float | None


@dataclass(frozen=True, slots=True)
class FavourMatrix:
    """People × competitors with us (M17). `unknown` counts people whose view of no rival is known."""

    sides: tuple[FavourSide, ...]
    rows: tuple[FavourRow, ...]
    unknown: int


class WayState(NamedTuple):
    """A way to a meeting; `access` is None where it was not thought of yet."""

    way: Term
    access: Access | None


@dataclass(frozen=True, slots=True)
class Executive:
    """Somebody at the top (M18): five ways, the scorecards about the person, our visits in the window.

    `peers` counts the visits that somebody of our own top level took part in.
    """

    who: Stakeholder
    ways: tuple[WayState, ...]
    cards: Mapping[str, ScorecardResult]
    visits: int
    peers: int

    @property
    def trust(self) -> ScorecardResult | None:
        """The eleven elements, where any was rated."""
        return self.cards.get("executive-trust")


class Meeting(NamedTuple):
    """Visits at which one of their level met one of ours, in the window, and the last day ever."""

    visits: int
    last: date | None


@dataclass(frozen=True, slots=True)
class Executives:
    """Those at the top, and everyone else with scorecards of their own (`rated`).

    `meetings` holds visits by their level (rows) and ours (columns), in the order of `levels`. `trust` is
    the mean of the elements over those at the top, weighing as much as their influence; unrated ones are
    unknown.
    """

    people: tuple[Executive, ...]
    rated: tuple[Executive, ...]
    levels: tuple[Term, ...]
    meetings: tuple[tuple[Meeting, ...], ...]
    peers: Meeting
    trust: Score


class Quarter(NamedTuple):
    """Contacts of one quarter by level, in the order of the levels; `unplaced` are people without a level."""

    year: int
    number: int
    contacts: tuple[int, ...]
    unplaced: int

    @property
    def total(self) -> int:
        """All contacts of the quarter."""
        return sum(self.contacts) + self.unplaced


@dataclass(frozen=True, slots=True)
class Reach:
    """Coverage over time (M16): quarters, oldest first, the last one running."""

    levels: tuple[Term, ...]
    quarters: tuple[Quarter, ...]


@dataclass(frozen=True, slots=True)
class Contacts:
    """The four tables about who meets whom."""

    team: TeamMatrix
    favours: FavourMatrix
    executives: Executives
    reach: Reach

    @property
    def told(self) -> bool:
        """True when any of the tables says more than that nothing is known."""
        met = any(quarter.total for quarter in self.reach.quarters)
        return bool(met or self.team.rows or self.favours.rows or self.executives.rated)
