"""The page about one code, and the list of all codes."""

from __future__ import annotations

from battlemap.diagnostics import Catalogue, CatalogueEntry
from battlemap.publish.diagnostics.wording import filled


def page(entry: CatalogueEntry, catalogue: Catalogue, lang: str) -> str:
    """The page about a code: what it says, why it matters, what to do, an example of wrong and right."""
    if not entry.wrong:
        return entry.explain[lang] + "\n"
    words = {key: texts[lang] for key, texts in catalogue.words.items()}
    colon, heading = words["colon"], words["colon"].rstrip()
    parts = [
        entry.explain[lang],
        f"{words['what']}{colon}{filled(entry.summary[lang], {})}",
        f"{words['next']}{colon}{filled(entry.help[lang], {})}",
        f"{words['wrong']}{heading}\n\n{_indented(entry.wrong)}",
        f"{words['right']}{heading}\n\n{_indented(entry.right)}",
    ]
    return "\n\n".join(parts) + "\n"


def explain(entry: CatalogueEntry, catalogue: Catalogue, lang: str) -> str:
    """The page about a code under its code and name."""
    return f"{entry.code} {entry.name}\n\n{page(entry, catalogue, lang)}"


def overview(catalogue: Catalogue, lang: str) -> str:
    """One line per code: code, name, what it says."""
    return "".join(
        f"{entry.code}  {entry.name:<24}  {filled(entry.summary[lang], {})}\n"
        for _, entry in sorted(catalogue.entries.items())
    )


def _indented(example: str) -> str:
    return "\n".join(f"    {line}" if line else "" for line in example.rstrip("\n").split("\n"))
