"""The day of the next review has passed.

What it finds: an account whose `next_review` lies before today.

Why it matters: the date was a promise of the team to look at this plan again. Undated facts count from
the last review and fade with it.

For example:

    reviewed: 2026-07-02
    next_review: 2026-10-02

What to do: hold the review, then move both dates forward.

中文

下次复盘的日期已过。

查什么：`next_review` 早于今天的客户。

为什么重要：这个日期是团队约好再看这份计划的日子；没写日期的内容按上次复盘计算新旧，会跟着一起过期。

例子：

    reviewed: 2026-07-02
    next_review: 2026-10-02

怎么改：开复盘会，然后把两个日期都往后移。
"""

from __future__ import annotations

from collections.abc import Iterator

from battlemap.assess.results.account import AssessedAccount
from battlemap.check.rule import Scope, found, place
from battlemap.diagnostics import Diagnostic

CODE = "BM817"


def find(account: AssessedAccount, scope: Scope) -> Iterator[Diagnostic]:
    """Accounts whose review is late."""
    due = account.account.next_review
    if due is not None and due < scope.as_of:
        yield found(CODE, place(account.account.at, "next_review"), due)
