"""An open action serves an opportunity that has ended.

What it finds: an action without `done` whose `opportunity` has an outcome.

Why it matters: after a win it is often the handover that somebody forgot; after a loss it is work for
nothing.

For example:

    opportunities: [{id: frame-2026, title: Frame contract, outcome: {result: lost, date: 2026-09-01}}]
    actions: [{id: a7, what: Send the price list, who: chen-yu, due: 2026-12-01, opportunity: frame-2026}]

What to do: close the action with `done`, delete it, or point it to the opportunity it serves now.

中文

行动未完成，对应的商机已经了结。

查什么：没有 `done` 的行动，其 `opportunity` 已有结果。

为什么重要：赢单之后，多半是漏掉的交接；输单之后，就是白忙。

例子：

    opportunities: [{id: frame-2026, title: 框架合同, outcome: {result: lost, date: 2026-09-01}}]
    actions: [{id: a7, what: 发价目表, who: chen-yu, due: 2026-12-01, opportunity: frame-2026}]

怎么改：用 `done` 了结，或删掉，或改挂到现在对应的商机上。
"""

from __future__ import annotations

from collections.abc import Iterator

from battlemap.assess.results.account import AssessedAccount
from battlemap.check.rule import Scope, found, place
from battlemap.diagnostics import Diagnostic

CODE = "BM819"


def find(account: AssessedAccount, scope: Scope) -> Iterator[Diagnostic]:
    """Open actions for what is over."""
    finished = {opportunity.id for opportunity in account.opportunities if not opportunity.open}
    for state in account.actions:
        action = state.action
        if state.state != "done" and action.opportunity in finished:
            where = place(action.at, "opportunity")
            yield found(CODE, where, action.opportunity, action=action.id)
