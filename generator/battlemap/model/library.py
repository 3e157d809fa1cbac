"""What accounts share: competitors, cases, products, customer groups, our team (M32, M38, M39, M53)."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from battlemap.model.activity import Resources
from battlemap.model.base import Audience, Model, Ref
from battlemap.model.quantities import Yes
from battlemap.model.short import OneOrMany, Remark
from battlemap.model.text import Text
from battlemap.model.tree import BODY, Body


class Competitor(Model, audience=Audience.LEADERSHIP):
    """A rival company. `letter` stands for it in charts; by default the first of its name."""

    id: str
    name: Text
    letter: Text | None = None
    summary: Text | None = None
    locations: OneOrMany[Text] = ()
    managers: OneOrMany[Text] = ()
    finances: Text | None = None
    products: OneOrMany[Text] = ()
    strategy: Text | None = None
    incentives: Text | None = None
    strengths: OneOrMany[Text] = ()
    weaknesses: OneOrMany[Text] = ()
    news: OneOrMany[Remark] = ()
    body: Body = Field(default="", alias=BODY, exclude=True)


class Case(Model, audience=Audience.LEADERSHIP):
    """A reference: industry, problem, result with a number; `named` says whether we may name the customer."""

    id: str
    title: Text
    customer: Text | None = None
    named: Yes = False
    industry: Annotated[str, Ref("industry")] | None = None
    need_kinds: OneOrMany[Annotated[str, Ref("need-kind")]] = ()
    problem: Text | None = None
    solution: Text | None = None
    result: Text | None = None
    body: Body = Field(default="", alias=BODY, exclude=True)


class Member(Model, audience=Audience.LEADERSHIP):
    """Someone on our side. `initials` stand in charts; by default made from the name."""

    id: str
    name: Text
    role: Text | None = None
    initials: str | None = None
    level: Annotated[str, Ref("level")] | None = None
    email: str | None = None


class Product(Model, audience=Audience.LEADERSHIP):
    """Something we sell."""

    id: str
    name: Text
    summary: Text | None = None


class Match(Model, audience=Audience.LEADERSHIP):
    """Which accounts belong to a group: every key given must fit."""

    industry: OneOrMany[Annotated[str, Ref("industry")]] = ()
    ownership: OneOrMany[Annotated[str, Ref("ownership")]] = ()
    grade: OneOrMany[Annotated[str, Ref("grade")]] = ()
    phase: OneOrMany[Annotated[str, Ref("phase")]] = ()
    tier: OneOrMany[Annotated[str, Ref("tier")]] = ()


class Segment(Model, audience=Audience.LEADERSHIP):
    """A group of accounts with the strategy that its members inherit (M53)."""

    id: str
    name: Text
    match: Match = Match()
    strategy: Text | None = None
    activities: OneOrMany[Text] = ()
    resources: Resources = Resources()
