"""CPU time per stage of a run: functions are wrapped, a second counts for the innermost."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Callable, Iterator
from time import process_time
from typing import Any


class Stopwatch:
    """Seconds by stage; what happens outside of any wrapped function is `rest`."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)
        self._stack = ["rest"]
        self._since = process_time()

    def wrap(self, owner: Any, name: str, stage: str) -> None:
        """Replaces a function of a module or class by one whose time counts for the stage."""
        original: Callable[..., Any] = getattr(owner, name)

        @functools.wraps(original)
        def timed(*args: Any, **kwargs: Any) -> Any:
            with self(stage):
                return original(*args, **kwargs)

        setattr(owner, name, timed)

    def wrap_steps(self, owner: Any, name: str, stage: str) -> None:
        """The same for a function that returns an iterator: each of its steps counts."""
        original: Callable[..., Iterator[Any]] = getattr(owner, name)

        @functools.wraps(original)
        def timed(*args: Any, **kwargs: Any) -> Iterator[Any]:
            steps = original(*args, **kwargs)
            while True:
                with self(stage):
                    step = next(steps, None)
                if step is None:
                    return
                yield step

        setattr(owner, name, timed)

    def __call__(self, stage: str) -> Stopwatch:
        self._count()
        self._stack.append(stage)
        return self

    def __enter__(self) -> None:
        """Entered by the call that names the stage."""

    def __exit__(self, *fault: object) -> None:
        self._count()
        self._stack.pop()

    def _count(self) -> None:
        now = process_time()
        self.seconds[self._stack[-1]] += now - self._since
        self._since = now
