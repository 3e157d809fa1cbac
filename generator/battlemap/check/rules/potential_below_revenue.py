"""What the customer could buy, or spends in all, is less than it already buys from us.

What it finds: an account whose yearly potential, or whose whole spend, lies below our revenue with it in its
last full year.

Why it matters: potential decides where an account stands on the map and how much effort it deserves. One that
is smaller than today's business is old, or is short of a digit.

For example:

    business:
      potential: 3.5M
      years: {2025: {revenue: 11M}}

What to do: estimate the potential anew for a whole year and all lines, or correct the figure that slipped.

中文

年度潜力或总支出，比客户现在向我们采购的还少。

查什么：客户的年度潜力或总支出，低于上一个完整年度我们在该客户的收入。

为什么重要：潜力决定客户在分布图上的位置，也决定值得投入多少。比现有业务还小的潜力，不是过时了，就是少写了一位。

例子：

    business:
      potential: 350万
      years: {2025: {revenue: 1100万}}

怎么改：按全年、全部线路重新估算潜力，或改正写错的那个数。
"""

from __future__ import annotations

from collections.abc import Iterator

from battlemap.assess.results.account import AssessedAccount
from battlemap.check.rule import Scope, found, place
from battlemap.diagnostics import Diagnostic

CODE = "BM821"


def find(account: AssessedAccount, scope: Scope) -> Iterator[Diagnostic]:
    """Potential and spend below the revenue of the last full year."""
    business, revenue = account.account.business, account.figures.revenue
    for key in ("potential", "spend"):
        value = getattr(business, key)
        if value is not None and revenue is not None and value < revenue:
            yield found(CODE, place(business.at, key), field=key)
