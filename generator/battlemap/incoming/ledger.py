"""What is there already and what is to be added: accounts, people and opportunities by id and name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from battlemap.incoming.cells import same
from battlemap.load.insertion import Additions
from battlemap.model.account import Account
from battlemap.model.names import address
from battlemap.model.opportunity import Opportunity
from battlemap.model.person import Person
from battlemap.model.text import Text


@dataclass(slots=True)
class Entry:
    """An account, a person or an opportunity. `model` is None for one that the import brings.

    `file` is where it stands (below the content), `index` its number in the list of that file.
    """

    id: str
    model: Account | Person | Opportunity | None
    file: str
    index: int | None = None
    names: list[Text] = field(default_factory=list)
    external: dict[str, str] = field(default_factory=dict)
    additions: Additions = field(default_factory=Additions)
    rows: dict[tuple[str, ...], int] = field(default_factory=dict)
    parts: dict[str, list[Entry]] = field(default_factory=lambda: {"people": [], "opportunities": []})

    @property
    def new(self) -> bool:
        """True for an entry that is not in the plans."""
        return self.model is None

    def value(self, path: tuple[str, ...]) -> object:
        """What the plans say at a path, None for nothing; of an amount with bounds the likely one."""
        found: object = self.model
        for key in path:
            found = getattr(found, key, None)
        return getattr(found, "likely", found)

    def added(self, path: tuple[str, ...]) -> str | None:
        """What the import adds at a path so far."""
        found: object = self.additions
        for key in path:
            found = found.get(key) if isinstance(found, Additions) else None
        return found if isinstance(found, str) else None

    def add(self, path: tuple[str, ...], text: str, line: int) -> None:
        """Adds a value; `line` is the row that says so."""
        place = self.additions
        for key in path[:-1]:
            inner = place.setdefault(key, Additions())
            place = inner if isinstance(inner, Additions) else Additions()
        place[path[-1]] = text
        self.rows[path] = line


def entries(accounts: Iterable[Account], prefix: str) -> list[Entry]:
    """The accounts of the plans with their people and opportunities."""
    return [_account(account, prefix) for account in accounts]


def found(among: Iterable[Entry], system: str, external: str, name: str) -> list[Entry]:
    """Entries that an id of another system or a name means: by that id, else by id, else by name."""
    known = list(among)
    if external:
        by_external = [e for e in known if e.external.get(system) == external]
        if by_external:
            return by_external
    if not name and external:
        return [e for e in known if e.id == external]
    by_id = [e for e in known if e.id == name or e.id == address(name)]
    named = [e for e in known if any(same(each, name) for each in e.names)]
    return by_id if len(by_id) == 1 and not named else named or by_id


def new_id(name: str, taken: Iterable[str]) -> str:
    """An id from a name, the next free one where it is taken."""
    base, used = address(name), set(taken)
    return next(i for n in range(1, len(used) + 2) if (i := base if n == 1 else f"{base}-{n}") not in used)


def _account(account: Account, prefix: str) -> Entry:
    file = account.at.path.removeprefix(prefix)
    names = [account.name, *account.profile.short_names]
    if account.profile.legal_name:
        names.append(account.profile.legal_name)
    made = Entry(account.id, account, file, names=names, external=dict(account.external_ids))
    for number, person in enumerate(account.people):
        called = [person.name] if person.name else []
        made.parts["people"].append(_part(person, file, number, called))
    number = 0
    for deal in account.opportunities:
        own = deal.at.path.removeprefix(prefix)
        made.parts["opportunities"].append(_part(deal, own, number if own == file else None, [deal.title]))
        number += own == file
    return made


def _part(model: Person | Opportunity, file: str, index: int | None, names: list[Text]) -> Entry:
    external: Mapping[str, str] = model.external_ids
    return Entry(model.id, model, file, index, names, dict(external))
