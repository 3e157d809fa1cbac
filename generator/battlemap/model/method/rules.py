"""Rules on facts: red flags, information to have, health parts, sentences that head a section, thresholds."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from battlemap.model.base import Audience, Model, Ref
from battlemap.model.method.parts import Band, Entry, Item, Number, Proof, Weight, Words
from battlemap.model.quantities import Share, Whole

FIGURES = (
    "relationship_coverage",
    "opportunity_evidence",
    "information",
    "freshness",
    "revenue_rank",
    "potential_rank",
    "profit_margin",
    "industry_attractiveness",
    "target_evaluation",
    "share_of_wallet",
    "phase_position",
)  # 0 to 100, computed per account; the scorecards about an account are figures by their own ids


class Flag(Entry, audience=Audience.CUSTOMER):
    """A red flag: raised when every fact under `when` is true. `say` is the sentence, `next` what to do.

    Sentences may hold `{names}` that the facts supply: see their documentation. Of opportunities the
    open ones are asked; with `outcome`, those that ended so.
    """

    subject: Literal["account", "opportunity"]
    severity: Literal["act", "watch"]
    outcome: Literal["won", "lost", "dropped"] | None = None
    when: tuple[Proof, ...]
    title: Words
    say: Words
    next: Words


class InformationClass(Entry, audience=Audience.CUSTOMER):
    """A class of customer information (M11): the file proves each item; weight says what it is worth."""

    items: tuple[Item, ...]
    subject: Literal["account", "opportunity"] = "account"
    private: bool = False


class HealthPart(Entry, audience=Audience.CUSTOMER):
    """One part of an account's health: `source` names a computed figure, 0 to 100; weights sum to 100."""

    source: Annotated[str, Ref("figure")]
    weight: Weight


class Health(Model, audience=Audience.CUSTOMER):
    """Parts and verdict bands of an account's health."""

    parts: tuple[HealthPart, ...]
    bands: tuple[Band, ...]


class Finding(Model, audience=Audience.CUSTOMER):
    """The sentence that heads a section when this finding holds. `{names}` are those the finding supplies."""

    id: str
    say: Words


Days = Annotated[Whole, Field(ge=1, le=36500)]


class Thresholds(Model, audience=Audience.CUSTOMER):
    """Numbers that the method leaves to the team; every one is a default that a team may override."""

    gate_share: Share
    fresh_days: Days
    stale_days: Days
    min_known_share: Share
    executive_days: Days
    contact_days: Days
    review_days: Days
    changes_days: Days
    visit_window_days: Days
    concentration_share: Share
    close_soon_days: Days
    attractive_from: Number
    strong_from: Number
    revenue_full: Number
    potential_full: Number
    effort_factor: Number
    effort_gap_share: Share
    few_products: Whole
    complaints: Whole
