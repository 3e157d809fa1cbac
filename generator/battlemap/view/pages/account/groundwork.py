"""The second page of an account: how it is worked off, what it rests on, the signs of a break.

The first page repeats its findings, each with the way to its section.
"""

from __future__ import annotations

from collections.abc import Iterator

from battlemap.model.account import Account
from battlemap.view.edition import Found, Page
from battlemap.view.links import page_href, work_href, work_path
from battlemap.view.marks import Empty, Heading, Line, Link, Span
from battlemap.view.names import sentence
from battlemap.view.pages.account.breaks import breaks_section
from battlemap.view.pages.account.development import development_section, steps_section
from battlemap.view.pages.account.effort import factors_section
from battlemap.view.pages.account.indicators import indicators_section
from battlemap.view.pages.account.problems import dimensions_section, problems_section
from battlemap.view.pages.account.sheet import Sheet
from battlemap.view.pages.account.sources import sources_section
from battlemap.view.pages.account.window import window_section
from battlemap.view.pages.sections import SectionsPage
from battlemap.view.sections import PairsSection, Section, TocItem

# Section of the page → the findings that may head it, the first to print.
PARTS = {
    "problems": ("chain",),
    "factors": ("factors",),
    "development": ("development",),
    "steps": ("cycle", "loop"),
    "breaks": ("break",),
    "window": ("window",),
    "sources": ("sources",),
    "indicators": ("indicators",),
}


def written(plan: Account) -> bool:
    """True when the plan says anything that the page is about."""
    return bool(
        plan.problems
        or plan.factors
        or plan.development
        or plan.loop
        or plan.cycle
        or plan.breaks
        or plan.window
        or plan.sources
        or plan.financials
    )


def groundwork_section(sheet: Sheet) -> Section:
    """What the second page finds, each finding with the way to it."""
    say = sheet.say
    name = say("account.work.name")
    if not written(sheet.account.account):
        return sheet.empty("work", "account.work.name")
    pairs = []
    for section, keys in PARTS.items():
        said = next((s for key in keys if (s := sentence(say, sheet.account.findings, key))), None)
        if said:
            told: Line = (Span(said, href=work_href(sheet.page, sheet.account.id, section)),)
            pairs.append((say(f"account.toc.{section}"), told))
    return PairsSection("work", Heading(name, say("account.work.dek")), tuple(pairs))


def groundwork(sheet: Sheet) -> Iterator[Page]:
    """The page, where the plan says anything that it is about (M07, M12, M13, M36, M37, M42, M44-M48)."""
    if not written(sheet.account.account):
        return
    say, path = sheet.say, work_path(sheet.account.id)
    here = Sheet(sheet.edition, sheet.account, path)
    full = tuple(section for section in _sections(here) if section is not None)
    told = tuple(s for s in full if not isinstance(s, Empty))
    name = say.text(sheet.account.account.name)
    title = say("account.work.title", account=name)
    view = SectionsPage(
        layout=sheet.edition.frame(path, title, "accounts", ("search.js",)),
        title=title,
        sections=told + tuple(s for s in full if isinstance(s, Empty)),
        above=Link(name, page_href(path, sheet.page)),
        toc_label=say("account.contents"),
        toc=tuple(TocItem(say(f"account.toc.{s.id}"), f"#{s.id}") for s in told),
    )
    yield Page(path, view, (Found("work", title, _words(sheet)),))


def _words(sheet: Sheet) -> str:
    """What a search finds the page by: problems, things to find out, the goal of the plan."""
    say, plan = sheet.say, sheet.account.account
    texts = [problem.problem for problem in plan.problems]
    if plan.window is not None:
        texts += [item.text for item in (*plan.window.them, *plan.window.neither)]
    if plan.development is not None and plan.development.goal is not None:
        texts.append(plan.development.goal)
    return " ".join(say.text(text) for text in texts)


def _sections(sheet: Sheet) -> Iterator[Section | None]:
    yield problems_section(sheet)
    yield dimensions_section(sheet)
    yield factors_section(sheet)
    yield development_section(sheet)
    yield steps_section(sheet)
    yield breaks_section(sheet)
    yield window_section(sheet)
    yield sources_section(sheet)
    yield indicators_section(sheet)
