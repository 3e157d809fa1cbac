"""A list of changes as text for a terminal, as Markdown for a comment, as JSON for programs."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from battlemap.diff.changes import PortfolioChanges
from battlemap.view.voice import Voice


class Told(NamedTuple):
    """One end of a comparison: how it was asked for (empty: the folder as it is), its commit, its day."""

    asked: str
    commit: str
    day: date


class ChangeReport(NamedTuple):
    """Changes from one state to another, and the language to tell them in. `most` changes per account are
    shown, 0 for all; `faults` are files left out because they do not hold.
    """

    voice: Voice
    changes: PortfolioChanges
    before: Told
    after: Told
    most: int = 10
    faults: tuple[str, ...] = ()

    @property
    def between(self) -> str:
        """Which two states were compared."""
        say = self.voice
        names = [
            say("changes.state", name=told.asked or say("changes.folder"), day=say.full_day(told.day))
            for told in (self.before, self.after)
        ]
        return say("changes.between", before=names[0], after=names[1])
