"""Diagnostics as workflow commands of GitHub Actions, which shows them beside the lines of a pull request."""

from __future__ import annotations

from collections.abc import Sequence

from battlemap.diagnostics import Catalogue, Diagnostic, Severity
from battlemap.publish.diagnostics import wording

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def commands(diagnostics: Sequence[Diagnostic], catalogue: Catalogue, lang: str) -> str:
    """One command per diagnostic: `::error title=…,file=…,line=…,col=…::what it says`."""
    return "".join(_command(each, catalogue, lang) + "\n" for each in diagnostics)


def _command(diagnostic: Diagnostic, catalogue: Catalogue, lang: str) -> str:
    where = diagnostic.location
    entry = catalogue.entries.get(diagnostic.code)
    properties = {
        "title": f"{diagnostic.code} {entry.name}" if entry else diagnostic.code,
        "file": wording.visible(where.path),
        "line": where.line,
        "col": where.column,
    }
    if where.end_column is not None:
        properties |= {"endLine": where.line, "endColumn": where.end_column}
    told = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    command = _COMMANDS[catalogue.severity(diagnostic)]
    return f"::{command} {told}::{_data(wording.told(diagnostic, catalogue, lang))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
