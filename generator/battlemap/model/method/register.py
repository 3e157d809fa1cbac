"""The register of the method: per row what a team edits, what is computed and where it is seen."""

from __future__ import annotations

from battlemap.model.base import Audience, Model
from battlemap.model.method.parts import Words
from battlemap.model.short import OneOrMany


class Shown(Model, audience=Audience.CUSTOMER):
    """A place on the site: a kind of page (account, opportunity or a shared page) and a section."""

    page: str
    anchor: str | None = None


class Row(Model, audience=Audience.CUSTOMER):
    """One row of the method: `Class.field` of the files, `Class.attribute` of the results."""

    id: str
    title: Words
    fields: OneOrMany[str] = ()
    results: OneOrMany[str] = ()
    shown: tuple[Shown, ...] = ()
