"""Diagnostics as output. `FORMATS` holds every format by its name on the command line."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from battlemap.diagnostics import Catalogue, Diagnostic
from battlemap.publish.diagnostics import json, text

Format = Callable[[Sequence[Diagnostic], Catalogue, str], str]

FORMATS: Mapping[str, Format] = {
    "text": text.full,
    "concise": text.concise,
    "json": json.document,
}
