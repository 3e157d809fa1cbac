"""The page of all accounts: a table that sorts and filters, whose state stands in the address."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from battlemap.assess.results.account import AssessedAccount
from battlemap.view.edition import Found, Page, PortfolioEdition
from battlemap.view.links import page_href
from battlemap.view.marks import Empty, Heading, Link
from battlemap.view.pages.accounts.kinds import kind_facets
from battlemap.view.pages.accounts.overview import Overview
from battlemap.view.pages.accounts.row import account_row, short
from battlemap.view.pages.accounts.types import (
    AccountsPage,
    AccountsTable,
    AccountsWords,
    Facet,
    FacetGroup,
)
from battlemap.view.pages.past import why_told

PATH = "accounts.html"
STATES = ("act", "ahead", "overdue", "thin")
MOST_OWNERS = 24


def pages(edition: PortfolioEdition) -> Iterator[Page]:
    """The page of all accounts."""
    say, overview = edition.voice, Overview(edition, PATH)
    everyone = overview.by_potential()
    groups = facet_groups(overview, everyone)
    table = accounts_table(overview, everyone, groups, full=True, live=True) if everyone else None
    title = say.count("accounts.by_potential", len(everyone)) if everyone else say("accounts.title")
    view = AccountsPage(
        layout=edition.frame(PATH, say("accounts.title"), "accounts", ("table.js",)),
        heading=Heading(title, say("accounts.dek") if everyone else "", say("accounts.title"), "accounts"),
        table=table,
        empty=None if everyone else no_accounts(edition, PATH),
        note=why_told(edition) if everyone else "",
    )
    words = " ".join((say("accounts.title"), say("accounts.dek")))
    yield Page(PATH, view, (Found("page", say("accounts.title"), words),))


def no_accounts(edition: PortfolioEdition, page: str) -> Empty:
    """The line that stands in place of the accounts when there are none."""
    say = edition.voice
    how = Link(say("accounts.how"), page_href(page, "playbook.html"))
    return Empty("accounts", say("accounts.title"), say("accounts.none"), how)


def accounts_table(
    overview: Overview,
    accounts: Iterable[AssessedAccount],
    groups: tuple[FacetGroup, ...],
    *,
    full: bool = False,
    live: bool = False,
) -> AccountsTable:
    """A table of these accounts: `full` with the columns of the map, `live` where it holds all accounts."""
    rows = tuple(account_row(overview, account) for account in accounts)
    return AccountsTable(_words(overview, full), groups, rows, full, live)


def facet_groups(overview: Overview, accounts: Iterable[AssessedAccount]) -> tuple[FacetGroup, ...]:
    """All filters: what needs attention, tiers, phases, owners, then kinds of customer."""
    everyone = tuple(accounts)
    say = overview.voice
    open_ones = (
        (attention(overview, everyone), "accounts.show"),
        (tiers(overview, everyone), "accounts.tier"),
        (_phases(overview, everyone), "accounts.phase"),
        (_owners(overview, everyone), "accounts.owner"),
    )
    groups = [FacetGroup(say(label), facets) for facets, label in open_ones]
    groups += [FacetGroup(say(label), facets, folded=True) for facets, label in _kinds(overview, everyone)]
    return tuple(group for group in groups if len(group.facets) > 1)


def attention(overview: Overview, accounts: tuple[AssessedAccount, ...]) -> tuple[Facet, ...]:
    """All accounts, and those in each state that a reader may look for."""
    say = overview.voice
    counts = Counter(state for account in accounts for state in overview.states(account))
    share = say.percent(float(say.method.thresholds.min_known_share))
    everyone = Facet(
        say("accounts.all"), str(len(accounts)), "", "", page_href(overview.page, PATH), overview.page == PATH
    )
    found = [
        _facet(overview, say(f"accounts.state.{state}", percent=share), counts[state], "state", state)
        for state in STATES
        if counts[state]
    ]
    return (everyone, *found)


def tiers(overview: Overview, accounts: tuple[AssessedAccount, ...]) -> tuple[Facet, ...]:
    """The tiers that occur, highest first."""
    counts = Counter(overview.tier(account) for account in accounts)
    return tuple(
        _facet(overview, short(overview.voice, tier), counts[tier.id], "tier", tier.id)
        for tier in overview.voice.method.tiers
        if counts[tier.id]
    )


def _phases(overview: Overview, accounts: tuple[AssessedAccount, ...]) -> tuple[Facet, ...]:
    counts = Counter(account.phase.phase.id for account in accounts if account.phase.phase)
    return tuple(
        _facet(overview, short(overview.voice, phase), counts[phase.id], "phase", phase.id)
        for phase in overview.voice.method.phases
        if counts[phase.id]
    )


def _owners(overview: Overview, accounts: tuple[AssessedAccount, ...]) -> tuple[Facet, ...]:
    """Owners by name; too many of them would bury the table."""
    counts = Counter(account.account.owner for account in accounts if account.account.owner)
    if len(counts) > MOST_OWNERS:
        return ()
    named = sorted((overview.voice.member(owner), owner) for owner in counts)
    return tuple(_facet(overview, name, counts[owner], "owner", owner) for name, owner in named)


def _kinds(
    overview: Overview, accounts: tuple[AssessedAccount, ...]
) -> Iterator[tuple[tuple[Facet, ...], str]]:
    """Industry, ownership, region and size (M03)."""
    for name, values in kind_facets(overview.voice, accounts):
        facets = (_facet(overview, words, count, name, value) for value, words, count in values)
        yield tuple(facets), f"accounts.{name}"


def _facet(overview: Overview, label: str, count: int, name: str, value: str) -> Facet:
    href = f"?{name}={value}" if overview.page == PATH else page_href(overview.page, f"{PATH}?{name}={value}")
    return Facet(label, str(count), name, value, href)


def _words(overview: Overview, full: bool) -> AccountsWords:
    say = overview.voice
    year = overview.edition.assessed.portfolio.totals.year
    return AccountsWords(
        caption=say("accounts.caption_full" if full else "accounts.caption"),
        filters=say("accounts.filters"),
        more_filters=say("accounts.more_filters"),
        account=say("accounts.account"),
        tier=say("accounts.tier"),
        phase=say("accounts.phase"),
        potential=say("accounts.potential"),
        revenue=say("accounts.revenue_of", year=year) if year else say("accounts.revenue"),
        position=say("accounts.position"),
        attractiveness=say("accounts.attractiveness"),
        stage=say("accounts.stage"),
        health=say("accounts.health"),
        known=say("accounts.known"),
        action=say("accounts.action"),
        owner=say("accounts.owner"),
        due=say("accounts.due"),
        flags=say("accounts.flags"),
    )
