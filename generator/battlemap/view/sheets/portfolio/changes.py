"""What changed, for the portfolio report: how much moved, then the changes that matter most, edits first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from battlemap.diff.changes import Change
from battlemap.view.changes.base import why_told
from battlemap.view.changes.lines import ChangeLine, unread
from battlemap.view.edition import PortfolioEdition
from battlemap.view.pages.changes.portfolio import figures, since_told, top
from battlemap.view.pages.changes.subject import with_account
from battlemap.view.sheets.measure import QUARTER, WIDE, Type, type_of
from battlemap.view.sheets.parts import Field, Titled
from battlemap.view.sheets.portfolio.types import ReportChange, ReportChanges
from battlemap.view.voice import Voice

EDITS, FOLLOWS = 8, 4
ACCOUNT, TEXT = 34.0, 130.0


def changes(edition: PortfolioEdition, page: str) -> ReportChanges:
    """The block; without anything to compare with it says why."""
    say, since, words = edition.voice, edition.since, type_of(edition.lang)
    if since is None or not since.bases:
        why = why_told(say, since) if since and since.why != "none" else say("report.no_history")
        return ReportChanges(Titled(say("changes.title")), none=why)
    found = since.changes.changes
    told = with_account(edition, page)
    notes = (why_told(say, since), unread(say, since.changes))
    return ReportChanges(
        Titled(say("changes.title"), since_told(say, since)),
        fields=tuple(_fields(say, words, found)) if found else (),
        lines=tuple(_line(words, told(change)) for change in _chosen(found)),
        none="" if found else say("changes.stop", text=say("changes.nothing")),
        notes=tuple(words.cut(note, WIDE, 2, small=True) for note in notes if note),
    )


def _chosen(found: Sequence[Change]) -> Iterator[Change]:
    """What people changed, then what the method concludes from it; what time did where nothing else is."""
    edits = top((change for change in found if change.cause == "edit"), EDITS)
    yield from edits
    yield from top((change for change in found if change.cause == "follows"), FOLLOWS)
    if not edits:
        yield from top((change for change in found if change.cause == "time"), FOLLOWS)


def _fields(say: Voice, words: Type, found: Sequence[Change]) -> Iterator[Field]:
    """How much moved: deals, flags, people, actions."""
    for figure in figures(say, found):
        yield _field(words, figure.label, figure.value, figure.note)
    for state in ("done", "overdue"):
        count = _actions(found, state)
        yield _field(words, say(f"report.actions_{state}"), say.number(count), "")


def _field(words: Type, label: str, value: str, note: str) -> Field:
    return Field(words.cut(label, QUARTER, small=True), value, words.cut(note, QUARTER, small=True))


def _actions(found: Iterable[Change], state: str) -> int:
    return sum(1 for change in found if change.kind == "action" and change.after == state)


def _line(words: Type, line: ChangeLine) -> ReportChange:
    return ReportChange(
        account=words.cut(line.account.label if line.account else "", ACCOUNT, 2, bold=True),
        sign=line.sign,
        word=line.word,
        text=words.cut(line.text, TEXT, 2),
        about=words.cut(line.about.label if line.about else "", TEXT, small=True),
    )
