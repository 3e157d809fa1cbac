"""One import from table to changed files: nothing is written, everything is checked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from battlemap.diagnostics import Diagnostic
from battlemap.incoming.cells import Reader
from battlemap.incoming.decide import Decisions
from battlemap.incoming.edits import Change, Overlay, changes
from battlemap.incoming.ledger import entries
from battlemap.incoming.notes import Note
from battlemap.incoming.records import records
from battlemap.load import Loaded
from battlemap.load.grid import Grid
from battlemap.load.insertion import InsertionError, MixedError
from battlemap.load.mapping import Mapping
from battlemap.load.source import Source
from battlemap.model.plans import Settings

SYSTEM = "crm"


@dataclass(frozen=True, slots=True)
class Intake:
    """Files to change and what was left out; `refused` are files that would have had faults."""

    changes: tuple[Change, ...]
    notes: tuple[Note, ...]
    refused: tuple[str, ...]


@dataclass(frozen=True)
class Import:
    """A table of a kind, to be taken into plans. Days after `as_of` are ahead.

    `read_again` reads the plans from another source, `begin` makes the text of a new account from its name,
    `one_line` words a diagnostic.
    """

    kind: str
    grid: Grid
    mapping: Mapping
    as_of: date
    read_again: Callable[[Source], Loaded]
    begin: Callable[[str], str]
    one_line: Callable[[Diagnostic], str]
    is_error: Callable[[Diagnostic], bool]

    def take(self, loaded: Loaded, source: Source) -> Intake:
        """Everything that goes in without making the plans wrong. Raises MisuseError for a wrong mapping."""
        reader = Reader(self.mapping, loaded.method, loaded.plans.team)
        rows, notes = records(self.grid, self.kind, reader)
        settings: Settings = loaded.plans.settings
        decisions = Decisions(
            self.kind,
            entries(loaded.plans.accounts, source.shown("")),
            self.as_of,
            settings.currency,
            self.mapping.system or SYSTEM,
            self.mapping.stage_day,
            notes,
        )
        decisions.take(rows)
        made, faults = changes(decisions.accounts, source, self.begin)
        for path, fault in faults.items():
            decisions.notes.append(_no_place(path, fault))
        kept, refused = self._checked(made, source, loaded.diagnostics, decisions.notes)
        return Intake(tuple(kept), tuple(sorted(decisions.notes, key=lambda n: n.line)), (*faults, *refused))

    def _checked(
        self, made: list[Change], source: Source, before: Sequence[Diagnostic], notes: list[Note]
    ) -> tuple[list[Change], list[str]]:
        """Changes with which the plans have no new fault."""
        known = {(fault.code, fault.location.path, fault.word) for fault in before}
        refused: list[str] = []
        while made:
            after = self.read_again(Overlay(source, made)).diagnostics
            new = [f for f in after if self.is_error(f) and (f.code, f.location.path, f.word) not in known]
            wrong = {source.shown(c.path) for c in made} & {fault.location.path for fault in new}
            if not new:
                break
            notes += [Note(0, f.location.path, None, "refused", {"reason": self.one_line(f)}) for f in new]
            refused += [c.path for c in made if source.shown(c.path) in wrong or not wrong]
            made = [c for c in made if wrong and source.shown(c.path) not in wrong]
        return made, refused


def _no_place(path: str, fault: Exception) -> Note:
    if isinstance(fault, MixedError):
        return Note(0, path, None, "mixed", {"file": path})
    key = fault.key if isinstance(fault, InsertionError) else ""
    return Note(0, path, None, "no-place", {"key": key})
