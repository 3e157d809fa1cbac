"""People as assessed: contact, roles, organisation chart, coverage matrix and the lines of the power map
(M09, M14-M17).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from battlemap.assess.results.base import Freshness, Score
from battlemap.model.method.vocabulary import Role, Term
from battlemap.model.person import Person
from battlemap.model.text import Text


class Contact(NamedTuple):
    """Our contact with a person. `depth`: 0 none, 1 brief, 2 several, 3 regular, 4 deep, from the visits in
    the window.
    """

    last: date | None
    days: int | None
    visits: int
    depth: int
    planned: date | None = None


NO_CONTACT = Contact(None, None, 0, 0)


@dataclass(frozen=True, slots=True)
class Stakeholder:
    """A person as assessed. `support` is None when it is not known or has gone stale.

    `roles` holds the buying roles per opportunity; `favours` the rivals rated for this person, strongest
    first; `favoured` is the rival that this person supports more than us.
    """

    person: Person
    name: Text
    contact: Contact
    support: int | None
    support_freshness: Freshness
    roles: Mapping[str, tuple[str, ...]]
    favours: tuple[tuple[str, int], ...] = ()
    favoured: str | None = None
    gone: bool = False

    @property
    def id(self) -> str:
        """The person's id."""
        return self.person.id

    @property
    def known(self) -> bool:
        """A named person who is still there."""
        return self.person.name is not None and not self.gone

    @property
    def met(self) -> bool:
        """True when a visit with this person is on record, however long ago."""
        return self.contact.last is not None

    @property
    def all_roles(self) -> tuple[str, ...]:
        """Buying roles on any opportunity, each once."""
        return tuple(dict.fromkeys(role for held in self.roles.values() for role in held))


@dataclass(frozen=True, slots=True)
class OrgNode:
    """A box of the organisation chart with those who report to it."""

    who: Stakeholder
    depth: int
    reports: tuple[OrgNode, ...] = ()


class Department(NamedTuple):
    """The people of one department; `name` is None for those without one."""

    name: Text | None
    people: tuple[Stakeholder, ...]


@dataclass(frozen=True, slots=True)
class OrgChart:
    """The organisation chart (M09): trees by reporting, departments, gaps (roles without a name), people from
    outside.
    """

    roots: tuple[OrgNode, ...]
    departments: tuple[Department, ...]
    gaps: tuple[Stakeholder, ...]
    outside: tuple[Stakeholder, ...]


CellState = Literal["empty", "unmet", "cold", "covered"]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of the coverage matrix: `unmet` nobody ever met, `cold` nobody met within the contact days."""

    level: Term
    function: Term
    people: tuple[Stakeholder, ...]
    unfilled: tuple[Stakeholder, ...]
    state: CellState
    days: int | None
    depth: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """The coverage matrix (M16), rows of cells level by level in the playbook's order, and its score from 0
    to 100.
    """

    rows: tuple[tuple[Cell, ...], ...]
    empty: tuple[Cell, ...]
    unplaced: tuple[Stakeholder, ...]
    score: Score

    @property
    def cells(self) -> tuple[Cell, ...]:
        """All cells, row by row."""
        return tuple(cell for row in self.rows for cell in row)


class Link(NamedTuple):
    """A line of the power map from one person to another. Reporting goes from the report to the superior."""

    kind: Literal["reports", "informal", "influences", "conflict"]
    start: str
    end: str


@dataclass(frozen=True, slots=True)
class People:
    """Everybody at the account, most influential first, with the pictures made of them."""

    everyone: tuple[Stakeholder, ...]
    by_id: Mapping[str, Stakeholder]
    org: OrgChart
    coverage: Coverage
    links: tuple[Link, ...]

    @property
    def present(self) -> tuple[Stakeholder, ...]:
        """Named people who are still there."""
        return tuple(who for who in self.everyone if who.known)


RoleIssue = Literal["unknown", "too_many", "never_met", "support_unknown", "against", "no_standing"]


@dataclass(frozen=True, slots=True)
class RoleStatus:
    """A buying role on an opportunity (M15): who holds it, how many of them are met, what is wrong, the worst
    first.
    """

    role: Role
    holders: tuple[Stakeholder, ...]
    met: int
    issues: tuple[RoleIssue, ...]

    @property
    def known(self) -> bool:
        """True when as many are named as the playbook asks for."""
        return len(self.holders) >= max(1, self.role.at_least)
