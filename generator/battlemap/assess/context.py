"""What all accounts are assessed with: plans, method and date, made ready once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from battlemap.assess.age import Limits
from battlemap.assess.results.base import Proof
from battlemap.assess.scorecard import Prepared
from battlemap.model.method.method import Method
from battlemap.model.plans import Plans
from battlemap.model.text import Text

Run = Callable[[Any], Proof]


class Ask(NamedTuple):
    """A fact with its arguments read, ready to be asked of a case. Equal questions share a `key`.

    A `wide` fact is about the account, whichever opportunity asks.
    """

    key: int
    run: Run
    negated: bool
    wide: bool


class Limit(NamedTuple):
    """The thresholds of the method as plain numbers; shares from 0 to 1."""

    known: float
    executive_days: int
    contact_days: int
    review_days: int
    window_days: int
    concentration: float
    close_soon_days: int
    attractive_from: float
    strong_from: float
    revenue_full: float
    potential_full: float


@dataclass(frozen=True, slots=True)
class Context:
    """Everything but the account: pure data, the same for all accounts."""

    plans: Plans
    method: Method
    as_of: date
    age: Limits
    limit: Limit
    cards: tuple[Prepared, ...]
    asks: Mapping[int, Ask]
    tiers: Mapping[str, str]

    def at(self, day: date) -> Context:
        """The same as it stood on another day: facts age from there."""
        moved = day - self.as_of
        cards = tuple(card._replace(age=card.age.moved(moved)) for card in self.cards)
        return replace(self, as_of=day, age=self.age.moved(moved), cards=cards)

    def rate(self, currency: str | None) -> Decimal | None:
        """What one unit of the currency is worth in the portfolio's; None without a rate."""
        settings = self.plans.settings
        if currency is None or currency == settings.currency:
            return Decimal(1)
        return settings.rates.get(currency)

    def rival(self, name: str) -> Text:
        """The name of a competitor."""
        competitor = self.plans.competitor.get(name)
        return competitor.name if competitor else Text.plain(name)

    def member(self, name: str | None) -> Text:
        """The name of someone on our side."""
        member = self.plans.member.get(name) if name else None
        return member.name if member else Text.plain(name or "")

    def label(self, kind: str, name: str | None) -> Text:
        """The name of a term of the method."""
        entry = self.method.terms.get(kind, {}).get(name) if name else None
        return entry.label if entry else Text.plain(name or "")
