"""The seven differentiation lists: which accounts call for different treatment, and why (M05)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from battlemap.assess.results.account import AssessedAccount, AssessedOpportunity
from battlemap.assess.results.effort import AccountEffort
from battlemap.model.activity import Request
from battlemap.model.text import Text


class TopAccount(NamedTuple):
    """One of the largest accounts by sales of the last full year; `open` is its number of open
    opportunities.
    """

    rank: int
    account: AssessedAccount
    revenue: Decimal | None
    growth: float | None
    open: int


class CostMove(NamedTuple):
    """An account whose cost to serve moved between `year` and the one before, in the portfolio's currency."""

    account: AssessedAccount
    year: int
    before: Decimal
    now: Decimal
    revenue_share: float | None

    @property
    def moved(self) -> Decimal:
        """By how much it moved."""
        return self.now - self.before


class Complained(NamedTuple):
    """An account with repeated complaints in the last twelve months, newest first, and how many wait for an
    answer.
    """

    account: AssessedAccount
    complaints: tuple[Request, ...]
    open: int


class FewProducts(NamedTuple):
    """An account that buys few of our products; `next` are those it has an open opportunity for."""

    account: AssessedAccount
    products: tuple[str, ...]
    next: tuple[str, ...]


class VisitFirst(NamedTuple):
    """An account worth having where a rival stands and we have not been: days since the last contact (None:
    never), the day of the next planned visit, the opportunity that closes first.
    """

    account: AssessedAccount
    days: int | None
    rivals: tuple[Text, ...]
    closing: AssessedOpportunity | None


class Asked(NamedTuple):
    """What one of the ten largest accounts asked for; `days` to the answer, or waited so far while `open`."""

    account: AssessedAccount
    request: Request
    open: bool
    days: int


@dataclass(frozen=True, slots=True)
class Differentiation:
    """The seven lists (M05), each in the order in which to read it."""

    top: tuple[TopAccount, ...]
    cost_moves: tuple[CostMove, ...]
    complained: tuple[Complained, ...]
    few_products: tuple[FewProducts, ...]
    visit_first: tuple[VisitFirst, ...]
    absorbing: tuple[AccountEffort, ...]
    asked: tuple[Asked, ...]
