"""What can be wrong with a file and where: plain data.

The words live in messages/diagnostics.yml, the output is made in publish/diagnostics.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Named:
    """A valid value with what it is called in each language."""

    id: str
    names: Mapping[str, str]


Param = str | int | Named | tuple[str | Named, ...]


class Severity(StrEnum):
    """An error keeps the site from being built; a warning does not, and a note is told on request only."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Location(NamedTuple):
    """A place in a file, 1-based; columns count characters, `end_column` is one past the last."""

    path: str
    line: int = 1
    column: int = 1
    end_column: int | None = None

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: a code of the catalogue, the place, and what its sentences need.

    `word` is what the user typed, None where it must not be shown. `nearest` are valid values close to it.
    `related` are other places that take part. `source_line` is the line as typed. Of what is
    `private` neither is given.
    """

    code: str
    location: Location
    word: str | None = None
    params: Mapping[str, Param] = field(default_factory=dict)
    nearest: tuple[str, ...] = ()
    related: tuple[Location, ...] = ()
    source_line: str | None = None
    private: bool = False

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """Sort key: by file, line, column, then code and word."""
        where = self.location
        return (where.path, where.line, where.column, self.code, self.word or "")


Words = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """The words of one code: language → text. `wrong` and `right` are examples that need no translation.

    A rule of `check/` has its whole page in `explain`, as Markdown, and no examples besides.
    """

    code: str
    name: str
    severity: Severity
    summary: Words
    help: Words
    explain: Words
    wrong: str
    right: str


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Every code with its words, and the few words that stand around a diagnostic."""

    entries: Mapping[str, CatalogueEntry]
    words: Mapping[str, Words]

    def is_error(self, diagnostic: Diagnostic) -> bool:
        """True when this finding keeps the site from being built, as one of an unlisted code does."""
        return self.severity(diagnostic) is Severity.ERROR

    def severity(self, diagnostic: Diagnostic) -> Severity:
        """How much it weighs; what has an unlisted code is an error."""
        entry = self.entries.get(diagnostic.code)
        return entry.severity if entry else Severity.ERROR
