"""Versions to figures: each is read by today's rules, shown to the audience, and measured as of its day.

Versions that look the same to the audience count as one, so that a change of what is hidden leaves no trace.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from battlemap import git
from battlemap.assess import context_of
from battlemap.assess.context import Context
from battlemap.assess.results.trend import Point
from battlemap.assess.trend import point_of
from battlemap.audience import hidden_values, redact, visible_texts
from battlemap.history.cache import Cache, Entry
from battlemap.history.stamp import digest
from battlemap.history.versions import Files, Version
from battlemap.load.past import BlobSource, Past
from battlemap.model.account import Account
from battlemap.model.base import Audience
from battlemap.model.hidden import Hidden

T = TypeVar("T")
MOST = 24  # points of an account; of more, the first, the last and others evenly between them


class Reader:
    """Reads and measures versions, a few accounts at a time; `points`, `refused` and `hidden` by account."""

    def __init__(
        self, repository: git.Repository, now: Context, audience: Audience, cache: Cache, shown_as: str
    ) -> None:
        self._repository, self._now, self._audience = repository, now, audience
        self._cache, self._shown_as = cache, shown_as
        self._past: dict[Files, tuple[Past, Context]] = {}
        self._blobs: Mapping[str, bytes] = {}
        self.points: dict[str, Sequence[Point]] = {}
        self.refused: dict[str, int] = {}
        self.hidden: dict[str, list[Hidden]] = {}

    def read(self, lines: Mapping[str, Sequence[Version]]) -> None:
        """The points of these accounts, from the cache where it has them."""
        unknown = [v for line in lines.values() for v in line if self._cache.get(self._key(v)) is None]
        self._blobs = self._fetch(unknown)
        for name, line in lines.items():
            self.refused[name] = 0
            self.points[name] = self._points(name, line)

    def _points(self, name: str, line: Sequence[Version]) -> list[Point]:
        seen: list[tuple[Version, Entry, Account | None]] = []
        for version in line:
            entry, account = self._entry(version)
            if entry.print is None:
                self.refused[name] += 1
            elif not seen or seen[-1][1].print != entry.print:
                seen.append((version, entry, account if len(line) <= MOST else None))
        points = []
        for version, entry, account in thinned(seen):
            known = account
            if entry.point is None and (known := known or self._account(version)):
                entry.point = point_of(known, self._then(version)[1])
            if entry.point is not None:
                points.append(entry.point)
        return points

    def _entry(self, version: Version) -> tuple[Entry, Account | None]:
        key = self._key(version)
        if found := self._cache.get(key):
            return found, None
        account = self._account(version)
        entry = Entry(None if account is None else digest(visible_texts(account)))
        self._cache.used[key] = entry
        return entry, account

    def _key(self, version: Version) -> str:
        return digest((*version, self._now.tiers.get(version.account)))

    def _account(self, version: Version) -> Account | None:
        """The account as the audience may see it; None where today's rules refuse it."""
        past, _ = self._then(version)
        found = past.account(version.account, self._source(version.files))
        if found is None:
            return None
        self._note_hidden(version.account, found)
        return redact(found, self._audience)

    def _note_hidden(self, name: str, found: object) -> None:
        noted = self.hidden.setdefault(name, [])
        known = {each.value for each in noted}
        noted += (each for each in hidden_values(found, self._audience) if each.value not in known)

    def _then(self, version: Version) -> tuple[Past, Context]:
        """What accounts shared at the time, and what they are measured with; tiers are those of today."""
        if version.library not in self._past:
            source = self._source(version.library)
            past = Past(source, self._now.method, self._now.plans.settings, version.day)
            self._note_hidden("", past.library)
            shown = redact(past.library, self._audience)
            context = replace(context_of(shown, self._now.method, version.day), tiers=self._now.tiers)
            self._past[version.library] = past, context
        past, context = self._past[version.library]
        return past, context.at(version.day)

    def _source(self, files: Files) -> BlobSource:
        lacking = [blob for _, blob in files if blob not in self._blobs]
        contents = self._blobs if not lacking else {**self._blobs, **self._read(lacking)}
        return BlobSource(dict(files), contents, self._shown_as)

    def _fetch(self, wanted: Sequence[Version]) -> Mapping[str, bytes]:
        return self._read([blob for version in wanted for _, blob in version.files])

    def _read(self, names: Sequence[str]) -> Mapping[str, bytes]:
        found = git.blobs(self._repository, names)
        return {} if isinstance(found, git.Refusal) else found


def thinned(seen: Sequence[T]) -> Sequence[T]:
    """At most `MOST` of them, evenly spread, the first and the last among them."""
    if len(seen) <= MOST:
        return seen
    last = len(seen) - 1
    return [seen[round(index * last / (MOST - 1))] for index in range(MOST)]
