"""The file format as a page: every key, how its value is written, who may see it, what it means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from battlemap.view.forms import Span
from battlemap.view.pages.playbook.topic import Topic, grid, row
from battlemap.view.reference import ReferenceClass, reference
from battlemap.view.sections import Section
from battlemap.view.voice import Voice


def topics(say: Voice) -> Iterator[Topic]:
    """One page for everything a file may hold."""
    classes = reference(say.lang, say.method.labels)
    sections = tuple(_class(say, entry) for entry in classes)
    size = say.count("playbook.fields_size", sum(len(entry.fields) for entry in classes))
    yield Topic("fields", say("playbook.fields"), say("playbook.fields_about"), size, sections)


def _class(say: Voice, entry: ReferenceClass) -> tuple[str, Section]:
    dek = _plain(entry.about)
    if entry.files:
        dek = say.in_a_row(dek, say("playbook.files", files=say.listed(entry.files)))
    rows = (
        row(
            field.key + (" *" if field.required and not field.from_file else ""),
            _plain(field.form),
            _plain(field.about),
            field.seen_by,
            id=f"{entry.id}-{field.key}".replace(" ", "-"),
        )
        for field in entry.fields
    )
    heads = (say("playbook.key"), say("playbook.form"), say("playbook.means"), say("playbook.seen_by"))
    return entry.name, grid(entry.id, entry.name, dek, heads, rows)


def _plain(spans: Iterable[Span]) -> str:
    return "".join(span.text for span in spans)
