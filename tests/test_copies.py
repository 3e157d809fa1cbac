"""Work shared out among processes: the same results in the same order, and no fault gets lost."""

import os
import threading
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from battlemap.copies import MOST, WORTHWHILE, in_parts, processes, processors

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the system cannot copy a process")


def test_results_come_in_the_order_of_the_things() -> None:
    done: list[int] = []

    def squares(part: Sequence[int]) -> tuple[list[int], int]:
        done.extend(part)
        return [number**2 for number in part], os.getpid()

    made, makers = zip(*in_parts(squares, range(10), 3), strict=True)
    assert made == ([0, 1, 4, 9], [16, 25, 36, 49], [64, 81])
    assert len({*makers}) == 3
    assert makers[0] == os.getpid()
    assert done == [0, 1, 2, 3]


@pytest.mark.parametrize("count", [1, 2, 5])
def test_any_number_of_things_can_be_shared(count: int) -> None:
    for things in ((), (1,), (1, 2, 3)):
        parts = in_parts(tuple, things, count)
        assert tuple(thing for part in parts for thing in part) == things


def test_a_fault_of_a_copy_is_raised_with_its_origin() -> None:
    def fail(part: Sequence[int]) -> None:
        if 3 in part:
            raise FileNotFoundError(2, "gone", "a page")

    with pytest.raises(FileNotFoundError, match="gone") as raised:
        in_parts(fail, range(4), 2)
    assert "in fail" in raised.value.__notes__[0]


def test_a_copy_that_dies_is_noticed() -> None:
    here = os.getpid()

    def die(part: Sequence[int]) -> None:
        if os.getpid() != here:
            os.kill(os.getpid(), 9)

    with pytest.raises(OSError, match="not finished"):
        in_parts(die, range(4), 2)


def test_a_fault_here_waits_for_the_copies(tmp_path: Path) -> None:
    here, done = os.getpid(), tmp_path / "done"

    def fail(part: Sequence[int]) -> None:
        if os.getpid() == here:
            raise ValueError(part)
        time.sleep(0.3)
        done.touch()

    with pytest.raises(ValueError, match=r"0, 2"):
        in_parts(fail, range(4), 2)
    assert done.exists()


def test_few_things_and_other_threads_ask_for_no_copy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(threading, "active_count", lambda: 1)
    assert processes(WORTHWHILE - 1) == 1
    assert 1 <= processes(1000) <= MOST
    monkeypatch.setattr(threading, "active_count", lambda: 2)
    assert processes(1000) == 1


def test_no_more_processors_are_used_than_this_process_may(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("battlemap.copies.sys.platform", "linux")
    monkeypatch.setattr(os, "cpu_count", lambda: 64)
    for allowed, used in ((1, 1), (3, 3), (64, MOST)):
        monkeypatch.setattr(os, "sched_getaffinity", lambda _, n=allowed: set(range(n)), raising=False)
        assert processors() == used
