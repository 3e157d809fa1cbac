"""Effort done against effort planned, as a table cell (M53)."""

from __future__ import annotations

from decimal import Decimal

from battlemap.view.tables import Cell
from battlemap.view.voice import Voice

SHORT = 0.5  # share of the plan below which it is marked


def against(
    say: Voice, done: Decimal | int | None, plan: Decimal | int | None, *, money: bool = False
) -> Cell:
    """What was done, and small what was planned; marked where less than half or more than all was used."""

    def written(amount: Decimal | int) -> str:
        return say.money(amount) if money else say.number(amount)

    text = "?" if done is None else written(done)
    if plan is None:
        return Cell(text, sub=say("resources.no_plan"))
    tone = ""
    if done is not None and plan:
        part = float(done) / float(plan)
        tone = "warn" if part < SHORT else "bad" if part > 1 and money else ""
    return Cell(text, tone, sub=say("resources.of_plan", plan=written(plan)))
