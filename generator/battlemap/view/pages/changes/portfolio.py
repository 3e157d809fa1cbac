"""What changed in the portfolio: the most important first, then account by account."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from battlemap.diff.changes import AccountChanges, Change
from battlemap.diff.since import Since
from battlemap.view.changes.base import base_told, why_told
from battlemap.view.changes.lines import LineGroup, groups, headline, ranked, unread
from battlemap.view.changes.sentence import brief
from battlemap.view.edition import Found, Page, PortfolioEdition
from battlemap.view.links import account_href
from battlemap.view.marks import Figure, Heading, Link
from battlemap.view.pages.changes.subject import PATH, address, changes_href, filter_of, shown, with_account
from battlemap.view.pages.changes.types import ChangesBlock, ChangesPage
from battlemap.view.sections import TocItem
from battlemap.view.voice import Voice

MOST_TOP = 10
PER_ACCOUNT = 2  # of one account among the most important
MOST = 8  # of one account below its name
_COUNTED = {
    "forward": "good",
    "back": "bad",
    "raised": "bad",
    "cleared": "good",
    "won_over": "good",
    "turned_away": "bad",
}


def pages(edition: PortfolioEdition) -> Iterator[Page]:
    """The page; none where the configuration asks for none."""
    since = edition.since
    if since is None or since.why == "none":
        return
    say = edition.voice
    accounts = ranked(since.changes)
    changes = since.changes.changes
    title = verdict(say, changes) or (headline(say, accounts) if since.bases else say("changes.title"))
    blocks = tuple(_block(edition, since, found) for found in accounts)
    view = ChangesPage(
        layout=edition.frame(PATH, say("changes.title"), "changes", ("search.js",)),
        title=title,
        base=say.in_a_row(_size(say, since), since_told(say, since)),
        figures=figures(say, changes) if changes else (),
        filter=filter_of(say, changes),
        toc_label=say("changes.by_account") if len(blocks) > 1 else "",
        toc=tuple(TocItem(b.heading.title, f"#{b.id}", say.number(_count(since, b.id))) for b in blocks)
        if len(blocks) > 1
        else (),
        top=_top(edition, changes) if len(accounts) > 1 else None,
        blocks=blocks,
        notes=tuple(note for note in (why_told(say, since), unread(say, since.changes)) if note),
    )
    yield Page(PATH, view, (Found("page", say("changes.title"), title),))


def top(changes: Iterable[Change], most: int) -> tuple[Change, ...]:
    """The most important changes, few of one account, one of a deal; of time only where nothing else is."""
    found = list(changes)
    seen: Counter[tuple[str, str]] = Counter()
    chosen: list[Change] = []
    for change in [c for c in found if c.cause != "time"] or found:
        account, deal = (change.account, ""), (change.account, change.opportunity or "/".join(change.key))
        if seen[account] < PER_ACCOUNT and not seen[deal] and len(chosen) < most:
            seen.update((account, deal))
            chosen.append(change)
    return tuple(chosen)


def _top(edition: PortfolioEdition, changes: tuple[Change, ...]) -> ChangesBlock:
    say, told = edition.voice, with_account(edition, PATH)
    chosen = top(changes, MOST_TOP)
    title = say("changes.top", shown=len(chosen), total=len(changes))
    return ChangesBlock("top", Heading(title), (LineGroup("edit", "", tuple(map(told, chosen))),))


def _block(edition: PortfolioEdition, since: Since, found: AccountChanges) -> ChangesBlock:
    """One account: its edits, what time did, the way to all of it."""
    account = edition.assessed.accounts.get(found.account)
    say, where = edition.voice, address(() if account is None else (account,), PATH)
    base, told = since.base(found.account), groups(say, found, MOST, where)
    more = Link(say.count("changes.all_of", len(found.changes)), changes_href(PATH, found.account))
    all_told = sum(len(group.lines) for group in told) == len(found.changes)
    return ChangesBlock(
        id=f"account-{found.account}",
        heading=Heading(say.text(found.name), base_told(say, base) if base else ""),
        groups=told,
        brief=brief(say, found),
        more=more if shown(since, account) and not all_told else None,
        href=account_href(PATH, found.account) if account else None,
    )


def _count(since: Since, block: str) -> int:
    found = since.of(block.removeprefix("account-"))
    return len(found.changes) if found else 0


def _size(say: Voice, since: Since) -> str:
    return say("changes.stop", text=headline(say, since.changes.accounts)) if since.changes else ""


def since_told(say: Voice, since: Since) -> str:
    """Since when, as a sentence; empty where nothing was compared."""
    if since.day is None or since.bases is None:
        return ""
    if since.asked == "last-review":
        return say("changes.each_since", day=say.full_day(since.day))
    return say("changes.stop", text=base_told(say, next(iter(since.bases.values()))))


def moved(changes: Iterable[Change]) -> dict[str, list[Change]]:
    """What moved, under the figure it counts for; a deal counts once."""
    found: dict[str, dict[tuple[str, str], Change]] = {name: {} for name in _COUNTED}
    for change in changes:
        if name := counted(change):
            deal = change.opportunity if name in ("forward", "back") else None
            found[name].setdefault((change.account, deal or "/".join(change.key)), change)
    return {name: list(subjects.values()) for name, subjects in found.items()}


def verdict(say: Voice, changes: Sequence[Change]) -> str:
    """How many deals moved which way; where none did, how much changed at all."""
    found = moved(changes)
    forward, back = len(found["forward"]), len(found["back"])
    if not forward and not back:
        return ""
    return say("changes.verdict", forward=forward, back=back)


def figures(say: Voice, changes: Sequence[Change]) -> tuple[Figure, ...]:
    """How many deals, flags and people moved which way, and how many of them by time alone."""
    return tuple(_figure(say, name, found) for name, found in moved(changes).items())


def _figure(say: Voice, name: str, found: list[Change]) -> Figure:
    aged = sum(1 for change in found if change.cause == "time")
    note = say("changes.only_time", count=aged) if aged else ""
    tone = _COUNTED[name] if found else "mute"
    return Figure(say(f"changes.count.{name}"), say.number(len(found)), note, tone)


def counted(change: Change) -> str:
    """Under which figure a change counts; empty for none."""
    better, worse = change.direction == "better", change.direction == "worse"
    match change.kind:
        case "claimed" | "evidenced" | "outcome" | "opportunity" if better:
            return "forward"
        case "claimed" | "evidenced" | "outcome" | "opportunity" | "close" if worse:
            return "back"
        case "flag" if better or worse:
            return "cleared" if better else "raised"
        case "attitude" if better or worse:
            return "won_over" if better else "turned_away"
    return ""
