"""What the file tells of the customer and how fresh it is (M11)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from battlemap.assess.results.base import Freshness, Missing, Score, Spot
from battlemap.assess.results.stage import ItemResult
from battlemap.model.method.rules import InformationClass
from battlemap.model.text import Text


class InformationItem(NamedTuple):
    """One thing to know, of an opportunity where the class is about opportunities."""

    result: ItemResult
    opportunity: str | None


@dataclass(frozen=True, slots=True)
class ClassResult:
    """Completeness of one class, 0 to 1 by weight; None where it does not apply or is kept for the team."""

    information: InformationClass
    share: float | None
    weight: float
    items: tuple[InformationItem, ...]
    missing: tuple[Missing, ...]


@dataclass(frozen=True, slots=True)
class InformationResult:
    """Completeness per class and in total (0 to 100), and the three facts most worth finding."""

    classes: tuple[ClassResult, ...]
    score: Score
    next_facts: tuple[Missing, ...]
    missing: tuple[Missing, ...]


class AgedFact(NamedTuple):
    """A rated fact with its age. `about` says whose or which: a person's support, a criterion, with its
    rating.
    """

    kind: str
    about: Text
    rating: int
    as_of: date | None
    days: int | None
    freshness: Freshness
    source: str | None
    opportunity: str | None
    weight: float
    spot: Spot


@dataclass(frozen=True, slots=True)
class FreshnessResult:
    """How fresh the rated facts are: score 0 to 100, and those no longer fresh, the weightiest and oldest
    first.
    """

    score: Score
    facts: int
    ageing: int
    stale: int
    oldest: tuple[AgedFact, ...]
