"""Files to values: reads everything, reports every fault with its place, raises for none in the content."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from battlemap.diagnostics import Diagnostic
from battlemap.load.content import read_plans, sort_paths
from battlemap.load.document import read_markdown
from battlemap.load.facts import Signatures
from battlemap.load.method import BrokenPlaybookError, read_method
from battlemap.load.reading import Reading, scope_of
from battlemap.load.references import Scope
from battlemap.load.source import Source
from battlemap.model.method.method import Method
from battlemap.model.plans import Plans, Settings

INTROS = ("index.md", "index.zh.md")


@dataclass(frozen=True, slots=True)
class Loaded:
    """Plans and method as far as they hold, all faults sorted by place, and how many files were read.

    `intros` are the texts of the home page by file: `index.md`, and `index.zh.md` where there is one.
    """

    plans: Plans
    method: Method
    diagnostics: tuple[Diagnostic, ...]
    files: int
    intros: Mapping[str, str]


def load(source: Source, *, settings: Settings, facts: Signatures, as_of: date) -> Loaded:
    """Everything under `source`. `facts` are the facts' signatures by name; `as_of` tells past from future.

    An account with an error is absent from the plans. Raises BrokenPlaybookError where the package's own
    playbook does not hold, which is our bug.
    """
    paths, faults = source.listing()
    sorted_paths = sort_paths(paths)
    method, wrong = read_method(source, sorted_paths.playbook, facts)
    # A broken playbook is reported once, not again in every account.
    scope = Scope({}) if wrong else scope_of(method)
    reading = Reading(source, method, as_of, scope, [*faults, *wrong])
    plans = read_plans(reading, sorted_paths, settings)
    diagnostics = tuple(sorted(reading.faults, key=lambda fault: fault.order))
    intros = {path: _body(source, path) for path in sorted_paths.pages if path in INTROS}
    return Loaded(plans, method, diagnostics, sorted_paths.count, intros)


def _body(source: Source, path: str) -> str:
    return read_markdown(source, path, required=False).parts.body


__all__ = ["BrokenPlaybookError", "Loaded", "load"]
