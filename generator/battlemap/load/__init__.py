"""Files to values: reads everything, reports every fault with its place, raises for none in the content."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import PurePosixPath

from battlemap.diagnostics import Diagnostic
from battlemap.load.content import read_plans, sort_paths
from battlemap.load.document import read_markdown
from battlemap.load.facts import Forms
from battlemap.load.ids import folded
from battlemap.load.method import DEFAULT, BrokenPlaybookError, presets, read_method
from battlemap.load.pages import TextPage, text_page
from battlemap.load.reading import Reading, scope_of
from battlemap.load.references import Scope
from battlemap.load.source import ReadOnce, Source
from battlemap.memory import Memory, Nothing
from battlemap.model.method.method import Method
from battlemap.model.plans import Plans, Settings


@dataclass(frozen=True, slots=True)
class Loaded:
    """Plans and method as far as they hold, all faults sorted by place, and how many files were read.

    `pages` are the ordinary pages that hold, by file; `index.md` is the text of the home page. `paths` are
    all files of the content, `blobs` the names that git gives to the contents of those that were read.
    """

    plans: Plans
    method: Method
    diagnostics: tuple[Diagnostic, ...]
    files: int
    pages: Mapping[str, TextPage]
    paths: tuple[str, ...] = ()
    blobs: Mapping[str, str] = field(default_factory=dict)


def load(
    source: Source,
    *,
    settings: Settings,
    facts: Forms,
    as_of: date,
    preset: str = DEFAULT,
    using: Method | None = None,
    memory: Memory | None = None,
) -> Loaded:
    """Everything under `source`. `facts` are the facts' forms by name; `as_of` tells past from future,
    `preset` which of the package's methods is meant. With a method to read by (`using`), that of the source
    does not count. With a `memory` only what is new is read.

    An account with an error is absent from the plans. Raises BrokenPlaybookError where the package's own
    playbook does not hold, which is our bug.
    """
    source, memory = ReadOnce(source), memory or Nothing()
    paths, faults = source.listing()
    sorted_paths = sort_paths(paths)
    rivals = tuple(folded(PurePosixPath(path).stem) for path in sorted_paths.competitors)

    def make() -> tuple[Method, Scope, tuple[Diagnostic, ...]]:
        paths = sorted_paths.playbook
        method, wrong = (using, []) if using else read_method(source, paths, facts, preset, rivals)
        # A broken playbook is reported once, not again in every account.
        return method, Scope({}) if wrong else scope_of(method), tuple(wrong)

    playbook = tuple((path, source.read(path)) for path in sorted_paths.playbook)
    method, scope, wrong = memory.recall("method", (playbook, preset, using, rivals), make)
    reading = Reading(source, method, as_of, scope, [*faults, *wrong], memory)
    plans = read_plans(reading, sorted_paths, settings)
    diagnostics = tuple(sorted(reading.faults, key=lambda fault: fault.order))
    pages = {path: page for path in sorted_paths.pages if (page := _page(source, path))}
    return Loaded(plans, method, diagnostics, sorted_paths.count, pages, tuple(paths), source.blobs())


def _page(source: Source, path: str) -> TextPage | None:
    document = read_markdown(source, path, required=False)
    return None if document.faults else text_page(document)


__all__ = ["DEFAULT", "BrokenPlaybookError", "Loaded", "load", "presets"]
