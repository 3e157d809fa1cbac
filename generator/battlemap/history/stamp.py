"""What figures depend on besides the plans: the program, the method, the settings, the audience."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from battlemap.load.source import FolderSource
from battlemap.project import Project

_PACKAGE = Path(__file__).parents[1]
_PARTS = ("assess", "history", "load", "model", "playbook", "presets", "audience.py")


def digest(parts: Iterable[object]) -> str:
    """A short print of some values, the same in every run."""
    found = hashlib.blake2b(digest_size=16)
    for part in parts:
        if isinstance(part, str):
            found.update(part.encode("utf-8", "surrogatepass"))
        else:
            found.update(part if isinstance(part, bytes) else repr(part).encode())
        found.update(b"\0")
    return found.hexdigest()


def stamp(project: Project) -> str:
    """A print of everything but the plans that figures are made from."""
    source = FolderSource(project.content)
    playbook = (path for path in source.listing()[0] if path.startswith("playbook/"))
    own = (part for path in playbook for part in (path, source.read(path)))
    return digest((_program(), project.preset, project.audience.value, project.settings, *own))


@cache
def _program() -> str:
    """A print of the program's own files that take part."""
    files = (path for part in _PARTS for path in sorted((_PACKAGE / part).rglob("*")) or [_PACKAGE / part])
    return digest(path.read_bytes() for path in files if path.suffix in {".py", ".yml"})
