"""The home page: the battle map of the whole portfolio."""

from __future__ import annotations

from collections.abc import Iterator

from battlemap.view.edition import Found, Page, PortfolioEdition
from battlemap.view.format import is_zh
from battlemap.view.links import page_href
from battlemap.view.marks import Empty, Heading, Link
from battlemap.view.names import sentence, sentences
from battlemap.view.pages.accounts import accounts_table, attention, no_accounts, tiers
from battlemap.view.pages.accounts.overview import Overview
from battlemap.view.pages.accounts.types import FacetGroup
from battlemap.view.pages.home.actions import actions_block
from battlemap.view.pages.home.changes import changes_block
from battlemap.view.pages.home.figures import figures
from battlemap.view.pages.home.flags import flags_block
from battlemap.view.pages.home.funnel import funnel_block
from battlemap.view.pages.home.map import map_block
from battlemap.view.pages.home.pyramid import pyramid_block
from battlemap.view.pages.home.rivals import rivals_block
from battlemap.view.pages.home.types import AccountsBlock, HomePage

PATH = "index.html"
MOST_ACCOUNTS = 20
MOST_SENTENCES = 3


def pages(edition: PortfolioEdition) -> Iterator[Page]:
    """The home page."""
    say, overview = edition.voice, Overview(edition, PATH)
    there = bool(edition.assessed.accounts)
    begin = not there and not edition.for_customers
    title = say("home.begin") if begin else sentence(say, edition.assessed.portfolio.findings, "headline")
    view = HomePage(
        layout=edition.frame(PATH, say("home.title"), "map", ("table.js",)),
        title=title or say("home.title"),
        standfirst=say("home.begin_how") if begin else _standfirst(edition) if there else "",
        intro=edition.intro,
        figures=figures(overview) if there else (),
        map=map_block(overview) if there else None,
        flags=flags_block(overview),
        changes=changes_block(edition, PATH),
        pyramid=(pyramid := pyramid_block(overview)),
        funnel=(funnel := funnel_block(overview)),
        actions=(actions := actions_block(overview)),
        rivals=rivals_block(overview),
        accounts=_accounts(overview) if there else None,
        empties=_empties(edition, there, pyramid is None, funnel is None, actions is None),
    )
    yield Page(PATH, view, (Found("page", say("home.title"), view.title),))


def _standfirst(edition: PortfolioEdition) -> str:
    """Further findings about the portfolio as sentences in a row."""
    say, findings = edition.voice, edition.assessed.portfolio.findings
    further = [found for found in findings.get("headline", ())[1:] if found.id != "home_calm"]
    told = [*sentences(say, {"headline": tuple(further)}, "headline")]
    told += [words for words in (sentence(say, findings, "people"),) if words]
    stop = "。" if is_zh(say.lang) else ". "
    return "".join(words + stop for words in (_size(edition), *told[:MOST_SENTENCES])).strip()


def _size(edition: PortfolioEdition) -> str:
    """How many accounts there are and what they could bring."""
    say, totals = edition.voice, edition.assessed.portfolio.totals
    if totals.potential is None:
        return say.count("home.accounts", totals.accounts)
    return say.count("home.size", totals.accounts, potential=say.money(totals.potential))


def _accounts(overview: Overview) -> AccountsBlock:
    """The accounts that matter most: those that call for action, then the largest potential."""
    say, everyone = overview.voice, overview.by_potential()
    first = sorted(everyone, key=lambda account: not overview.acts(account))[:MOST_ACCOUNTS]
    chosen = {account.id for account in first}
    shown = [account for account in everyone if account.id in chosen]
    filters = attention(overview, everyone) + tiers(overview, everyone)
    groups = (FacetGroup(say("accounts.show"), filters),)
    title = say.count("accounts.by_potential", len(everyone))
    if len(shown) < len(everyone):
        title = say("home.accounts.part", count=len(shown), total=len(everyone))
    return AccountsBlock(
        Heading(title, kick=say("home.accounts.kick"), id="accounts"),
        accounts_table(overview, shown, groups, live=len(shown) == len(everyone)),
        Link(say("home.accounts.more"), page_href(overview.page, "accounts.html")),
    )


def _empties(
    edition: PortfolioEdition, accounts: bool, pyramid: bool, funnel: bool, actions: bool
) -> tuple[Empty, ...]:
    """A line for each part that has nothing to show: its name and what would be enough to start."""
    say = edition.voice
    if edition.for_customers:
        return ()
    if not accounts:
        return (no_accounts(edition, PATH),)
    missing = (("pyramid", pyramid), ("funnel", funnel), ("actions", actions))
    return tuple(
        Empty(part, say(f"home.{part}.name"), say(f"home.{part}.empty")) for part, empty in missing if empty
    )
