"""The account is kept in another currency, and nothing says what that is worth.

What it finds: an account whose currency is not the portfolio's, while the configuration has no rate for it.

Why it matters: its page shows its own amounts, but no total can count them. Pyramid, funnel and forecast look
smaller than they are.

For example, in a portfolio in CNY:

    business: {currency: EUR, potential: 3M}

What to do: add the rate in mkdocs.yml, `rates: {EUR: 7.8}` (one euro is worth 7.8 of the portfolio's
currency), or keep the account in the portfolio's currency.

中文

客户用的不是统一币种，又没有汇率。

查什么：客户的币种与统一币种不同，配置里又没有它的汇率。

为什么重要：客户自己的页面照常显示金额，但任何合计都不含这些金额，金字塔、漏斗和预测看起来都比实际小。

例子，统一币种为 CNY 时：

    business: {currency: EUR, potential: 300万}

怎么改：在 mkdocs.yml 里写上汇率，例如 `rates: {EUR: 7.8}`（1欧元折合7.8元），
或者把该客户的金额改用统一币种。
"""

from __future__ import annotations

from collections.abc import Iterator

from battlemap.assess.results.account import AssessedAccount
from battlemap.check.rule import Scope, found, place
from battlemap.diagnostics import Diagnostic

CODE = "BM822"


def find(account: AssessedAccount, scope: Scope) -> Iterator[Diagnostic]:
    """The currency that no rate is known for."""
    if account.figures.in_portfolio is None:
        business = account.account.business
        yield found(CODE, place(business.at, "currency"), business.currency)
