"""Records against the plans: what goes where, and what is left to people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from battlemap.incoming.cells import same
from battlemap.incoming.fields import ENDINGS, FIELDS
from battlemap.incoming.ledger import Entry, found, new_id
from battlemap.incoming.notes import Note
from battlemap.incoming.records import Cell, Record
from battlemap.model.text import Text

_LISTS = {"contacts": "people", "opportunities": "opportunities"}


@dataclass(slots=True)
class Decisions:
    """Takes records one by one into the entries; `notes` say what was left out.

    `system` is the key under external ids, `stage_day` the day of stages without one.
    """

    kind: str
    accounts: list[Entry]
    as_of: date
    currency: str
    system: str
    stage_day: date | None = None
    notes: list[Note] = field(default_factory=list)

    def take(self, records: Sequence[Record]) -> None:
        """All records in order."""
        for record in records:
            entry = self._account(record) if self.kind == "accounts" else self._part(record)
            if entry:
                self._fill(entry, record)

    def _account(self, record: Record) -> Entry | None:
        entry = self._one(self.accounts, record, record.cells.get("id"), record.cells.get("name"))
        if entry or not self._may_begin(record):
            return entry
        name = record.get("name")
        made = new_id(name, (e.id for e in self.accounts))
        entry = Entry(made, None, f"accounts/{made}.md", names=[Text.plain(name)])
        self.accounts.append(entry)
        return entry

    def _part(self, record: Record) -> Entry | None:
        owner = self._one(self.accounts, record, record.cells.get("account_id"), record.cells.get("account"))
        if owner is None:
            if not self._noted(record):
                cell = record.cells.get("account") or record.cells.get("account_id") or Cell("", "")
                self._note(record, cell, "no-account")
            return None
        parts = owner.parts[_LISTS[self.kind]]
        entry = self._one(parts, record, record.cells.get("id"), record.cells.get("name"))
        if entry or not self._may_begin(record):
            return entry
        name = record.get("name")
        entry = Entry(new_id(name, (e.id for e in parts)), None, owner.file, names=[Text.plain(name)])
        entry.additions["id"] = entry.id
        parts.append(entry)
        return entry

    def _one(
        self, among: Sequence[Entry], record: Record, id_: Cell | None, name: Cell | None
    ) -> Entry | None:
        """The entry that is meant, None for none or several."""
        if not id_ and not name:
            return None
        fitting = found(among, self.system, id_.text if id_ else "", name.text if name else "")
        fitting = [e for e in fitting if not self._another(e, id_, record)]
        if len(fitting) > 1:
            self._note(record, name or id_ or Cell("", ""), "several", found=tuple(e.id for e in fitting))
        return fitting[0] if len(fitting) == 1 else None

    def _another(self, entry: Entry, id_: Cell | None, record: Record) -> bool:
        """True for a namesake: the same name with another id of the other system."""
        own = entry.external.get(self.system)
        mine = id_ is not None and id_ is record.cells.get("id")
        return bool(mine and own and id_ and own != id_.text)

    def _may_begin(self, record: Record) -> bool:
        """False for a row that fits several entries or has no name."""
        if self._noted(record):
            return False
        if not record.get("name"):
            self._note(record, Cell("", ""), "no-name")
            return False
        return True

    def _noted(self, record: Record) -> bool:
        return any(note.line == record.line and note.reason == "several" for note in self.notes)

    def _fill(self, entry: Entry, record: Record) -> None:
        """Takes the cells of a record into an entry."""
        if self.kind == "opportunities" and not self._reckons(entry, record):
            record = Record(record.line, {k: v for k, v in record.cells.items() if k != "value"})
        for name, spec in FIELDS[self.kind].items():
            cell = record.cells.get(name)
            if cell and spec.path:
                self._settle(entry, record, cell, spec.path, private=spec.private)
        external = record.cells.get("id")
        if external and entry.id != external.text and self.system not in entry.external:
            entry.external[self.system] = external.text
            entry.add(("external_ids", self.system), external.text, record.line)
        if self.kind == "opportunities" and "stage" in record.cells:
            self._stage(entry, record, record.cells["stage"])

    def _settle(
        self, entry: Entry, record: Record, cell: Cell, path: tuple[str, ...], *, private: bool = False
    ) -> None:
        """Adds a value where none stands; notes one that differs."""
        known, added = entry.value(path), entry.added(path)
        if known is not None and known != {}:
            called = path == ("name",) and any(same(name, cell.text) for name in entry.names)
            if private and not same(known, cell.text):
                self._note(record, Cell("", cell.column), "differs-private")
            elif not called and not same(known, cell.text):
                self._note(record, cell, "differs", theirs=_told(known))
        elif added is None:
            entry.add(path, cell.text, record.line)
        elif added != cell.text:
            shown = {"theirs": "…" if private else added, "line": entry.rows[path]}
            self._note(record, Cell("", cell.column) if private else cell, "twice", **shown)

    def _reckons(self, entry: Entry, record: Record) -> bool:
        """False where the amount is in another currency than the account's."""
        cell = record.cells.get("currency")
        owner = next(a for a in self.accounts if entry in a.parts["opportunities"])
        own = owner.value(("business", "currency")) or owner.added(("business", "currency")) or self.currency
        if cell is None or cell.text == own or "value" not in record.cells:
            return True
        self._note(record, record.cells["value"], "other-currency", currency=own)
        return False

    def _stage(self, entry: Entry, record: Record, cell: Cell) -> None:
        """A stage with its day, or how the opportunity ended."""
        if cell.text in ENDINGS:
            self._ending(entry, record, cell)
            return
        stages = entry.value(("stages",))
        if isinstance(stages, dict) and stages:
            if cell.text not in stages:
                self._note(record, cell, "differs", theirs=list(stages)[-1])
            return
        day = record.get("stage_date") or (self.stage_day.isoformat() if self.stage_day else "")
        if not day or day > self.as_of.isoformat():
            self._note(record, cell, "no-day")
        elif entry.added(("stages", cell.text)) is None:
            entry.add(("stages", cell.text), day, record.line)

    def _ending(self, entry: Entry, record: Record, cell: Cell) -> None:
        known = entry.value(("outcome", "result"))
        if known is not None:
            if known != cell.text:
                self._note(record, cell, "differs", theirs=known)
            return
        day = record.get("close") or str(entry.value(("close",)) or "")
        if not day or day > self.as_of.isoformat():
            self._note(record, cell, "no-close")
        elif entry.added(("outcome", "result")) is None:
            entry.add(("outcome", "result"), cell.text, record.line)
            entry.add(("outcome", "date"), day, record.line)

    def _note(self, record: Record, cell: Cell, reason: str, **params: object) -> None:
        self.notes.append(Note(record.line, cell.column, cell.typed or cell.text or None, reason, params))


def _told(value: object) -> object:
    return value if isinstance(value, Text | Decimal) else str(value)
