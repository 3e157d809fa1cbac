"""Files of the plans and exports, written whole or not at all: a full disk takes nothing that was there."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path


def put(path: Path, content: str | bytes) -> None:
    """Puts a file in its place at once, with the rights of the one before. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        with fresh.open("xb") as file:
            file.write(content.encode() if isinstance(content, str) else content)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            shutil.copymode(path, fresh)
        fresh.replace(path)
    except BaseException:
        with suppress(OSError):
            fresh.unlink()
        raise
