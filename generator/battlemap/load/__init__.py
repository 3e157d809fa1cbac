"""Files to values: reads everything, reports every fault with its place, raises for none in the content."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from battlemap.diagnostics import Diagnostic
from battlemap.load.content import read_plans, sort_paths
from battlemap.load.facts import Signatures
from battlemap.load.method import BrokenPlaybookError, read_method
from battlemap.load.reading import Reading, scope_of
from battlemap.load.source import Source
from battlemap.model.method.method import Method
from battlemap.model.plans import Plans, Settings


@dataclass(frozen=True, slots=True)
class Loaded:
    """Plans and method as far as they hold, all faults sorted by place, and how many files were read."""

    plans: Plans
    method: Method
    diagnostics: tuple[Diagnostic, ...]
    files: int


def load(source: Source, *, settings: Settings, facts: Signatures, as_of: date) -> Loaded:
    """Everything under `source`. `facts` are the facts' signatures by name; `as_of` tells past from future.

    An account with an error is absent from the plans. Raises BrokenPlaybookError where the package's own
    playbook does not hold, which is our bug.
    """
    paths, faults = source.listing()
    sorted_paths = sort_paths(paths)
    method, wrong = read_method(source, sorted_paths.playbook, facts)
    reading = Reading(source, method, as_of, scope_of(method), [*faults, *wrong])
    plans = read_plans(reading, sorted_paths, settings)
    diagnostics = tuple(sorted(reading.faults, key=lambda fault: fault.order))
    return Loaded(plans, method, diagnostics, sorted_paths.count)


__all__ = ["BrokenPlaybookError", "Loaded", "load"]
