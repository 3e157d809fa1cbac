"""A red flag was silenced until a day that has passed.

What it finds: an entry of `silenced` whose `until` lies before today.

Why it matters: the entry does nothing any more. If its reason still holds, the flag is up again without
need; if not, the entry hides from a reader that the matter is open.

For example:

    silenced:
      - {flag: no-executive-contact, reason: The new director starts in October, until: 2026-10-31}

What to do: delete the entry, or give it a new day and say why.

中文

红旗的搁置期已过。

查什么：`silenced` 里 `until` 早于今天的条目。

为什么重要：这条已不起作用。理由仍成立，红旗就白白又亮了；理由不成立，它会让人以为事情还压着。

例子：

    silenced:
      - {flag: no-executive-contact, reason: 新总监10月到任, until: 2026-10-31}

怎么改：删掉这条，或换一个新日期并说明原因。
"""

from __future__ import annotations

from collections.abc import Iterator

from battlemap.assess.results.account import AssessedAccount
from battlemap.check.rule import Scope, found, place
from battlemap.diagnostics import Diagnostic

CODE = "BM812"


def find(account: AssessedAccount, scope: Scope) -> Iterator[Diagnostic]:
    """Silences that have run out."""
    for silence in account.account.silenced:
        if silence.until < scope.as_of:
            yield found(CODE, place(silence.at, "until"), silence.until, flag=silence.flag)
