"""The register of the method: per row what a team edits, what is computed and where it is seen."""

from __future__ import annotations

from typing import Annotated

from battlemap.model.base import Audience, Model, Ref
from battlemap.model.method.parts import Words
from battlemap.model.short import OneOrMany


class Shown(Model, audience=Audience.CUSTOMER):
    """A place on the site: a kind of page (account, opportunity or a shared page) and a section."""

    page: Annotated[str, Ref("page")]
    anchor: Annotated[str, Ref("anchor")] | None = None


class Row(Model, audience=Audience.CUSTOMER):
    """One row of the method: `Class.field` of the files, `Class.attribute` of the results.

    Results, pages and sections are those that the package's own rows name.
    """

    id: str
    title: Words
    fields: OneOrMany[Annotated[str, Ref("plan-field")]] = ()
    results: OneOrMany[Annotated[str, Ref("result")]] = ()
    shown: tuple[Shown, ...] = ()
