"""Everything that changed at one account, topic by topic, and what time alone did."""

from __future__ import annotations

from collections.abc import Iterator

from battlemap.assess.results.account import AssessedAccount
from battlemap.diff.changes import Change
from battlemap.view.changes.base import base_told
from battlemap.view.changes.lines import Address, LineGroup, headline, line
from battlemap.view.edition import AccountEdition, Found, Page
from battlemap.view.links import account_href
from battlemap.view.marks import Heading, Link
from battlemap.view.pages.changes.subject import address, filter_of, path_of
from battlemap.view.pages.changes.types import ChangesBlock, ChangesPage
from battlemap.view.sections import TocItem
from battlemap.view.voice import Voice

_DEALS = (
    *("opportunity", "outcome", "claimed", "evidenced", "gate", "buying_step", "value", "weighted", "close"),
    *("deal_owner", "next_step", "strategy", "criterion", "rival_criterion", "item", "flag"),
    *("issue", "worth", "price"),
)
_PEOPLE = (
    *("person", "attitude", "influence", "title", "contact", "roles", "favours"),
    *("rival", "incumbent", "rival_share"),
)
TOPICS = {
    "deals": _DEALS,
    "people": _PEOPLE,
    "work": ("action", "due", "visit"),
    "scores": (
        *("health", "position", "attractiveness", "information", "freshness", "coverage", "card"),
        *("balance", "lead", "tier", "quadrant"),
    ),
}
REST = "plan"
LATER = {"follows": "followed", "time": "by_time"}


def account_pages(edition: AccountEdition, account: AssessedAccount) -> Iterator[Page]:
    """The page, where there is something to compare with."""
    since = edition.since
    base = since.base(account.id) if since else None
    if since is None or base is None:
        return
    say, path = edition.voice, path_of(account.id)
    found = since.of(account.id)
    changes = found.changes if found else ()
    name = say.text(account.account.name)
    title = headline(say, (found,) if found else (), alone=True)
    blocks = tuple(_blocks(say, changes, address((account,), path)))
    view = ChangesPage(
        layout=edition.frame(path, say("changes.of", account=name), "accounts", ("search.js",)),
        title=say("changes.of", account=name),
        base=say("changes.told", title=title, base=base_told(say, base)),
        above=Link(name, account_href(path, account.id)),
        filter=filter_of(say, changes),
        toc_label=say("account.contents"),
        toc=tuple(TocItem(b.heading.title, f"#{b.id}", say.number(len(b.groups[0].lines))) for b in blocks)
        if len(blocks) > 1
        else (),
        blocks=blocks,
    )
    yield Page(path, view, (Found("changes", say("changes.of", account=name), title),))


def topic(change: Change) -> str:
    """Under which heading a change stands."""
    if change.cause == "time" or (change.cause == "follows" and change.kind not in TOPICS["scores"]):
        return change.cause
    return next((name for name, kinds in TOPICS.items() if change.kind in kinds), REST)


def _blocks(say: Voice, changes: tuple[Change, ...], where: Address) -> Iterator[ChangesBlock]:
    for name in (*TOPICS, REST, *LATER):
        lines = tuple(line(say, change, where) for change in changes if topic(change) == name)
        if lines:
            dek = say(f"changes.{LATER[name]}") if name in LATER else ""
            group = LineGroup("edit", "", lines)
            yield ChangesBlock(name, Heading(say(f"changes.topic.{name}"), dek), (group,))
