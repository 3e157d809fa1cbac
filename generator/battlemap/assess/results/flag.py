"""A red flag that is raised, or silenced for a stated reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from battlemap.assess.results.base import Names, Spot
from battlemap.model.account import Silence
from battlemap.model.method.rules import Flag


@dataclass(frozen=True, slots=True)
class FlagResult:
    """A flag of an account or one of its opportunities. `names` fill its sentences; `due` is that of the next
    action.

    `owner` is the id of who has to act: the opportunity's owner, else the account's.
    """

    flag: Flag
    opportunity: str | None
    names: Names
    owner: str | None
    due: date | None
    spots: tuple[Spot, ...]
    silence: Silence | None = None

    @property
    def id(self) -> str:
        """The flag's id."""
        return self.flag.id

    @property
    def severity(self) -> Literal["act", "watch"]:
        """`act` now, or `watch`."""
        return self.flag.severity
