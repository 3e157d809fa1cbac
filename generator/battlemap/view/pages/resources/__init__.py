"""Resources: where the team's time and money go, and where they should go (M02-M05, M47, M53)."""

from __future__ import annotations

from collections.abc import Iterator

from battlemap.view.edition import Found, Page, PortfolioEdition
from battlemap.view.marks import Empty
from battlemap.view.names import sentences
from battlemap.view.pages.resources.activities import activity_sections
from battlemap.view.pages.resources.effort import effort_blocks
from battlemap.view.pages.resources.groups import group_sections
from battlemap.view.pages.resources.head import figures
from battlemap.view.pages.resources.lists import list_sections
from battlemap.view.pages.resources.pareto import pareto_block
from battlemap.view.pages.resources.policies import policy_sections
from battlemap.view.pages.resources.screening import screening_sections
from battlemap.view.pages.resources.types import ResourcesPage
from battlemap.view.pages.resources.words import PATH
from battlemap.view.sections import Section, TocItem

IN_CONTENTS = (
    "quadrants",
    "rhythm",
    "screening",
    "top",
    "complained",
    "absorbing",
    "asked",
    "activities",
    "groups",
)


def pages(edition: PortfolioEdition) -> Iterator[Page]:
    """The one page."""
    say = edition.voice
    told = sentences(say, edition.assessed.portfolio.findings, "resources")
    full = (
        *policy_sections(edition),
        *screening_sections(edition),
        *list_sections(edition),
        *activity_sections(edition),
        *group_sections(edition),
    )
    sections = tuple(sorted(full, key=lambda section: isinstance(section, Empty)))
    pareto = pareto_block(edition)
    blocks = tuple(effort_blocks(edition))
    anchors = [block.id for block in blocks] + (["pareto"] if pareto else [])
    view = ResourcesPage(
        layout=edition.frame(PATH, say("resources.title"), "resources", ("search.js", "table.js")),
        title=told[0] if told else say("resources.title"),
        standfirst=say("resources.dek") + "".join(_closed(say.lang, words) for words in told[1:]),
        figures=figures(edition),
        toc_label=say("resources.contents"),
        toc=tuple(TocItem(say(f"resources.toc.{id_}"), f"#{id_}") for id_ in (*anchors, *_listed(sections))),
        effort=blocks,
        pareto=pareto,
        sections=sections,
    )
    yield Page(PATH, view, (Found("page", say("resources.title"), view.title),))


def _closed(lang: str, words: str) -> str:
    return f" {words}." if lang == "en" else f"{words}。"


def _listed(sections: tuple[Section, ...]) -> list[str]:
    return [
        section.id for section in sections if section.id in IN_CONTENTS and not isinstance(section, Empty)
    ]
