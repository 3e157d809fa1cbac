"""Rows of a table as records: a value per field, and a note for every cell that was not read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from battlemap.incoming.cells import EMPTY, Reader, UnreadError
from battlemap.incoming.fields import FIELDS
from battlemap.incoming.notes import Note
from battlemap.load.grid import Grid, Raw
from battlemap.load.mapping import folded
from battlemap.words import MisuseError, offer


class Cell(NamedTuple):
    """What a cell says, and the heading it stands under."""

    text: str
    column: str
    typed: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """A row: its number and its cells by field, empty ones left out."""

    line: int
    cells: Mapping[str, Cell]

    def get(self, field: str) -> str:
        """The text of a field, empty where there is none."""
        cell = self.cells.get(field)
        return cell.text if cell else ""


def records(grid: Grid, kind: str, reader: Reader) -> tuple[list[Record], list[Note]]:
    """All rows. Raises MisuseError where the mapping names a field that there is not."""
    fields = FIELDS[kind]
    _known(reader.columns.columns.values(), fields)
    taken, notes = _columns(grid, reader)
    found = []
    for line in grid.lines:
        if line.surplus:  # nobody knows which cell is one too many
            notes.append(Note(line.number, "", None, "surplus", {"count": line.surplus}))
            continue
        cells: dict[str, Cell] = {}
        for at, name in taken.items():
            column, raw, field = grid.heads[at], line.cells[at], fields[name]
            try:
                text = reader.text(raw, name, field)
            except UnreadError as fault:
                shown = None if field.private else str(raw)
                notes.append(Note(line.number, column, shown, fault.reason, fault.params))
                continue
            if text:
                cells[name] = Cell(text, column, str(raw))
        found.append(Record(line.number, _named(cells)))
    return found, notes


def _known(names: Iterable[str], fields: Mapping[str, object]) -> None:
    for name in names:
        if name not in fields:
            raise MisuseError("no-field", word=name, offer=offer(name, fields))


def _columns(grid: Grid, reader: Reader) -> tuple[dict[int, str], list[Note]]:
    """Number of a column → its field; the first column of a field counts."""
    headings = {folded(heading): field for heading, field in reader.columns.columns.items()}
    taken: dict[int, str] = {}
    notes = []
    for at, head in enumerate(grid.heads):
        field = headings.get(folded(head))
        if field and field not in taken.values():
            taken[at] = field
            continue
        count = sum(1 for line in grid.lines if _filled(line.cells[at]))
        if not count:
            continue
        if field:
            other = next(grid.heads[a] for a, name in taken.items() if name == field)
            notes.append(Note(0, head, None, "double", {"field": field, "theirs": other}))
        else:
            notes.append(Note(0, head, None, "unmapped", {"count": count}))
    return taken, notes


def _filled(raw: Raw) -> bool:
    return raw is not None and str(raw).strip().casefold() not in EMPTY


def _named(cells: dict[str, Cell]) -> dict[str, Cell]:
    """First and last name make a name where there is none: 王 + 磊 without a space between."""
    first, last = cells.get("first_name"), cells.get("last_name")
    if "name" not in cells and (first or last):
        parts = [cell.text for cell in (first, last) if cell]
        chinese = all("\u4e00" <= sign <= "\u9fff" for part in parts for sign in part)
        name = "".join(reversed(parts)) if chinese else " ".join(parts)
        cells["name"] = Cell(name, (last or first or Cell("", "")).column)
    return cells
