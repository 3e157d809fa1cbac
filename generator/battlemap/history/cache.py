"""Figures kept from one build to the next, for one audience; nothing else of a plan is in it.

It lies in a folder of its own that git passes over. What cannot be read counts as not there.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from battlemap.assess.results.trend import Point, StageThen
from battlemap.model.base import Audience

FOLDER = Path(".cache") / "battlemap"
_NAME = "history.json"


@dataclass(frozen=True, slots=True)
class Entry:
    """A version of an account: a print of what the audience may see of it, None where today's rules refuse
    it, and its figures once they were worked out.
    """

    look: str | None
    point: Point | None = None


@dataclass(frozen=True, slots=True)
class Cache:
    """What earlier builds worked out under the same `stamp`: entries by key."""

    path: Path
    stamp: str
    entries: Mapping[str, Entry] = field(default_factory=dict)

    def save(self, entries: Mapping[str, Entry]) -> None:
        """Writes these instead, whole or not at all; a folder that takes no files is left alone."""
        if entries == self.entries:
            return
        told = {"stamp": self.stamp, "entries": {key: _packed(entry) for key, entry in entries.items()}}
        text = json.dumps(told, allow_nan=False)
        with suppress(OSError):
            self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            self.path.parents[1].chmod(0o700)
            (self.path.parents[1] / ".gitignore").write_text("*\n", encoding="utf-8")
            handle, name = tempfile.mkstemp(dir=self.path.parent)
            with open(handle, "w", encoding="utf-8") as file:
                file.write(text)
            Path(name).replace(self.path)


def open_cache(root: Path, audience: Audience, stamp: str) -> Cache:
    """The cache of a project for an audience; empty when it was made by another method or version."""
    path = root / FOLDER / audience.value / _NAME
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        kept = told["entries"] if told["stamp"] == stamp else {}
        return Cache(path, stamp, {key: _unpacked(entry) for key, entry in kept.items()})
    except (OSError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError):
        return Cache(path, stamp)


def _packed(entry: Entry) -> list[Any]:
    point = entry.point
    if point is None:
        return [entry.look]
    weighted = None if point.weighted is None else str(point.weighted)
    figures = [point.day.isoformat(), point.health, point.known, point.information, point.trust, weighted]
    return [entry.look, [*figures, point.phase, point.stages, point.flags, point.grave]]


def _unpacked(told: list[Any]) -> Entry:
    if len(told) == 1:
        return Entry(told[0])
    day, health, known, information, trust, weighted, phase, stages, flags, grave = told[1]
    point = Point(
        day=date.fromisoformat(day),
        health=health,
        known=known,
        information=information,
        trust=trust,
        weighted=None if weighted is None else Decimal(weighted),
        phase=phase,
        stages={name: StageThen(*each) for name, each in stages.items()},
        flags=tuple(flags),
        grave=tuple(grave),
    )
    return Entry(told[0], point)
