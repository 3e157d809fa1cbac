"""How old a fact is and whether it still counts."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from battlemap.assess.results.base import Freshness
from battlemap.model.short import Rated


class Limits(NamedTuple):
    """Facts from before `ageing` fade; those from before `stale` no longer count as known."""

    ageing: date
    stale: date

    def moved(self, by: timedelta) -> Limits:
        """The limits of another day."""
        return Limits(self.ageing + by, self.stale + by)

    def freshness(self, as_of: date | None) -> Freshness:
        """How fresh a fact of that day is."""
        if as_of is None:
            return "undated"
        if as_of >= self.ageing:
            return "fresh"
        return "ageing" if as_of >= self.stale else "stale"

    def rating(self, rated: Rated | None) -> tuple[int | None, Freshness]:
        """The rating where it still counts, else None, and how fresh it is."""
        if rated is None or rated.rating is None:
            return None, "unknown"
        fresh = self.freshness(rated.as_of)
        return (None if fresh == "stale" else rated.rating), fresh


def limits(as_of: date, fresh_days: int, stale_days: int) -> Limits:
    """Limits as seen from a day."""
    return Limits(_back(as_of, fresh_days), _back(as_of, max(stale_days, fresh_days)))


def _back(day: date, days: int) -> date:
    return day - timedelta(days=days) if days < day.toordinal() else date.min
