"""Changes as entries of a feed: one per change, the most important first."""

from __future__ import annotations

from itertools import islice

from battlemap.assess.results.portfolio import Assessed
from battlemap.diff.changes import AccountChanges, Change, PortfolioChanges, order
from battlemap.view.changes.lines import line
from battlemap.view.finished import finished
from battlemap.view.links import account_href, opportunity_href
from battlemap.view.voice import Voice

MOST = 100
_RANK = {"edit": 0, "time": 2}


@finished
class FeedEntry:
    """A change: `key` tells it from all others, `page` is relative to the root of the language."""

    key: str
    title: str
    text: str
    page: str


def feed(voice: Voice, changes: PortfolioChanges, assessed: Assessed) -> tuple[FeedEntry, ...]:
    """What people changed, what follows, what time did: at most `MOST`; `assessed` are the plans of today."""
    pairs = [(found, change) for found in changes.accounts for change in found.changes]
    pairs.sort(key=lambda pair: (_RANK.get(pair[1].cause, 1), order(pair[1])))
    return tuple(_entry(voice, found, change, assessed) for found, change in islice(pairs, MOST))


def _entry(voice: Voice, found: AccountChanges, change: Change, assessed: Assessed) -> FeedEntry:
    told = line(voice, change)
    key = "/".join((change.account, change.kind, *change.key, str(change.before), str(change.after)))
    about = told.about.label if told.about else ""
    title = voice("export.changed", account=voice.text(found.name), what=told.text)
    stop = "。" if voice.lang == "zh" else "."
    return FeedEntry(
        key,
        title,
        voice.in_a_row(*(part + stop for part in (about, told.why) if part)),
        _page(change, assessed),
    )


def _page(change: Change, assessed: Assessed) -> str:
    """The page of what changed; of what is gone, the next one above."""
    account = assessed.accounts.get(change.account)
    if account is None:
        return "changes.html"
    if change.opportunity and any(deal.id == change.opportunity for deal in account.opportunities):
        return opportunity_href("", change.account, change.opportunity)
    return account_href("", change.account)
