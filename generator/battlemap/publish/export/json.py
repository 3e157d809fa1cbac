"""JSON documents of the account plans and of the portfolio, and the schemas that they name."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from battlemap.assess.results.account import AssessedAccount
from battlemap.assess.results.portfolio import Assessed
from battlemap.model.account import Account
from battlemap.model.base import Model
from battlemap.model.library import Case, Competitor, Member, Product, Segment
from battlemap.model.plain import plain, plain_schema
from battlemap.publish.export import documents as doc
from battlemap.publish.export.portfolio import account_line, portfolio_results, shared, tier_of
from battlemap.publish.export.results import results
from battlemap.view.voice import Voice

FOLDER = f"schema/v{doc.VERSION}"
DIALECT = "https://json-schema.org/draft/2020-12/schema"
_SHARED: dict[str, type[Model]] = {
    "team": Member,
    "competitors": Competitor,
    "cases": Case,
    "products": Product,
    "segments": Segment,
}


def account_path(account: str) -> str:
    """Where the document of an account lies, below the folder of the exports."""
    return f"accounts/{account}.json"


def account_json(voices: Sequence[Voice], assessed: Assessed, account: AssessedAccount, commit: str) -> str:
    """One account: its plan as the voices' audience may see it, and what was computed from it."""
    found: doc.AccountDocument = {
        **_head(voices[0], f"../{FOLDER}/account.json", commit),
        "kind": "account",
        "plan": plain(account.account),
        "results": results(voices, account, tier_of(assessed, account.id)),
    }
    return written(found)


def portfolio_json(voice: Voice, assessed: Assessed, commit: str) -> str:
    """The list of accounts, what they share, and what was computed across them."""
    lines = [
        account_line(account, tier_of(assessed, name), account_path(name))
        for name, account in assessed.accounts.items()
    ]
    found: doc.PortfolioDocument = {
        **_head(voice, f"{FOLDER}/portfolio.json", commit),
        "kind": "portfolio",
        "accounts": lines,
        "shared": shared(voice.plans),
        "results": portfolio_results(assessed.portfolio),
    }
    return written(found)


@cache
def schemas() -> tuple[tuple[str, str], ...]:
    """Path below the folder of the exports, and text, of every schema."""
    return (
        (f"{FOLDER}/account.json", written(_account_schema(), indent=1)),
        (f"{FOLDER}/portfolio.json", written(_portfolio_schema(), indent=1)),
    )


def written(value: object, indent: int | None = None) -> str:
    """JSON as it lies in a file. Raises ValueError for a number that is none."""
    separators = (",", ": ") if indent else (",", ":")
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent, separators=separators)
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029") + "\n"


def _head(voice: Voice, schema: str, commit: str) -> doc.Head:
    return {
        "$schema": schema,
        "version": doc.VERSION,
        "audience": voice.audience.value,
        "as_of": voice.as_of.isoformat(),
        "commit": commit or None,
    }


def _account_schema() -> dict[str, Any]:
    found = _schema(TypeAdapter(doc.AccountDocument), "account")
    found["properties"]["plan"] = _joined(found, Account)
    return found


def _portfolio_schema() -> dict[str, Any]:
    found = _schema(TypeAdapter(doc.PortfolioDocument), "portfolio")
    lists = found["$defs"]["Shared"]["properties"]
    for key, cls in _SHARED.items():
        lists[key] = {"type": "array", "items": _joined(found, cls)}
    return found


def _schema(of: TypeAdapter[Any], name: str) -> dict[str, Any]:
    """A document's schema: closed, so that a key which it does not name is a fault."""
    found = of.json_schema(mode="serialization")
    for part in (found, *found.get("$defs", {}).values()):
        part["additionalProperties"] = False
        for value in part["properties"].values():
            value.pop("title", None)
    found["properties"]["version"] = {"const": doc.VERSION}
    return {"$schema": DIALECT, "$id": f"{name}.json", **found}


def _joined(schema: dict[str, Any], cls: type[Model]) -> dict[str, Any]:
    """A reference to a class of the plans, which joins the definitions; names may not clash with ours."""
    theirs = plain_schema(cls)
    classes = {**theirs.pop("$defs", {}), cls.__name__: theirs}
    text = json.dumps(classes, allow_nan=False).replace('"#/$defs/', '"#/$defs/Plan.')
    schema["$defs"] |= {f"Plan.{name}": part for name, part in json.loads(text).items()}
    return {"$ref": f"#/$defs/Plan.{cls.__name__}"}
