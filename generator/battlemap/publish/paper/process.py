"""The browser's process: started with two pipes that carry its debugging protocol, ended without remains.

The browser reads commands from file 3 and writes answers to file 4; on Windows it is told two handles.
It ends by itself when the pipes close, so it does not outlive this process.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

_POLL = 0.01  # seconds


@dataclass(slots=True)
class Process:
    """A running program; `reader` and `writer` are our ends of its pipes."""

    pid: int
    reader: int
    writer: int
    _child: subprocess.Popen[bytes] | None = None
    _code: int | None = None

    def ended(self) -> bool:
        """Whether the program has ended; asks the system, and buries it if so."""
        if self._code is None:
            self._code = self._child.poll() if self._child else _buried(self.pid)
        return self._code is not None

    def stop(self, patience: float) -> None:
        """Waits that many seconds for the program to end, then ends it; in any case all it started."""
        limit = time.monotonic() + patience
        while not self.ended() and time.monotonic() < limit:
            time.sleep(_POLL)
        self._kill()
        while not self.ended():
            time.sleep(_POLL)

    def close(self) -> None:
        """Closes the pipe that commands go through; a browser takes that as its end."""
        if self.writer >= 0:
            os.close(self.writer)
            self.writer = -1

    def _kill(self) -> None:
        if self._child:
            self._child.kill()
        elif sys.platform != "win32":
            with suppress(ProcessLookupError):
                os.killpg(self.pid, signal.SIGKILL)


def _buried(pid: int) -> int | None:
    try:
        done, status = os.waitpid(pid, os.WNOHANG)
    except ChildProcessError:
        return 0
    return status if done else None


if sys.platform == "win32":
    import msvcrt

    def start(command: Sequence[str], environ: Mapping[str, str], log: Path) -> Process:
        """Starts the program; what it says on its way goes to the file `log`."""
        theirs_in, writer = os.pipe()
        reader, theirs_out = os.pipe()
        handles = [msvcrt.get_osfhandle(theirs_in), msvcrt.get_osfhandle(theirs_out)]
        for handle in handles:
            os.set_handle_inheritable(handle, True)  # noqa: FBT003
        told = f"--remote-debugging-io-pipes={handles[0]},{handles[1]}"
        with log.open("wb") as said:
            child = subprocess.Popen(  # noqa: S603
                [*command, told],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=said,
                env=environ,
                startupinfo=subprocess.STARTUPINFO(lpAttributeList={"handle_list": handles}),
            )
        os.close(theirs_in)
        os.close(theirs_out)
        return Process(child.pid, reader, writer, child)

else:
    import fcntl

    _ABOVE = 10  # our copies lie above 3 and 4, which they become in the browser

    def start(command: Sequence[str], environ: Mapping[str, str], log: Path) -> Process:
        """Starts the program; what it says on its way goes to the file `log`. Raises OSError."""
        theirs_in, writer = _pipe(theirs=0)
        theirs_out, reader = _pipe(theirs=1)
        try:
            pid = os.posix_spawn(
                command[0],
                list(command),
                environ,
                file_actions=[
                    (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
                    (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
                    (os.POSIX_SPAWN_OPEN, 2, str(log), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600),
                    (os.POSIX_SPAWN_DUP2, theirs_in, 3),
                    (os.POSIX_SPAWN_DUP2, theirs_out, 4),
                ],
                setpgroup=0,
            )
        except OSError:
            os.close(reader)
            os.close(writer)
            raise
        finally:
            os.close(theirs_in)
            os.close(theirs_out)
        return Process(pid, reader, writer)

    def _pipe(*, theirs: int) -> tuple[int, int]:
        """The browser's end of a new pipe, out of the way, and ours."""
        ends = os.pipe()
        moved = fcntl.fcntl(ends[theirs], fcntl.F_DUPFD_CLOEXEC, _ABOVE)
        os.close(ends[theirs])
        return moved, ends[1 - theirs]
