"""Faults of the plans as they stand above every page of a preview."""

from __future__ import annotations

from collections.abc import Sequence

from battlemap.view.finished import finished
from battlemap.view.voice import Voice

MOST = 20


@finished
class Problems:
    """Faults in the content, shown above every page while the last good site is served."""

    title: str
    items: tuple[str, ...]


def problems(voice: Voice, lines: Sequence[str]) -> Problems | None:
    """The block of faults, each already one line; None where there is none."""
    if not lines:
        return None
    shown = tuple(lines[:MOST])
    if len(lines) > MOST:
        shown += (voice("word.more", count=len(lines) - MOST),)
    return Problems(voice("frame.problems"), shown)
