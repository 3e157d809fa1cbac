"""An action is past its day and not done.

What it finds: an action whose `due` has passed and that has no `done`.

Why it matters: what was promised to a customer and not kept costs trust first and the deal later. A list
full of old days is read by nobody.

For example:

    - {id: a3, what: Answer the claim of May, who: han-jing, due: 2026-10-30}

What to do: write `done` with the day, or agree on a new day with whoever waits for it.

中文

行动已逾期，尚未完成。

查什么：`due` 已过、没有 `done` 的行动。

为什么重要：答应客户的事没办，先丢信任，后丢单子。满是旧日期的清单也没有人会看。

例子：

    - {id: a3, what: 答复5月的理赔, who: han-jing, due: 2026-10-30}

怎么改：办完了写上 `done` 的日期；没办完，和等着的人重新约日期。
"""

from __future__ import annotations

from collections.abc import Iterator

from battlemap.assess.results.account import AssessedAccount
from battlemap.check.rule import Scope, found, place
from battlemap.diagnostics import Diagnostic

CODE = "BM809"


def find(account: AssessedAccount, scope: Scope) -> Iterator[Diagnostic]:
    """Actions past their day."""
    for state in account.actions:
        if state.state == "overdue":
            yield found(CODE, place(state.action.at, "due"), state.action.due, action=state.action.id)
