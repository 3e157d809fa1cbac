"""Words for the state that an account is compared with, and for why there is none."""

from __future__ import annotations

from battlemap.diff.since import Base, Since
from battlemap.model.base import Audience
from battlemap.view.voice import Voice


def base_told(voice: Voice, base: Base) -> str:
    """Against which state an account was held; to the team with its commit, whose name depends on what others
    must not see.
    """
    day = voice.full_day(base.day)
    kind = "first" if base.first else "review" if base.reviewed else "day"
    told = voice(f"changes.since.{kind}", day=day)
    named = base.commit and voice.audience is Audience.TEAM
    return told + voice("changes.commit", commit=base.commit[:7]) if named else told


def why_told(voice: Voice, since: Since) -> str:
    """Why there is nothing to compare with, and the way out; empty where there is no such reason."""
    return voice(f"changes.why.{since.why}", asked=since.asked) if since.why else ""
