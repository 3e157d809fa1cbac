"""The results page of the search; the script fills it from the index of the language."""

from __future__ import annotations

from collections.abc import Iterator

from battlemap.view.edition import Page, PortfolioEdition
from battlemap.view.finished import finished
from battlemap.view.layout import Layout

PATH = "search.html"


@finished
class SearchPage:
    """Words of the results page; the script fills `none` and `many`, `scriptless` is shown without it."""

    layout: Layout
    title: str
    label: str
    button: str
    none: str
    many: str
    scriptless: str


def index_name(lang: str) -> str:
    """The script that holds the index of a language, among the assets."""
    return f"search-index-{lang}.js"


def pages(edition: PortfolioEdition) -> Iterator[Page]:
    """One page per language."""
    say = edition.voice
    scripts = (index_name(say.lang), "search.js")
    yield Page(
        PATH,
        SearchPage(
            layout=edition.frame(PATH, say("search.title"), "", scripts),
            title=say("search.title"),
            label=say("frame.search"),
            button=say("search.button"),
            none=say("search.none", query="{query}"),
            many=say("search.many", query="{query}", count="{count}"),
            scriptless=say("search.scriptless"),
        ),
    )
