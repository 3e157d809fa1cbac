"""The shape of the exported JSON documents; `battlemap export` writes them, schemas are made from them."""

from __future__ import annotations

from typing import Any, Literal

from typing_extensions import TypedDict

from battlemap.publish.export.shapes import Results, Value, Words

VERSION = 1

Head = TypedDict(
    "Head",
    {
        "$schema": str,
        "version": int,
        "audience": Literal["team", "leadership", "customer"],
        "as_of": str,
        "commit": str | None,
    },
)
Head.__doc__ = "What every document begins with. `$schema` is relative to the document."


class AccountDocument(Head):
    """One account: its plan as the audience may see it, and what was computed from it."""

    kind: Literal["account"]
    plan: dict[str, Any]
    results: Results


class AccountLine(TypedDict):
    """An account in the list of the portfolio; `document` is its own, relative to this one."""

    id: str
    name: Words
    document: str
    owner: str | None
    tier: str | None
    phase: str | None
    health: float | None
    known: float
    flags: int
    open_opportunities: int


class Tier(TypedDict):
    """A tier of the pyramid with its accounts."""

    id: str
    customers: int
    accounts: list[str]
    revenue: str | None
    revenue_share: float | None


class Placing(TypedDict):
    """An account on the battle map, 0 to 100 on both axes."""

    account: str
    position: float | None
    attractiveness: float | None
    quadrant: str | None


class FunnelStage(TypedDict):
    """A stage of the funnel: open opportunities as account/opportunity, sum, and sum weighted by chance."""

    id: str
    opportunities: list[str]
    value: Value
    weighted: Value
    off_track: int


class PortfolioResults(TypedDict):
    """Everything computed across accounts, money in the portfolio's currency."""

    currency: str
    totals: dict[str, int | float | str | None]
    pyramid: list[Tier]
    places: list[Placing]
    funnel: list[FunnelStage]


class Shared(TypedDict):
    """What the plans share."""

    team: list[dict[str, Any]]
    competitors: list[dict[str, Any]]
    cases: list[dict[str, Any]]
    products: list[dict[str, Any]]
    segments: list[dict[str, Any]]


class PortfolioDocument(Head):
    """All accounts, what they share, and what was computed across them."""

    kind: Literal["portfolio"]
    accounts: list[AccountLine]
    shared: Shared
    results: PortfolioResults
