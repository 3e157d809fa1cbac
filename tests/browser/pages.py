"""One page of each type in a built site."""

from pathlib import Path

LANGUAGES = {"en": "", "zh": "zh/"}
# Elements and their names differ by language, colours by scheme, neither by both: two of the four see all.
CORNERS = (("en", "light"), ("zh", "dark"))
WIDTHS = (390, 768, 1440)

# Printed sheet → pattern below the language's folder.
SHEETS = {
    "brief": "print/*.brief.html",
    "battle-map": "print/*.map.html",
    "visit": "print/*.visit.html",
    "negotiation": "print/*.negotiation.html",
    "on-the-table": "print/*.table.html",
    "checklist": "print/*.checklist.html",
    "portfolio-report": "print/portfolio.html",
    "checklists": "print/checklists.html",
    "plan": "print/*.plan.html",
}

# Page type → pattern below the language's folder. The largest match stands for its type.
PAGE_TYPES = {
    "home": "index.html",
    "account": "accounts/*.html",
    "work": "accounts/*.work.html",
    "opportunity": "accounts/*/*.html",
    "opportunities": "opportunities.html",
    "people": "people.html",
    "competitors": "competitors.html",
    "competitor": "competitors/*.html",
    "playbook": "playbook.html",
    "playbook-page": "playbook/*.html",
    "products": "products.html",
    "resources": "resources.html",
    "quality": "quality.html",
    "search": "search.html",
    "sheets": "print/index.html",
    **SHEETS,
}

# A plan half as long as the largest, with most kinds of section: enough where the largest has been walked.
SHORTER = {"plan": "print/kestrel.plan.html"}


def page_path(site: Path, page_type: str, lang: str) -> Path:
    """Returns the file of that type and language; raises LookupError when the site has none."""
    found = sorted(
        (site / LANGUAGES[lang]).glob(PAGE_TYPES[page_type]),
        key=lambda path: (path.stat().st_size, path.name),
    )
    if not found:
        raise LookupError(f"the site has no page {LANGUAGES[lang]}{PAGE_TYPES[page_type]}")
    return found[-1]


def all_pages(site: Path) -> list[Path]:
    """Returns one page of each type and language."""
    return [page_path(site, page_type, lang) for page_type in PAGE_TYPES for lang in LANGUAGES]
