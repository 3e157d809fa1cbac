"""An opportunity has ended, and its stages tell another story.

What it finds: a won opportunity whose stages stop before the last one, or a finished one with a stage
dated after its end.

Why it matters: days per stage, conversion and the length of a sale are reckoned from these dates. One
contradiction spoils the average by which the next forecast is judged.

For example:

    stages: {target: 2026-01-10, negotiation: 2026-06-01}
    outcome: {result: won, date: 2026-07-15}

What to do: give the last stage its day, or correct the outcome.

中文

商机已经了结，阶段却对不上。

查什么：赢单的商机，阶段没有走到最后一个；或者有阶段日期晚于了结日期。

为什么重要：各阶段天数、转化率、成交周期都从这些日期算出，一处矛盾就会带偏后面预测所依据的平均值。

例子：

    stages: {target: 2026-01-10, negotiation: 2026-06-01}
    outcome: {result: won, date: 2026-07-15}

怎么改：给最后一个阶段补上日期，或更正 `outcome`。
"""

from __future__ import annotations

from collections.abc import Iterator

from battlemap.assess.results.account import AssessedAccount
from battlemap.check.rule import Scope, called, found, place
from battlemap.diagnostics import Diagnostic

CODE = "BM806"


def find(account: AssessedAccount, scope: Scope) -> Iterator[Diagnostic]:
    """Finished opportunities whose stages and outcome cannot both be right."""
    for opportunity in account.opportunities:
        plan, outcome = opportunity.opportunity, opportunity.opportunity.outcome
        if outcome is None:
            continue
        unfinished = outcome.result == "won" and scope.last_stage not in plan.stages
        if unfinished or any(day > outcome.date for day in plan.stages.values()):
            claimed = opportunity.stage.claimed
            where = place(plan.at, "outcome")
            stage = called(claimed) if claimed else "–"
            yield found(CODE, where, opportunity=opportunity.id, result=outcome.result, stage=stage)
