"""A lock on a folder that one process holds and that ends with the process, however it ends."""

from __future__ import annotations

import os
import sys
from pathlib import Path


class BusyError(OSError):
    """Another build of the same site is running."""


class Lock:
    """Held from `take` to `release`. The file goes with the lock, so a waiting process looks again."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file = -1

    @property
    def held(self) -> bool:
        """True between `take` and `release`."""
        return self._file >= 0

    def take(self) -> None:
        """Takes the lock. Raises BusyError when another process holds it."""
        while True:
            file = os.open(self.path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o644)
            try:
                _hold(file)
            except OSError:
                os.close(file)
                raise BusyError(f"another build is writing this site ({self.path.parent})") from None
            if self._still_there(file):
                self._file = file
                return
            os.close(file)

    def release(self) -> None:
        """Removes the file and lets go of the lock."""
        if not self.held:
            return
        if os.name == "posix":
            self.path.unlink(missing_ok=True)
        os.close(self._file)
        self._file = -1

    def _still_there(self, file: int) -> bool:
        try:
            return self.path.stat().st_ino == os.fstat(file).st_ino
        except FileNotFoundError:
            return False


if sys.platform == "win32":
    import msvcrt

    def _hold(file: int) -> None:
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _hold(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
