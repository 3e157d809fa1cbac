"""Opening price, target and walk-away stand in the wrong order.

What it finds: a negotiation whose walk-away lies above its target or its opening price, or whose target lies
above the opening price. We are the ones who sell.

Why it matters: these three figures are printed for the room. A slip in one of them costs money on the spot,
because nobody works it out again at the table.

For example:

    negotiation: {opening: 5.6M, target: 5.2M, walk_away: 5.4M}

What to do: correct the figure that is wrong, from high to low: opening, target, walk-away.

中文

开价、目标价、底线的高低次序不对。

查什么：谈判预案里底线高于目标价或开价，或者目标价高于开价。我方是卖方。

为什么重要：这三个数要打印出来带进会场，桌上没人会再算一遍，写错一个，当场就要赔钱。

例子：

    negotiation: {opening: 560万, target: 520万, walk_away: 540万}

怎么改：改正写错的那个数，从高到低依次是开价、目标价、底线。
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from battlemap.assess.results.account import AssessedAccount
from battlemap.check.rule import Scope, found, open_ones, place
from battlemap.diagnostics import Diagnostic

CODE = "BM820"

_FROM_HIGH = ("opening", "target", "walk_away")


def find(account: AssessedAccount, scope: Scope) -> Iterator[Diagnostic]:
    """Negotiations with a figure above one that must be higher; the figures themselves are not told."""
    for opportunity in open_ones(account):
        plan = opportunity.opportunity.negotiation
        if plan is None:
            continue
        known = [(key, value) for key in _FROM_HIGH if (value := getattr(plan, key)) is not None]
        low = next((key for (_, high), (key, low) in combinations(known, 2) if low > high), None)
        if low:
            yield found(CODE, place(plan.at, low), opportunity=opportunity.id)
