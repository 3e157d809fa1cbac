"""The same files as they were at a commit: a source that needs no work tree."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from battlemap import git
from battlemap.diagnostics import Diagnostic, Location
from battlemap.load.source import FILE_LIMIT, fault_of_name, too_large

_FILES = ("100644", "100755")
_LINK = "120000"
_TEXTS = (".md", ".yml")


class RevisionSource:
    """A folder of a commit. `path` is where it lies in the repository, `shown_as` what its paths begin with.

    Texts are read together by one process when the first is asked for.
    """

    def __init__(
        self, repository: git.Repository, commit: str, entries: Sequence[git.Entry], shown_as: str = ""
    ) -> None:
        self._repository = repository
        self.commit = commit
        self._prefix = f"{shown_as.strip('/')}/" if shown_as.strip("/") else ""
        self._entries = {entry.path: entry for entry in entries}

    def shown(self, path: str) -> str:
        """The path with the prefix of the folder."""
        return self._prefix + path

    def listing(self) -> tuple[Sequence[str], Sequence[Diagnostic]]:
        """Paths of regular files; hidden ones are passed over, links and the like reported."""
        faults: dict[str, Diagnostic] = {}
        paths = [path for path, entry in self._entries.items() if self._sorted_in(entry, faults)]
        return sorted(paths), sorted(faults.values(), key=lambda fault: fault.order)

    def _sorted_in(self, entry: git.Entry, faults: dict[str, Diagnostic]) -> bool:
        """True for a regular file; other entries, and folders above this one, may be faults."""
        parts = entry.path.split("/")
        for depth, name in enumerate(parts, 1):
            path = "/".join(parts[:depth])
            if name.startswith("."):
                return False
            if fault := fault_of_name(self.shown(path), name):
                faults[path] = fault
                return False
            if depth < len(parts) and name.endswith(_TEXTS):
                faults[path] = self._fault("BM112", path)
        if entry.mode in _FILES:
            return True
        faults[entry.path] = self._fault("BM105" if entry.mode == _LINK else "BM112", entry.path)
        return False

    def read(self, path: str) -> bytes | Diagnostic:
        """The bytes, at most `FILE_LIMIT` of them."""
        entry = self._entries.get(path)
        if entry is None:
            return self._unreadable(path, git.Reason.NO_PATH)
        if entry.size > FILE_LIMIT:
            return too_large("BM104", self.shown(path), entry.size, FILE_LIMIT)
        together = self._texts if path.endswith(_TEXTS) else self._blobs([entry.blob])
        found = together.get(entry.blob)
        return self._unreadable(path, git.Reason.FAILED) if found is None else found

    @cached_property
    def _texts(self) -> dict[str, bytes | None]:
        texts = (entry for path, entry in self._entries.items() if path.endswith(_TEXTS))
        return self._blobs([e.blob for e in texts if e.mode in _FILES and e.size <= FILE_LIMIT])

    def _blobs(self, wanted: Sequence[str]) -> dict[str, bytes | None]:
        found = git.blobs(self._repository, wanted)
        return dict.fromkeys(wanted) | ({} if isinstance(found, git.Refusal) else found)

    def _fault(self, code: str, path: str) -> Diagnostic:
        return Diagnostic(code, Location(self.shown(path)))

    def _unreadable(self, path: str, reason: git.Reason) -> Diagnostic:
        return Diagnostic("BM108", Location(self.shown(path)), params={"reason": f"git: {reason}"})


def revision(
    repository: git.Repository, commit: str, path: str, shown_as: str
) -> RevisionSource | git.Refusal:
    """The folder at `path` of a commit, paths shown as below `shown_as`."""
    entries = git.tree(repository, commit, path.strip("/"))
    if isinstance(entries, git.Refusal):
        return entries
    return RevisionSource(repository, commit, entries, shown_as)
