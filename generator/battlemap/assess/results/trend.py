"""The main figures of an account on one day, small enough to keep a year of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import NamedTuple


class StageThen(NamedTuple):
    """Where an opportunity stood: ids of the stage claimed and of the one evidenced, and of its outcome."""

    claimed: str | None
    evidenced: str | None
    outcome: str | None


@dataclass(frozen=True, slots=True)
class Point:
    """Figures of one day, as on the account's page: health and information from 0 to 100, trust on its scale,
    None where not assessed; `weighted` is the pipeline times the probability of its stages, in the account's
    currency; `flags` are the ids of raised flags, of an opportunity as `flag/opportunity`, and `grave` those
    to be acted on.
    """

    day: date
    health: float | None
    known: float
    information: float | None
    trust: float | None
    weighted: Decimal | None
    phase: str | None
    stages: Mapping[str, StageThen]
    flags: tuple[str, ...]
    grave: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Trends:
    """Trends by account. `reason` says in a word why there are none; `shallow`: only the last commits are
    there; `dirty`: files differ from the last commit.
    """

    accounts: Mapping[str, Trend] = field(default_factory=dict)
    reason: str = ""
    shallow: bool = False
    dirty: bool = False

    def of(self, account: str) -> Trends:
        """The same of one account alone."""
        found = self.accounts.get(account)
        return replace(self, accounts={account: found} if found else {})


@dataclass(frozen=True, slots=True)
class Trend:
    """The figures of an account by day, the oldest first; the last are today's. `refused` counts states that
    could not be read any more, `cut` says that the account is older than what is known of it.
    """

    points: tuple[Point, ...] = ()
    refused: int = 0
    cut: bool = False

    @property
    def told(self) -> bool:
        """True when there is more than today to tell of."""
        return len(self.points) > 1
