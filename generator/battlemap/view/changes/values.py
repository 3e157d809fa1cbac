"""A value of a change as words of one language."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from battlemap.assess.results.base import Money, Share
from battlemap.diff.changes import Span, Subject, Term, Value
from battlemap.diff.kinds import SCORES
from battlemap.model.text import Text
from battlemap.view.marks import TRUE_MINUS
from battlemap.view.voice import Voice

_SIGNED = {"favours", "balance", "lead"}


def told(voice: Voice, kind: str, value: Value | None, fine: bool = False) -> str:
    """A value of a kind of change as words; "nothing" for None.

    `fine` gives a rating its sign and a score its decimal.
    """
    match value:
        case None:
            return voice("changed.none")
        case Text():
            return voice.text(value)
        case Term() | Span() | Money() | Share():
            return _typed(voice, value)
        case tuple():
            return voice.listed(subject(voice, each) for each in value if isinstance(each, Text | Term))
        case date():
            return voice.day(value)
        case str():
            return value
        case _:
            return _figure(voice, kind, value, fine)


def _typed(voice: Voice, value: Term | Span | Money | Share) -> str:
    if isinstance(value, Term):
        return term(voice, value)
    if isinstance(value, Span):
        return _span(voice, value)
    if isinstance(value, Money):
        return voice.money(value.amount, value.currency)
    return voice.percent(value.share)


def _figure(voice: Voice, kind: str, value: float, fine: bool) -> str:
    if kind == "attitude":
        return voice(f"changed.support.{int(value)}")
    if kind == "lead":
        return voice.signed(value, 2)
    if kind in _SIGNED:
        return voice.signed(value)
    if kind in SCORES:
        return voice.number(value, 1 if fine else 0)
    return voice.signed(value) if fine else voice.number(value)


def sign(value: Value | None) -> str:
    """A rating as its sign, +2 or −1; ? where it is not known."""
    if not isinstance(value, int | float):
        return "?"
    return f"+{int(value)}" if value > 0 else f"{TRUE_MINUS}{-int(value)}" if value < 0 else "0"


def term(voice: Voice, value: Term) -> str:
    """The name of something with an id."""
    if value.kind == "member":
        return voice.member(value.id)
    if value.kind == "section":
        return voice(f"changed.part.{value.id}")
    if value.kind == "competitor":
        rival = voice.plans.competitor.get(value.id)
        return voice.text(rival.name) if rival else value.id
    return voice.term(value.kind, value.id)


def subject(voice: Voice, what: Subject | None) -> str:
    """What a change is about; empty for None."""
    if what is None:
        return ""
    return term(voice, what) if isinstance(what, Term) else voice.text(what)


def _span(voice: Voice, span: Span) -> str:
    likely = voice.money(span.likely, span.currency)
    if span.low == span.high:
        return likely
    low, high = Decimal(span.low), Decimal(span.high)
    return voice("changed.more_to", likely=likely, range=voice.money_range(low, high, span.currency))
