"""The four panes of the window, as a working list (M12)."""

from __future__ import annotations

from datetime import date

from battlemap.assess.results.course import PaneResult, WindowResult
from battlemap.model.insight import PANES, Pane, Window


def window(given: Window | None, as_of: date, window_days: int) -> WindowResult | None:
    """The panes with the age of every item; None where nothing is written."""
    if given is None or not (given.both or given.us or given.them or given.neither):
        return None
    panes = tuple(_pane(given, pane, as_of, window_days) for pane in PANES)
    asked = [(item, days) for item, days in panes[2].items if days is not None]
    return WindowResult(panes, asked[0] if asked else None)


def _pane(given: Window, pane: Pane, as_of: date, window_days: int) -> PaneResult:
    aged = [(item, (as_of - item.since).days if item.since else None) for item in getattr(given, pane)]
    items = sorted(aged, key=lambda pair: -(pair[1] if pair[1] is not None else -1))
    arrived = sum(
        1
        for item, days in items
        if item.was not in (None, pane) and days is not None and 0 <= days <= window_days
    )
    return PaneResult(pane, tuple(items), arrived)
