"""The few sentences that commands say themselves, in the language of whoever runs them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from locale import getlocale

from battlemap.words.commands import SAY as COMMANDS
from battlemap.words.config import SAY as CONFIG
from battlemap.words.exchange import SAY as EXCHANGE
from battlemap.words.usage import SAY as USAGE

_SAY = {**COMMANDS, **CONFIG, **EXCHANGE, **USAGE}

_NEAREST, _SOME = 3, 12
_told: dict[str, str] = {}


class MisuseError(ValueError):
    """A command or the configuration is wrong. `key` names the sentence that says so, `values` fill it."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(say(key, **values))


def speak(lang: str) -> None:
    """Chooses the language of this process."""
    _told["lang"] = lang


def language(asked: str | None = None, environ: Mapping[str, str] = os.environ) -> str:
    """The language asked for, else the one chosen, else BATTLEMAP_LANG, else that of terminal or system."""
    told = asked or _told.get("lang") or next((v for v in map(environ.get, _VARIABLES) if v), _system())
    return "zh" if told.lower().startswith(("zh", "chinese")) else "en"


def _system() -> str:
    """That of a system without such variables; Windows calls it Chinese (Simplified)_China."""
    try:
        return getlocale()[0] or ""
    except ValueError:  # a name that Python has never heard of
        return ""


_VARIABLES = ("BATTLEMAP_LANG", "LC_ALL", "LC_MESSAGES", "LANG")


def say(key: str, **values: object) -> str:
    """The sentence in the language of this process; values of several words become a list."""
    told = {name: _told_as(each) for name, each in values.items()}
    return _SAY[key][1 if language() == "zh" else 0].format(**told)


class _Count(int):
    """A number that knows the end of its English noun: `{files} file{files:s}`."""

    def __format__(self, spec: str) -> str:
        return ("" if self == 1 else "s") if spec == "s" else super().__format__(spec)


def _told_as(value: object) -> object:
    if isinstance(value, list | tuple):
        return listed(value)
    return _Count(value) if type(value) is int else value


def listed(words: Iterable[object]) -> str:
    """Words one after another, as the language of this process does it."""
    return ("、" if language() == "zh" else ", ").join(map(str, words))


def offer(word: str, names: Iterable[str]) -> str:
    """The end of a sentence about a name that does not exist: those nearest to it, else some of all."""
    there = {name.casefold(): name for name in names}
    near = [there[found] for found in get_close_matches(word.casefold(), there, _NEAREST, 0.4)]
    if not there:
        return ""
    return say("nearest" if near else "there-are", names=near or list(there.values())[:_SOME])
