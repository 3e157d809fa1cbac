"""Which files make which account: one file, or a folder with an index, opportunities and visits."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from battlemap.diagnostics import Diagnostic, Location
from battlemap.load.ids import file_id, mistaken_ending
from battlemap.load.source import Source

_LISTS = ("opportunities", "visits")


@dataclass(slots=True)
class AccountFiles:
    """The files of one account: where its own fields are, and those that join its lists."""

    id: str
    index: str
    lists: dict[str, list[str]] = field(default_factory=lambda: {name: [] for name in _LISTS})

    @property
    def paths(self) -> list[str]:
        """All of them, the account's own fields first."""
        return [self.index, *(path for paths in self.lists.values() for path in paths)]


def grouped(paths: Iterable[str], source: Source) -> tuple[list[AccountFiles], list[Diagnostic]]:
    """Accounts sorted by id, from all paths under `accounts/`, and the files that belong to none."""
    paths = list(paths)
    folders = {str(PurePosixPath(p).parent) for p in paths if p.count("/") > 1 and p.endswith("/index.md")}
    accounts: dict[str, AccountFiles] = {}
    by_folder: dict[str, AccountFiles] = {}
    faults: dict[tuple[str, str], Diagnostic] = {}
    inner: list[tuple[str, str]] = []
    for path in paths:
        folder = account_folder(path, folders)
        if not path.endswith(".md"):
            if path.endswith(".yml") or mistaken_ending(path):
                _add(faults, _misplaced(path, source))
        elif folder is None:
            fault = _lost(path, source)
            _add(faults, fault or _register(path, None, accounts, source))
        elif path == f"{folder}/index.md":
            fault = _register(path, folder, accounts, source)
            _add(faults, fault)
            if fault is None:
                by_folder[folder] = next(reversed(accounts.values()))
        else:
            inner.append((folder, path))
    for folder, path in inner:
        rest = path[len(folder) + 1 :].split("/")
        if len(rest) != 2 or rest[0] not in _LISTS:
            _add(faults, _misplaced(path, source))
        elif folder in by_folder:
            by_folder[folder].lists[rest[0]].append(path)
    return [accounts[key] for key in sorted(accounts)], list(faults.values())


def _register(
    path: str, folder: str | None, accounts: dict[str, AccountFiles], source: Source
) -> Diagnostic | None:
    found = file_id(path, source.shown(path), PurePosixPath(folder).name if folder else None)
    if isinstance(found, Diagnostic):
        return found
    if found in accounts:
        other = Location(source.shown(accounts[found].index))
        return Diagnostic("BM107", Location(source.shown(path)), found, related=(other,))
    accounts[found] = AccountFiles(found, path)
    return None


def account_folder(path: str, folders: set[str]) -> str | None:
    """The outermost folder above a path that is an account."""
    parts = path.split("/")
    above = ("/".join(parts[:n]) for n in range(2, len(parts)))
    return next((folder for folder in above if folder in folders), None)


def _lost(path: str, source: Source) -> Diagnostic | None:
    """An opportunity or visit in a folder that is no account."""
    parts = path.split("/")[1:-1]
    for name in _LISTS:
        if name in parts:
            above = "/".join(["accounts", *parts[: parts.index(name)]])
            return Diagnostic("BM116", Location(source.shown(above)), PurePosixPath(above).name)
    return None


def _misplaced(path: str, source: Source) -> Diagnostic:
    return Diagnostic("BM113", Location(source.shown(path)), PurePosixPath(path).name)


def _add(faults: dict[tuple[str, str], Diagnostic], fault: Diagnostic | None) -> None:
    if fault is not None:
        faults.setdefault((fault.code, str(fault.location)), fault)
