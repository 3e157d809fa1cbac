"""What changed since each account was last looked at, and against which state it was held."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from battlemap.diff.changes import AccountChanges, Change, PortfolioChanges
from battlemap.diff.passages import Passages
from battlemap.model.text import Text

NO_CHANGES = PortfolioChanges()


class Base(NamedTuple):
    """An earlier state: its day and commit (empty for a folder).

    `reviewed` says that it is the one of the account's last review; `first` that there is no earlier one.
    """

    day: date
    commit: str = ""
    reviewed: bool = False
    first: bool = False


@dataclass(frozen=True, slots=True)
class Since:
    """Changes since the base of each account. Without any, `why` says the reason in one word.

    `asked` is the option as typed: `last-review`, a day, a commit.
    """

    asked: str
    changes: PortfolioChanges = NO_CHANGES
    bases: Mapping[str, Base] | None = None
    why: str = ""

    def about(self, account: str) -> Since:
        """The same of one account alone."""
        found, base = self.of(account), self.base(account)
        changes = PortfolioChanges((found,) if found else ())
        return replace(self, changes=changes, bases={account: base} if base else None)

    def of(self, account: str) -> AccountChanges | None:
        """The changes of one account."""
        return next((each for each in self.changes.accounts if each.account == account), None)

    def base(self, account: str) -> Base | None:
        """The state that an account was compared with."""
        return self.bases.get(account) if self.bases else None

    @property
    def day(self) -> date | None:
        """The earliest day that anything was compared with."""
        return min((base.day for base in self.bases.values()), default=None) if self.bases else None


def without(since: Since, hidden: Callable[[str], bool], within: Callable[[str], bool]) -> Since:
    """The same without changes that quote what has been hidden since, and without sentences that went out of
    a text into what is hidden (`within`).
    """
    shown = ((each, (_less(change, within) for change in each.changes)) for each in since.changes.accounts)
    accounts = (
        replace(each, changes=tuple(change for change in changes if not any(map(hidden, _texts(change)))))
        for each, changes in shown
    )
    kept = tuple(each for each in accounts if each.changes)
    return replace(since, changes=replace(since.changes, accounts=kept))


def _less(change: Change, within: Callable[[str], bool]) -> Change:
    came, went = change.passages
    left = tuple(text for text in went if not any(map(within, _words(text))))
    return change if left == went else replace(change, passages=Passages(came, left))


def _words(text: Text) -> Iterator[str]:
    return (words for words in (text.en, text.zh) if words)


def _texts(change: Change) -> Iterator[str]:
    for value in (change.subject, change.of, change.before, change.after, *(change.names or {}).values()):
        if isinstance(value, Text):
            yield from _words(value)
    for passage in (*change.passages.came, *change.passages.went):
        yield from _words(passage)
