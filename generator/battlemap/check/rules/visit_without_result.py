"""A visit took place and nothing is written about it.

What it finds: a visit more than a week ago without `result`, without `reached` and without text below it.

Why it matters: a week later the details are gone. The next visitor starts from zero and asks the customer
twice.

For example:

    - {date: 2026-10-02, with: [zhou-min], by: [chen-yu], goal: See dock 3}

What to do: write two lines: what you learned, what was agreed. `reached: no` is worth knowing, too.

中文

拜访过了，却没有任何记录。

查什么：一周以前的拜访，没写 `result`，没写 `reached`，正文也是空的。

为什么重要：过了一周细节就忘了，下一个去的人只能从头来，同样的话再问客户一遍。

例子：

    - {date: 2026-10-02, with: [zhou-min], by: [chen-yu], goal: 看3号道口}

怎么改：写两行：了解到什么，约定了什么。写 `reached: no` 也有价值。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from battlemap.assess.results.account import AssessedAccount
from battlemap.check.rule import Scope, found, place
from battlemap.diagnostics import Diagnostic

CODE = "BM815"


_TIME_TO_WRITE = timedelta(days=7)


def find(account: AssessedAccount, scope: Scope) -> Iterator[Diagnostic]:
    """Visits of which nothing is left."""
    for visit in account.account.visits:
        told = visit.result or visit.reached or visit.body.strip()
        if not told and visit.date < scope.as_of - _TIME_TO_WRITE:
            yield found(CODE, place(visit.at, "date"), visit.date)
