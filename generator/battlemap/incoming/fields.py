"""What a column may hold, by kind of table: where it goes in a plan and how a cell is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Form = Literal["text", "amount", "day", "whole", "member", "term", "currency"]


@dataclass(frozen=True, slots=True)
class Field:
    """The path below its entry; `kind` is the vocabulary of a term. Private values are told to nobody.

    A field without a path only helps to find or to make the entry.
    """

    path: tuple[str, ...] = ()
    form: Form = "text"
    kind: str = ""
    private: bool = False


_MATCHED: Mapping[str, Field] = {"account": Field(), "account_id": Field()}

FIELDS: Mapping[str, Mapping[str, Field]] = {
    "accounts": {
        "id": Field(),
        "name": Field(("name",)),
        "owner": Field(("owner",), "member"),
        "grade": Field(("grade",), "term", "grade"),
        "legal_name": Field(("profile", "legal_name")),
        "industry": Field(("profile", "industry"), "term", "industry"),
        "ownership": Field(("profile", "ownership"), "term", "ownership"),
        "region": Field(("profile", "region")),
        "website": Field(("profile", "website")),
        "employees": Field(("profile", "employees"), "whole"),
        "phase": Field(("relationship", "phase"), "term", "phase"),
        "currency": Field(("business", "currency"), "currency"),
        "potential": Field(("business", "potential"), "amount"),
    },
    "contacts": {
        **_MATCHED,
        "id": Field(),
        "name": Field(("name",)),
        "first_name": Field(),
        "last_name": Field(),
        "title": Field(("title",)),
        "department": Field(("department",)),
        "level": Field(("level",), "term", "level"),
        "function": Field(("function",), "term", "function"),
        "contact": Field(("contact",), "member"),
        "email": Field(("email",), private=True),
        "phone": Field(("phone",), private=True),
    },
    "opportunities": {
        **_MATCHED,
        "id": Field(),
        "name": Field(("title",)),
        "owner": Field(("owner",), "member"),
        "value": Field(("value",), "amount"),
        "currency": Field(form="currency"),
        "close": Field(("close",), "day"),
        "stage": Field(form="term", kind="stage"),
        "stage_date": Field(form="day"),
        "next_step": Field(("next_step",)),
    },
}
ENDINGS = ("won", "lost", "dropped")
