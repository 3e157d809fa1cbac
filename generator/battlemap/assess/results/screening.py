"""Accounts ranked as candidates for development (M44)."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from battlemap.assess.results.account import AssessedAccount
from battlemap.assess.results.stage import ItemResult


class Candidate(NamedTuple):
    """An account that could grow: expected revenue a year, signs that speak for it, and what orders the list.

    `weighed` is expected revenue times ease, in the portfolio's currency. Ease lies between 0 and 1: (signs
    there + 1) / (signs known + 2), so that nothing known is one half.
    """

    account: AssessedAccount
    expected: Decimal
    signs: tuple[ItemResult, ...]
    there: int
    known: int
    weighed: Decimal
