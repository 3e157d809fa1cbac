"""A rating that decides rests on nothing that could be looked up.

What it finds: a rating in our favour with neither a note nor a source, where it decides: in the
assessment of an open opportunity, among the pillars of trust, or as the attitude of somebody who has a
buying role.

Why it matters: in the review nobody can tell whether somebody said it or somebody hoped it. What has no
origin cannot be checked again in three months either.

For example:

    assessment:
      us:
        budget: +1

What to do: add what was said or seen, or by whom, and when. A rating that nobody can back is honest as
`?`.

    assessment:
      us:
        budget: {rating: +1, note: "2.4M in the 2027 budget", source: visit 2026-10-02, as_of: 2026-10-02}

中文

起决定作用的评分，没有可以查证的依据。

查什么：对我方有利的评分，既没有备注也没有来源，而且落在起决定作用的地方：在途商机的评估、信任支柱，
或担任采购角色者的支持程度。

为什么重要：复盘时谁也说不清这是客户说的，还是我们盼的；没有出处，三个月后也没法再核对。

例子：

    assessment:
      us:
        budget: +1

怎么改：补上听到或看到了什么、谁说的、哪天说的。实在没有依据，就老实写 `?`。

    assessment:
      us:
        budget: {rating: +1, note: 2027年预算已列240万, source: visit 2026-10-02, as_of: 2026-10-02}
"""

from __future__ import annotations

from collections.abc import Iterator

from battlemap.assess.results.account import AssessedAccount
from battlemap.check.rule import Scope, found, open_ones, place
from battlemap.diagnostics import Diagnostic

CODE = "BM801"


def find(account: AssessedAccount, scope: Scope) -> Iterator[Diagnostic]:
    """Ratings for us without note and source, where they decide."""
    cards = [account.trust, *(opportunity.assessment for opportunity in open_ones(account))]
    for card in cards:
        middle = (card.card.scale.low + card.card.scale.high) / 2 if card else 0
        for part in card.score.parts if card else ():
            backed = part.note or part.source
            if part.where and part.input is not None and part.input > middle and not backed:
                yield found(CODE, part.where, criterion=part.id)
    for who in account.people.present:
        support = who.person.support
        if who.roles and support and support.rating and not support.note and not support.source:
            yield found(CODE, place(support.at), criterion=f"support ({who.id})")
