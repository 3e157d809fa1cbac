"""Whether what a file refers to exists: walks a tree along the shape of its model and checks every marker.

Nothing here knows a field by name: `Ref` and `Keys` on the model's fields say what a word must be the id of.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Any

from pydantic_core import PydanticCustomError

from battlemap.diagnostics import Diagnostic, Location, Named, Param
from battlemap.load.ids import folded, is_id, is_reserved
from battlemap.load.nearest import nearest
from battlemap.model.base import Bounds
from battlemap.model.method.scorecards import Scorecard
from battlemap.model.opportunity import US, EvaluationLine, Opportunity
from battlemap.model.shape import Shape
from battlemap.model.short import Rated, parse_rating
from battlemap.model.text import Text
from battlemap.model.tree import HERE, At, Map, Scalar, Seq

_CODES: Mapping[str, str] = {
    "person": "BM401",
    "competitor": "BM402",
    "rival": "BM403",
    "column": "BM403",
    "opportunity": "BM404",
    "team": "BM405",
    "product": "BM406",
    "unit": "BM407",
    "item": "BM410",
    "need": "BM411",
    "case": "BM413",
}
_MOST_LISTED = 40
MEANT = "meant"  # the parameter with the one id whose name was typed


@dataclass(frozen=True, slots=True)
class Scope:
    """The ids that exist, by kind; the scorecards by id and by the field that answers them; their criteria.

    Collections of ids keep their order and are quick to look up: the keys of dictionaries, whose values are
    the names as they were read, None where there is none.
    """

    ids: Mapping[str, Collection[str]]
    scorecards: Mapping[str, Scorecard] = field(default_factory=dict)
    scorecard_fields: Mapping[str, Scorecard] = field(default_factory=dict)
    criteria: Mapping[str, Collection[str]] = field(default_factory=dict)

    def within(self, ids: Mapping[str, Collection[str]]) -> Scope:
        """The same with more kinds of ids."""
        return replace(self, ids={**self.ids, **ids})


def check(
    tree: Any, shape: Shape, scope: Scope, key_tree: Callable[[], Any], fine: Collection[int] = ()
) -> list[Diagnostic]:
    """Everything in the tree that refers to nothing, stands twice, or lies outside its scale.

    Parts whose identity is among those known to be `fine` in this scope are passed over.
    """
    walker = _Walker(scope, key_tree, fine)
    walker.visit(tree, shape, private=False)
    return walker.faults


class _Walker:
    def __init__(self, scope: Scope, key_tree: Callable[[], Any], fine: Collection[int]) -> None:
        self.scope = scope
        self.fine = fine
        self.key_tree = key_tree
        self.key_places: dict[tuple[str, int, int], At] | None = None
        self.faults: list[Diagnostic] = []

    def visit(self, node: Any, shape: Shape, private: bool, bounds: Bounds | None = None) -> None:
        private = private or shape.private
        if id(node) in self.fine:
            return
        if shape.kind == "leaf":
            if shape.ref and isinstance(node, Scalar):
                self.reference(shape.ref, node, private)
        elif shape.kind == "list":
            self.items(node, shape, private)
        elif shape.kind == "table":
            self.table(node, shape, shape.levels, private, shape.bounds or bounds)
        elif shape.cls is Rated:
            self.rating(node, shape.bounds or bounds, private)
        elif isinstance(node, Map):
            self.fields(node, shape, private)

    def fields(self, node: Map, shape: Shape, private: bool) -> None:
        for key, inner in shape.walked.items():
            value = node.get(key)
            if value is not None:
                self.visit(value, inner, private)
        if shape.cls is EvaluationLine:
            spare = Map((key, value) for key, value in node.items() if key not in shape.fields)
            spare[HERE] = node[HERE]
            self.visit(spare, shape.fields["scores"], private)

    def items(self, node: Any, shape: Shape, private: bool) -> None:
        if shape.item is None or not shape.checked:
            return
        seen: dict[str, Scalar] = {}
        has_id = "id" in shape.item.fields
        for item in node if isinstance(node, Seq) else (node,):
            if has_id and isinstance(item, Map):
                self.own_id(item.get("id"), seen, shape.item, private or shape.item.private)
            self.visit(item, shape.item, private)

    def own_id(self, word: Any, seen: dict[str, Scalar], shape: Shape, private: bool) -> None:
        if not isinstance(word, Scalar):
            return
        first = seen.setdefault(folded(word), word)
        code = "BM420" if first is not word else _fault_of_id(word, is_address=shape.cls is Opportunity)
        if code is None:
            return
        related = () if first is word else (Location(*first.place),)
        shown = None if private else str(word)
        self.faults.append(Diagnostic(code, Location(*word.place), shown, related=related, private=private))

    def table(
        self,
        node: Any,
        shape: Shape,
        levels: tuple[str, ...],
        private: bool,
        bounds: Bounds | None,
        card: Scorecard | None = None,
    ) -> None:
        if not isinstance(node, Map) or shape.item is None:
            return
        level, deeper = (levels[0] if levels else ""), levels[1:]
        if level.startswith("criterion:"):
            card = self.scope.scorecard_fields.get(level.partition(":")[2])
        allowed = self.allowed(level, card)
        for key, value in node.items():
            if key == HERE:
                continue
            if allowed is not None and key not in allowed:
                self.unknown_key(level, key, allowed, node[HERE], card, private)
            elif level == "year" and not (len(key) == 4 and key.isascii() and key.isdigit()):
                self.faults.append(Diagnostic("BM412", self.place_of_key(node[HERE], key), key))
            if level == "scorecard":
                card = self.scope.scorecards.get(key)
            here = Bounds(card.scale.low, card.scale.high) if card and not deeper else bounds
            if deeper and shape.item.kind == "table":
                self.table(value, shape.item, deeper, private, here, card)
            elif value is not None:
                self.visit(value, shape.item, private, here)

    def allowed(self, level: str, card: Scorecard | None) -> Collection[str] | None:
        """What the keys of a level may be, None where they are free."""
        if level.startswith("criterion"):
            return self.scope.criteria.get(card.id) if card is not None else None
        if level == "column":
            rivals = self.scope.ids.get("rival", ())
            return {US: None, **(rivals if isinstance(rivals, Mapping) else dict.fromkeys(rivals))}
        return self.scope.ids.get(level)

    def unknown_key(
        self, level: str, key: str, allowed: Collection[str], at: At, card: Scorecard | None, private: bool
    ) -> None:
        place = self.place_of_key(at, key)
        if level.startswith("criterion"):
            self.unknown("BM409", key, allowed, place, {"list": card.id if card else ""}, private)
        else:
            self.unknown(_CODES.get(level, "BM408"), key, allowed, place, {"kind": level}, private)

    def reference(self, kind: str, word: Scalar, private: bool) -> None:
        allowed = self.scope.ids.get(kind)
        if allowed is None or word in allowed or word.strip() in allowed:
            return
        place = Location(*word.place)
        self.unknown(_CODES.get(kind, "BM408"), word.strip(), allowed, place, {"kind": kind}, private)

    def unknown(
        self,
        code: str,
        word: str,
        allowed: Collection[str],
        place: Location,
        params: dict[str, Param],
        private: bool,
    ) -> None:
        listed = tuple(islice(_listed(allowed), _MOST_LISTED))
        params = {**params, "allowed": (*listed, "…") if len(allowed) > len(listed) else listed}
        near = () if private else _meant(word, allowed) or nearest(word, allowed)
        if not private and (only := _only(word, allowed)):
            params[MEANT] = only
        shown = None if private else str(word)
        self.faults.append(Diagnostic(code, place, shown, params, near, private=private))

    def rating(self, node: Any, bounds: Bounds | None, private: bool) -> None:
        word = node.get("rating") if isinstance(node, Map) else node
        if bounds is None or not isinstance(word, Scalar):
            return
        try:
            value = parse_rating(word)
        except PydanticCustomError:
            return
        if not bounds.low <= value <= bounds.high:
            params: dict[str, Param] = {"low": str(bounds.low), "high": str(bounds.high)}
            shown = None if private else str(word)
            self.faults.append(Diagnostic("BM310", Location(*word.place), shown, params, private=private))

    def place_of_key(self, at: At, key: str) -> Location:
        if self.key_places is None:
            self.key_places = {}
            _collect(self.key_tree(), self.key_places)
        found = self.key_places.get((at.path, at.line, at.column), at).of(key)
        return Location(found.path, found.line, found.column, found.column + len(key))


def _listed(allowed: Collection[str]) -> Iterator[str | Named]:
    """The ids with their names, where those are words of the method."""
    for id_ in allowed:
        name = allowed.get(id_) if isinstance(allowed, Mapping) else None
        if isinstance(name, Text) and name.en and name.zh:
            yield Named(id_, {"en": name.en, "zh": name.zh})
        else:
            yield id_


def _meant(word: str, allowed: Collection[str]) -> tuple[str, ...]:
    """The ids, at most two, whose name or part of whose name was typed in their place."""
    if not isinstance(allowed, Mapping) or len(word) < 2:
        return ()
    found = (id_ for id_, name in allowed.items() if any(word in told for told in _names(name)))
    return tuple(islice(found, 2))


def _only(word: str, allowed: Collection[str]) -> str | None:
    """The id that was typed in another case, or whose whole name was; None where two would fit."""
    names = allowed if isinstance(allowed, Mapping) else dict.fromkeys(allowed)
    wanted = folded(word.strip())
    found = [i for i, name in names.items() if wanted in (folded(i), *map(folded, _names(name)))]
    return found[0] if len(found) == 1 else None


def _names(name: object) -> tuple[str, ...]:
    if isinstance(name, Text):
        return tuple(told for told in (name.en, name.zh) if told)
    told = name.values() if isinstance(name, Map) else (name,)
    return tuple(str(one) for one in told if isinstance(one, Scalar))


def _collect(node: Any, places: dict[tuple[str, int, int], At]) -> None:
    if isinstance(node, Map):
        at = node[HERE]
        places[(at.path, at.line, at.column)] = at
        for value in node.values():
            _collect(value, places)
    elif isinstance(node, Seq):
        for item in node:
            _collect(item, places)


def _fault_of_id(word: str, *, is_address: bool) -> str | None:
    if not is_id(word):
        return "BM323"
    return "BM114" if is_address and is_reserved(folded(word)) else None
