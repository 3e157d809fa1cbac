"""An account: profile, business, relationship and everything that hangs below it (M01-M18, M40, M43)."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from battlemap.model.activity import Action, Request, Resources, Visit
from battlemap.model.base import TEAM, Audience, Bounds, Keys, Model, Ref
from battlemap.model.currency import Currency
from battlemap.model.development import Break, Cycle, Development, Loop
from battlemap.model.insight import Financials, Source, Window
from battlemap.model.needs import Need, Swot
from battlemap.model.opportunity import Column, Opportunity
from battlemap.model.person import Person, TeamId
from battlemap.model.quantities import Amount, Balance, Day, Share, Whole, Yes
from battlemap.model.short import OneOrMany, Rating, Ratings, Remark, Table, no_entries
from battlemap.model.text import Text
from battlemap.model.tree import BODY, Body
from battlemap.model.value import Offer, Problem, WhiteSpace


class Unit(Model, audience=Audience.LEADERSHIP):
    """A business unit, plant or region of the customer."""

    id: str
    name: Text


class Profile(Model, audience=Audience.LEADERSHIP):
    """Who the customer is and what drives it (M08, M10)."""

    legal_name: Text | None = None
    short_names: OneOrMany[Text] = ()
    industry: Annotated[str, Ref("industry")] | None = None
    ownership: Annotated[str, Ref("ownership")] | None = None
    region: Text | None = None
    locations: OneOrMany[Text] = ()
    website: str | None = None
    employees: Whole | None = None
    units: tuple[Unit, ...] = ()
    background: Text | None = None
    market_position: Text | None = None
    products: OneOrMany[Text] = ()
    markets: OneOrMany[Text] = ()
    customers: OneOrMany[Text] = ()
    drivers: OneOrMany[Text] = ()
    strategy: Text | None = None
    measures: OneOrMany[Text] = ()
    purchasing_history: Text | None = None
    pain_points: OneOrMany[Text] = ()


class Year(Model, audience=Audience.LEADERSHIP):
    """One year of business with the account, in its currency."""

    revenue: Amount | None = None
    profit: Balance | None = None
    cost_to_serve: Amount | None = None


class Business(Model, audience=Audience.LEADERSHIP):
    """What the account is worth: figures and potential per year, what it spends in all and our share."""

    currency: Currency | None = None
    potential: Amount | None = None
    spend: Amount | None = None
    share_of_wallet: Share | None = None
    buys: OneOrMany[Annotated[str, Ref("product")]] = ()
    years: Annotated[Table[Year], Keys(("year",))] = no_entries()


class PhaseStep(Model, audience=Audience.LEADERSHIP):
    """An earlier relationship phase and the day it began."""

    phase: Annotated[str, Ref("phase")]
    since: Day


class Relationship(Model, audience=Audience.LEADERSHIP):
    """Where the relationship stands (M40, M41)."""

    phase: Annotated[str, Ref("phase")] | None = None
    since: Day | None = None
    climate: Annotated[str, Ref("climate")] | None = None
    history: tuple[PhaseStep, ...] = ()
    note: Text | None = None


class Rival(Model, audience=Audience.LEADERSHIP):
    """A competitor at this account (M11, M32)."""

    id: Annotated[str, Ref("competitor")]
    incumbent: Yes = False
    share: Share | None = None
    installed: Text | None = None
    satisfaction: Annotated[Rating | None, Bounds(1, 5)] = None
    representative: Text | None = None
    relations: Text | None = None
    strengths: OneOrMany[Text] = ()
    weaknesses: OneOrMany[Text] = ()
    moves: OneOrMany[Remark] = ()


class ManualTier(Model, audience=Audience.LEADERSHIP):
    """A tier set by hand, shown beside the computed one; it needs a reason (M01)."""

    tier: Annotated[str, Ref("tier")]
    reason: Text


class OwnStrategy(Model, audience=Audience.LEADERSHIP):
    """What this account does differently from its groups; a field that is absent is inherited (M53)."""

    strategy: Text | None = None
    activities: OneOrMany[Text] = ()
    resources: Resources = Resources()
    reason: Text | None = None


class Silence(Model, audience=Audience.LEADERSHIP):
    """A red flag put to rest for a stated reason until a day."""

    flag: Annotated[str, Ref("flag")]
    reason: Text
    until: Day
    opportunity: Annotated[str, Ref("opportunity")] | None = None


class Account(Model, audience=Audience.LEADERSHIP):
    """A key account: the name is all it needs; the id comes from the file's name."""

    id: str
    name: Text
    external_ids: Annotated[Table[str], Keys(("system",))] = {}
    owner: TeamId | None = None
    reviewed: Day | None = None
    next_review: Day | None = None
    grade: Annotated[str, Ref("grade")] | None = None
    tier: ManualTier | None = None
    status: Literal["active", "closed"] = "active"
    goals: OneOrMany[Text] = ()
    profile: Profile = Profile()
    business: Business = Business()
    relationship: Relationship = Relationship()
    trust: Annotated[Ratings, Keys(("criterion:trust",))] = no_entries()
    satisfaction: Annotated[Ratings, Keys(("criterion:satisfaction",))] = no_entries()
    evaluation: Annotated[Ratings, Keys(("criterion:evaluation",))] = no_entries()
    scores: Annotated[Table[Table[Column]], Keys(("scorecard", "column", "criterion"))] = no_entries()
    people: tuple[Person, ...] = ()
    competitors: tuple[Rival, ...] = ()
    needs: tuple[Need, ...] = ()
    problems: tuple[Problem, ...] = ()
    offers: tuple[Offer, ...] = ()
    white_space: WhiteSpace = no_entries()
    cases: OneOrMany[Annotated[str, Ref("case")]] = ()
    financials: Financials | None = None
    window: Window | None = None
    sources: tuple[Source, ...] = ()
    factors: Annotated[Ratings, Keys(("criterion:factors",))] = no_entries()
    breaks: tuple[Break, ...] = ()
    development: Development | None = None
    loop: Loop = no_entries()
    cycle: Cycle = no_entries()
    swot: Swot | None = None
    opportunities: tuple[Opportunity, ...] = ()
    visits: tuple[Visit, ...] = ()
    actions: tuple[Action, ...] = ()
    requests: tuple[Request, ...] = ()
    own_strategy: OwnStrategy | None = None
    silenced: tuple[Silence, ...] = ()
    private_note: Annotated[Text | None, TEAM] = None
    body: Body = Field(default="", alias=BODY, exclude=True)

    @model_validator(mode="after")
    def _reviews_in_order(self) -> Self:
        if self.reviewed and self.next_review and self.next_review < self.reviewed:
            raise PydanticCustomError("bm_review_order", "the next review lies before the last one")
        return self
