"""A stakeholder's attitude, contact and place as marks and words of one language, the same on every page."""

from __future__ import annotations

from battlemap.assess.results.people import Contact as ContactResult
from battlemap.assess.results.people import Stakeholder
from battlemap.view.marks import Contact, Role, Sign, sign
from battlemap.view.voice import Voice

DEPTHS = ("none", "brief", "several", "regular", "deep")


def attitude(voice: Voice, support: int | None) -> Sign:
    """The sign of support with its word (M14)."""
    key = "unknown" if support is None else str(support)
    return sign(support, voice(f"support.{key}"))


def contact(voice: Voice, depth: int) -> Contact:
    """The disc of contact depth with its word (M17)."""
    return Contact(depth, voice(f"contact.{DEPTHS[depth]}"))


def last_met(voice: Voice, met: ContactResult) -> str:
    """The day of the last visit and how long ago it was, or "never"."""
    if met.last is None or met.days is None:
        return voice("word.never")
    return f"{voice.day(met.last)} · {voice.days(met.days)}"


def buying_role(voice: Voice, role: str) -> Role:
    """A buying role as its letter and name (M15)."""
    entry = next(r for r in voice.method.roles if r.id == role)
    return Role(voice.text(entry.letter), voice.text(entry.label))


def place(voice: Voice, who: Stakeholder) -> str:
    """Level and function in a few words."""
    terms = voice.method.terms
    named = (
        terms["level"].get(who.person.level or ""),
        terms["function"].get(who.person.function or ""),
    )
    return " · ".join(voice.text(entry.short or entry.label) for entry in named if entry)


def name(voice: Voice, who: Stakeholder) -> str:
    """The person's name, or that of the unfilled role."""
    if who.person.name is None:
        return voice("people.unfilled", title=voice.text(who.person.title))
    return voice.text(who.person.name)
