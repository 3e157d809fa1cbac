"""Questions to prepare a visit with (M54)."""

from __future__ import annotations

from typing import Annotated

from battlemap.model.base import Audience, Ref
from battlemap.model.method.parts import Entry
from battlemap.model.quantities import Yes
from battlemap.model.short import OneOrMany


class BankQuestion(Entry, audience=Audience.CUSTOMER):
    """A question, which is its label. `closed` ones ask for yes, no or a figure.

    Without stages, levels or functions it suits all; stages that the method lacks are passed over. `fills`
    names the information items and criteria that the answer fills.
    """

    kind: Annotated[str, Ref("question-kind")]
    closed: Yes = False
    stages: OneOrMany[Annotated[str, Ref("stage-id")]] = ()
    levels: OneOrMany[Annotated[str, Ref("level")]] = ()
    functions: OneOrMany[Annotated[str, Ref("function")]] = ()
    fills: OneOrMany[Annotated[str, Ref("item-or-criterion")]] = ()
