"""Additions as new texts of files, each checked as the whole of the plans is checked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from battlemap.diagnostics import Diagnostic
from battlemap.incoming.ledger import Entry
from battlemap.load.insertion import (
    Additions,
    InsertionError,
    Items,
    MixedError,
    with_additions,
    written,
)
from battlemap.load.source import Source


@dataclass(frozen=True, slots=True)
class Change:
    """A file with its bytes before (None: new) and after."""

    path: str
    before: bytes | None
    after: bytes


class Overlay:
    """A source with some files changed or added, nothing written."""

    def __init__(self, source: Source, changes: Iterable[Change]) -> None:
        self._source = source
        self._new: Mapping[str, bytes] = {change.path: change.after for change in changes}

    def shown(self, path: str) -> str:
        """As the source shows it."""
        return self._source.shown(path)

    def listing(self) -> tuple[Sequence[str], Sequence[Diagnostic]]:
        """The source's files and the new ones."""
        paths, faults = self._source.listing()
        return sorted({*paths, *self._new}), faults

    def read(self, path: str) -> bytes | Diagnostic:
        """The changed bytes, else the source's."""
        return self._new[path] if path in self._new else self._source.read(path)


def changes(
    accounts: Sequence[Entry], source: Source, begin: Callable[[str], str]
) -> tuple[list[Change], dict[str, Exception]]:
    """Every file that changes, and why one cannot: its path → MixedError or InsertionError.

    `begin` makes the text of a new account from its name.
    """
    made: list[Change] = []
    faults: dict[str, Exception] = {}
    for path, passes in _by_file(accounts).items():
        try:
            made.append(_changed(path, passes, source))
        except (InsertionError, MixedError) as fault:
            faults[path] = fault
    for account in accounts:
        if account.new:
            made.append(_begun(account, begin))
        made += [_filed(account, deal) for deal in _own_files(account)]
    return sorted(made, key=lambda change: change.path), faults


def _by_file(accounts: Sequence[Entry]) -> dict[str, list[Additions]]:
    """File → additions to what is there, then new items of its lists."""
    found: dict[str, list[Additions]] = {}
    for account in accounts:
        if account.new:
            continue
        first, second = Additions(account.additions), Additions()
        for name, parts in account.parts.items():
            numbered = Additions()
            for part in parts:
                if part.new or not part.additions:
                    continue
                if part.index is None:
                    found[part.file] = [part.additions]
                else:
                    numbered[part.index] = part.additions
            if numbered:
                first[name] = numbered
            if items := _items(account, name):
                second[name] = items
        if first or second:
            found[account.file] = [each for each in (first, second) if each]
    return found


def _items(account: Entry, name: str) -> Items:
    """New parts that go into the list in the account's file."""
    if name == "opportunities" and _is_folder(account):
        return Items()
    return Items(part.additions for part in account.parts[name] if part.new)


def _own_files(account: Entry) -> list[Entry]:
    """New opportunities that become files of their own."""
    return [part for part in account.parts["opportunities"] if part.new] if _is_folder(account) else []


def _is_folder(account: Entry) -> bool:
    return account.file.endswith("/index.md")


def _filed(account: Entry, deal: Entry) -> Change:
    path = str(PurePosixPath(account.file).parent / "opportunities" / f"{deal.id}.md")
    additions = Additions({key: value for key, value in deal.additions.items() if key != "id"})
    return Change(path, None, f"---\n{written(additions)}---\n".encode())


def _begun(account: Entry, begin: Callable[[str], str]) -> Change:
    additions = Additions({key: value for key, value in account.additions.items() if key != "name"})
    for name in account.parts:
        if items := _items(account, name):
            additions[name] = items
    text = begin(account.names[0].en or "")
    return Change(account.file, None, with_additions(text.encode(), [additions]))


def _changed(path: str, passes: Sequence[Additions], source: Source) -> Change:
    before = source.read(path)
    if isinstance(before, Diagnostic):
        raise InsertionError(path)
    return Change(path, before, with_additions(before, passes))
