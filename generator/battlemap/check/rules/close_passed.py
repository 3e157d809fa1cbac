"""The decision day has passed and the opportunity is still open.

What it finds: an open opportunity whose `close` lies before today.

Why it matters: its value sits in a quarter that is over, so every sum of the pipeline is wrong by it.

For example:

    close: 2026-09-30
    outcome:

What to do: ask the customer for the new day and write it, or record how it ended with `outcome`.

中文

定案日期已过，商机仍未了结。

查什么：在途商机的 `close` 早于今天。

为什么重要：金额还挂在已经过去的季度里，凡是用到它的商机额合计都不对。

例子：

    close: 2026-09-30
    outcome:

怎么改：向客户问清新的日期并写上；已有结果的，用 `outcome` 记下来。
"""

from __future__ import annotations

from collections.abc import Iterator

from battlemap.assess.results.account import AssessedAccount
from battlemap.check.rule import Scope, found, open_ones, place
from battlemap.diagnostics import Diagnostic

CODE = "BM805"


def find(account: AssessedAccount, scope: Scope) -> Iterator[Diagnostic]:
    """Open opportunities past their day."""
    for opportunity in open_ones(account):
        close = opportunity.opportunity.close
        if close is not None and close < scope.as_of:
            where = place(opportunity.opportunity.at, "close")
            yield found(CODE, where, close, opportunity=opportunity.id)
