"""The reference of the file format in one language: what the model allows and what every field means."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from battlemap.model.account import Account, Rival
from battlemap.model.base import Audience, Model, audience_of
from battlemap.model.library import Case, Competitor, Member, Product, Segment
from battlemap.model.method.method import Method
from battlemap.model.method.parts import Entry
from battlemap.model.short import Noted, Range, Rated
from battlemap.model.text import Lang, Text
from battlemap.model.tree import BODY
from battlemap.view.finished import finished
from battlemap.view.forms import Span, Speaker, form, holds, spans

ROOTS: tuple[type[Model], ...] = (Account, Competitor, Case, Member, Product, Segment)
SMALL: tuple[type[Model], ...] = (Rated, Range, Noted)
FILES: Mapping[str, tuple[str, ...]] = {
    "Account": ("accounts/ID.md", "accounts/ID/index.md"),
    "Opportunity": ("accounts/ID/opportunities/ID.md",),
    "Visit": ("accounts/ID/visits/DATE-WORDS.md",),
    "Competitor": ("competitors/ID.md",),
    "Case": ("cases/ID.md",),
    "Member": ("team.yml",),
    "Product": ("products.yml",),
    "Segment": ("segments.yml",),
}
UNTYPED = frozenset(("checklist",))  # kinds of entry that no content file names
NAMED_BY_FILE = frozenset(("Account", "Competitor", "Case"))


@finished
class ReferenceField:
    """One key: how its value is written, whether it must be there, who may read it and what it means.

    `holds` is one, list or table: whether several stand below it, and whether each has a key of its own.
    """

    key: str
    form: tuple[Span, ...]
    required: bool
    from_file: bool
    audience: Audience
    seen_by: str
    about: tuple[Span, ...]
    holds: str = "one"


@finished
class ReferenceClass:
    """One kind of entry. `files` are paths below the content folder, `used_in` the keys that hold it."""

    id: str
    name: str
    about: tuple[Span, ...]
    files: tuple[str, ...]
    used_in: tuple[str, ...]
    fields: tuple[ReferenceField, ...]


@finished
class Vocabulary:
    """The ids that a team may write for one kind of thing; terms are id, name and what it means."""

    kind: str
    name: str
    terms: tuple[tuple[str, str, str], ...]


def reference(lang: Lang, labels: Mapping[str, Text]) -> tuple[ReferenceClass, ...]:
    """Every kind of entry of a content file: each root with its parts below it, small things last."""
    speak = Speaker(lang, labels)
    order = classes()
    holders = _holders(order)
    return tuple(_described(cls, speak, tuple(holders[cls])) for cls in order)


def vocabularies(lang: Lang, method: Method) -> tuple[Vocabulary, ...]:
    """Every list of ids that the playbook gives to content files, in the order of the method."""
    speak = Speaker(lang, method.labels)
    lists = {kind: tuple(entries.values()) for kind, entries in method.terms.items() if kind not in UNTYPED}
    lists["buying-step"] = tuple(step for process in method.buying_processes for step in process.steps)
    return tuple(
        Vocabulary(kind, speak(f"reference.list.{kind}"), tuple(_term(entry, lang) for entry in entries))
        for kind, entries in lists.items()
    )


def _term(entry: Entry, lang: Lang) -> tuple[str, str, str]:
    return entry.id, entry.label.get(lang), entry.about.get(lang) if entry.about else ""


def classes() -> tuple[type[Model], ...]:
    """Every class of the content model, each once, in reading order."""
    found: dict[type[Model], None] = {}
    for root in ROOTS:
        _collect(root, found)
    return (*(cls for cls in found if cls not in SMALL), *SMALL)


def fields(cls: type[Model]) -> Mapping[str, FieldInfo]:
    """The fields that a person can fill, by name: all but the place in the file."""
    return {name: field for name, field in cls.model_fields.items() if name != "at"}


def _collect(cls: type[Model], found: dict[type[Model], None]) -> None:
    if cls in found:
        return
    found[cls] = None
    for field in fields(cls).values():
        for part in _parts(field.annotation):
            _collect(part, found)


def _parts(kind: Any) -> Iterator[type[Model]]:
    if isinstance(kind, type) and issubclass(kind, Model):
        yield kind
    elif get_origin(kind) in (Annotated, Union, UnionType, tuple, dict):
        for inner in get_args(kind):
            yield from _parts(inner)


def _holders(order: tuple[type[Model], ...]) -> Mapping[type[Model], list[str]]:
    """The keys that hold each class; small things are everywhere."""
    found: dict[type[Model], list[str]] = {cls: [] for cls in order}
    for holder in order:
        for name, field in fields(holder).items():
            for part in dict.fromkeys(_parts(field.annotation)):
                if part not in SMALL:
                    found[part].append(f"{holder.__name__}.{field.alias or name}")
    return found


def _described(cls: type[Model], speak: Speaker, used_in: tuple[str, ...]) -> ReferenceClass:
    id = cls.__name__  # noqa: A001
    return ReferenceClass(
        id=id,
        name=speak(f"reference.name.{id}"),
        about=spans(speak(f"class.{id}")),
        files=FILES.get(id, ()),
        used_in=used_in,
        fields=tuple(_field(cls, name, field, speak) for name, field in fields(cls).items()),
    )


def _field(cls: type[Model], name: str, field: FieldInfo, speak: Speaker) -> ReferenceField:
    audience = audience_of(cls, name)
    return ReferenceField(
        key=speak("reference.below") if field.alias == BODY else field.alias or name,
        form=_form(cls, name, field, speak),
        required=field.is_required(),
        from_file=name == "id" and cls.__name__ in NAMED_BY_FILE,
        audience=audience,
        seen_by=speak(f"reference.audience.{audience.value}"),
        about=spans(speak(f"field.{cls.__name__}.{name}")),
        holds=holds(field),
    )


def _form(cls: type[Model], name: str, field: FieldInfo, speak: Speaker) -> tuple[Span, ...]:
    if field.alias == BODY:
        return spans(speak("reference.form.body"))
    if name == "id" and cls is not Rival:
        return spans(speak("reference.form.id"))
    return form(field, speak)


__all__ = [
    "FILES",
    "ReferenceClass",
    "ReferenceField",
    "Span",
    "Vocabulary",
    "classes",
    "fields",
    "reference",
    "vocabularies",
]
