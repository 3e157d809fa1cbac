"""Somebody who has left still has a buying role.

What it finds: an open opportunity in whose `roles` a person stands whose `left` has passed.

Why it matters: the role is empty, and the plan shows it as filled. The most dangerous one to miss is who
signs.

For example:

    people: [{id: lin-fang, name: Lin Fang, left: 2026-09-30}]
    opportunities:
      - {id: inbound, title: Inbound, roles: {lin-fang: economic}}

What to do: find out who took over and give that person the role; take it away from the one who left.

中文

已离职的人仍担任采购角色。

查什么：在途商机的 `roles` 里，有人的 `left` 日期已过。

为什么重要：角色其实空着，计划里却显示有人。最怕漏掉的是拍板人。

例子：

    people: [{id: lin-fang, name: 林芳, left: 2026-09-30}]
    opportunities:
      - {id: inbound, title: 入厂物流, roles: {lin-fang: economic}}

怎么改：打听清楚由谁接手，把角色给接手的人，从离职者名下去掉。
"""

from __future__ import annotations

from collections.abc import Iterator

from battlemap.assess.results.account import AssessedAccount
from battlemap.check.rule import Scope, found, open_ones, place
from battlemap.diagnostics import Diagnostic

CODE = "BM816"


def find(account: AssessedAccount, scope: Scope) -> Iterator[Diagnostic]:
    """Roles that are held by nobody any more."""
    gone = {who.id for who in account.people.everyone if who.gone}
    for opportunity in open_ones(account):
        for person in opportunity.opportunity.roles:
            if person in gone:
                where = place(opportunity.opportunity.at, "roles")
                yield found(CODE, where, opportunity=opportunity.id, person=person)
