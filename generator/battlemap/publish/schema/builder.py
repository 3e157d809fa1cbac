"""The JSON Schema of a shape: long forms, short forms, tables with the keys that the playbook knows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pydantic import BeforeValidator

from battlemap.model.base import Bounds, Model
from battlemap.model.method.method import Method
from battlemap.model.method.parts import FactRef
from battlemap.model.method.rules import Thresholds
from battlemap.model.opportunity import EvaluationLine
from battlemap.model.shape import Shape, shape_of
from battlemap.model.short import Short
from battlemap.model.text import Lang, Text
from battlemap.model.tick import Tick
from battlemap.publish.schema.leaves import UNKNOWN, Schema, leaf
from battlemap.view.reference import NAMED_BY_FILE

_NOT_APPLICABLE = ["n/a", "na", "不适用"]


@dataclass
class Builder:
    """One document. `partial` entries change others of the same id: only the id has to be there."""

    lang: Lang
    method: Method
    partial: bool = False
    defs: dict[str, Schema] = field(default_factory=dict)

    def value(self, shape: Shape, *, required: bool = False, bounds: Bounds | None = None) -> Schema:
        """What may stand in a place of this shape."""
        bounds = shape.bounds or bounds
        if shape.kind == "model" and shape.cls is not None:
            return self._model(shape, shape.cls, required=required, bounds=bounds)
        if shape.kind == "list" and shape.item is not None:
            return self._list(shape, shape.item, required=required, bounds=bounds)
        if shape.kind == "table" and shape.item is not None:
            return self._table(shape.item, shape.levels, bounds)
        if shape.ref:
            return self._reference(shape, required=required)
        return leaf(shape, required=required, bounds=bounds)

    def _list(self, shape: Shape, item: Shape, *, required: bool, bounds: Bounds | None) -> Schema:
        one = self.value(item, required=True, bounds=bounds)
        listed: Schema = {"type": "array", "items": one}
        if not any(isinstance(mark, BeforeValidator) for mark in shape.marks):
            return listed if required else {"anyOf": [listed, {"enum": list(UNKNOWN)}]}
        return {"anyOf": [one, listed, {"enum": list(UNKNOWN)}]}

    def _model(self, shape: Shape, cls: type[Model], *, required: bool, bounds: Bounds | None) -> Schema:
        """The long form, and the short one where there is one, under a name of its own."""
        name = self.define(cls, bounds)
        short = next((f for f in _validators(shape) if isinstance(f, Short)), None)
        if short is None and cls is not FactRef:
            long = {"$ref": f"#/$defs/{name}"}
            return long if required else {"anyOf": [long, {"enum": list(UNKNOWN)}]}
        either = f"{name}.or-short"
        if either not in self.defs:
            self.defs[either] = {}
            word = self.value(shape.fields[short.field], bounds=bounds) if short else {"type": "string"}
            forms = [word, {"$ref": f"#/$defs/{name}"}]
            self.defs[either] = {"anyOf": [*forms, {"enum": _NOT_APPLICABLE}] if cls is Tick else forms}
        return {"$ref": f"#/$defs/{either}"}

    def define(self, cls: type[Model], bounds: Bounds | None = None) -> str:
        """The name of the class among the definitions; rated ones have one for each scale."""
        rated = "rating" in cls.model_fields and bounds is not None
        name = f"{cls.__name__}_{bounds.low}_{bounds.high}" if rated and bounds else cls.__name__
        if name not in self.defs:
            self.defs[name] = {}
            self.defs[name] = self.fields(cls, bounds if rated else None)
        return name

    def fields(self, cls: type[Model], bounds: Bounds | None = None) -> Schema:
        """A class as a map of its keys; other keys are errors."""
        shape = shape_of(cls)
        named = {info.alias or name: name for name, info in cls.model_fields.items()}
        needed = [info.alias or name for name, info in cls.model_fields.items() if info.is_required()]
        if cls.__name__ in NAMED_BY_FILE:
            needed = [key for key in needed if key != "id"]
        if self.partial:
            needed = [key for key in needed if key == "id"]
        found: Schema = {"title": cls.__name__, "type": "object", "additionalProperties": False}
        found |= self._about(f"class.{cls.__name__}")
        found["properties"] = {
            key: self.value(inner, required=key in needed, bounds=bounds) | self.about(cls, named[key])
            for key, inner in shape.fields.items()
        }
        if needed:
            found["required"] = needed
        if cls is EvaluationLine:
            column = shape.fields["scores"].item or shape
            found["additionalProperties"] = self.value(column, bounds=Bounds(1, 4))
        elif cls is FactRef:
            found["additionalProperties"] = True
        elif self.partial and "id" in shape.fields:
            found["properties"] |= {
                "remove": {"enum": [True, "true"]} | self._about("reference.remove"),
                "after": {"type": "string"} | self._about("reference.after"),
            }
        return found

    def _table(self, item: Shape, levels: Sequence[str], bounds: Bounds | None) -> Schema:
        level, deeper = (levels[0], levels[1:]) if levels else ("", ())
        if item.kind == "table" and deeper and item.item is not None:
            inner = self._table(item.item, deeper, bounds)
        else:
            inner = self.value(item, bounds=bounds)
        known = self._keys(level)
        if level == "year":
            return {
                "type": ["object", "null"],
                "patternProperties": {r"^\d{4}$": inner},
                "additionalProperties": False,
            }
        if not known:
            return {"type": ["object", "null"], "additionalProperties": inner}
        properties = {key: inner | _described(words.get(self.lang)) for key, words in known.items()}
        return {"type": ["object", "null"], "properties": properties, "additionalProperties": False}

    def _keys(self, level: str) -> Mapping[str, Text]:
        """The keys that the playbook knows at this level; empty where the plan itself names them."""
        kind, _, answered = level.partition(":")
        if kind == "criterion":
            cards = [card for card in self.method.scorecards if not answered or card.field == answered]
            return _named(c for card in cards for group in card.groups for c in group.criteria)
        if kind == "item":
            items = [item for checklist in self.method.checklists for item in checklist.items]
            items += [item for phase in self.method.phases for item in phase.needs]
            items += [item for grade in self.method.grades for item in grade.policy]
            return _named(items)
        return _named(self.method.terms.get(kind, {}).values())

    def _reference(self, shape: Shape, *, required: bool) -> Schema:
        if shape.ref == "buying-step":
            known = _named(step for process in self.method.buying_processes for step in process.steps)
        else:
            known = _named(self.method.terms.get(shape.ref, {}).values())
        if not known or self.partial:
            return leaf(shape, required=required)
        found: Schema = {"enum": [*known, *([] if required else UNKNOWN)]}
        return found | {"markdownEnumDescriptions": [words.get(self.lang) for words in known.values()]}

    def about(self, cls: type[Model], name: str) -> Schema:
        """What a field means, said where it is declared: by the class itself or by one that it extends."""
        if cls is Thresholds:
            return self._about(f"reference.threshold.{name}")
        owner = next(c for c in cls.__mro__ if name in vars(c).get("__annotations__", ()))
        return self._about(f"field.{owner.__name__}.{name}")

    def _about(self, label: str) -> Schema:
        words = self.method.labels.get(label)
        return _described(words.get(self.lang)) if words else {}


def _named(entries: Iterable[Any]) -> dict[str, Text]:
    return {entry.id: entry.label for entry in entries}


def _described(words: str) -> Schema:
    return {"description": " ".join(words.split())} if words else {}


def _validators(shape: Shape) -> list[Any]:
    return [mark.func for mark in shape.marks if isinstance(mark, BeforeValidator)]
