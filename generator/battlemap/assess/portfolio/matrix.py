"""The portfolio map: every account by position and attractiveness (M03)."""

from __future__ import annotations

from collections.abc import Sequence

from battlemap.assess.results.account import AssessedAccount
from battlemap.assess.results.portfolio import Place, Pyramid
from battlemap.model.method.method import Method


def places(accounts: Sequence[AssessedAccount], drawn: Pyramid, method: Method) -> tuple[Place, ...]:
    """Where each account stands. Below the least known share on either axis it is listed, not placed."""
    least = float(method.thresholds.min_known_share)
    return tuple(_place(account, drawn, least) for account in accounts)


def _place(account: AssessedAccount, drawn: Pyramid, least: float) -> Place:
    x, y = account.position, account.attractiveness
    known = min(x.known, y.known)
    money = account.figures.in_portfolio
    tier = drawn.standing[account.id].tier
    return Place(
        account=account.id,
        x=x.value,
        y=y.value,
        known=known,
        placed=x.value is not None and y.value is not None and known >= least,
        quadrant=account.quadrant,
        revenue=money.revenue if money else None,
        potential=money.potential if money else None,
        key=tier is not None and tier.key,
        alert=any(flag.severity == "act" for flag in account.flags),
    )
