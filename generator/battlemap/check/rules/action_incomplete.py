"""An action has no owner or no day.

What it finds: an open action without `who` or without `due`.

Why it matters: a task of everybody is a task of nobody, and one without a day is a wish.

For example:

    - {id: a4, what: Reference visit}

What to do: name one person of the team and a day.

    - {id: a4, what: Reference visit, who: chen-yu, due: 2026-12-05}

中文

行动没有负责人或日期。

查什么：未完成的行动缺 `who` 或缺 `due`。

为什么重要：人人有责等于没人负责，没有日期的事只是愿望。

例子：

    - {id: a4, what: 安排参观}

怎么改：写明团队里的一个人和一个日期。

    - {id: a4, what: 安排参观, who: chen-yu, due: 2026-12-05}
"""

from __future__ import annotations

from collections.abc import Iterator

from battlemap.assess.results.account import AssessedAccount
from battlemap.check.rule import Scope, found, place
from battlemap.diagnostics import Diagnostic

CODE = "BM810"


def find(account: AssessedAccount, scope: Scope) -> Iterator[Diagnostic]:
    """Open actions that lack somebody or some day."""
    for state in account.actions:
        action = state.action
        lacks = tuple(key for key in ("who", "due") if getattr(action, key) is None)
        if lacks and state.state != "done":
            yield found(CODE, place(action.at, "id"), action.id, lacks=lacks)
