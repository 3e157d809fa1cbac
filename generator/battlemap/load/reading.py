"""One pass over a source: what it goes by, and the faults that it collects."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeVar

from battlemap.diagnostics import Diagnostic, Location
from battlemap.load import references
from battlemap.load.catalogue import catalogue
from battlemap.load.document import Document, read_markdown
from battlemap.load.ids import file_id
from battlemap.load.model_errors import build
from battlemap.load.references import Scope
from battlemap.load.source import Source
from battlemap.memory import Memory, Nothing
from battlemap.model.account import Account
from battlemap.model.method.method import Method
from battlemap.model.shape import shape_of
from battlemap.model.tree import Map

T = TypeVar("T")


@dataclass(slots=True)
class Reading:
    """Source, method and date; the ids known so far; the faults; what earlier passes read."""

    source: Source
    method: Method
    as_of: date
    scope: Scope
    faults: list[Diagnostic] = field(default_factory=list)
    memory: Memory = field(default_factory=Nothing)

    def part(self, name: Hashable, paths: Iterable[str], read: Callable[[Reading], T]) -> T:
        """What `read` makes of some files, and the ids and faults that it leaves here; as in an earlier pass
        where nothing that it looks at has changed.
        """

        def make() -> tuple[T, Scope, tuple[Diagnostic, ...]]:
            apart = replace(self, faults=[])
            return read(apart), apart.scope, tuple(apart.faults)

        files = tuple((path, self.source.read(path)) for path in paths)
        found, self.scope, faults = self.memory.recall(
            name, (files, self.method, self.as_of, self.scope), make
        )
        self.faults += faults
        return found

    def know(self, kind: str, ids: Collection[str]) -> None:
        """From here on these ids of a kind may be referred to; a dictionary holds their names."""
        self.scope = self.scope.within({kind: ids if isinstance(ids, dict) else dict.fromkeys(ids)})

    def markdown(self, path: str) -> Document:
        """A Markdown file with frontmatter."""
        return read_markdown(self.source, path)

    def account(
        self, tree: Map, key_tree: Callable[[], Map | None]
    ) -> tuple[Account | None, list[Diagnostic]]:
        """The account of a tree, or None and all that it refuses."""
        return build(Account, tree, key_tree)

    def references(self, tree: Map, scope: Scope, key_tree: Callable[[], Map | None]) -> list[Diagnostic]:
        """What an account refers to that is not in its scope, and the like."""
        return references.check(tree, shape_of(Account), scope, key_tree)

    def record(self, documents: Sequence[Document], faults: Sequence[Diagnostic]) -> bool:
        """Keeps the faults, with the lines of their documents. True when none of them is an error."""
        if not faults:
            return True
        known = {document.path for document in documents}
        for document in documents:
            self.faults += document.finished([f for f in faults if f.location.path == document.path])
        self.faults += [fault for fault in faults if fault.location.path not in known]
        return not any(catalogue().is_error(fault) for fault in faults)

    def named(self, paths: Sequence[str]) -> dict[str, str]:
        """Id → path, sorted by id, of files whose names are ids."""
        owners: dict[str, str] = {}
        for path in paths:
            shown = self.source.shown(path)
            identity = file_id(path, shown)
            if isinstance(identity, Diagnostic):
                self.faults.append(identity)
            elif identity in owners:
                other = Location(self.source.shown(owners[identity]))
                self.faults.append(Diagnostic("BM107", Location(shown), identity, related=(other,)))
            else:
                owners[identity] = path
        return dict(sorted(owners.items()))


def scope_of(method: Method) -> Scope:
    """The ids that the method defines."""
    ids: dict[str, dict[str, object]] = {
        kind: {id_: entry.label for id_, entry in entries.items()} for kind, entries in method.terms.items()
    }
    ids["buying-step"] = {s.id: s.label for process in method.buying_processes for s in process.steps}
    lists = (
        *(checklist.items for checklist in method.checklists),
        *(phase.needs for phase in method.phases),
        *(grade.policy for grade in method.grades),
    )
    ids["item"] = {item.id: item.label for items in lists for item in items}
    fields = {card.field: card for card in method.scorecards if card.field}
    criteria = {
        card.id: {criterion.id: criterion.label for group in card.groups for criterion in group.criteria}
        for card in method.scorecards
    }
    return Scope(ids, method.scorecard, fields, criteria)
