"""Ways to compete, with what has to hold for each (M35)."""

from __future__ import annotations

from battlemap.model.base import Audience
from battlemap.model.method.parts import Entry, Item, Words


class Way(Entry, audience=Audience.CUSTOMER):
    """A competitive strategy: what we do, and the facts that must hold. The first that fits is suggested."""

    does: Words
    fits: tuple[Item, ...] = ()
