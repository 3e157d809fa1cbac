"""Scorecards of an opportunity: each question with its answer, balances, criteria and evidence (M27-M30)."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, zip_longest

from battlemap.assess.results.base import Part
from battlemap.assess.results.scorecard import Column, GroupScore, ScorecardResult
from battlemap.model.method.scorecards import Criterion, Scorecard
from battlemap.view.links import playbook_href
from battlemap.view.marks import UNKNOWN, ZERO, Empty, Heading, Line, Link, Mark, Rival, Span, Working, mark
from battlemap.view.pages.opportunity.subject import Subject
from battlemap.view.pages.opportunity.types import Meaning, QuestionsSection
from battlemap.view.scorecards import CriteriaTable, CriterionRow
from battlemap.view.workings import PLAIN, SIGNED, STALE, working

MAIN = "assessment"
MOST_RIVALS = 5


def questions(subject: Subject, result: ScorecardResult) -> QuestionsSection | Empty:
    """The section of one scorecard; one line while nothing of it is answered."""
    say, card = subject.say, result.card
    name = say.text(card.label)
    link = Link(say("opportunity.how_card"), playbook_href(subject.page, card.id))
    if not any(part.input is not None for column in result.columns for part in column.score.parts):
        return Empty(card.id, name, say("opportunity.questions_none"), link)
    columns = _columns(result)
    marks = tuple(subject.rivals[column.id] for column in columns if column.id in subject.rivals)
    alone = [score for score in result.us.groups if not score.group.rate_rivals]
    compared = [score for score in result.us.groups if score.group.rate_rivals]
    order = chain.from_iterable(zip_longest(alone, compared))
    heading = subject.heading(MAIN, name) if card.id == MAIN else Heading(name)
    return QuestionsSection(
        id=card.id,
        heading=heading,
        meanings=_meanings(subject, card),
        us=say("opportunity.us"),
        rivals=tuple(_rival(subject, rival) for rival in marks),
        tables=tuple(_table(subject, card, score, columns) for score in order if score),
    )


def _columns(result: ScorecardResult) -> tuple[Column, ...]:
    """The rivals that there is room for: those with an answer first, in the account's order."""
    answered = {c.id: any(part.input is not None for part in c.score.parts) for c in result.rivals}
    kept = sorted(result.rivals, key=lambda column: not answered[column.id])[:MOST_RIVALS]
    return tuple(column for column in result.rivals if column in kept)


def _rival(subject: Subject, rival: Rival) -> Rival:
    entry = next(r for r in subject.account.account.competitors if subject.rivals[r.id] is rival)
    words = subject.say("opportunity.incumbent", name=rival.name) if entry.incumbent else rival.name
    return replace(rival, name=words)


def _meanings(subject: Subject, card: Scorecard) -> tuple[Meaning, ...]:
    say, scale = subject.say, card.scale
    steps = (
        (Meaning(_mark(card, step, ""), say.text(scale.words.get(str(step)))) for step in _steps(card))
        if scale.words
        else ()
    )
    return (*steps, Meaning(Mark(UNKNOWN, "?"), say("opportunity.unknown_mark")))


def _steps(card: Scorecard) -> range:
    return range(card.scale.high, card.scale.low - 1, -1)


def _mark(card: Scorecard, rating: int | None, word: str) -> Mark:
    if card.scale.signed or rating is None:
        return mark(rating, word)
    return Mark(ZERO, str(rating), word)


