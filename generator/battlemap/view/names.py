"""What results name, as words of one language: the values in sentences of findings, flags and items."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from battlemap.assess.results.base import Findings, Money, Names, Share, Value
from battlemap.assess.results.flag import FlagResult
from battlemap.model.text import Text
from battlemap.view.voice import Voice


class Spoken(dict[str, str]):
    """Names as words, each made when a sentence asks for it; one asked for in vain stays as it is written."""

    __slots__ = ("_names", "_voice")

    def __init__(self, voice: Voice, names: Names) -> None:
        super().__init__()
        self._voice = voice
        self._names = names

    def __missing__(self, name: str) -> str:
        value = self._names.get(name)
        told = "{" + name + "}" if value is None else word(self._voice, value)
        self[name] = told
        return told


def word(voice: Voice, value: Value) -> str:
    """One value as words: shares with their per-cent sign, amounts with their currency, lists joined.

    Numbers from 10 upwards are whole, smaller ones keep up to two decimals.
    """
    match value:
        case Text():
            return voice.text(value)
        case Share(share):
            return voice.percent(share)
        case Money(amount, currency):
            return voice.money(amount, currency)
        case date():
            return voice.day(value)
        case tuple():
            return voice.listed(voice.text(item) for item in value if isinstance(item, Text))
        case float() if abs(value) < 10 and round(value, 2) != round(value):
            return voice.number(value, 2).rstrip("0")
        case _:
            return voice.number(value)


def spoken(voice: Voice, names: Names) -> Spoken:
    """The names of a result as words."""
    return Spoken(voice, names)


def said(voice: Voice, text: Text | None, names: Names) -> str:
    """A sentence of the method with its names filled in; empty for None."""
    return voice.text(text).format_map(spoken(voice, names))


def sentence(voice: Voice, findings: Findings, section: str) -> str | None:
    """The sentence that heads a section, None where no finding has one."""
    return next(_told(voice, findings, section), None)


def sentences(voice: Voice, findings: Findings, section: str) -> tuple[str, ...]:
    """The sentences of all findings of a section, the one to print first."""
    return tuple(_told(voice, findings, section))


def _told(voice: Voice, findings: Findings, section: str) -> Iterator[str]:
    for found in findings.get(section, ()):
        if words := voice.sentence(found.id, spoken(voice, found.names)):
            yield words


def flag_title(voice: Voice, flag: FlagResult) -> str:
    """What a red flag states."""
    return said(voice, flag.flag.title, flag.names)


def flag_say(voice: Voice, flag: FlagResult) -> str:
    """The sentence that a red flag suggests to speak."""
    return said(voice, flag.flag.say, flag.names)


def flag_next(voice: Voice, flag: FlagResult) -> str:
    """The next step after a red flag."""
    return said(voice, flag.flag.next, flag.names)
