"""What both sides know, where we looked, and the customer's own figures (M07, M12, M13)."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator

from battlemap.model.base import TEAM, Audience, Keys, Model, Ref
from battlemap.model.person import PersonId, TeamId
from battlemap.model.quantities import Day, Ratio
from battlemap.model.short import OneOrMany, Table, Words, no_entries
from battlemap.model.text import Text

Pane = Literal["both", "us", "them", "neither"]
PANES: tuple[Pane, ...] = ("both", "us", "them", "neither")


class WindowItem(Model, audience=Audience.LEADERSHIP):
    """A thing in a pane of the window: since when, and the pane it came from. Short form: the words."""

    text: Text
    since: Day | None = None
    was: Pane | None = None
    person: PersonId | None = None
    who: TeamId | None = None


Seen = Annotated[WindowItem, BeforeValidator(Words("text"))]


class Window(Model, audience=Audience.LEADERSHIP):
    """Four panes (M12): known to both, to us only, to them only (ask), to neither (find out together)."""

    both: OneOrMany[Seen] = ()
    us: Annotated[OneOrMany[Seen], TEAM] = ()
    them: OneOrMany[Seen] = ()
    neither: OneOrMany[Seen] = ()


class Source(Model, audience=Audience.LEADERSHIP):
    """A look into a channel of information (M13): when, by whom, what it told."""

    channel: Annotated[str, Ref("channel")]
    date: Day | None = None
    by: TeamId | None = None
    what: Text | None = None


class Financials(Model, audience=Audience.LEADERSHIP):
    """The customer's own indicators per year, and the usual value of its industry beside them (M07)."""

    years: Annotated[Table[Table[Ratio]], Keys(("year", "indicator"))] = no_entries()
    reference: Annotated[Table[Ratio], Keys(("indicator",))] = no_entries()
    source: str | None = None
