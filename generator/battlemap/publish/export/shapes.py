"""The shape of the results in exported JSON documents, account by account.

A value that is not known is null. Amounts are texts with all their digits, scores are numbers.
"""

from __future__ import annotations

from typing import Literal, NotRequired

from typing_extensions import TypedDict

Words = str | dict[str, str]
"""One text, or the same in `en` and `zh`."""


class Place(TypedDict):
    """Where an input is written."""

    file: str
    line: int


class Verdict(TypedDict):
    """The band that a value falls in."""

    id: str
    label: Words


class Part(TypedDict):
    """One line of a working: points re-add to the value. `weight` is in percent of what counts."""

    id: str
    label: Words
    input: float | None
    weight: float | None
    points: float | None
    counts: bool
    freshness: str
    note: NotRequired[Words]
    source: NotRequired[str]
    as_of: NotRequired[str]
    place: NotRequired[Place]


class Missing(TypedDict):
    """A fact to find out next, and the question that finds it."""

    kind: str
    id: str
    label: Words
    ask: Words | None
    opportunity: str | None


class Score(TypedDict):
    """A figure with its scale, the share of it that is known (0 to 1) and its working."""

    value: float | None
    low: float
    high: float
    known: float
    verdict: Verdict | None
    parts: list[Part]
    missing: list[Missing]


class Card(Score):
    """A scorecard: our score, and that of each rival where the card compares."""

    rivals: dict[str, Score]


class CardOfDeal(Card):
    """A scorecard of an opportunity, with the recommendation that fits it."""

    advice: str | None


class Item(TypedDict):
    """A checklist item and its state."""

    id: str
    label: Words
    state: str


class Gate(TypedDict):
    """The gate out of a stage. Items that do not apply do not count."""

    stage: str
    met: bool
    done: int
    applicable: int
    mandatory_done: int
    mandatory: int
    items: list[Item]


class Blocker(TypedDict):
    """What keeps a gate shut; without an item the stage has no date."""

    stage: str
    item: str | None
    label: Words | None
    owner: str | None


class Stage(TypedDict):
    """Claimed against evidenced stage; `days` in the claimed stage against the typical ones."""

    claimed: str | None
    since: str | None
    evidenced: str | None
    ahead: bool
    days: int | None
    typical_days: int | None
    blocked_by: list[Blocker]
    gates: list[Gate]


class Value(TypedDict):
    """Low, likely and high amount."""

    low: str | None
    likely: str | None
    high: str | None


class Flag(TypedDict):
    """A red flag: what it states and what to do next. `silenced_until` where it was put to rest."""

    id: str
    severity: Literal["act", "watch"]
    opportunity: str | None
    title: Words
    next: Words
    owner: str | None
    due: str | None
    silenced_until: str | None
    places: list[Place]


class Opportunity(TypedDict):
    """One opportunity as computed."""

    id: str
    open: bool
    owner: str | None
    value: Value
    close_in_days: int | None
    off_track: list[str]
    stage: Stage
    scorecards: dict[str, CardOfDeal]


class Person(TypedDict):
    """A person as computed: contact in the visits on record, and the roles held per opportunity."""

    id: str
    support: int | None
    support_freshness: str
    last_met: str | None
    visits: int
    roles: dict[str, list[str]]
    favoured_rival: str | None


class ActionState(TypedDict):
    """An action; `days` to its due day, negative once it has passed."""

    id: str
    state: str
    days: int | None


class Figures(TypedDict):
    """Money in one currency; figures of the last full year on record."""

    currency: str
    year: int | None
    revenue: str | None
    profit: str | None
    potential: str | None
    share_of_wallet: float | None
    pipeline: Value


class Phase(TypedDict):
    """Where the relationship stands and what the next phase needs."""

    id: str | None
    since: str | None
    days: int | None
    following: str | None
    needs: list[Item]


class Results(TypedDict):
    """Everything computed for an account."""

    scores: dict[str, Score]
    scorecards: dict[str, Card]
    figures: Figures
    portfolio_figures: Figures | None
    phase: Phase
    quadrant: str | None
    tier: str | None
    people: list[Person]
    opportunities: list[Opportunity]
    actions: list[ActionState]
    flags: list[Flag]
    find_next: list[Missing]