def _table(
    subject: Subject, card: Scorecard, score: GroupScore, columns: tuple[Column, ...]
) -> CriteriaTable:
    say, group = subject.say, score.group
    theirs = [(column, _same(column, score)) for column in columns] if group.rate_rivals else []
    held = [(column, found) for column, found in theirs if found is not None]
    criteria = {criterion.id: criterion for criterion in group.criteria}
    rows = tuple(
        _row(subject, card, criteria[part.id], part, [(c, found.parts[i]) for c, found in held])
        for i, part in enumerate(score.parts)
    )
    return CriteriaTable(
        title=say.text(group.label),
        answer=say.text(score.band.label) if score.band else say("known.none"),
        tone=_tone(score),
        balance=_known(subject, score),
        us=say("opportunity.us"),
        rivals=tuple(subject.rivals[column.id] for column, _ in held),
        rows=rows,
        criterion=say("opportunity.criterion"),
        evidence=say("opportunity.evidence"),
        balances=tuple(_balances(subject, card, score, held)),
    )


def _same(column: Column, score: GroupScore) -> GroupScore | None:
    return next((found for found in column.groups if found.group.id == score.group.id), None)


def _tone(score: GroupScore) -> str:
    if score.band is None:
        return "faint"
    return "" if score.band.tone == "neutral" else score.band.tone


def _known(subject: Subject, score: GroupScore) -> str:
    say = subject.say
    known = say("opportunity.known_of", known=score.answered, total=score.asked)
    stale = sum(1 for part in score.parts if part.freshness == STALE)
    return known + (say.count("opportunity.stale", stale) if stale else "")


def _balances(
    subject: Subject, card: Scorecard, score: GroupScore, held: list[tuple[Column, GroupScore]]
) -> list[tuple[str, Working]]:
    """The balance of each column with its working: ours, then the rivals'."""
    say, title = subject.say, subject.say.text(score.group.label)
    form = SIGNED if card.total == "balance" else PLAIN
    side = "right" if held else "left"
    us = working(say, score, f"{title} {say('opportunity.us')}", form=form, side=side)
    found = [(say("opportunity.us") if held else "", us)]
    for column, theirs in held:
        rival = subject.rivals[column.id]
        if theirs.value is not None:
            sheet = working(
                say, theirs, f"{title} {rival.name}", form=form, note_of=subject.evidence, side=side
            )
            found.append((rival.short, sheet))
    return found


def _row(
    subject: Subject, card: Scorecard, criterion: Criterion, ours: Part, theirs: list[tuple[Column, Part]]
) -> CriterionRow:
    say = subject.say
    known, rated = ours.counts, ours.input is not None
    note = say.text(ours.note)
    ask = ""
    if not known and criterion.questions and subject.found.open:
        ask = say("opportunity.ask", question=say.text(criterion.questions[0]))
    return CriterionRow(
        label=say.text(criterion.label),
        marks=(
            _judged(subject, card, ours, ""),
            *(_judged(subject, card, part, subject.rivals[column.id].name) for column, part in theirs),
        ),
        evidence=_evidence(subject, card, ours) if rated else (),
        ask=ask,
        note="" if rated else note,
        id=f"{card.id}-{criterion.id}",
        href=playbook_href(subject.page, card.id, f"{card.id}-{criterion.id}"),
    )


def _evidence(subject: Subject, card: Scorecard, part: Part) -> Line:
    """What our rating rests on; one that has gone stale says what it was."""
    say = subject.say
    words = [(say.text(part.note), ""), (subject.origin(part), "faint")]
    if part.freshness == STALE and part.input is not None:
        was = _mark(card, int(part.input), "").char
        words.append((say("opportunity.too_old", rating=was), "warn"))
    found = tuple(Span(f"{text} ", tone) for text, tone in words if text)
    return found or (Span(say("opportunity.no_evidence"), "faint"),)


def _judged(subject: Subject, card: Scorecard, part: Part, name: str) -> Mark:
    """A rating as a mark; its words say whose it is, what it means and, for a rival, what it rests on."""
    say = subject.say
    rating = int(part.input) if part.counts and part.input is not None else None
    meaning = say("word.unknown") if rating is None else say.text(card.scale.words.get(str(rating)))
    if not name:
        return _mark(card, rating, meaning)
    judged, told = say("opportunity.judged", name=name, word=meaning), subject.evidence(part)
    return _mark(card, rating, f"{judged} · {told}" if told else judged)
