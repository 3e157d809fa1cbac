"""Which reference cases fit an account: same industry, needs of their kinds, linked by the team (M39)."""

from __future__ import annotations

from collections.abc import Iterable

from battlemap.assess.results.value import CaseFit
from battlemap.model.account import Account
from battlemap.model.library import Case

LINKED, INDUSTRY, NEED = 4, 2, 1  # a link of the team outweighs any suggestion


def fitting(account: Account, cases: Iterable[Case]) -> tuple[CaseFit, ...]:
    """Cases that are linked, of the same industry or for a kind of need that the account has; the best first.

    A link counts 4, the industry 2, a kind of need 1. A kind of need alone is enough only together with a
    result.
    """
    industry = account.profile.industry
    found = []
    for case in cases:
        linking = tuple(n for n in account.needs if case.id in n.cases)
        alike = tuple(n for n in account.needs if n.kind in case.need_kinds and n not in linking)
        linked = case.id in account.cases or bool(linking)
        same = industry is not None and case.industry == industry
        if linked or same or (alike and case.result is not None):
            points = LINKED * linked + INDUSTRY * same + NEED * bool(alike)
            found.append(CaseFit(case, same, linking or alike, linked, points))
    return tuple(sorted(found, key=lambda fit: (-fit.points, fit.case.id)))
