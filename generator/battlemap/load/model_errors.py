"""A tree to a model; what the model refuses becomes diagnostics with the place and the user's word."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from annotated_types import Ge, Le
from pydantic import ValidationError

from battlemap.diagnostics import Diagnostic, Location, Param
from battlemap.load.meanings import meant
from battlemap.load.nearest import nearest
from battlemap.model import currency
from battlemap.model.base import Model
from battlemap.model.shape import Shape, shape_of
from battlemap.model.tree import HERE, Map, Seq

_CODES: Mapping[str, str] = {
    "extra_forbidden": "BM301",
    "missing": "BM302",
    "literal_error": "BM303",
    "enum": "BM303",
    "decimal_parsing": "BM304",
    "decimal_type": "BM304",
    "is_instance_of": "BM304",
    "float_parsing": "BM304",
    "float_type": "BM304",
    "bm_ratio": "BM304",
    "bm_whole": "BM305",
    "int_parsing": "BM305",
    "int_type": "BM305",
    "bm_amount": "BM306",
    "bm_percent": "BM307",
    "bm_date": "BM308",
    "bm_date_missing": "BM309",
    "greater_than_equal": "BM310",
    "less_than_equal": "BM310",
    "bm_outside": "BM310",
    "bm_yes": "BM311",
    "bool_parsing": "BM311",
    "bool_type": "BM311",
    "tuple_type": "BM312",
    "list_type": "BM312",
    "dict_type": "BM313",
    "mapping_type": "BM313",
    "model_type": "BM313",
    "model_attributes_type": "BM313",
    "bm_map": "BM313",
    "bm_text": "BM314",
    "string_type": "BM314",
    "bm_rating": "BM315",
    "bm_text_language": "BM316",
    "bm_text_empty": "BM317",
    "bm_person_nameless": "BM318",
    "bm_review_order": "BM319",
    "bm_range_order": "BM325",
    "bm_both_languages": "BM505",
}

M = TypeVar("M", bound=Model)
_MOST_LISTED = 24


def build(cls: type[M], tree: Map, key_tree: Any = None) -> tuple[M | None, list[Diagnostic]]:
    """The model of a tree, or None and everything that it refuses.

    `key_tree` is the same tree with the places of its keys; it may be a function that makes one.
    """
    try:
        return cls.model_validate(tree), []
    except ValidationError as error:
        keys = key_tree() if callable(key_tree) else key_tree
        errors = error.errors(include_url=False)
        return None, [_diagnostic(cls, dict(each), tree, keys) for each in errors]


def _diagnostic(cls: type[Model], error: dict[str, Any], tree: Map, key_tree: Any) -> Diagnostic:
    code = _CODES.get(error["type"], "BM324")
    path: tuple[str | int, ...] = error["loc"]
    shape, private = _shape_at(shape_of(cls), path)
    location, typed = _walk(tree, path)
    if code in ("BM301", "BM316"):
        word = str(path[-1]) if code == "BM301" else str(error["ctx"]["word"])
        inside = path[:-1] if code == "BM301" else path
        allowed = _free_fields(shape_of(cls), inside, tree) if code == "BM301" else ("en", "zh")
        place, near = _key_place(key_tree, inside, word) or location, nearest(word, allowed)
        holder, private = _shape_at(shape_of(cls), inside)
        if private and not near:  # {two sons} is a key for YAML
            return Diagnostic(code, place, None, {"allowed": allowed}, private=True)
        if not near and code == "BM301" and holder is not None and holder.cls is not None:
            near = meant(word, holder.cls.__name__, allowed)
        return Diagnostic(code, place, word, {"allowed": allowed}, near)
    if code == "BM302":
        return Diagnostic(code, location, str(path[-1]))
    if isinstance(typed, str) and code == "BM313" and "：" in typed:
        start = location.column + typed.index("：")
        return Diagnostic("BM205", Location(location.path, location.line, start, start + 1), "：")
    shown = None if private else _shown(typed)
    if code == "BM305" and _ends(shape) is not None:  # what may stand there says more
        code = "BM310"
    return Diagnostic(code, location, shown, *_hints(code, error, shape, shown), private=private)


def _hints(
    code: str, error: dict[str, Any], shape: Shape | None, word: str | None
) -> tuple[dict[str, Param], tuple[str, ...]]:
    """Params and nearest values of a code."""
    if code == "BM303" and shape is not None:
        listed = shape.choices[:_MOST_LISTED] + (("…",) if len(shape.choices) > _MOST_LISTED else ())
        written = currency.meant(word or "") if shape.choices == currency.CURRENCIES else None
        near = (written,) if written else nearest(word, shape.choices) if word else ()
        return {"allowed": listed}, near
    if code == "BM309":
        day = str(error.get("ctx", {}).get("nearest", ""))
        return {}, (day,) if day and word else ()
    if code == "BM310" and "low" in error.get("ctx", {}):
        return {"low": error["ctx"]["low"], "high": error["ctx"]["high"]}, ()
    if code == "BM310":
        low, high = _ends(shape) or ("-∞", "∞")
        return {"low": low, "high": high}, ()
    if code == "BM307" and word and word.isdecimal() and 1 < int(word) <= 100:
        return {}, (f"{word}%",)
    return {}, ()


def _ends(shape: Shape | None) -> tuple[str, str] | None:
    """The two ends of what may stand in a place, None where it has none."""
    marks = shape.marks if shape is not None else ()
    low = next((str(mark.ge) for mark in marks if isinstance(mark, Ge)), None)
    high = next((str(mark.le) for mark in marks if isinstance(mark, Le)), None)
    return (low or "-∞", high or "∞") if low or high else None


def _shape_at(shape: Shape, path: tuple[str | int, ...]) -> tuple[Shape | None, bool]:
    """The shape at the end of a path, and whether anything on the way is private."""
    here: Shape | None = shape
    private = shape.private
    for part in path:
        here = here.at(part) if here is not None else None
        if here is not None:
            private = private or here.private
    return here, private


def _walk(tree: Map, path: tuple[str | int, ...]) -> tuple[Location, Any]:
    """Place and value at the end of a path; steps that short forms put in are passed over."""
    node: Any = tree
    here = tree[HERE]
    location = here.here
    for part in path:
        if isinstance(node, Map) and isinstance(part, str) and part in node and part != HERE:
            location = node[HERE].of(part)
            node = node[part]
        elif isinstance(node, Seq) and isinstance(part, int) and part < len(node):
            location = Location(location.path, *node.places[part])
            node = node[part]
            location = node[HERE].here if isinstance(node, Map) else location
    return location, node


def _free_fields(shape: Shape, inside: tuple[str | int, ...], tree: Map) -> tuple[str, ...]:
    """Fields of the model at a path that are not typed there yet; all of them where every one is."""
    found, _ = _shape_at(shape, inside)
    _, node = _walk(tree, inside)
    fields = tuple(found.fields) if found is not None else ()
    return tuple(name for name in fields if not isinstance(node, dict) or name not in node) or fields


def _key_place(key_tree: Any, inside: tuple[str | int, ...], key: str) -> Location | None:
    if not isinstance(key_tree, Map):
        return None
    _, node = _walk(key_tree, inside)
    if not isinstance(node, Map) or key not in node:
        return None
    place = node[HERE].of(key)
    return Location(place.path, place.line, place.column, place.column + len(key))


def _shown(value: Any) -> str | None:
    if isinstance(value, str):
        return str(value)
    return "{…}" if isinstance(value, dict) else "[…]" if isinstance(value, list) else None
