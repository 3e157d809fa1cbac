"""What the sections share: links to a person, the weight of a word."""

from __future__ import annotations

from battlemap.assess.results.people import Stakeholder
from battlemap.view.links import account_href
from battlemap.view.pages.account.sheet import UNKNOWN, Sheet
from battlemap.view.tables import Cell


def person(sheet: Sheet, who: Stakeholder) -> Cell:
    """The name, leading to the row on the account's page."""
    href = account_href(sheet.page, sheet.account.id, f"person-{who.id}")
    return Cell(sheet.say.text(who.name), href=href)


def weight(who: Stakeholder) -> Cell:
    """The influence, 1 to 5."""
    influence = who.person.influence
    return Cell(UNKNOWN, "faint") if influence is None else Cell(str(influence))
