"""An account file with every key there is, each commented out with how it is written and what it means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from battlemap.model.text import Lang, Text
from battlemap.view.forms import Span
from battlemap.view.reference import ReferenceClass, ReferenceField, reference

_ROOT = "Account"
_SMALL = frozenset(("Rated", "Range", "Noted"))  # what has a short form is written short


def skeleton(name: str, lang: Lang, labels: Mapping[str, Text]) -> str:
    """The text of a new account file. Only the name is set, so that it is a valid plan as it stands."""
    classes = {entry.id: entry for entry in reference(lang, labels)}
    lines = ["---", f"name: {name}"]
    lines += _fields(classes[_ROOT], classes, "", (_ROOT,), skip=("id", "name"))
    return "\n".join((*lines, "---", ""))


def _fields(
    entry: ReferenceClass,
    classes: Mapping[str, ReferenceClass],
    indent: str,
    within: tuple[str, ...],
    skip: tuple[str, ...] = (),
) -> Iterator[str]:
    for field in entry.fields:
        if field.key in skip or not field.key.isidentifier():
            continue
        yield f"# {indent}{field.key}:  # {_plain(field.form)} · {_plain(field.about)}"
        for inner in _parts(field, classes, within):
            yield from _below(field, classes[inner], classes, indent, (*within, inner))


def _below(
    field: ReferenceField,
    entry: ReferenceClass,
    classes: Mapping[str, ReferenceClass],
    indent: str,
    within: tuple[str, ...],
) -> Iterator[str]:
    """The keys of one entry below its key: plain, as the first item of a list, or under a key of a table."""
    if field.holds == "table":
        yield f"# {indent}  …:"
    step = "  " if field.holds == "one" else "    "
    first, *others = _fields(entry, classes, indent + step, within)
    yield first.replace(f"# {indent}    ", f"# {indent}  - ", 1) if field.holds == "list" else first
    yield from others


def _parts(
    field: ReferenceField, classes: Mapping[str, ReferenceClass], within: tuple[str, ...]
) -> Iterable[str]:
    """The kinds of entry that stand below a key; none that is open already, so that it ends."""
    links = dict.fromkeys(span.link for span in field.form if span.link)
    return [link for link in links if link in classes and link not in _SMALL and link not in within]


def _plain(spans: Iterable[Span]) -> str:
    return "".join(span.text for span in spans)
