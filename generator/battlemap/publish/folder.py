"""A folder that a site is written into, file by file."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(slots=True)
class Folder:
    """Writes files below `root`; `written` lists them in order."""

    root: Path
    written: list[str] = field(default_factory=list)
    _folders: set[str] = field(default_factory=set)

    def write(self, path: str, content: str | bytes) -> None:
        """Writes one file; `path` is below the root, with `/`. Raises ValueError for one that is not."""
        folder, _, name = path.rpartition("/")
        if folder not in self._folders:
            if not name or path.startswith("/") or ".." in path.split("/"):
                raise ValueError(f"not a path inside the site: {path!r}")
            (self.root / folder).mkdir(parents=True, exist_ok=True)
            self._folders.add(folder)
        data = content.encode() if isinstance(content, str) else content
        with open(f"{self.root}/{path}", "wb") as file:  # a Path per page costs more
            file.write(data)
        self.written.append(path)


@dataclass(slots=True)
class Pile:
    """Files that are made but not yet written, by path."""

    files: dict[str, bytes] = field(default_factory=dict)

    def write(self, path: str, content: str | bytes) -> None:
        """Puts one file on the pile."""
        self.files[path] = content.encode() if isinstance(content, str) else content


def put(path: Path, data: bytes) -> None:
    """Writes one file whole or not at all: whoever looks sees the old one or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(data)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
