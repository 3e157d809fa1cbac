"""A planned visit has no goal.

What it finds: a visit in the future with neither `goal` nor `goal_kind`.

Why it matters: without a goal nobody can say afterwards whether the visit was worth the hours of two
people, and the customer notices.

For example:

    - {date: 2026-12-03, with: [wang-lei], by: [chen-yu]}

What to do: write what the customer shall have done, said or agreed to when you leave.

    - {date: 2026-12-03, with: [wang-lei], by: [chen-yu], goal: He names the day of the board meeting}

中文

计划中的拜访没有目标。

查什么：日期在今天或以后的拜访，既没写 `goal` 也没写 `goal_kind`。

为什么重要：没有目标，事后说不清这一趟值不值，客户也感觉得到。

例子：

    - {date: 2026-12-03, with: [wang-lei], by: [chen-yu]}

怎么改：写清离开时客户要做到、说出或答应什么。

    - {date: 2026-12-03, with: [wang-lei], by: [chen-yu], goal: 请他说出董事会的日期}
"""

from __future__ import annotations

from collections.abc import Iterator

from battlemap.assess.results.account import AssessedAccount
from battlemap.check.rule import Scope, found, place
from battlemap.diagnostics import Diagnostic

CODE = "BM811"


def find(account: AssessedAccount, scope: Scope) -> Iterator[Diagnostic]:
    """Planned visits to no stated end."""
    for visit in account.visits.planned:
        if not visit.goal and not visit.goal_kind:
            yield found(CODE, place(visit.at, "date"), visit.date)
