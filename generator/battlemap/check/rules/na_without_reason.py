"""An item was put aside as not applicable, without a reason.

What it finds: a checklist item of an open opportunity that says `n/a` and nothing else.

Why it matters: an item that does not apply is left out of the gate. Without a reason this is the easiest
way past it.

For example:

    checklist: {site-survey: n/a}

What to do: say why it does not apply, or leave the item open.

    checklist: {site-survey: {na: Same dock as in the contract of 2025}}

中文

检查项写了不适用，没有说明原因。

查什么：在途商机的检查项只写了 `n/a`，没有别的内容。

为什么重要：不适用的检查项不计入关口。不写原因，这就成了绕过关口最省事的办法。

例子：

    checklist: {site-survey: n/a}

怎么改：写明为什么不适用，或者让它保持未完成。

    checklist: {site-survey: {na: 与2025年合同同一道口}}
"""

from __future__ import annotations

from collections.abc import Iterator

from battlemap.assess.results.account import AssessedAccount
from battlemap.check.rule import Scope, found, open_ones
from battlemap.diagnostics import Diagnostic

CODE = "BM818"


_BARE = {"n/a", "na", "不适用"}


def find(account: AssessedAccount, scope: Scope) -> Iterator[Diagnostic]:
    """Items put aside with a bare word."""
    for opportunity in open_ones(account):
        for item, tick in opportunity.opportunity.checklist.items():
            if tick.na is not None and tick.na.get("en").lower() in _BARE:
                yield found(CODE, tick.at.here, item=item)
