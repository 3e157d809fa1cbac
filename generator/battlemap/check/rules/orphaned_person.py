"""A person stands in the plan without any connection.

What it finds: a person without a buying role, a reporting or other line, a visit, an action, an attitude
or an influence. People who have left and unfilled roles are passed over.

Why it matters: a name alone helps nobody to prepare a meeting. Either the person matters, and then the
plan lacks what makes the person matter, or the entry is a leftover; personal data without a purpose
should go.

For example:

    people:
      - {id: zhang-san, name: Zhang San}

What to do: add `reports_to`, `influence`, `support` or a role on an opportunity; or delete the person.

中文

人员列在计划里，却没有任何关联。

查什么：没有采购角色、没有汇报或其他连线、没有拜访、没有行动、没写支持程度也没写影响力的人员。
已离职者和角色空缺不算。

为什么重要：光有姓名，谁也没法据此准备会面。此人要么重要，那就缺了说明其重要之处的内容；要么是残留，
没有用途的个人信息应当删除。

例子：

    people:
      - {id: zhang-san, name: 张三}

怎么改：补上 `reports_to`、`influence`、`support` 或商机中的角色；用不上就删掉。
"""

from __future__ import annotations

from collections.abc import Iterator

from battlemap.assess.results.account import AssessedAccount
from battlemap.check.rule import Scope, found, place
from battlemap.diagnostics import Diagnostic

CODE = "BM807"


def find(account: AssessedAccount, scope: Scope) -> Iterator[Diagnostic]:
    """Named people whom nothing in the plan mentions."""
    lines = {end for link in account.people.links for end in (link.start, link.end)}
    plan = account.account
    busy = {name for visit in plan.visits for name in visit.people}
    busy |= {name for action in plan.actions for name in action.people}
    busy |= {name for need in plan.needs for name in need.whose}
    for who in account.people.present:
        person = who.person
        told = person.support is not None or person.influence is not None
        if not (told or who.roles or who.id in lines or who.id in busy):
            yield found(CODE, place(person.at, "id"), who.id)
