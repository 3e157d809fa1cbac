"""Work that is shared out among copies of this process, where the system can make them cheaply."""

from __future__ import annotations

import gc
import os
import pickle
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from traceback import format_exception
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")

MOST = 4
WORTHWHILE = 20  # things for which a copy pays


def processors() -> int:
    """How many processors this process may use; more than `MOST` gain nothing."""
    mine = len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
    return min(mine, MOST)


def processes(things: int) -> int:
    """How many processes should share so many things: at most one per processor.

    One where there are few, and where a copy would not be safe: beside other threads, and outside Linux.
    """
    if sys.platform != "linux" or threading.active_count() > 1:
        return 1
    return max(1, min(processors(), things // WORTHWHILE))


@contextmanager
def uncollected() -> Iterator[None]:
    """Meanwhile nobody looks for garbage: for work whose values die by themselves."""
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()


def in_parts(work: Callable[[Sequence[T]], R], things: Sequence[T], count: int) -> list[R]:
    """What `work` makes of `count` consecutive parts of the things, in order.

    The first part is done here, each other one by a copy of this process: what it changes in memory is lost,
    what it returns or raises comes back. Raises OSError where a copy cannot be made or dies.
    """
    share = -(-len(things) // count) or 1
    parts = [things[i : i + share] for i in range(0, len(things), share)]
    started = [_start(work, part) for part in parts[1:]]
    try:
        first = work(parts[0] if parts else ())
    finally:
        told = [_wait(*copy) for copy in started]
    return [first, *map(_result, told)]


def _start(work: Callable[[Sequence[T]], R], part: Sequence[T]) -> tuple[int, int]:
    """The copy's process, and where it can be read what became of it; the copy itself never returns."""
    reader, writer = os.pipe()
    process = os.fork()
    if process:
        os.close(writer)
        return process, reader
    try:
        with open(writer, "wb") as pipe:
            pickle.dump(_done(work, part), pipe)
    finally:
        os._exit(0)  # nothing that this process was about to do is for the copy


def _done(work: Callable[[Sequence[T]], R], part: Sequence[T]) -> tuple[R | None, Exception | None]:
    try:
        return work(part), None
    except Exception as fault:  # noqa: BLE001 raised again where the parts come together
        fault.add_note("".join(format_exception(fault)))
        return None, fault


def _wait(process: int, reader: int) -> bytes:
    with open(reader, "rb") as pipe:
        told = pipe.read()
    os.waitpid(process, 0)
    return told


def _result(told: bytes) -> Any:
    if not told:
        raise ChildProcessError("a part of the work was not finished")
    result, fault = pickle.loads(told)  # noqa: S301 written by a copy of this process
    if fault is not None:
        raise fault
    return result
