"""A site being built beside the one that stands: whole or not at all, one build at a time.

The stage lies in a hidden folder next to the site, on the same file system. `commit` puts it in place in one
step; anything else, a kill included, leaves the old site, and the next build clears what was left.
"""

from __future__ import annotations

import shutil
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from battlemap.publish.lock import BusyError, Lock
from battlemap.publish.swap import recover, swap

__all__ = ["BusyError", "SiteFolderError", "Stage"]

MARK = ".battlemap"
_KEPT = ".gitignore"
_OURS = frozenset({MARK, _KEPT})


class SiteFolderError(ValueError):
    """The folder named for the site must not be replaced. `reason` is a word: file, project, git, foreign."""

    def __init__(self, site: Path, reason: str) -> None:
        super().__init__(f"{site}: {_REASONS[reason]}")
        self.site = site
        self.reason = reason


_REASONS = {
    "file": "a file stands where the site should go",
    "project": "the site would replace the project or a folder around it",
    "git": "the folder holds a git repository",
    "foreign": "the folder holds files that this program did not make; empty it or choose another",
}


@dataclass(slots=True)
class Stage:
    """A folder to fill (`root`) that becomes `site` on `commit`."""

    site: Path
    root: Path
    _lock: Lock

    @classmethod
    def open(cls, site: Path, *, project: Path) -> Self:
        """An empty stage for this site. Raises SiteFolderError, BusyError or OSError; changes no site."""
        site = site.resolve()
        check(site, project.resolve())
        work = site.parent / f".{site.name}.build"
        work.mkdir(parents=True, exist_ok=True)
        lock = Lock(work / "lock")
        lock.take()
        try:
            recover(site, work / "old")
            _remove(work / "new")
            root = work / "new"
            root.mkdir()
            (work / _KEPT).write_text("*\n", encoding="ascii")
        except BaseException:
            lock.release()
            raise
        return cls(site, root, lock)

    def commit(self) -> Path:
        """Puts the stage in the place of the site and returns the site."""
        kept = self.site / _KEPT
        if kept.is_file() and not (self.root / _KEPT).exists():
            shutil.copyfile(kept, self.root / _KEPT)
        (self.root / MARK).write_text(
            "This folder is made by battlemap; a build replaces it.\n", encoding="ascii"
        )
        swap(self.root, self.site, self._work / "old")
        self.abort()
        return self.site

    def abort(self) -> None:
        """Drops whatever is not the site and lets the next build begin. Does no harm twice."""
        if not self._lock.held:
            return
        _remove(self.root)
        recover(self.site, self._work / "old")
        (self._work / _KEPT).unlink(missing_ok=True)
        self._lock.release()
        with suppress(OSError):  # another build may have begun
            self._work.rmdir()

    @property
    def _work(self) -> Path:
        return self.root.parent

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.abort()


def check(site: Path, project: Path) -> None:
    """Raises SiteFolderError for a folder that a build must not replace. Both paths are absolute."""
    if project.is_relative_to(site):
        raise SiteFolderError(site, "project")
    if ".git" in site.parts:
        raise SiteFolderError(site, "git")
    if not site.exists():
        return
    if not site.is_dir():
        raise SiteFolderError(site, "file")
    names = {entry.name for entry in site.iterdir()}
    if ".git" in names:
        raise SiteFolderError(site, "git")
    if names - _OURS and MARK not in names:
        raise SiteFolderError(site, "foreign")


def _remove(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)
