"""What entries of a playbook may name: other entries, figures of an account, fields that hold answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from battlemap.model.account import Account
from battlemap.model.library import Case, Competitor, Member, Product, Segment
from battlemap.model.method.rules import FIGURES
from battlemap.model.opportunity import US
from battlemap.model.shape import Shape, shape_of
from battlemap.model.tree import Map, Seq

Ids = dict[str, tuple[str, ...]]

_OWN = (
    ("stage", "stages"),
    ("checklist", "checklists"),
    ("factor", "factors"),
    ("level", "levels"),
    ("function", "functions"),
    ("question-kind", "question_kinds"),
)
_ASKED = (
    ("role", "roles"),
    ("grade", "grades"),
    ("phase", "phases"),
    ("tier", "tiers"),
    ("scorecard", "scorecards"),
    ("event", "procurement_events"),
    ("information", "information"),
)
_LISTS = (("checklists", "items"), ("phases", "needs"), ("grades", "policy"))
_ANSWERS = "criterion:"


def of_playbook(tree: Map, whole: Mapping[str, Any]) -> Ids:
    """Ids by the kind that a reference asks for.

    `whole` are the parts of the package's whole method: a shorter one may speak of stages and of things to
    find out that it left away.
    """
    groups = _groups(tree)
    gaps = (*_gaps(tree.get("information"), groups), *_gaps(whole.get("information"), _groups(whole)))
    about = (card for card in _entries(tree.get("scorecards")) if card.get("subject") == "account")
    return _listed(tree, _OWN) | {
        "stage-id": (*_ids(_entries(tree.get("stages"))), *_ids(_entries(whole.get("stages")))),
        "item-or-criterion": gaps,
        "criterion": _ids(_entries(groups, "criteria")),
        "group": _ids(groups),
        "band": _ids(_entries(groups, "bands")),
        "figure": (*FIGURES, *_ids(about)),
        "answer-field": _answer_fields(),
        **_register(whole.get("method")),
    }


def asked_about(tree: Map, rivals: Sequence[str]) -> Ids:
    """Ids by the kind that a fact's argument asks for."""
    items = tuple(id_ for part, inner in _LISTS for id_ in _ids(_entries(tree.get(part), inner)))
    return _listed(tree, _ASKED) | {"item": items, "column": (US, *rivals)} | _parts_of_cards(tree)


def _parts_of_cards(tree: Map) -> Ids:
    """Groups and criteria of each scorecard, bands of each group, by kind and whole: `group:trust`."""
    found: Ids = {}
    for card in _entries(tree.get("scorecards")):
        found[f"group:{card.get('id')}"] = _ids(_entries(card.get("groups")))
        found[f"criterion:{card.get('id')}"] = _ids(_entries(card.get("groups"), "criteria"))
    for group in _groups(tree):
        key = f"band:{group.get('id')}"
        found[key] = (*found.get(key, ()), *_ids(_entries(group.get("bands"))))
    return found


def _listed(tree: Map, kinds: Sequence[tuple[str, str]]) -> Ids:
    return {kind: _ids(_entries(tree.get(part))) for kind, part in kinds}


def _groups(parts: Mapping[str, Any]) -> tuple[Map, ...]:
    return tuple(_entries(parts.get("scorecards"), "groups"))


def _gaps(information: Any, groups: Sequence[Map]) -> tuple[str, ...]:
    """Items of information and criteria: what a question may find out."""
    return (*_ids(_entries(information, "items")), *_ids(_entries(groups, "criteria")))


def _entries(entries: Any, inner: str = "") -> Iterator[Map]:
    """The maps of a list; with `inner`, those of that list of each."""
    for entry in entries if isinstance(entries, Seq | tuple) else ():
        if isinstance(entry, Map):
            yield from _entries(entry.get(inner)) if inner else (entry,)


def _ids(entries: Iterator[Map] | Sequence[Map]) -> tuple[str, ...]:
    return tuple(str(entry["id"]) for entry in entries if entry.get("id"))


def _register(rows: Any) -> Ids:
    """What the rows of a method may name: any field of the plans; what the package's own rows show."""
    named = tuple(_entries(rows))
    shown = tuple(_entries(named, "shown"))
    return {
        "plan-field": _plan_fields(),
        "result": tuple(dict.fromkeys(str(word) for row in named for word in row.get("results") or ())),
        "page": tuple(dict.fromkeys(str(place["page"]) for place in shown)),
        "anchor": tuple(dict.fromkeys(str(place["anchor"]) for place in shown if "anchor" in place)),
    }


@cache
def _plan_fields() -> tuple[str, ...]:
    """`Class.field` of everything that a person may fill in."""
    found: dict[str, None] = {}
    for cls in (Account, Competitor, Case, Member, Product, Segment):
        found |= dict.fromkeys(_fields(shape_of(cls)))
    return tuple(found)


def _fields(shape: Shape) -> Iterator[str]:
    for key, inner in shape.fields.items():
        if shape.cls is not None:
            yield f"{shape.cls.__name__}.{key}"
        yield from _fields(inner)
    if shape.item is not None:
        yield from _fields(shape.item)


@cache
def _answer_fields() -> tuple[str, ...]:
    """Fields of the plans that hold the answers of a scorecard."""
    return tuple(dict.fromkeys(_answers(shape_of(Account))))


def _answers(shape: Shape) -> Iterator[str]:
    yield from (level.removeprefix(_ANSWERS) for level in shape.levels if level.startswith(_ANSWERS))
    for inner in (*shape.fields.values(), *((shape.item,) if shape.item else ())):
        yield from _answers(inner)
