"""JSON Schema of every kind of file that people edit, with the ids of the playbook in use."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from battlemap.model.account import Account
from battlemap.model.activity import Visit
from battlemap.model.base import Model
from battlemap.model.library import Case, Competitor, Member, Product, Segment
from battlemap.model.method.method import Method
from battlemap.model.opportunity import Opportunity
from battlemap.model.shape import shape_of
from battlemap.model.text import Lang
from battlemap.publish.schema import options
from battlemap.publish.schema.builder import Builder

DIALECT = "https://json-schema.org/draft/2020-12/schema"
FRONTMATTER: Mapping[str, type[Model]] = {
    "account": Account,
    "opportunity": Opportunity,
    "visit": Visit,
    "competitor": Competitor,
    "case": Case,
}
LISTS: Mapping[str, type[Model]] = {"team": Member, "products": Product, "segments": Segment}
PLAYBOOK = tuple(name.replace("_", "-") for name in shape_of(Method).fields)
SETTINGS = "mkdocs"
KINDS = (*FRONTMATTER, *LISTS, SETTINGS, *PLAYBOOK)
_NAMED_BY_FILE = ("Opportunity",)


def schema(kind: str, lang: Lang, method: Method) -> str:
    """The schema of one kind of file as JSON. Raises KeyError for a kind that there is not."""
    found = {"$schema": DIALECT, **_document(kind, lang, method)}
    return json.dumps(found, ensure_ascii=False, indent=1, sort_keys=True, allow_nan=False) + "\n"


def file_name(kind: str) -> str:
    """What the schema of a kind is called in a folder with all of them."""
    return f"playbook.{kind}.schema.json" if kind in PLAYBOOK else f"{kind}.schema.json"


def _document(kind: str, lang: Lang, method: Method) -> dict[str, Any]:
    if kind == SETTINGS:
        return options.schema(lang)
    builder = Builder(lang, method, partial=kind in PLAYBOOK)
    if kind in FRONTMATTER:
        cls = FRONTMATTER[kind]
        found = builder.fields(cls)
        if cls.__name__ in _NAMED_BY_FILE:
            found["required"] = [key for key in found["required"] if key != "id"]
        if cls is Visit:  # the file's name may tell the day
            found["required"] = [key for key in found["required"] if key != "date"]
    elif kind in LISTS:
        name = builder.define(LISTS[kind])
        found = {"type": "array", "items": {"$ref": f"#/$defs/{name}"}}
    else:
        part = kind.replace("-", "_")
        name = next(n for n, info in Method.model_fields.items() if part in (n, info.alias))
        found = builder.value(shape_of(Method).fields[part], required=True) | builder.about(Method, name)
    return {**found, "$defs": builder.defs} if builder.defs else found
