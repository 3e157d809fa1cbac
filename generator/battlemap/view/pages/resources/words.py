"""How the resources page writes shares, amounts and spans; what is not known is a question mark."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from battlemap.assess.results.account import AssessedAccount
from battlemap.assess.results.effort import Verdict
from battlemap.view.links import account_href
from battlemap.view.tables import Cell, Column
from battlemap.view.voice import Voice

PATH = "resources.html"
UNKNOWN = "?"
TONES: dict[Verdict, str] = {"more": "bad", "less": "warn"}


def share(say: Voice, value: float | None) -> str:
    """A share in percent; what is there but rounds to nothing is less than one."""
    if value is None:
        return UNKNOWN
    return f"<{say.percent(0.01)}" if 0 < value < 0.005 else say.percent(value)


def money(say: Voice, amount: Decimal | None) -> str:
    """An amount in the portfolio's currency."""
    return UNKNOWN if amount is None else say.money(amount)


def hours(say: Voice, amount: Decimal | None) -> str:
    """Hours of our people."""
    return UNKNOWN if amount is None else say("resources.hours_count", hours=say.number(amount))


def columns(say: Voice, *keys: str, numbers: Iterable[str] = ()) -> tuple[Column, ...]:
    """Columns by the keys of their labels; `numbers` are set to the right."""
    right = frozenset(numbers)
    return tuple(Column(say(f"resources.{key}"), "number" if key in right else "text") for key in keys)


def name_of(say: Voice, account: AssessedAccount, anchor: str = "") -> Cell:
    """An account with its page."""
    name = say.text(account.account.name)
    return Cell(name, strong=True, href=account_href(PATH, account.id, anchor), sort=name)


def terms(say: Voice, kind: str, ids: Iterable[str]) -> str:
    """Names of the method in its order, in a list."""
    wanted = frozenset(ids)
    return say.listed(say.text(entry.label) for id_, entry in say.method.terms[kind].items() if id_ in wanted)
