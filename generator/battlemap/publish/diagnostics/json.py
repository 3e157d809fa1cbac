"""Diagnostics for programs: one JSON document, keys sorted, the sentences in one language."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from battlemap.diagnostics import Catalogue, Diagnostic, Location
from battlemap.publish.diagnostics import wording


def document(diagnostics: Sequence[Diagnostic], catalogue: Catalogue, lang: str) -> str:
    """`{"version": 1, "language": ..., "diagnostics": [...]}`; private words and lines are null."""
    found = [_object(each, catalogue, lang) for each in diagnostics]
    document = {"version": 1, "language": lang, "diagnostics": found}
    return json.dumps(document, ensure_ascii=False, allow_nan=False, sort_keys=True, indent=2) + "\n"


def _object(diagnostic: Diagnostic, catalogue: Catalogue, lang: str) -> dict[str, Any]:
    entry = catalogue.entries.get(diagnostic.code)
    return {
        **_place(diagnostic.location),
        "code": diagnostic.code,
        "name": entry.name if entry else None,
        "severity": catalogue.severity(diagnostic),
        "message": wording.summary(diagnostic, catalogue, lang),
        "help": wording.advice(diagnostic, catalogue, lang),
        "word": diagnostic.word and wording.visible(diagnostic.word),
        "nearest": [wording.visible(name) for name in diagnostic.nearest],
        "related": [_place(place) for place in diagnostic.related],
        "source_line": diagnostic.source_line and wording.visible(diagnostic.source_line),
    }


def _place(location: Location) -> dict[str, Any]:
    return {
        "path": wording.visible(location.path),
        "line": location.line,
        "column": location.column,
        "end_column": location.end_column,
    }
