"""JSON Schema of the frontmatter of each kind of file, every key described in one language."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from battlemap.model.account import Account
from battlemap.model.base import Model
from battlemap.model.library import Case, Competitor, Member, Product, Segment
from battlemap.model.text import Lang, Text
from battlemap.model.tree import HERE
from battlemap.view.reference import NAMED_BY_FILE

KINDS: Mapping[str, type[Model]] = {
    "account": Account,
    "case": Case,
    "competitor": Competitor,
    "product": Product,
    "segment": Segment,
    "team": Member,
}
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema(kind: str, lang: Lang, labels: Mapping[str, Text]) -> str:
    """The schema of one kind of file as JSON. Raises KeyError for a kind that there is not."""
    found = KINDS[kind].model_json_schema(by_alias=True)
    for cls in (found, *found.get("$defs", {}).values()):
        _describe(cls, lang, labels)
    return (
        json.dumps(
            {"$schema": DIALECT, **found}, ensure_ascii=False, indent=2, sort_keys=True, allow_nan=False
        )
        + "\n"
    )


def _describe(cls: dict[str, Any], lang: Lang, labels: Mapping[str, Text]) -> None:
    """Puts our words in place of the code's, and drops what nobody types."""
    name = cls.get("title", "")
    if f"class.{name}" in labels:
        cls["description"] = labels[f"class.{name}"].get(lang)
    properties = {key: value for key, value in cls.get("properties", {}).items() if not key.startswith(HERE)}
    for key, value in properties.items():
        words = labels.get(f"field.{name}.{key}")
        if words:
            value["description"] = words.get(lang)
        value.pop("title", None)
    if properties:
        cls["properties"] = properties
    if name in NAMED_BY_FILE and "id" in cls.get("required", ()):
        cls["required"] = [key for key in cls["required"] if key != "id"]
