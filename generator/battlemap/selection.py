"""Which findings a team wants to hear of, and how much each weighs. Errors are always told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from fnmatch import fnmatchcase

from battlemap.diagnostics import Catalogue, Diagnostic, Severity
from battlemap.words import MisuseError

ALL = "all"
_PREFIX = re.compile(r"BM\d{0,2}", re.IGNORECASE)


@dataclass(frozen=True)
class Selection:
    """As typed: codes, beginnings of codes, names, or `all`. An empty `select` means all but notes.

    `per_path` holds what to ignore by pattern of the path, `severity` another weight by code or name.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_path: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    severity: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Choice:
    """A selection made clear: `catalogue` has the weights asked for."""

    catalogue: Catalogue
    selected: frozenset[str]
    ignored: frozenset[str]
    by_path: tuple[tuple[str, frozenset[str]], ...]
    always: frozenset[str]

    def tells(self, diagnostic: Diagnostic) -> bool:
        """True for what is selected, and for everything that stops a build."""
        if self._must(diagnostic):
            return True
        return diagnostic.code in self.selected and not self.ignores(diagnostic)

    def asks_for(self, codes: Iterable[str]) -> bool:
        """True when any of these codes can be told anywhere."""
        return any(code in self.selected - self.ignored for code in codes)

    def ignores(self, diagnostic: Diagnostic) -> bool:
        """True for what the team has switched off, everywhere or in this file."""
        code, path = diagnostic.code, diagnostic.location.path
        if self._must(diagnostic):
            return False
        return code in self.ignored or any(
            code in codes and fnmatchcase(path, pattern) for pattern, codes in self.by_path
        )

    def _must(self, diagnostic: Diagnostic) -> bool:
        return diagnostic.code in self.always or diagnostic.code not in self.catalogue.entries


def choose(selection: Selection, catalogue: Catalogue) -> Choice:
    """The choice that a selection means. Raises MisuseError for an unknown code, or one that has to stay."""
    always = frozenset(c for c, entry in catalogue.entries.items() if entry.severity is Severity.ERROR)
    weighed = _weighed(selection.severity, catalogue, always)
    told = frozenset(c for c, entry in weighed.entries.items() if entry.severity is not Severity.NOTE)
    return Choice(
        catalogue=weighed,
        selected=_codes(selection.select, catalogue) or told,
        ignored=_droppable(selection.ignore, catalogue, always),
        by_path=tuple((p, _droppable(words, catalogue, always)) for p, words in selection.per_path.items()),
        always=always,
    )


def code_of(word: str, catalogue: Catalogue) -> str | None:
    """The code that a code or a name means."""
    wanted = word.strip()
    if wanted.upper() in catalogue.entries:
        return wanted.upper()
    name = wanted.lower().replace("_", "-")
    return next((code for code, entry in catalogue.entries.items() if entry.name == name), None)


def nearest(word: str, catalogue: Catalogue) -> list[str]:
    """Codes and names like the word, for a message."""
    known = [*catalogue.entries, *(entry.name for entry in catalogue.entries.values())]
    wanted = word.upper() if _PREFIX.match(word) else word.lower()
    return get_close_matches(wanted, known, n=3, cutoff=0.4) or ["all"]


def _codes(words: Iterable[str], catalogue: Catalogue) -> frozenset[str]:
    return frozenset(code for word in words for code in _meant(word, catalogue))


def _meant(word: str, catalogue: Catalogue) -> Sequence[str]:
    code = code_of(word, catalogue)
    if code is not None:
        return [code]
    if word.strip().lower() == ALL:
        return list(catalogue.entries)
    begins = word.strip().upper()
    codes = [c for c in catalogue.entries if _PREFIX.fullmatch(begins) and c.startswith(begins)]
    if not codes:
        raise MisuseError("no-rule", word=word, nearest=nearest(word, catalogue))
    return codes


def _droppable(words: Iterable[str], catalogue: Catalogue, always: frozenset[str]) -> frozenset[str]:
    found: set[str] = set()
    for word in words:
        codes = set(_meant(word, catalogue)) - always
        if not codes:
            raise MisuseError("rule-stays", word=word)
        found |= codes
    return frozenset(found)


def _weighed(severities: Mapping[str, str], catalogue: Catalogue, always: frozenset[str]) -> Catalogue:
    entries = dict(catalogue.entries)
    for word, severity in severities.items():
        for code in _droppable([word], catalogue, always):
            try:
                entries[code] = replace(entries[code], severity=Severity(str(severity)))
            except ValueError:
                raise MisuseError("no-severity", word=severity, rule=word) from None
    return replace(catalogue, entries=entries)
