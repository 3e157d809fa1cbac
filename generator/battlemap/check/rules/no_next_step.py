"""An opportunity has no next step.

What it finds: an open opportunity without an open action, without a planned visit and without
`next_step`.

Why it matters: nothing will happen until somebody decides what. Deals die quietly this way.

For example: every action of the opportunity is done.

    actions:
      - {id: a1, what: Send it, who: chen-yu, due: 2026-10-01, done: 2026-10-01, opportunity: inbound}

What to do: add an action with owner and day, best one that the customer has agreed to; or end the
opportunity.

中文

商机没有下一步。

查什么：在途商机没有未完成的行动，没有计划中的拜访，也没写 `next_step`。

为什么重要：不定下一步，就不会有任何进展，单子往往就这样悄悄凉掉。

例子：该商机的行动都已完成。

    actions:
      - {id: a1, what: 提交方案, who: chen-yu, due: 2026-10-01, done: 2026-10-01, opportunity: inbound}

怎么改：加一条有负责人、有日期的行动，最好是客户也认可的；或者了结这个商机。
"""

from __future__ import annotations

from collections.abc import Iterator

from battlemap.assess.results.account import AssessedAccount
from battlemap.check.rule import Scope, found, open_ones, place
from battlemap.diagnostics import Diagnostic

CODE = "BM808"


def find(account: AssessedAccount, scope: Scope) -> Iterator[Diagnostic]:
    """Open opportunities that wait for nothing."""
    moving = {state.action.opportunity for state in account.actions if state.state != "done"}
    moving |= {visit.opportunity for visit in account.visits.planned}
    for opportunity in open_ones(account):
        if opportunity.id not in moving and not opportunity.opportunity.next_step:
            where = place(opportunity.opportunity.at, "title")
            yield found(CODE, where, opportunity=opportunity.id)
