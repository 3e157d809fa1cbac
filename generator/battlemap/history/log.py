"""Which files of the content changed when: the line of first parents, read by one call of git."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from battlemap import git

_FILES = ("100644", "100755")
_COMMIT = "\x01"
_LOG = (
    "log",
    "-z",
    "--raw",
    "--root",
    "-m",  # what a merge brought, seen from its first parent
    "--no-abbrev",
    "--no-renames",
    "--first-parent",
    "--reverse",
    f"--format=%x{ord(_COMMIT):02}%H %cs",
)


class Change(NamedTuple):
    """A file that reads otherwise from a commit on; without a blob it is gone. Paths start at the content."""

    path: str
    blob: str | None


class Step(NamedTuple):
    """One commit that changed the content, and its day."""

    commit: str
    day: date
    changes: tuple[Change, ...]


def steps(repository: git.Repository, start: str, folder: str) -> list[Step] | git.Refusal:
    """All commits up to `start` that changed something below a folder of the repository, oldest first."""
    prefix = f"{folder}/" if folder else ""
    where = "." if prefix == repository.prefix else folder  # git takes it as seen from where it runs
    said = repository.ask(*_LOG, start, "--", where)
    if isinstance(said, git.Refusal):
        return said
    return list(_steps(iter(os.fsdecode(said).split("\0")), prefix))


def _steps(words: Iterator[str], prefix: str) -> Iterator[Step]:
    commit, day = "", date.min
    changes: list[Change] = []
    for said in words:
        word = said.lstrip("\n")
        if word.startswith(_COMMIT):
            if changes:
                yield Step(commit, day, tuple(changes))
            commit, _, typed = word.removeprefix(_COMMIT).partition(" ")
            day, changes = date.fromisoformat(typed), []
        elif word.startswith(":"):
            _, mode, _, blob, _ = word.split(" ")
            path = next(words)
            changes.append(Change(path.removeprefix(prefix), blob if mode in _FILES else None))
    if changes:
        yield Step(commit, day, tuple(changes))
