"""The Johari window as a working list (M12)."""

from __future__ import annotations

from battlemap.assess.results.course import PaneResult
from battlemap.model.insight import WindowItem
from battlemap.view.pages.account.sheet import Sheet, joined
from battlemap.view.sections import Quadrant, Section, SwotSection

TONES = {"both": "good", "us": "", "them": "bad", "neither": ""}


def window_section(sheet: Sheet) -> Section:
    """Four panes; what waits longest stands first, and what came from another pane says so."""
    say, found = sheet.say, sheet.account.window
    if found is None:
        return sheet.empty("window", "account.window.name")
    panes = tuple(
        Quadrant(
            say(f"account.window.{pane.pane}"),
            TONES[pane.pane],
            tuple(_item(sheet, pane, item, days) for item, days in pane.items),
            say("account.window.kept" if pane.pane == "us" and not sheet.team else "account.window.none"),
        )
        for pane in found.panes
    )
    heading = sheet.heading("window", say("account.window.name"), say("account.window.dek"))
    return SwotSection("window", heading, panes, ())


def _item(sheet: Sheet, pane: PaneResult, item: WindowItem, days: int | None) -> str:
    say = sheet.say
    words = say.text(item.text)
    moved = say("account.window.was", pane=say(f"account.window.short.{item.was}")) if item.was else ""
    person = ""
    if item.person:
        key = "ask" if pane.pane in ("them", "neither") else "told"
        person = say(f"account.window.{key}", person=sheet.person(item.person))
    since = say("account.window.since", days=say.days(days)) if days is not None and days >= 0 else ""
    origin = joined(since, moved, person, say.member(item.who) if item.who else "")
    return say("account.with_origin", text=words, origin=origin) if origin else words
