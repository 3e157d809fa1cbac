"""An item is ticked, and the plan itself says otherwise.

What it finds: an item of a checklist of an open opportunity that somebody ticked while the fact that
would prove it is false.

Why it matters: the gate of a stage counts what the data show. Either the tick is wishful, or what it
rests on was never written down. Both mislead whoever decides on the deal.

For example: `economic-buyer-met` is ticked, and no visit with that person is on record.

    roles: {wang-lei: economic}
    checklist: {economic-buyer-met: 2026-09-12}

What to do: write down what happened, here the visit; the item then proves itself and needs no tick. If it
did not happen, delete the tick.

中文

检查项打了勾，计划里的数据却不支持。

查什么：在途商机检查清单里，有人打了勾，而能证明它的事实并不成立。

为什么重要：阶段关口只认数据。要么勾打早了，要么依据没有记下来，两种情况都会误导做决定的人。

例子：`economic-buyer-met` 打了勾，却没有见过此人的拜访记录。

    roles: {wang-lei: economic}
    checklist: {economic-buyer-met: 2026-09-12}

怎么改：把做过的事记下来（这里是补拜访记录），检查项会自行得到证明，不必打勾；没做过，就去掉勾。
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from battlemap.assess.results.account import AssessedAccount
from battlemap.check.rule import Scope, found, open_ones
from battlemap.diagnostics import Diagnostic

CODE = "BM803"


def find(account: AssessedAccount, scope: Scope) -> Iterator[Diagnostic]:
    """Ticks against the data; the places that the data were read from are given."""
    for opportunity in open_ones(account):
        gates = [gate.checklist for gate in opportunity.stage.gates]
        for checklist in (*gates, *opportunity.checklists.values()):
            for result in checklist.items:
                if result.state == "contradicted" and result.tick is not None:
                    fault = found(CODE, result.tick.at.here, item=result.item.id)
                    yield replace(fault, related=result.proof.where[:3] if result.proof else ())
