"""The four tables about who meets whom, from the people and the visit log of an account (M16-M18)."""

from __future__ import annotations

from battlemap.assess.executives import executives
from battlemap.assess.favours import favour_matrix
from battlemap.assess.holdings import Holdings
from battlemap.assess.reach import reach
from battlemap.assess.results.contacts import Contacts
from battlemap.assess.team_matrix import team_matrix


def contacts_of(held: Holdings) -> Contacts:
    """People × team, people × rivals, those at the top, coverage over time."""
    context, visits, present = held.context, held.account.visits, held.present
    levels = context.method.levels
    top = levels[0].id if levels else ""
    return Contacts(
        team_matrix(present, visits, held.as_of, context.limit.window_days),
        favour_matrix(present, held.rivals),
        executives(present, visits, context, top),
        reach(visits, held.who, levels, held.as_of),
    )
