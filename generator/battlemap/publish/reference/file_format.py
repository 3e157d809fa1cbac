"""The reference of the file format as Markdown: a table per kind of entry, then the playbook's ids."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from battlemap.model.method.method import Method
from battlemap.model.text import Lang
from battlemap.publish.prose import anchor, code, link, table
from battlemap.view.forms import Span, Speaker
from battlemap.view.reference import ReferenceClass, ReferenceField, Vocabulary, reference, vocabularies


def markdown(lang: Lang, method: Method) -> str:
    """The generated part of docs/file-format.md in one language."""
    speak = Speaker(lang, method.labels)
    entries, lists = reference(lang, method.labels), vocabularies(lang, method)
    titles = {entry.id: entry.name for entry in entries} | {each.kind: each.name for each in lists}
    parts = [_entry(entry, speak, titles) for entry in entries]
    parts += [f"## {speak('reference.vocabularies')}\n", *(_vocabulary(each, speak) for each in lists)]
    return "\n".join(parts)


def _entry(entry: ReferenceClass, speak: Speaker, titles: Mapping[str, str]) -> str:
    heads = [speak(f"reference.{head}") for head in ("key", "form", "seen_by", "about")]
    rows = (
        (*_key_and_form(field, speak, titles), field.seen_by, _words(field.about)) for field in entry.fields
    )
    level = "##" if entry.files and not entry.used_in else "###"
    return "\n".join((f"{level} {entry.name}\n", *_opening(entry, speak, titles), table(heads, rows)))


def _opening(entry: ReferenceClass, speak: Speaker, titles: Mapping[str, str]) -> Iterator[str]:
    yield _words(entry.about) + "\n"
    if entry.used_in:
        pairs = (place.split(".") for place in entry.used_in)
        places = ", ".join(f"{code(key)} ({link(titles[holder], titles[holder])})" for holder, key in pairs)
        yield speak("reference.used_in").format(places=places) + "\n"
    if entry.files:
        yield speak("reference.written_in").format(files=", ".join(map(code, entry.files))) + "\n"


def _key_and_form(field: ReferenceField, speak: Speaker, titles: Mapping[str, str]) -> tuple[str, str]:
    key = field.key if field.key == speak("reference.below") else code(field.key)
    form = _words(field.form, titles)
    if field.from_file:
        return key, f"{form} · {speak('reference.from_file')}"
    return key, f"{form} · **{speak('reference.required')}**" if field.required else form


def _vocabulary(each: Vocabulary, speak: Speaker) -> str:
    heads = [speak(f"reference.{head}") for head in ("id", "name", "about")]
    return "\n".join(
        (f"### {each.name}\n", table(heads, ((code(id_), name, about) for id_, name, about in each.terms)))
    )


def _words(spans: Iterable[Span], titles: Mapping[str, str] | None = None) -> str:
    return "".join(_span(span, titles or {}) for span in spans)


def _span(span: Span, titles: Mapping[str, str]) -> str:
    if span.code:
        return code(span.text)
    if span.link:
        return f"[{span.text}](#{anchor(titles[span.link])})"
    return span.text


__all__ = ["markdown"]
