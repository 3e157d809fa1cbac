"""Changes as finished lines, account by account: what people changed, then what time alone did."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from battlemap.diff.changes import AccountChanges, Cause, Change, Direction, PortfolioChanges
from battlemap.view.changes.sentence import about, brief, passages, reasons, sentence
from battlemap.view.finished import finished
from battlemap.view.marks import Link, SourceLink
from battlemap.view.voice import Voice

SIGNS: dict[Direction, str] = {"better": "▲", "worse": "▼", "neutral": "•", "unknown": "?"}
CAUSES: dict[Cause, str] = {"edit": "", "follows": "followed", "time": "by_time"}
Address = Callable[[Change], str | None]


@finished
class ChangeLine:
    """One change: its sign with the word for it, the sentence, the opportunity, why, the place in a file.

    `account` stands before it where a list spans several.
    """

    direction: str
    sign: str
    word: str
    text: str
    about: Link | None = None
    why: str = ""
    source: SourceLink | None = None
    account: Link | None = None


@finished
class LineGroup:
    """Changes of one cause: edit (without a title), follows or time; `more` counts those left out."""

    cause: str
    title: str
    lines: tuple[ChangeLine, ...]
    more: str = ""


@finished
class AccountLines:
    """The changes of one account, by cause; `brief` in a few words, `count` of all."""

    id: str
    name: str
    brief: str
    count: int
    better: int
    worse: int
    groups: tuple[LineGroup, ...]


def nowhere(change: Change) -> None:
    """The address of an opportunity where there are no pages."""


def line(voice: Voice, change: Change, address: Address = nowhere) -> ChangeLine:
    """One change as a line; `address` leads to its opportunity."""
    deal, why = about(voice, change), reasons(voice, change)
    return ChangeLine(
        change.direction,
        SIGNS[change.direction],
        voice(f"changes.{change.direction}"),
        sentence(voice, change),
        Link(deal, address(change)) if deal else None,
        voice.listed(why) or passages(voice, change),
        voice.source(change.where),
    )


def groups(
    voice: Voice, found: AccountChanges, most: int = 0, address: Address = nowhere
) -> tuple[LineGroup, ...]:
    """The changes of an account by cause; at `most` that many edits, half as many of the others."""
    made = []
    for cause, name in CAUSES.items():
        changes = found.by(cause)
        limit = most if cause == "edit" else (most + 1) // 2
        shown = changes[:limit] if most else changes
        left = len(changes) - len(shown)
        more = voice.count("changes.more", left) if left else ""
        title = voice(f"changes.{name}") if name else ""
        if changes:
            made.append(LineGroup(cause, title, tuple(line(voice, c, address) for c in shown), more))
    return tuple(made)


def account_lines(voice: Voice, found: AccountChanges, most: int = 0) -> AccountLines:
    """All changes of an account, or the most important of each cause."""
    return AccountLines(
        found.account,
        voice.text(found.name),
        brief(voice, found),
        len(found.changes),
        sum(1 for change in found.changes if change.direction == "better"),
        sum(1 for change in found.changes if change.direction == "worse"),
        groups(voice, found, most),
    )


def ranked(changes: PortfolioChanges) -> tuple[AccountChanges, ...]:
    """Accounts with the most important changes first; edits come before what time did."""
    return tuple(sorted(changes.accounts, key=_rank))


def _rank(found: AccountChanges) -> tuple[int, int, str]:
    weights = [change.importance for change in found.edits[:5]]
    return -sum(weights), -len(found.changes), found.account


def headline(voice: Voice, accounts: Iterable[AccountChanges], alone: bool = False) -> str:
    """How many changes at how many accounts (left out when `alone`), how many for better and worse."""
    found = [change for account in accounts for change in account.changes]
    touched = len({change.account for change in found})
    if not found:
        return voice("changes.nothing")
    at = voice.count("changes.accounts", touched)
    first = (
        voice.count("changes.plain", len(found))
        if alone
        else voice.count("changes.count", len(found), accounts=at)
    )
    better = sum(1 for change in found if change.direction == "better")
    worse = sum(1 for change in found if change.direction == "worse")
    if not better and not worse:
        return first
    balance = voice("changes.balance", better=better, worse=worse)
    return voice("changes.joined", first=first, second=balance)


def unread(voice: Voice, changes: PortfolioChanges) -> str:
    """The sentence about accounts that could not be compared; empty where all could."""
    if not changes.unread:
        return ""
    names = voice.listed(changes.unread)
    return voice.count("changes.unread", len(changes.unread), names=names)
