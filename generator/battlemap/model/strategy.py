"""How we mean to win an opportunity: against whom, with which message, with which people (M35)."""

from __future__ import annotations

from typing import Annotated

from battlemap.model.base import TEAM, Audience, Keys, Model, Ref
from battlemap.model.short import Table, no_entries
from battlemap.model.text import Text


class Strategy(Model, audience=Audience.LEADERSHIP):
    """The competitive strategy of an opportunity. How each person is won stays with the team."""

    kind: Annotated[str, Ref("strategy")]
    against: Annotated[str, Ref("rival")] | None = None
    message: Text | None = None
    reason: Text | None = None
    people: Annotated[Table[Text], Keys(("person",)), TEAM] = no_entries()
