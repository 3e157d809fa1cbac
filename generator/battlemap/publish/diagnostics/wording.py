"""The sentences of a diagnostic: its catalogue texts with the names filled in, safe to show on a terminal."""

from __future__ import annotations

import re
from collections.abc import Mapping

from battlemap.diagnostics import Catalogue, Diagnostic, Named, Param

_SLOT = re.compile(r"\{\{|\}\}|\{(\w+)\}")
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")
_LONGEST_WORD = 80


def summary(diagnostic: Diagnostic, catalogue: Catalogue, lang: str) -> str:
    """What is wrong, in one line."""
    entry = catalogue.entries.get(diagnostic.code)
    return _fill(entry.summary[lang], diagnostic, catalogue, lang) if entry else diagnostic.code


def advice(diagnostic: Diagnostic, catalogue: Catalogue, lang: str) -> str:
    """What to do about it, in one line."""
    entry = catalogue.entries.get(diagnostic.code)
    return _fill(entry.help[lang], diagnostic, catalogue, lang) if entry else ""


def told(diagnostic: Diagnostic, catalogue: Catalogue, lang: str) -> str:
    """Everything there is to say in a few sentences: what is wrong, the nearest valid value, what to do."""
    ends = "。！？…" if lang == "zh" else ".!?…"
    parts = (part(diagnostic, catalogue, lang) for part in (summary, did_you_mean, advice))
    texts = (text if text.endswith(tuple(ends)) else text + ends[0] for text in parts if text)
    return ("" if lang == "zh" else " ").join(texts)


def did_you_mean(diagnostic: Diagnostic, catalogue: Catalogue, lang: str) -> str:
    """A question that names the nearest valid values, or nothing."""
    if not diagnostic.nearest:
        return ""
    names = catalogue.words["or"][lang].join(visible(name) for name in diagnostic.nearest)
    return filled(catalogue.words["did_you_mean"][lang], {"nearest": names})


def filled(template: str, values: Mapping[str, str]) -> str:
    """The template with its `{names}` replaced; `{{` and `}}` are braces. Nothing but names is understood."""

    def value(slot: re.Match[str]) -> str:
        name = slot.group(1)
        return slot.group()[0] if name is None else values.get(name, "…")

    return _SLOT.sub(value, template)


def visible(text: str) -> str:
    """Text in one line, with control and direction characters written out."""
    return _UNSAFE.sub(lambda found: f"\\u{ord(found.group()):04x}", text)


def _fill(template: str, diagnostic: Diagnostic, catalogue: Catalogue, lang: str) -> str:
    comma = catalogue.words["comma"][lang]
    values = {name: _shown(value, comma, lang) for name, value in diagnostic.params.items()}
    if diagnostic.word is not None:
        values["word"] = _clipped(visible(diagnostic.word))
    return filled(template, values)


def _shown(value: Param, comma: str, lang: str) -> str:
    if isinstance(value, tuple):
        return comma.join(visible(_called(part, lang)) for part in value)
    return visible(_called(value if isinstance(value, Named) else str(value), lang))


def _called(value: str | Named, lang: str) -> str:
    """An id with its name, where that says more."""
    if isinstance(value, str):
        return value
    name = value.names.get(lang, "")
    if not name or name.casefold().replace(" ", "-") == value.id.casefold():
        return value.id
    return f"{value.id}（{name}）" if lang == "zh" else f"{value.id} ({name})"


def _clipped(word: str) -> str:
    return word if len(word) <= _LONGEST_WORD else word[: _LONGEST_WORD - 1] + "…"
