"""The content folder to plans: which file is what, and in which order they are read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TypeVar

from battlemap.diagnostics import Diagnostic, Location
from battlemap.load.account import read_account
from battlemap.load.accounts import grouped
from battlemap.load.document import read_markdown
from battlemap.load.ids import mistaken_ending
from battlemap.load.library import filed, listed
from battlemap.load.pages import page_faults
from battlemap.load.reading import Reading
from battlemap.model.account import Account
from battlemap.model.base import Model
from battlemap.model.library import Case, Competitor, Member, Product, Segment
from battlemap.model.plans import Plans, Settings

M = TypeVar("M", bound=Model)
_LIST_FILES = ("team.yml", "products.yml", "segments.yml")


@dataclass(slots=True)
class Sorted:
    """Paths by what reads them."""

    lists: list[str] = field(default_factory=list)
    accounts: list[str] = field(default_factory=list)
    competitors: list[str] = field(default_factory=list)
    cases: list[str] = field(default_factory=list)
    playbook: list[str] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    @property
    def count(self) -> int:
        """How many files are read."""
        read = (self.lists, self.accounts, self.competitors, self.cases, self.playbook, self.pages)
        return sum(len(paths) for paths in read)


def sort_paths(paths: Sequence[str]) -> Sorted:
    """Every path to its reader; pictures and the like, which lie beside the texts, to none."""
    result = Sorted()
    for path in paths:
        folder, slash, rest = path.partition("/")
        if folder == "accounts" and slash:
            result.accounts.append(path)
        elif folder in ("competitors", "cases") and path.endswith(".md") and "/" not in rest:
            (result.competitors if folder == "competitors" else result.cases).append(path)
        elif folder == "playbook" and path.endswith(".yml"):
            result.playbook.append(path)
        elif path in _LIST_FILES:
            result.lists.append(path)
        elif path.endswith(".md") and folder not in ("competitors", "cases", "playbook"):
            result.pages.append(path)
        elif path.endswith((".md", ".yml")) or mistaken_ending(path):
            result.faults.append(path)
    return result


def read_plans(reading: Reading, paths: Sorted, settings: Settings) -> Plans:
    """Everything that holds; what does not is among the reading's faults."""
    for path in paths.faults:
        where = Location(reading.source.shown(path))
        reading.faults.append(Diagnostic("BM113", where, path.rpartition("/")[2]))
    shared = [*paths.lists, *paths.competitors, *paths.cases]
    library = reading.part("library", shared, lambda now: read_library(now, paths))
    accounts = _accounts(reading, paths.accounts)
    for path in paths.pages:
        page = read_markdown(reading.source, path, required=False)
        reading.record([page], page.faults)
    reading.faults += page_faults(paths.pages, reading.source)
    return replace(library, accounts=accounts, settings=settings)


def read_library(reading: Reading, paths: Sorted) -> Plans:
    """What accounts share, and no accounts; from here on they may refer to it."""
    team = _list(reading, paths, Member, "team.yml", "team")
    products = _list(reading, paths, Product, "products.yml", "product")
    segments = _list(reading, paths, Segment, "segments.yml", "segment")
    competitor_files, case_files = reading.named(paths.competitors), reading.named(paths.cases)
    reading.know("competitor", tuple(competitor_files))
    reading.know("case", tuple(case_files))
    competitors = filed(reading, Competitor, competitor_files)
    reading.know("competitor", dict.fromkeys(competitor_files) | {each.id: each.name for each in competitors})
    cases = filed(reading, Case, case_files)
    return Plans((), competitors, cases, team, products, segments)


def _list(reading: Reading, paths: Sorted, cls: type[M], name: str, kind: str) -> tuple[M, ...]:
    if name in paths.lists:
        return listed(reading, cls, name, kind)
    reading.know(kind, ())
    return ()


def _accounts(reading: Reading, paths: Sequence[str]) -> tuple[Account, ...]:
    groups, faults = grouped(paths, reading.source)
    reading.faults += faults
    found = (
        reading.part(("account", each.id), each.paths, partial(read_account, files=each)) for each in groups
    )
    return tuple(account for account in found if account is not None)
