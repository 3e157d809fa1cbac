"""The page of a rule: its docstring, in English down to the line `中文`, in Chinese below it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from inspect import cleandoc

from battlemap.check.rule import Rule
from battlemap.check.rules import RULES
from battlemap.diagnostics import Catalogue

DIVIDER = "\n中文\n"


def page(rule: Rule) -> Mapping[str, str]:
    """Language → Markdown, without a heading."""
    english, _, chinese = cleandoc(rule.__doc__ or "").partition(DIVIDER)
    return {"en": _joined(english, " "), "zh": _joined(chinese, "")}


def _joined(text: str, between: str) -> str:
    """Each paragraph in one line; examples, which are indented, as they are."""
    paragraphs = text.strip("\n").split("\n\n")
    return "\n\n".join(p if p.startswith(" ") else between.join(p.split("\n")) for p in paragraphs)


def with_pages(catalogue: Catalogue) -> Catalogue:
    """The catalogue with the pages of the rules."""
    entries = dict(catalogue.entries)
    for rule in RULES.values():
        entries[rule.CODE] = replace(entries[rule.CODE], explain=page(rule))
    return replace(catalogue, entries=entries)
