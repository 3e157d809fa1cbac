"""Some accounts of a source: a state is read as far as it is asked for."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from battlemap.diagnostics import Diagnostic
from battlemap.load.accounts import AccountFiles, grouped
from battlemap.load.source import Source

_ACCOUNTS = "accounts/"


def account_names(source: Source) -> frozenset[str]:
    """The ids of all accounts that a source has files of, whether these hold or not."""
    paths, _ = source.listing()
    return frozenset(group.id for group in _groups(paths, source))


class PartSource:
    """A source with these accounts only; everything that accounts share is there."""

    def __init__(self, source: Source, accounts: Collection[str]) -> None:
        self._source = source
        self._accounts = frozenset(accounts)

    def shown(self, path: str) -> str:
        """The path as the whole source shows it."""
        return self._source.shown(path)

    def listing(self) -> tuple[Sequence[str], Sequence[Diagnostic]]:
        """Paths of the accounts that are wanted, and of all that belongs to none."""
        paths, faults = self._source.listing()
        groups = [group for group in _groups(paths, self._source) if group.id in self._accounts]
        wanted = {path for group in groups for path in group.paths}
        return [path for path in paths if path in wanted or not path.startswith(_ACCOUNTS)], faults

    def read(self, path: str) -> bytes | Diagnostic:
        """The bytes of a file."""
        return self._source.read(path)


def _groups(paths: Sequence[str], source: Source) -> list[AccountFiles]:
    return grouped([path for path in paths if path.startswith(_ACCOUNTS)], source)[0]
