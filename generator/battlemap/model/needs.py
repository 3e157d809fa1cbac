"""Needs and what answers them, strengths and weaknesses with what follows (M33, M36-M38)."""

from __future__ import annotations

from typing import Annotated, Literal

from battlemap.model.base import Audience, Bounds, Model, Ref
from battlemap.model.person import PersonId
from battlemap.model.quantities import Amount
from battlemap.model.short import OneOrMany, Rating, Remark
from battlemap.model.text import Text


class Need(Model, audience=Audience.LEADERSHIP):
    """A need, whose it is, how much it hurts (1-3), and the chain to its worth. `worth` is money a year."""

    id: str
    need: Text
    kind: Annotated[str, Ref("need-kind")] | None = None
    whose: OneOrMany[PersonId] = ()
    pain: Annotated[Rating | None, Bounds(1, 3)] = None
    stated: Literal["stated", "latent"] | None = None
    offer: Text | None = None
    product: Annotated[str, Ref("product")] | None = None
    benefit: Text | None = None
    worth: Amount | None = None
    confirmed: Literal["yes", "no"] | None = None
    cases: OneOrMany[Annotated[str, Ref("case")]] = ()


class Swot(Model, audience=Audience.LEADERSHIP):
    """Four lists and what follows from crossing them."""

    strengths: OneOrMany[Remark] = ()
    weaknesses: OneOrMany[Remark] = ()
    opportunities: OneOrMany[Remark] = ()
    threats: OneOrMany[Remark] = ()
    so_we: OneOrMany[Remark] = ()
    guard: OneOrMany[Remark] = ()
