"""Versions to figures: each is read by today's rules, shown to the audience, and measured as of its day.

Versions that look the same to the audience count as one, so that a change of what is hidden leaves no trace.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import NamedTuple, TypeVar

from battlemap import git
from battlemap.assess.context import Context
from battlemap.assess.results.trend import Point
from battlemap.assess.trend import point_of
from battlemap.audience import hidden_values, redact, visible_texts
from battlemap.history.cache import Cache, Entry
from battlemap.history.stamp import digest
from battlemap.history.versions import Files, Version
from battlemap.load.kept import Kept
from battlemap.load.past import BlobSource, Past
from battlemap.model.account import Account
from battlemap.model.base import Audience
from battlemap.model.hidden import Hidden
from battlemap.model.plans import Plans

T = TypeVar("T")
Known = Mapping[tuple[str, Files, Files], Account]  # by id, the account's own files and those of the library
MOST = 24  # points of an account; of more, the first, the last and others evenly between them
_TOGETHER = 50  # accounts whose blobs are held at a time


class Told(NamedTuple):
    """What was read: points, refused versions and hidden values by account, and entries of the cache."""

    points: dict[str, Sequence[Point]]
    refused: dict[str, int]
    hidden: dict[str, dict[str | Decimal, Hidden]]
    entries: dict[str, Entry]


class Reader:
    """Reads and measures versions."""

    def __init__(
        self,
        repository: git.Repository,
        now: Context,
        audience: Audience,
        cache: Cache,
        shown_as: str,
        today: Known,
    ) -> None:
        self._repository, self._now, self._audience = repository, now, audience
        self._cache, self._shown_as, self._today = cache, shown_as, today
        self._past: dict[Files, tuple[Past, Plans]] = {}
        self._contexts: dict[tuple[Files, date], Context] = {}
        self._blobs: Mapping[str, bytes] = {}
        self._keys: dict[Version, str] = {}
        self._kept = Kept()
        self._told = Told({}, {}, {}, {})

    def read(self, lines: Sequence[tuple[str, Sequence[Version]]]) -> Told:
        """All of some accounts and their versions, perhaps in a copy of the process."""
        for start in range(0, len(lines), _TOGETHER):
            group = lines[start : start + _TOGETHER]
            self._blobs = self._read(
                [blob for _, line in group for version in self.unknown(line) for _, blob in version.files]
            )
            for name, line in group:
                self._kept = Kept()
                self._told.refused[name] = 0
                self._told.points[name] = self._points(name, line)
        return self._told

    def unknown(self, line: Sequence[Version]) -> list[Version]:
        """Versions that the cache does not know."""
        return [version for version in line if self._key(version) not in self._cache.entries]

    def _points(self, name: str, line: Sequence[Version]) -> list[Point]:
        seen: list[tuple[Version, Entry, Account | None]] = []
        for version in line:
            entry, account = self._entry(version)
            if entry.look is None:
                self._told.refused[name] += 1
            elif not seen or seen[-1][1].look != entry.look:
                seen.append((version, entry, account if len(line) <= MOST else None))
        points = []
        for version, entry, account in thinned(seen):
            point = entry.point
            if point is None and (known := account or self._account(version)):
                point = point_of(known, self._context(version))
                self._told.entries[self._key(version)] = Entry(entry.look, point)
            if point is not None:
                points.append(point)
        return points

    def _entry(self, version: Version) -> tuple[Entry, Account | None]:
        key = self._key(version)
        found, account = self._cache.entries.get(key), None
        if found is None:
            account = self._account(version)
            found = Entry(None if account is None else digest(visible_texts(account)))
        self._told.entries[key] = found
        return found, account

    def _key(self, version: Version) -> str:
        found = self._keys.get(version)
        if found is None:
            found = self._keys[version] = digest((*version, self._now.tiers.get(version.account)))
        return found

    def _account(self, version: Version) -> Account | None:
        """The account as the audience may see it; None where today's rules refuse it."""
        past, _ = self._then(version)
        found = self._today.get((version.account, version.files, version.library))
        if found is None:
            found = past.account(version.account, self._source(version.files), self._kept)
        if found is None:
            return None
        self._note_hidden(version.account, found)
        return redact(found, self._audience)

    def _note_hidden(self, name: str, found: object) -> None:
        noted = self._told.hidden.setdefault(name, {})
        for each in hidden_values(found, self._audience):
            noted.setdefault(each.value, replace(each, earlier=True))

    def _then(self, version: Version) -> tuple[Past, Plans]:
        """What accounts shared at the time, and the same as the audience may see it."""
        found = self._past.get(version.library)
        if found is None:
            past = Past(self._source(version.library), self._now.method, self._now.plans.settings)
            self._note_hidden("", past.library)
            found = self._past[version.library] = past, redact(past.library, self._audience)
        return found

    def _context(self, version: Version) -> Context:
        """What accounts are measured with on that day; tiers are those of today."""
        key = version.library, version.day
        if key not in self._contexts:
            self._contexts[key] = replace(self._now, plans=self._then(version)[1]).at(version.day)
        return self._contexts[key]

    def _source(self, files: Files) -> BlobSource:
        lacking = [blob for _, blob in files if blob not in self._blobs]
        contents = self._blobs if not lacking else {**self._blobs, **self._read(lacking)}
        return BlobSource(dict(files), contents, self._shown_as)

    def _read(self, names: Sequence[str]) -> Mapping[str, bytes]:
        found = git.blobs(self._repository, names)
        return {} if isinstance(found, git.Refusal) else found


def thinned(seen: Sequence[T]) -> Sequence[T]:
    """At most `MOST` of them, evenly spread, the first and the last among them."""
    if len(seen) <= MOST:
        return seen
    last = len(seen) - 1
    return [seen[round(index * last / (MOST - 1))] for index in range(MOST)]
