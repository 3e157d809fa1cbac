"""Changes as finished lines, account by account: what people changed, then what time alone did."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from battlemap.diff.changes import AccountChanges, Change, Direction, PortfolioChanges
from battlemap.view.changes.sentence import about, reasons, sentence
from battlemap.view.finished import finished
from battlemap.view.marks import Link, SourceLink
from battlemap.view.voice import Voice

SIGNS: dict[Direction, str] = {"better": "▲", "worse": "▼", "neutral": "•", "unknown": "?"}
Address = Callable[[Change], str | None]


@finished
class ChangeLine:
    """One change: its sign with the word for it, the sentence, the opportunity, why, the place in a file."""

    direction: str
    sign: str
    word: str
    text: str
    about: Link | None = None
    why: str = ""
    source: SourceLink | None = None


@finished
class AccountLines:
    """The changes of one account. `count` is that of all; `more` says how many edits are left out."""

    id: str
    name: str
    count: int
    better: int
    worse: int
    edits: tuple[ChangeLine, ...]
    aged: tuple[ChangeLine, ...]
    more: str = ""
    more_aged: str = ""


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
        voice.listed(why),
        voice.source(change.where),
    )


def account_lines(
    voice: Voice, found: AccountChanges, most: int = 0, address: Address = nowhere
) -> AccountLines:
    """All changes of an account, or the `most` important of each kind of cause."""
    edits, aged = found.edits, found.aged
    shown, shown_aged = (part[:most] if most else part for part in (edits, aged))
    left, left_aged = len(edits) - len(shown), len(aged) - len(shown_aged)
    return AccountLines(
        found.account,
        voice.text(found.name),
        len(found.changes),
        sum(1 for change in found.changes if change.direction == "better"),
        sum(1 for change in found.changes if change.direction == "worse"),
        tuple(line(voice, change, address) for change in shown),
        tuple(line(voice, change, address) for change in shown_aged),
        voice.count("changes.more", left) if left else "",
        voice.count("changes.more", left_aged) if left_aged else "",
    )


def ranked(changes: PortfolioChanges) -> tuple[AccountChanges, ...]:
    """Accounts with the most important changes first; edits come before what time did."""
    return tuple(sorted(changes.accounts, key=_rank))


def _rank(found: AccountChanges) -> tuple[int, int, str]:
    weights = [change.importance for change in found.edits[:5]]
    return -sum(weights), -len(found.changes), found.account


def headline(voice: Voice, accounts: Iterable[AccountChanges]) -> str:
    """How many changes there are at how many accounts, and how many for better and worse."""
    found = [change for account in accounts for change in account.changes]
    touched = len({change.account for change in found})
    if not found:
        return voice("changes.nothing")
    first = voice.count("changes.count", len(found), accounts=voice.count("changes.accounts", touched))
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
