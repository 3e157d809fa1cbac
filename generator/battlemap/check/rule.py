"""What a rule is, and what it may look at: plans as assessed on a day, nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from battlemap.assess.results.account import AssessedAccount, AssessedOpportunity
from battlemap.assess.results.base import Part
from battlemap.diagnostics import Diagnostic, Location, Named, Param
from battlemap.model.method.parts import Entry
from battlemap.model.tree import At


@dataclass(frozen=True)
class Scope:
    """What holds for every account: the day to judge by, the ids of the last stages, words to look for."""

    as_of: date
    last_stage: str = ""
    special_words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


class Rule(Protocol):
    """A module of `check/rules/`: its code, its page (the docstring), and what it finds at an account."""

    CODE: str

    def find(self, account: AssessedAccount, scope: Scope) -> Iterable[Diagnostic]:
        """The findings at one account; values that only the team may see are in none."""


def found(code: str, where: Location, word: object = None, **params: Param) -> Diagnostic:
    """A finding. `word` is what stands there, None where it must not be shown or is no single word."""
    return Diagnostic(code, where, None if word is None else str(word), params)


def called(entry: Entry) -> Named:
    """An entry of the method by its id and its name."""
    return Named(entry.id, {"en": entry.label.en or "", "zh": entry.label.zh or ""})


def open_ones(account: AssessedAccount) -> tuple[AssessedOpportunity, ...]:
    """The opportunities that are still to be decided."""
    return account.open_opportunities


def rated(account: AssessedAccount) -> Iterator[Part]:
    """Our own rated answers on every scorecard of the account, its people and its open opportunities."""
    cards = [*account.cards.values()]
    if account.contacts is not None:
        cards += [card for who in account.contacts.executives.rated for card in who.cards.values()]
    cards += [card for opportunity in open_ones(account) for card in opportunity.cards.values()]
    for card in cards:
        yield from (part for part in card.score.parts if part.input is not None and part.where)


def place(at: At, *keys: str) -> Location:
    """Where the first of the keys that is written stands; the beginning of the map without one."""
    return next((at.of(key) for key in keys if key in at.keys), at.here)
