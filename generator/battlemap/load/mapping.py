"""How the columns of another program's table are read: a file of the package, one of the team on top."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping as Map_
from importlib.resources import files
from pathlib import Path
from typing import Literal

from battlemap.diagnostics import Diagnostic
from battlemap.load.decode import decode
from battlemap.load.document import not_a_map
from battlemap.load.model_errors import build
from battlemap.load.snippets import with_lines
from battlemap.load.yaml_tree import read_tree
from battlemap.model.base import Audience, Model
from battlemap.model.quantities import Day
from battlemap.model.short import Table
from battlemap.model.tree import Map

KINDS = ("accounts", "contacts", "opportunities")


class Mapping(Model, audience=Audience.CUSTOMER):
    """Column → field, values per field, and how days and numbers are written.

    `system` is the key under `external_ids`; `stage_day` the day of a stage for which the table has none.
    """

    columns: Table[str] = {}
    values: Table[Table[str]] = {}
    dates: Literal["ymd", "dmy", "mdy"] = "ymd"
    decimal: Literal[".", ","] = "."
    system: str | None = None
    stage_day: Day | None = None


def read_mapping(kind: str, own: Path | None = None) -> tuple[Mapping, list[Diagnostic]]:
    """The mapping of a kind: the package's, with the team's own file over it; and what is wrong with that."""
    text = files("battlemap.incoming").joinpath("mappings", f"{kind}.yml").read_text(encoding="utf-8")
    base, wrong = _parsed(text, f"{kind}.yml")
    if base is None or wrong:
        raise ValueError(f"the mapping of {kind} is broken: {wrong}")
    if own is None:
        return base, []
    text, faults = decode(own.read_bytes(), own.name)
    theirs, wrong = (None, []) if faults else _parsed(text, own.name)
    if theirs is None or wrong:
        return base, with_lines([*faults, *wrong], text, text.count("\n") + 1)
    return _over(base, theirs), []


def folded(heading: str) -> str:
    """A heading as it is compared: letters and digits alone."""
    plain = unicodedata.normalize("NFKC", heading).casefold()
    return "".join(sign for sign in plain if sign.isalnum())


def _parsed(text: str, name: str) -> tuple[Mapping | None, list[Diagnostic]]:
    tree, faults = read_tree(text, name)
    if faults or tree is None:
        return (None, faults) if faults else (Mapping(), [])
    if not isinstance(tree, Map):
        return None, [not_a_map(name, 1)]
    return build(Mapping, tree, lambda: None)


def _over(base: Mapping, own: Mapping) -> Mapping:
    values = {field: {**base.values.get(field, {}), **words} for field, words in own.values.items()}
    return Mapping.model_validate(
        {
            **own.model_dump(exclude_unset=True),
            "columns": _joined(base.columns, own.columns),
            "values": {**base.values, **values},
        }
    )


def _joined(base: Map_[str, str], own: Map_[str, str]) -> dict[str, str]:
    """Columns of both; a heading or a field that the own file names is taken from there alone."""
    named = {folded(heading) for heading in own}
    fields = set(own.values())
    return {**{h: f for h, f in base.items() if folded(h) not in named and f not in fields}, **own}
