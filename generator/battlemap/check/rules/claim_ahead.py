"""The claimed stage lies ahead of what the plan can prove.

What it finds: an open opportunity whose last dated stage comes after the stage that its checklists carry.

Why it matters: the forecast counts the claimed stage with its probability. Steps that were skipped come
back late and cost most, often as a decision-maker whom nobody has met.

For example:

    stages: {target: 2026-03-02, negotiation: 2026-10-20}    # nothing in between is proved

What to do: open the opportunity's page; it names the items that keep the gate shut and who has to see to
them. Do those, or put the date of the stage back.

中文

自报阶段超前，计划里的证据跟不上。

查什么：在途商机最后写日期的阶段，排在检查清单能证实的阶段之后。

为什么重要：预测按自报阶段的赢率计算。跳过的步骤迟早要补，越晚代价越大，
最常见的是到最后才发现拍板人没人见过。

例子：

    stages: {target: 2026-03-02, negotiation: 2026-10-20}    # 中间各阶段都没有证据

怎么改：打开商机页面，那里列出了卡住关口的检查项和负责人。把事情办了，或者把阶段日期退回去。
"""

from __future__ import annotations

from collections.abc import Iterator

from battlemap.assess.results.account import AssessedAccount
from battlemap.check.rule import Scope, called, found, open_ones, place
from battlemap.diagnostics import Diagnostic

CODE = "BM804"


def find(account: AssessedAccount, scope: Scope) -> Iterator[Diagnostic]:
    """Open opportunities that claim more than is proved."""
    for opportunity in open_ones(account):
        stage = opportunity.stage
        if stage.ahead and stage.claimed is not None:
            evidenced = called(stage.evidenced) if stage.evidenced else "–"
            where = place(opportunity.opportunity.at, "stages")
            params = {"claimed": called(stage.claimed), "evidenced": evidenced}
            yield found(CODE, where, opportunity=opportunity.id, **params)
