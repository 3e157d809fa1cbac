"""Diagnostics as output. `FORMATS` holds every format by its name on the command line."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from battlemap.diagnostics import Catalogue, Diagnostic
from battlemap.publish.diagnostics import github, gitlab, json, sarif, text
from battlemap.publish.diagnostics.text import one_line

Format = Callable[[Sequence[Diagnostic], Catalogue, str], str]

FORMATS: Mapping[str, Format] = {
    "full": text.full,
    "concise": text.concise,
    "json": json.document,
    "github": github.commands,
    "gitlab": gitlab.report,
    "sarif": sarif.log,
}
FOR_PEOPLE = ("full", "concise")


def render(diagnostics: Sequence[Diagnostic], catalogue: Catalogue, form: str, lang: str) -> str:
    """The diagnostics in one of the `FORMATS`, their sentences in `lang` (`en` or `zh`)."""
    return FORMATS[form](diagnostics, catalogue, lang)


__all__ = ["FORMATS", "FOR_PEOPLE", "Format", "one_line", "render"]
