"""HTML of finished views: one strict Jinja environment over the theme's folder.

Escaping is always on, an undefined name is an error, and markup passes unescaped by `sanitised` only.
"""

import re
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from battlemap.publish import quick
from battlemap.publish.compiled import CompiledTemplates
from battlemap.view.marks import SanitisedHtml
from battlemap.view.problems import Problems

TEMPLATES = {
    "AccountPage": "templates/account.html.jinja",
    "AccountsPage": "templates/accounts.html.jinja",
    "OpportunityPage": "templates/opportunity.html.jinja",
    "ChangesPage": "templates/changes.html.jinja",
    "HomePage": "templates/home.html.jinja",
    "ResourcesPage": "templates/resources.html.jinja",
    "Problems": "templates/problems.html.jinja",
    "SearchPage": "templates/search.html.jinja",
    "SectionsPage": "templates/sections.html.jinja",
    "BriefSheet": "sheets/brief.html.jinja",
    "MapSheet": "sheets/map.html.jinja",
    "PlanSheet": "sheets/plan.html.jinja",
    "NegotiationSheet": "sheets/negotiation.html.jinja",
    "VisitSheet": "sheets/visit.html.jinja",
    "PortfolioSheet": "sheets/portfolio.html.jinja",
    "ChecklistSheet": "sheets/checklist.html.jinja",
    "TableSheet": "sheets/table.html.jinja",
}

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_ID = re.compile(r' id="')
_LABELLED = re.compile(r' aria-labelledby="([^"]*)"')
_FRAGMENT = re.compile(r'(<a (?:class="[^"]*" )?)href="#')
_SHUT = re.compile(r'<details(?! class="working)')
_DEEP = re.compile(r'href="(?:\.\./){2,}')
_STRING = re.compile(r'("[^"]*")')
_SPACES = re.compile(r"\s+")
_SPACE = re.compile(r" ?([{};,>/]) ?|(:) | (?=!)")
STYLESHEETS = ("faces", "tokens", "base", "layout", "components", "charts", "pages", "print")


class NoTemplateError(LookupError):
    """A view was handed over for which no template is registered."""


def theme_folder() -> Path:
    """The folder of the theme package, where templates, styles and scripts live."""
    return Path(str(files("battlemap_theme")))


def sanitised(html: SanitisedHtml) -> Markup:
    """Markup of HTML that went through the allow-list; anything else is refused, whatever it looks like."""
    if not isinstance(html, SanitisedHtml):
        raise TypeError(f"not sanitised: {type(html).__name__}")
    return Markup(html)  # noqa: S704 the type is the proof


def chapter(html: Markup, prefix: str) -> Markup:
    """A part of a page set into another: its ids, what refers to them, and links from deeper folders.

    What folds stands open; only workings stay shut, since the plan has them in its appendix.
    """
    text = _ID.sub(f' id="{prefix}-', str(html))
    text = _LABELLED.sub(lambda m: f' aria-labelledby="{prefix}-{m[1].replace(" ", f" {prefix}-")}"', text)
    text = _SHUT.sub("<details open", text)
    text = _FRAGMENT.sub(rf'\1href="#{prefix}-', text)
    return Markup(_DEEP.sub('href="../', text))  # noqa: S704 made from markup, only names were changed


def environment() -> Environment:
    """A strict environment over the theme."""
    env = quick.QuickEnvironment(
        loader=FileSystemLoader(theme_folder()),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
        bytecode_cache=CompiledTemplates(quick.__file__, __file__),
    )
    del env.filters["safe"]
    env.filters["sanitised"] = sanitised
    env.filters["chapter"] = chapter
    return env


@cache
def _shared() -> Environment:
    return environment()


@cache
def template_of(view_type: str) -> Template:
    """The compiled template of a view type, by its name."""
    if view_type not in TEMPLATES:
        raise NoTemplateError(f"no template for {view_type}")
    return _shared().get_template(TEMPLATES[view_type])


def compile_all() -> None:
    """Compiles every template, so that nothing is left to do twice when the work is shared out."""
    for name in _shared().list_templates(extensions=["jinja"]):
        _shared().get_template(name)


def render(view: Any) -> str:
    """The page of a view: the template registered for its type sees it as `page`, its frame as `layout`."""
    return template_of(type(view).__name__).render(page=view, layout=view.layout)


def problems_block(problems: Problems | None) -> str:
    """The faults of the plans as they stand on a page; empty for none."""
    return template_of("Problems").render(page=problems) if problems else ""


def below_head(page: str, block: str) -> str:
    """A finished page with a block below its head."""
    return page.replace("</header>", f"</header>\n{block}", 1)


def stylesheet(*, faces: bool = True) -> str:
    """All styles of the site's pages as one sheet, in the order in which they build on each other.

    Without `faces` it names no file beside it.
    """
    return "\n".join(_plain(name) for name in STYLESHEETS if faces or name != "faces") + "\n"


def sheet_styles() -> dict[str, str]:
    """The styles of printed sheets by file: all of them read paper.css, then sheets.css or plan.css."""
    paper = _plain("faces") + _plain("paper")
    return {"paper.css": paper, "sheets.css": _plain("sheets"), "plan.css": _plain("plan")}


def _plain(name: str) -> str:
    """A style sheet without comments and without the white space that only a writer needs."""
    text = _COMMENT.sub("", (theme_folder() / "css" / f"{name}.css").read_text("utf-8"))
    parts = _STRING.split(text)  # every second part is a string, which stays as it is
    parts[::2] = [_SPACE.sub(_mark, _SPACES.sub(" ", part)) for part in parts[::2]]
    return "".join(parts).replace(";}", "}").strip()


def _mark(found: re.Match[str]) -> str:
    return found[1] or found[2] or ""
