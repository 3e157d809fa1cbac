"""What each answer was at earlier reviews, and what flipped since the last one (M27-M31)."""

from __future__ import annotations

from battlemap.assess.results.history import Flip, HistoryResult
from battlemap.assess.results.scorecard import GroupScore
from battlemap.view.marks import mark
from battlemap.view.pages.opportunity.subject import Subject
from battlemap.view.sections import TablesSection
from battlemap.view.tables import Cell, Column, Row, Table

ID = "history"
MOST = 4  # reviews beside today
_TONES = {"better": "good", "worse": "bad", "learned": "", "lost": "warn"}


def history(subject: Subject) -> TablesSection | None:
    """The section; None while no earlier review is on file."""
    say, result, card = subject.say, subject.found.history, subject.found.assessment
    if result is None or card is None:
        return None
    note = say.text(result.reviews[0].note)
    return TablesSection(
        ID,
        subject.heading(ID, say("past.name"), note),
        (_balances(subject, result, card.us.groups), _flips(subject, result)),
    )


def _balances(subject: Subject, result: HistoryResult, now: tuple[GroupScore, ...]) -> Table:
    say = subject.say
    shown = tuple(reversed(result.reviews[:MOST]))
    columns = [Column(say("past.question"))]
    columns += [Column(say.day(review.date), "number") for review in shown]
    columns.append(Column(say("past.now"), "number"))
    rows = tuple(
        Row(
            (
                Cell(say.text(group.group.label)),
                *(_balance(subject, review.groups[i]) for review in shown),
                _balance(subject, group),
            )
        )
        for i, group in enumerate(now)
    )
    return Table(say("past.balances"), tuple(columns), rows, stack=False, show_caption=True)


def _balance(subject: Subject, group: GroupScore) -> Cell:
    say = subject.say
    known = say("past.known", known=group.answered, total=group.asked)
    if group.value is None:
        return Cell("?", sub=known)
    return Cell(say.signed(group.value), strong=True, sub=known)


def _flips(subject: Subject, result: HistoryResult) -> Table:
    say = subject.say
    columns = (
        Column(say("past.criterion")),
        Column(say.day(result.reviews[0].date)),
        Column(say("past.now")),
        Column(say("past.why")),
    )
    rows = tuple(_flip(subject, flip) for flip in result.flips)
    return Table(say("past.flips"), columns, rows, show_caption=True)


def _flip(subject: Subject, flip: Flip) -> Row:
    say = subject.say
    why = subject.evidence(flip.part)
    return Row(
        (
            Cell(say.text(flip.criterion)),
            Cell(mark=mark(flip.before)),
            Cell(mark=mark(flip.now)),
            Cell(say(f"past.{flip.change}"), tone=_TONES[flip.change], strong=True, sub=why),
        )
    )
