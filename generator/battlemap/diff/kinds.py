"""Every kind of change: how much it matters and which way is better."""

from __future__ import annotations

from typing import NamedTuple


class Kind(NamedTuple):
    """`weight` is the importance of a full change, 1 to 100; `sense` +1 where more is better, -1 where less.

    `absent` ranks what is not there (None: not known). `span` is the step of a rank that counts in full, 0
    where every change does, -1 where the step is judged against the amount itself.
    """

    weight: int
    sense: int = 0
    absent: float | None = None
    span: float = 0.0


KINDS = {
    "account": Kind(72),
    "owner": Kind(60),
    "grade": Kind(50),
    "tier": Kind(60),
    "phase": Kind(75, +1, None),
    "quadrant": Kind(45),
    "reviewed": Kind(12),
    "potential": Kind(45, +1, None, -1),
    "wallet": Kind(65, +1, None, 0.2),
    "revenue": Kind(50, +1, None, -1),
    "section": Kind(15),
    "entry": Kind(28),
    "break": Kind(70, -1, 0),
    "person": Kind(60),
    "attitude": Kind(80, +1, None, 2),
    "influence": Kind(35),
    "title": Kind(30),
    "contact": Kind(25),
    "roles": Kind(50),
    "favours": Kind(45, -1, None, 2),
    "rival": Kind(65, -1, 0),
    "incumbent": Kind(60, -1, 0),
    "rival_share": Kind(50, -1, None, 0.2),
    "opportunity": Kind(90, +1, 0),
    "outcome": Kind(100, +1, 0),
    "claimed": Kind(92, +1, -1),
    "evidenced": Kind(95, +1, -1),
    "gate": Kind(50, +1, 0),
    "buying_step": Kind(45),
    "value": Kind(82, +1, None, -1),
    "weighted": Kind(22, +1, None, -1),
    "close": Kind(84, -1, None, 60),
    "deal_owner": Kind(45),
    "next_step": Kind(24),
    "strategy": Kind(40),
    "criterion": Kind(50, +1, None, 2),
    "rival_criterion": Kind(38, -1, None, 2),
    "health": Kind(70, +1, None, 20),
    "position": Kind(45, +1, None, 20),
    "attractiveness": Kind(35, +1, None, 20),
    "information": Kind(30, +1, None, 20),
    "freshness": Kind(22, +1, None, 20),
    "coverage": Kind(40, +1, None, 20),
    "card": Kind(42, +1, None, 20),
    "balance": Kind(42, +1, None, 5),
    "lead": Kind(60, +1, None, 1),
    "item": Kind(24, +1, 0),
    "need_item": Kind(26, +1, 0),
    "flag": Kind(86, -1, 0),
    "action": Kind(46, +1, 0),
    "due": Kind(34, -1, None, 30),
    "visit": Kind(48, +1, 0),
    "issue": Kind(30),
    "worth": Kind(30),
    "price": Kind(50),
}
PRESENCE = frozenset(
    {"account", "person", "rival", "opportunity", "action", "visit", "issue", "entry", "break"}
)
# What the method concludes; nobody writes it down.
CONCLUDED = frozenset({"tier", "quadrant", "evidenced", "gate", "weighted", "item", "need_item", "flag"})
SCORES = frozenset(
    {
        "health",
        "position",
        "attractiveness",
        "information",
        "freshness",
        "coverage",
        "card",
        "balance",
        "lead",
    }
)
