"""A team's playbook laid over the method's: trees into one tree in which every value still knows its file."""

from __future__ import annotations

from typing import Any

from battlemap.diagnostics import Diagnostic, Location
from battlemap.load.nearest import nearest
from battlemap.model.tree import HERE, At, Map, Scalar, Seq

_REMOVE = "remove"
_AFTER = "after"
_LABEL = "label"


class JoinedAt(At):
    """The place of a map whose values come from several files."""

    __slots__ = ("places",)

    def __init__(self, base: At, places: dict[str, Location]) -> None:
        super().__init__(base.path, base.line, base.column, base.keys)
        self.places = places

    def of(self, key: str) -> Location:
        """Place of the value in the file that it comes from."""
        return self.places.get(key) or super().of(key)


def laid_over(base: Any, over: Any, faults: list[Diagnostic]) -> Any:
    """`over` on top of `base`: maps by key, lists of entries by id, everything else replaced whole."""
    if isinstance(base, Map) and isinstance(over, Map):
        return joined(base, over)
    if isinstance(base, Seq) and isinstance(over, Seq) and _has_ids(base):
        return _entries(base, over, faults)
    return over


def joined(base: Map, over: Map) -> Map:
    """The keys of both, those of `over` winning."""
    values = {**base, **over}
    places = {key: (over if key in over else base)[HERE].of(key) for key in values if key != HERE}
    result = Map(values)
    result[HERE] = JoinedAt(base[HERE], places)
    return result


def _entries(base: Seq, over: Seq, faults: list[Diagnostic]) -> Seq:
    """Entries in the order of `base`, changed ones in their place, new ones `after` another or at the end."""
    entries: dict[str, Any] = {str(entry["id"]): entry for entry in base}
    seen: dict[str, Scalar] = {}
    for entry, place in zip(over, over.places, strict=True):
        identity = entry.get("id") if isinstance(entry, Map) else None
        if not isinstance(identity, Scalar):
            faults.append(Diagnostic("BM502", _place(entry, base, place)))
        elif (first := seen.setdefault(identity, identity)) is not identity:
            here, there = Location(*identity.place), Location(*first.place)
            faults.append(Diagnostic("BM420", here, str(identity), related=(there,)))
        elif _is_yes(entry.get(_REMOVE)):
            if entries.pop(identity, None) is None:
                near = nearest(identity, entries)
                faults.append(Diagnostic("BM506", Location(*identity.place), str(identity), nearest=near))
        elif identity in entries:
            entries[identity] = _entry(entries[identity], entry, faults)
        elif _AFTER not in entry and (near := nearest(identity, entries)) and _nameless(entry, base):
            faults.append(Diagnostic("BM506", Location(*identity.place), str(identity), nearest=near))
        else:
            entries = _with_new(entries, str(identity), entry, faults)
    result = Seq(entries.values())
    result.places = [(entry[HERE].line, entry[HERE].column) for entry in result]
    return result


def _with_new(entries: dict[str, Any], identity: str, entry: Map, faults: list[Diagnostic]) -> dict[str, Any]:
    """The entries with a new one, behind the one that its key `after` names."""
    before = entry.pop(_AFTER, None)
    if before is None:
        return {**entries, identity: entry}
    if before not in entries:
        where = entry[HERE].of(_AFTER)
        faults.append(Diagnostic("BM506", where, str(before), nearest=nearest(str(before), entries)))
        return {**entries, identity: entry}
    order = list(entries)
    order.insert(order.index(before) + 1, identity)
    return {key: entry if key == identity else entries[key] for key in order}


def _entry(base: Map, over: Map, faults: list[Diagnostic]) -> Map:
    """One entry: given keys replace those of the base; lists of entries inside it are laid over in turn."""
    result = joined(base, over)
    for key, value in over.items():
        inner = base.get(key)
        if isinstance(value, Seq) and isinstance(inner, Seq) and _has_ids(inner) and _has_ids(value):
            result[key] = _entries(inner, value, faults)
    return result


def _nameless(entry: Map, base: Seq) -> bool:
    """True for a new entry without the label that all others have: a slip in the id of one is likelier."""
    return _LABEL not in entry and all(_LABEL in other for other in base)


def _has_ids(entries: Seq) -> bool:
    return bool(entries) and all(isinstance(entry, Map) and "id" in entry for entry in entries)


def _is_yes(word: Any) -> bool:
    return isinstance(word, str) and word.strip().lower() in ("true", "yes", "是")


def _place(entry: Any, base: Seq, place: tuple[int, int]) -> Location:
    if isinstance(entry, Scalar):
        return Location(*entry.place)
    return entry[HERE].here if isinstance(entry, Map) else Location(base[0][HERE].path, *place)
