"""Where files come from. A source lists paths and hands out bytes; it does not know what is in them."""

from __future__ import annotations

import os
import stat
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from battlemap.diagnostics import Diagnostic, Location
from battlemap.git import blob_name

FRONTMATTER_LIMIT = 1_000_000
BODY_LIMIT = 4_000_000
FILE_LIMIT = FRONTMATTER_LIMIT + BODY_LIMIT


class Source(Protocol):
    """Files under one folder, on disk or in a revision. Paths are relative, with `/`, and sorted."""

    def shown(self, path: str) -> str:
        """The path as a reader knows it: from the root of the project."""

    def listing(self) -> tuple[Sequence[str], Sequence[Diagnostic]]:
        """Paths of all regular files, and a diagnostic for everything else that is not hidden."""

    def read(self, path: str) -> bytes | Diagnostic:
        """The bytes of one listed file, or why they cannot be had."""


class FolderSource:
    """A folder on disk. `shown_as` is what its paths begin with in messages."""

    def __init__(self, root: Path, shown_as: str = "") -> None:
        self._root = root
        self._prefix = f"{shown_as.strip('/')}/" if shown_as.strip("/") else ""

    def shown(self, path: str) -> str:
        """The path with the prefix of this folder."""
        return self._prefix + path

    def listing(self) -> tuple[Sequence[str], Sequence[Diagnostic]]:
        """Paths of regular files by `lstat`; hidden ones are passed over, links and the like reported."""
        paths: list[str] = []
        faults: list[Diagnostic] = []
        folders = [""]
        while folders:
            folder = folders.pop()
            try:
                with os.scandir(self._root / folder) as entries:
                    for entry in entries:
                        self._sort_in(entry, folder + entry.name, folders, paths, faults)
            except OSError as error:
                faults.append(self._unreadable(folder.rstrip("/"), error))
        return sorted(paths), sorted(faults, key=lambda fault: fault.order)

    def _sort_in(
        self,
        entry: os.DirEntry[str],
        path: str,
        folders: list[str],
        paths: list[str],
        faults: list[Diagnostic],
    ) -> None:
        if entry.name.startswith("."):
            return
        if fault := fault_of_name(self.shown(path), entry.name):
            faults.append(fault)
        elif entry.is_symlink():
            faults.append(self._fault("BM105", path))
        elif entry.is_dir(follow_symlinks=False):
            folders.append(path + "/")
            if path.endswith((".md", ".yml")):
                faults.append(self._fault("BM112", path))
        elif entry.is_file(follow_symlinks=False):
            paths.append(path)
        else:
            faults.append(self._fault("BM112", path))

    def read(self, path: str) -> bytes | Diagnostic:
        """The bytes, at most `FILE_LIMIT` of them; what is listed may have changed and is looked at again."""
        try:
            handle = os.open(self._root / path, os.O_RDONLY | _NOT_FOLLOWED)
        except OSError as error:
            return self._unreadable(path, error)
        with open(handle, "rb") as file:
            try:
                status = os.fstat(handle)
                if not stat.S_ISREG(status.st_mode):
                    return self._fault("BM112", path)
                data = file.read(FILE_LIMIT + 1)
            except OSError as error:
                return self._unreadable(path, error)
        if len(data) > FILE_LIMIT:
            return too_large("BM104", self.shown(path), status.st_size, FILE_LIMIT)
        return data

    def _fault(self, code: str, path: str) -> Diagnostic:
        return Diagnostic(code, Location(self.shown(path)))

    def _unreadable(self, path: str, error: OSError) -> Diagnostic:
        return Diagnostic("BM108", Location(self.shown(path)), params={"reason": error.strerror or "error"})


class ReadOnce:
    """Another source whose files are read once each: whoever asks again gets the same bytes."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._read: dict[str, bytes | Diagnostic] = {}
        self.shown, self.listing = source.shown, source.listing

    def read(self, path: str) -> bytes | Diagnostic:
        """What the file held when it was read first."""
        if path not in self._read:
            self._read[path] = self._source.read(path)
        return self._read[path]

    def blobs(self) -> dict[str, str]:
        """The names that git gives to the contents read so far."""
        return {path: blob_name(data) for path, data in self._read.items() if isinstance(data, bytes)}


def fault_of_name(shown: str, name: str) -> Diagnostic | None:
    """What is wrong with a name that is no text, at the path it is shown by."""
    if not any("\ud800" <= character <= "\udfff" for character in name):
        return None
    return Diagnostic("BM106", Location(_printable(shown)), _printable(name))


def too_large(code: str, path: str, size: int, limit: int) -> Diagnostic:
    """A diagnostic that names size and limit, both in whole kilobytes."""
    return Diagnostic(code, Location(path), params={"size": -(-size // 1000), "limit": limit // 1000})


_NOT_FOLLOWED = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def _printable(name: str) -> str:
    return name.encode("utf-8", "backslashreplace").decode("utf-8")
