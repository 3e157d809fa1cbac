"""The versions of every account: which blobs made it up on each day that changed any of them.

An account is followed by its id, which the names of its files give: over a move into another folder, and from
one file to a folder of files. What accounts share at a time is their library.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from typing import NamedTuple

from battlemap.diagnostics import Diagnostic
from battlemap.history.log import Step
from battlemap.load.accounts import account_folder
from battlemap.load.content import sort_paths
from battlemap.load.ids import file_id

Files = tuple[tuple[str, str], ...]  # path and blob, by path


class Version(NamedTuple):
    """An account as it was at the end of a day, with the library of that day."""

    account: str
    day: date
    files: Files
    library: Files


@dataclass(slots=True)
class _Tree:
    """The files at one time, and whose they are."""

    accounts: dict[str, dict[str, str]] = field(default_factory=dict)
    library: dict[str, str] = field(default_factory=dict)
    _folders: set[str] = field(default_factory=set)
    _owners: dict[str, str] = field(default_factory=dict)

    def change(self, path: str, blob: str | None) -> Iterator[str]:
        """Puts a file in its place or takes it away; the ids of the accounts that it changes."""
        if any(part.startswith(".") for part in path.split("/")):
            return
        if not path.startswith("accounts/"):
            self._share(path, blob)
        elif path.endswith(".md"):
            yield from self._take(path)
            if path.endswith("/index.md") and path.count("/") > 1:
                yield from self._regroup(path.removesuffix("/index.md"), is_account=blob is not None)
            if blob is not None:
                yield from self._put(path, blob)

    def _share(self, path: str, blob: str | None) -> None:
        kind = sort_paths([path])
        if not (kind.lists or kind.competitors or kind.cases):
            return
        if blob is None:
            self.library.pop(path, None)
        else:
            self.library[path] = blob

    def _take(self, path: str) -> Iterator[str]:
        owner = self._owners.pop(path, None)
        if owner is not None:
            self.accounts[owner].pop(path, None)
            yield owner

    def _put(self, path: str, blob: str) -> Iterator[str]:
        folder = account_folder(path, self._folders)
        owner = file_id(path, path, folder.rpartition("/")[2] if folder else None)
        if not isinstance(owner, Diagnostic):
            self._owners[path] = owner
            self.accounts.setdefault(owner, {})[path] = blob
            yield owner

    def _regroup(self, folder: str, *, is_account: bool) -> Iterator[str]:
        """A folder became an account, or ceased to be one: its files may be somebody else's now."""
        (self._folders.add if is_account else self._folders.discard)(folder)
        below = [path for path in self._owners if path.startswith(f"{folder}/")]
        for path in below:
            blob = self.accounts[self._owners[path]][path]
            yield from self._take(path)
            yield from self._put(path, blob)


def versions(steps: Iterable[Step], until: date) -> dict[str, list[Version]]:
    """Every account's versions, oldest first. No day is before the one above it, or after `until`."""
    found: dict[str, list[Version]] = {}
    tree = _Tree()
    for day, same_day in groupby(_in_order(steps, until), lambda pair: pair[0]):
        changed = {
            name for _, step in same_day for path, blob in step.changes for name in tree.change(path, blob)
        }
        library = tuple(sorted(tree.library.items()))
        for name in sorted(changed):
            files = tuple(sorted(tree.accounts[name].items()))
            line = found.setdefault(name, [])
            if not line or line[-1].files != files:
                line.append(Version(name, day, files, library))
    return found


def _in_order(steps: Iterable[Step], until: date) -> Iterator[tuple[date, Step]]:
    latest = date.min
    for step in steps:
        latest = min(max(latest, step.day), until)
        yield latest, step
