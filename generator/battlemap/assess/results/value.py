"""From problem to benefit, who supplies what where, and which cases fit (M36-M39)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, NamedTuple

from battlemap.assess.results.people import Stakeholder
from battlemap.model.account import Unit
from battlemap.model.library import Case, Product
from battlemap.model.method.vocabulary import Term
from battlemap.model.needs import Need
from battlemap.model.value import Holding, Offer, Problem

Stop = Literal["need", "answer", "benefit", "confirmation", "none"]


class Link(NamedTuple):
    """A line of the chain problem → need → offer → benefit. `stops` names the first piece that is missing."""

    problem: Problem | None
    need: Need | None
    offers: tuple[Offer, ...]
    stops: Stop


class Dimension(NamedTuple):
    """Needs of one kind (M37): how many, stated or latent, strong, and the strong ones that nothing
    answers.
    """

    kind: Term | None
    needs: tuple[Need, ...]
    stated: int
    latent: int
    strong: int
    unanswered: tuple[Need, ...]


class StrongNeed(NamedTuple):
    """A strong need that nothing answers, and whose it is; `influence` is the greatest of its holders'."""

    need: Need
    whose: tuple[Stakeholder, ...]
    influence: int


@dataclass(frozen=True, slots=True)
class ChainResult:
    """Problems, needs and offers joined (M36-M38).

    `cost` is what the costed problems cost the customer a year, `worth` what the needs are worth to it;
    None when no figure is known. `complete` links lead to a benefit that the customer confirmed.
    """

    links: tuple[Link, ...]
    dimensions: tuple[Dimension, ...]
    strong_open: tuple[StrongNeed, ...]
    problems: int
    costed: int
    cost: Decimal | None
    worth: Decimal | None

    @property
    def complete(self) -> int:
        """How many links lead through to a confirmed benefit."""
        return sum(1 for link in self.links if link.stops == "none")

    @property
    def known(self) -> float:
        """Share of the pieces (need, answer, benefit, confirmation) that are there, 0 to 1."""
        order: tuple[Stop, ...] = ("need", "answer", "benefit", "confirmation", "none")
        return (
            sum(order.index(link.stops) for link in self.links) / (4 * len(self.links)) if self.links else 0.0
        )


class SpaceTotal(NamedTuple):
    """What a product or a unit adds up to: cells by state, our revenue, and potential held by rivals or open.

    Amounts are None when no cell states one; `unpriced` cells of rivals or open ones state no potential.
    """

    id: str
    ours: int
    rival: int
    open: int
    none: int
    unknown: int
    revenue: Decimal | None
    rival_potential: Decimal | None
    open_potential: Decimal | None
    unpriced: int

    @property
    def to_win(self) -> Decimal | None:
        """Potential a year that is not ours."""
        parts = [p for p in (self.rival_potential, self.open_potential) if p is not None]
        return sum(parts, Decimal(0)) if parts else None


class SpaceCell(NamedTuple):
    """A product in a unit; None for a cell that nobody has looked into."""

    unit: Unit
    product: Product
    holding: Holding | None


@dataclass(frozen=True, slots=True)
class WhiteSpaceResult:
    """Units × products (M38). `known` is the share of cells that are stated, 0 to 1; `best` the largest to
    win.
    """

    units: tuple[Unit, ...]
    products: tuple[Product, ...]
    cells: Mapping[tuple[str, str], Holding]
    by_unit: tuple[SpaceTotal, ...]
    by_product: tuple[SpaceTotal, ...]
    total: SpaceTotal
    known: float
    best: SpaceCell | None


class CaseFit(NamedTuple):
    """A reference case and why it fits (M39): same industry, needs of its kinds, linked by the team."""

    case: Case
    industry: bool
    needs: tuple[Need, ...]
    linked: bool
    points: int
