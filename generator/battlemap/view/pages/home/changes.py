"""What changed, on the home page: the few sentences that matter most, with the way to all."""

from __future__ import annotations

from battlemap.view.changes.lines import LineGroup, headline
from battlemap.view.edition import PortfolioEdition
from battlemap.view.marks import Heading, Link
from battlemap.view.pages.changes.portfolio import top, verdict
from battlemap.view.pages.changes.subject import changes_href, with_account
from battlemap.view.pages.changes.types import ChangesBlock

MOST = 6


def changes_block(edition: PortfolioEdition, page: str) -> ChangesBlock | None:
    """The most important changes; None where nothing was compared or nothing changed."""
    since = edition.since
    if since is None or not since.changes:
        return None
    say, told = edition.voice, with_account(edition, page)
    title = verdict(say, since.changes.changes) or headline(say, since.changes.accounts)
    dek = say("changes.each_since", day=say.full_day(since.day)) if since.day else ""
    return ChangesBlock(
        "changes",
        Heading(title, dek, say("changes.title"), "changes"),
        (LineGroup("edit", "", tuple(told(change) for change in top(since.changes.changes, MOST))),),
        more=Link(say("changes.see_all"), changes_href(page)),
    )
