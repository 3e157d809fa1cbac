"""The reference of the rules of `check`, as Markdown made from their pages."""

from __future__ import annotations

from battlemap.diagnostics import Catalogue, CatalogueEntry
from battlemap.publish.prose import code, link, table

_HEADS = {"en": ("Code", "Name", "Weight", "Says"), "zh": ("编号", "名称", "等级", "内容")}


def markdown(lang: str, catalogue: Catalogue) -> str:
    """A table of all rules, then the page of each."""
    rules = [entry for _, entry in sorted(catalogue.entries.items()) if not entry.wrong]
    words = {key: texts[lang] for key, texts in catalogue.words.items()}
    rows = [
        (code(rule.code), link(rule.name, _title(rule)), words[rule.severity], _first(rule, lang))
        for rule in rules
    ]
    pages = [f"## {_title(rule)}\n\n{rule.explain[lang]}\n" for rule in rules]
    return "\n".join([table(_HEADS[lang], rows), *pages])


def _title(rule: CatalogueEntry) -> str:
    return f"{rule.code} {rule.name}"


def _first(rule: CatalogueEntry, lang: str) -> str:
    return rule.explain[lang].partition("\n")[0]
