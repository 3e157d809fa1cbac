"""What a difference is made of: changes with their values, reasons and places, grouped by account."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal, NamedTuple

from battlemap.assess.results.base import Money, Share
from battlemap.diagnostics import Location
from battlemap.diff.passages import NO_PASSAGES, Passages
from battlemap.model.text import Text

Direction = Literal["better", "worse", "neutral", "unknown"]
Cause = Literal["edit", "follows", "time"]
Key = tuple[str, ...]


class Term(NamedTuple):
    """Something with an id: a term of the method, one of us (`member`), a rival (`competitor`), a section."""

    kind: str
    id: str


class Span(NamedTuple):
    """An estimate of an amount."""

    low: Decimal
    likely: Decimal
    high: Decimal
    currency: str


Value = int | float | str | date | Text | Money | Share | Span | Term | tuple[Term, ...] | tuple[Text, ...]
Subject = Text | Term
Names = Mapping[str, Value | None]


class Reason(NamedTuple):
    """A part of a score whose points changed; the deltas of all reasons add up to that of the score."""

    id: str
    label: Text
    before: int | float
    after: int | float

    @property
    def delta(self) -> float:
        """By how many points, one decimal."""
        return round(self.after - self.before, 1)


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that differs. `key` names it within the account, `of` what it belongs to.

    `before` and `after` are None where there was or is nothing. `importance` goes from 1 to 100. `cause` is
    `edit` for what people wrote, `follows` for what the method concludes from it, `time` where nobody wrote
    anything: facts went stale, days passed. `aged` is what time alone would have
    made of a figure that was edited too. `where` is the place of the new value, else that of the old one.
    `passages` came into a text that was edited, and went out of it.
    """

    kind: str
    account: str
    key: Key
    subject: Subject
    before: Value | None
    after: Value | None
    direction: Direction
    importance: int
    cause: Cause = "edit"
    of: Subject | None = None
    opportunity: str | None = None
    where: Location | None = None
    names: Names | None = None
    reasons: tuple[Reason, ...] = ()
    aged: Value | None = None
    passages: Passages = NO_PASSAGES

    @property
    def delta(self) -> float | None:
        """By how much a figure moved, one decimal; None for anything else."""
        if isinstance(self.before, int | float) and isinstance(self.after, int | float):
            return round(self.after - self.before, 1)
        return None


@dataclass(frozen=True, slots=True)
class AccountChanges:
    """All changes of one account, the most important first."""

    account: str
    name: Text
    changes: tuple[Change, ...]

    @property
    def edits(self) -> tuple[Change, ...]:
        """What people changed."""
        return self.by("edit")

    @property
    def follows(self) -> tuple[Change, ...]:
        """What the method concludes from that."""
        return self.by("follows")

    @property
    def aged(self) -> tuple[Change, ...]:
        """What the days alone changed."""
        return self.by("time")

    def by(self, cause: Cause) -> tuple[Change, ...]:
        """The changes of one cause."""
        return tuple(change for change in self.changes if change.cause == cause)


@dataclass(frozen=True, slots=True)
class PortfolioChanges:
    """Accounts with changes, by id. `unread` could not be compared: a state of them does not hold."""

    accounts: tuple[AccountChanges, ...] = ()
    unread: tuple[str, ...] = ()

    @property
    def changes(self) -> tuple[Change, ...]:
        """The changes of all accounts, the most important first."""
        return tuple(sorted((c for a in self.accounts for c in a.changes), key=order))

    def __bool__(self) -> bool:
        return bool(self.accounts)


def order(change: Change) -> tuple[int, str, str, Key]:
    """Sort key: the most important first, then by account and subject."""
    return (-change.importance, change.account, change.kind, change.key)
