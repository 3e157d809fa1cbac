"""Diagnostics for people: one line each, or with the line of the file and a caret under the word."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from battlemap.diagnostics import Catalogue, Diagnostic, Location
from battlemap.publish.diagnostics import wording

_SHOWN_BEFORE, _SHOWN_AFTER = 60, 40


def concise(diagnostics: Sequence[Diagnostic], catalogue: Catalogue, lang: str) -> str:
    """One line per diagnostic: `path:line:column: severity code name: summary`."""
    return "".join(one_line(each, catalogue, lang) + "\n" for each in diagnostics)


def full(diagnostics: Sequence[Diagnostic], catalogue: Catalogue, lang: str) -> str:
    """The one line, the line of the file with a caret, what to do, related places."""
    return "\n".join(_block(each, catalogue, lang) for each in diagnostics)


def one_line(diagnostic: Diagnostic, catalogue: Catalogue, lang: str) -> str:
    """`path:line:column: severity code name: summary (did you mean ...?)`, without a line end."""
    entry = catalogue.entries.get(diagnostic.code)
    severity = catalogue.words[catalogue.severity(diagnostic)][lang]
    name = f" {entry.name}" if entry else ""
    colon = catalogue.words["colon"][lang]
    question = wording.did_you_mean(diagnostic, catalogue, lang)
    tail = (f" ({question})" if lang == "en" else f"（{question}）") if question else ""
    summary = wording.summary(diagnostic, catalogue, lang)
    return f"{_place(diagnostic.location)}: {severity} {diagnostic.code}{name}{colon}{summary}{tail}"


def _block(diagnostic: Diagnostic, catalogue: Catalogue, lang: str) -> str:
    words = {key: texts[lang] for key, texts in catalogue.words.items()}
    margin = " " * len(str(diagnostic.location.line))
    lines = [one_line(diagnostic, catalogue, lang)]
    if diagnostic.source_line is not None:
        lines += _snippet(diagnostic.source_line, diagnostic.location, margin)
    elif diagnostic.private:
        lines.append(f"{margin} | {words['hidden']}")
    advice = wording.advice(diagnostic, catalogue, lang)
    if advice:
        lines.append(f"{margin} = {words['help']}{words['colon']}{advice}")
    for place in diagnostic.related:
        lines.append(f"{margin} = {words['see_also']}{words['colon']}{_place(place)}")
    lines.append(f"{margin} = {words['more']}{words['colon']}battlemap explain {diagnostic.code}")
    return "\n".join(lines) + "\n"


def _snippet(line: str, location: Location, margin: str) -> list[str]:
    begin = min(location.column - 1, len(line))
    end = max(min(location.end_column or 0, len(line) + 1) - 1, begin + 1)
    left = max(0, begin - _SHOWN_BEFORE)
    right = min(len(line), end + _SHOWN_AFTER)
    before = ("…" if left else "") + _visible(line[left:begin])
    after = _visible(line[begin:right]) + ("…" if right < len(line) else "")
    carets = "^" * max(1, _width(_visible(line[begin:end])))
    return [
        f"{margin} |",
        f"{location.line} | {before}{after}",
        f"{margin} | {' ' * _width(before)}{carets}",
    ]


def _visible(text: str) -> str:
    return wording.visible(text.replace("\t", " "))


def _width(text: str) -> int:
    """Columns on a terminal: wide characters take two, combining ones none."""
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text
    )


def _place(location: Location) -> str:
    return f"{wording.visible(location.path)}:{location.line}:{location.column}"
