"""Everything that was read from one state of the plans."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from battlemap.model.account import Account
from battlemap.model.library import Case, Competitor, Member, Product, Segment


@dataclass(frozen=True)
class Settings:
    """What the configuration says: organisation, currency, fixed rates, size of the customer base, git host.

    `rates` turns a currency into the portfolio's: 1 unit of the key is worth that many units of `currency`.
    `line_url` is the address of a line on the git host, with `{path}` and `{line}`; empty without one.
    """

    organisation_en: str = "Our company"
    organisation_zh: str = "我们公司"
    site_name: str = "battlemap"
    currency: str = "CNY"
    rates: Mapping[str, Decimal] = field(default_factory=dict)
    customer_base: int | None = None
    rank_by: str = "revenue"
    line_url: str = ""


@dataclass(frozen=True)
class Plans:
    """All accounts and what they share, each sorted by id."""

    accounts: tuple[Account, ...] = ()
    competitors: tuple[Competitor, ...] = ()
    cases: tuple[Case, ...] = ()
    team: tuple[Member, ...] = ()
    products: tuple[Product, ...] = ()
    segments: tuple[Segment, ...] = ()
    settings: Settings = field(default_factory=Settings)

    @cached_property
    def member(self) -> Mapping[str, Member]:
        """Our people by id."""
        return {m.id: m for m in self.team}

    @cached_property
    def competitor(self) -> Mapping[str, Competitor]:
        """Competitors by id."""
        return {c.id: c for c in self.competitors}

    @cached_property
    def product(self) -> Mapping[str, Product]:
        """Products by id."""
        return {p.id: p for p in self.products}
