"""Asks git, safely: every answer is a value, and so is the reason why there is none.

Git runs without anything that the environment says of repositories, without locks, prompts, network or
programs named by the configuration, and within a time limit. What is typed by people is never an option.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

SECONDS = 60
_SETTINGS = (
    "core.fsmonitor=false",
    "core.quotePath=false",
    "color.ui=false",
    "log.follow=false",
    "log.showSignature=false",  # it would start another program
    "protocol.allow=never",  # a partial clone would fetch what it lacks
)
_COMMAND = (
    "--no-optional-locks",
    "--no-pager",
    "--literal-pathspecs",
    *(word for setting in _SETTINGS for word in ("-c", setting)),
)
_ENVIRONMENT = {"LC_ALL": "C", "LANGUAGE": "C", "GIT_TERMINAL_PROMPT": "0"}


class Reason(StrEnum):
    """Why git has no answer."""

    NO_GIT = "no-git"
    NO_REPOSITORY = "no-repository"
    NO_HISTORY = "no-history"
    FOREIGN = "foreign"
    NO_COMMITS = "no-commits"
    SHALLOW = "shallow"
    UNKNOWN_REF = "unknown-ref"
    NO_PATH = "no-path"
    TOO_EARLY = "too-early"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why there is no answer, about which word, and the names that come nearest to it."""

    reason: Reason
    word: str = ""
    names: tuple[str, ...] = ()


class Entry(NamedTuple):
    """A file of a commit: its mode, such as 100644, its blob, its size in bytes (0: not a file), its path."""

    mode: str
    blob: str
    size: int
    path: str


class Commit(NamedTuple):
    """A commit and the day it was made, where it was made."""

    id: str
    day: date


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository as seen from a folder in it. `prefix` leads to that folder: "", or ending in `/`."""

    folder: Path
    prefix: str = ""
    shallow: bool = False

    def ask(self, *words: str, given: bytes = b"") -> bytes | Refusal:
        """What git prints, to `given` as its input."""
        return ask(self.folder, *words, given=given)


def ask(folder: Path, *words: str, given: bytes = b"", seconds: float = SECONDS) -> bytes | Refusal:
    """What git prints in a folder."""
    command = ["git", "-C", str(folder), *_COMMAND, *words]
    around = environment(os.environ)
    try:
        done = subprocess.run(  # noqa: S603
            command, input=given, capture_output=True, check=False, timeout=seconds, env=around
        )
    except (FileNotFoundError, PermissionError):
        return Refusal(Reason.NO_GIT)
    except (OSError, ValueError, subprocess.TimeoutExpired):  # ValueError: a NUL in what was typed
        return Refusal(Reason.FAILED)
    return done.stdout if done.returncode == 0 else _refusal(done.stderr.decode("utf-8", "replace"))


def environment(given: Mapping[str, str]) -> dict[str, str]:
    """The environment git runs in. Inside a hook its own words would name another repository."""
    return {key: value for key, value in given.items() if not key.startswith("GIT_")} | _ENVIRONMENT


def _refusal(said: str) -> Refusal:
    if "dubious ownership" in said or "unsafe repository" in said:
        return Refusal(Reason.FOREIGN)
    if "not a git repository" in said or "cannot change to" in said:
        return Refusal(Reason.NO_REPOSITORY)
    return Refusal(Reason.FAILED)


def find(folder: Path) -> Repository | Refusal:
    """The repository that a folder lies in; a bare one is a folder of its own."""
    said = ask(folder, "rev-parse", "--is-shallow-repository", "--show-prefix")
    if isinstance(said, Refusal):
        return said
    shallow, _, prefix = os.fsdecode(said).partition("\n")
    return Repository(folder, prefix.removesuffix("\n"), shallow == "true")


def commit(repository: Repository, ref: str = "HEAD") -> Commit | Refusal:
    """The commit that a name means."""
    found = repository.ask("rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}")
    if isinstance(found, Refusal) or not found.strip().isalnum():  # ^HEAD means all but that
        known = names(repository)
        unborn = ref in ("HEAD", "@") or (not known and ref.startswith(("HEAD", "@")))
        return Refusal(Reason.NO_COMMITS if unborn else Reason.UNKNOWN_REF, ref, known)
    said = repository.ask("log", "-1", "--format=%H %cs", found.decode().strip(), "--")
    return said if isinstance(said, Refusal) else _commit(said.decode())


def commits(repository: Repository, start: str) -> list[Commit]:
    """The line of first parents from a commit back to the first, newest first."""
    said = repository.ask("log", "--first-parent", "--format=%H %cs", start, "--")
    return [] if isinstance(said, Refusal) else [_commit(line) for line in said.decode().splitlines()]


def _commit(line: str) -> Commit:
    identity, day = line.split()
    return Commit(identity, date.fromisoformat(day))


def names(repository: Repository) -> tuple[str, ...]:
    """Branches and tags by their short names."""
    said = repository.ask("for-each-ref", "--format=%(refname:short)")
    return () if isinstance(said, Refusal) else tuple(os.fsdecode(said).splitlines())


def tree(repository: Repository, commit_id: str, path: str) -> list[Entry] | Refusal:
    """All entries of a commit below a folder, by paths from there; bytes that are no text are surrogates."""
    listed = repository.ask("ls-tree", "-rzl", "--full-tree", "--end-of-options", f"{commit_id}:{path}")
    if isinstance(listed, Refusal):
        return Refusal(Reason.NO_PATH, path) if listed.reason is Reason.FAILED else listed
    return [_entry(line) for line in os.fsdecode(listed).split("\0") if line]


def _entry(line: str) -> Entry:
    facts, _, path = line.partition("\t")
    mode, _, blob, size = facts.split()
    return Entry(mode, blob, int(size) if size.isdecimal() else 0, path)


def blobs(repository: Repository, wanted: Iterable[str]) -> dict[str, bytes] | Refusal:
    """The contents of blobs, read by one process; those that are not there are absent."""
    asked = "".join(f"{blob}\n" for blob in dict.fromkeys(wanted))
    if not asked:
        return {}
    said = repository.ask("cat-file", "--batch", "--buffer", given=asked.encode())
    return said if isinstance(said, Refusal) else dict(_contents(said))


def blob_name(contents: bytes) -> str:
    """The name of contents in a repository as most are, which names things by SHA-1."""
    return hashlib.sha1(b"blob %d\0%b" % (len(contents), contents), usedforsecurity=False).hexdigest()


def _contents(said: bytes) -> Iterator[tuple[str, bytes]]:
    start = 0
    while (end := said.find(b"\n", start)) >= 0:
        head: Sequence[bytes] = said[start:end].split()
        start = end + 1
        if len(head) == 3:  # else the word "missing" follows the name
            size = int(head[2])
            yield head[0].decode(), said[start : start + size]
            start += size + 1
