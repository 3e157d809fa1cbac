"""A negotiation as it can be prepared: readiness, what to trade for what, who talks price (M49, M50)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from battlemap.assess.results.people import Stakeholder
from battlemap.assess.results.stage import ChecklistResult, ItemResult
from battlemap.model.negotiation import Issue

Use = Literal["give", "ask", "hold", "even", "unknown"]


class IssueState(NamedTuple):
    """An issue with its worth to us and to them, 1 to 5 (None not known), and its use.

    `give` is worth more to them than to us, `ask` the reverse; `hold` is dear to both, `even` to neither.
    """

    issue: Issue
    us: int | None
    them: int | None
    use: Use


class Trade(NamedTuple):
    """Giving one issue for another. A gain is the worth of what a side gets less that of what it gives."""

    give: IssueState
    ask: IssueState
    gain_us: int
    gain_them: int


class PriceTalk(NamedTuple):
    """Who of ours may talk price to whom; `entitled` when that person decides or carries weight."""

    member: str
    person: Stakeholder
    entitled: bool


@dataclass(frozen=True, slots=True)
class NegotiationResult:
    """`missing` preconditions come mandatory ones first; `lacks` names what the team's figures leave out.

    `known` is the share of worths that are known, 0 to 1. `silent` hold a buying role, and nobody may talk
    price to them.
    """

    ready: ChecklistResult | None
    missing: tuple[ItemResult, ...]
    issues: tuple[IssueState, ...]
    trades: tuple[Trade, ...]
    price: tuple[PriceTalk, ...]
    silent: tuple[Stakeholder, ...]
    known: float
    lacks: tuple[str, ...]

    @property
    def may_begin(self) -> bool:
        """True when every mandatory precondition holds."""
        return self.ready is not None and self.ready.mandatory_done == self.ready.mandatory
