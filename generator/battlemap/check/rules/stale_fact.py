"""A rating is so old that it no longer counts.

What it finds: a rating of an account, of a person or of an open opportunity whose date lies further back
than the playbook allows (`stale_days`, or the limit of its scorecard).

Why it matters: a stale rating counts as unknown in every score. The plan still shows it, and a reader may
take it for the state of today.

For example:

    support: {rating: +2, source: visit 2025-09-01, as_of: 2025-09-01}

What to do: ask again. If the answer is the same, move `as_of` to the day you heard it; if nobody knows,
write `?`.

中文

评分太旧，已经不再计入。

查什么：客户、人员或在途商机的评分，日期早于打法手册规定的期限（`stale_days`，或该评分表自己的期限）。

为什么重要：过期的评分在所有得分里都按未知处理，可计划里还写着，读者容易当成现在的情况。

例子：

    support: {rating: +2, source: visit 2025-09-01, as_of: 2025-09-01}

怎么改：再问一次。答案没变，就把 `as_of` 改成这次听到的日期；没人说得清，就写 `?`。
"""

from __future__ import annotations

from collections.abc import Iterator

from battlemap.assess.results.account import AssessedAccount
from battlemap.check.rule import Scope, found, place, rated
from battlemap.diagnostics import Diagnostic

CODE = "BM802"


def find(account: AssessedAccount, scope: Scope) -> Iterator[Diagnostic]:
    """Ratings past the limit of their scorecard, and views of people past that of the method."""
    for part in rated(account):
        if part.freshness == "stale" and part.spot is not None:
            where = place(part.spot.at, part.spot.key or "as_of", "as_of")
            yield found(CODE, where, part.as_of, criterion=part.id)
    for who in account.people.present:
        support = who.person.support
        if support is not None and who.support_freshness == "stale":
            yield found(CODE, place(support.at, "as_of"), support.as_of, criterion=f"support ({who.id})")
