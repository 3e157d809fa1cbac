"""What the plans said before: every account's main figures by day, worked out from git by today's method."""

from __future__ import annotations

from battlemap.history.trends import History, recall

__all__ = ["History", "recall"]
