"""What a rating rests on, in words: who said it, when, why."""

from __future__ import annotations

from battlemap.assess.results.account import AssessedAccount
from battlemap.assess.results.base import Part
from battlemap.view.voice import Voice


def told_by(voice: Voice, account: AssessedAccount, source: str | None) -> str:
    """Who or what a rating rests on: the name of a person or colleague, else the words as typed."""
    if source is None:
        return ""
    who = account.who(source)
    return voice.text(who.name) if who else voice.cited(source)


def origin(voice: Voice, account: AssessedAccount, part: Part, between: str = " · ") -> str:
    """Source and day of a rating; a day that the source already names is not said again."""
    source = told_by(voice, account, part.source)
    day = voice.day(part.as_of) if part.as_of else ""
    if not day or day in source:
        return source
    return source + between + day if source else day


def evidence(voice: Voice, account: AssessedAccount, part: Part, between: str = " · ") -> str:
    """What a rating rests on, its source and day in one line."""
    note, whence = voice.text(part.note), origin(voice, account, part, between)
    return f"{note} · {whence}" if note and whence else note or whence
