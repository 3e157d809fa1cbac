"""The visit sheet of an account: its next planned visit, or a blank one with the questions of the plan
(M21-M23, M48, M52, M54).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from battlemap.assess.results.account import AssessedAccount, AssessedOpportunity
from battlemap.assess.results.base import Missing
from battlemap.assess.results.people import Stakeholder
from battlemap.assess.results.visit_plan import Asked as Question
from battlemap.assess.results.visit_plan import VisitState
from battlemap.assess.visit_plan import AFTER, BEFORE, DURING
from battlemap.model.activity import Visit
from battlemap.model.method.parts import Item
from battlemap.view import stakeholders
from battlemap.view.edition import AccountEdition, Page
from battlemap.view.names import said
from battlemap.view.pages.opportunity.checks import checklist
from battlemap.view.pages.opportunity.subject import Subject
from battlemap.view.printing import sheet_path
from battlemap.view.sheets.measure import (
    FULL,
    FURNITURE,
    GAP,
    HEADS,
    LINES,
    OUT,
    PAD,
    PAGE,
    QUARTER,
    TITLE,
    Type,
    type_of,
    writing,
)
from battlemap.view.sheets.paper import account_paper
from battlemap.view.sheets.parts import Box, Field, Seat, Titled
from battlemap.view.sheets.signs import attitude
from battlemap.view.sheets.visit.types import Asked, Key, VisitSheet, VisitWords
from battlemap.view.voice import Voice

NAME = "visit"
MOST_SEATS, MOST_ASKED, LEAST_ASKED = 6, 7, 4
PERSON, WANTS, QUESTION, WHOM, THIRD = 40.0, 86.0, 70.0, 22.0, 44.0
KEYS = ("date", "with", "by", "goal", "result", "reached", "force", "cost", "hours", "next")
FACTS = 14.0
MOST_LINES, FEWER = 20, 2


def page(edition: AccountEdition, account: AssessedAccount) -> Page:
    """The sheet."""
    path = sheet_path(account.id, NAME)
    say = edition.voice
    words = type_of(say.lang)
    name = say.text(account.account.name)
    visit = next(iter(sorted(account.visits.planned, key=lambda each: each.date)), None)
    found, state = _prepared(account, visit)
    subject = Subject(edition, account, found, path) if found else None
    frame = account_paper(edition, path, NAME, account.id, words.cut(name, FURNITURE, small=True, bold=True))
    met = _present(account, visit)
    asked = _asked(say, words, account, state, met)
    gist = words.gist(_goal(say, account, visit, state), 3)
    seats = tuple(_seat(say, words, who) for who in met[:MOST_SEATS])
    spare, blank = max(3 - len(met), 1), max(LEAST_ASKED - len(asked), 1)
    lists = tuple(_lists(say, words, subject, state))
    result = tuple(_keys(say, words, account, visit))
    first = words.head(gist) + _first(words, seats, asked, lists) + (spare + blank) * LINES
    view = VisitSheet(
        layout=edition.frame(path, f"{name} · {frame.sheet}"),
        paper=frame,
        title=say("visit.title"),
        subject=words.subject(say("visit.title"), _subject(say, name, visit)),
        gist=gist,
        fields=tuple(_fields(say, words, visit, found)),
        words=_words(say),
        seats_head=Titled(say("visit.seats"), _more(say, len(met), MOST_SEATS)),
        seats=seats,
        spare=spare,
        asked_head=Titled(say("plan.questions"), say("visit.asked_note")),
        asked=asked,
        blank=blank,
        lists=lists,
        result_head=Titled(say("visit.result"), say("visit.result_note")),
        result=result,
        notes_head=Titled(say("visit.notes")),
        lines=_lines(words, result, alone=first <= FULL),
    )
    return Page(path, view)


def _first(
    words: Type,
    seats: Sequence[Seat],
    asked: Sequence[Asked],
    lists: Sequence[tuple[Titled, tuple[Box, ...]]],
) -> float:
    """The height of what stands on the first page below its head, rows to write on not counted."""
    people = sum(max(words.line + words.small, words.high(seat.wants, WANTS)) + PAD for seat in seats)
    rows = [words.high(each.text, QUESTION) + words.high(each.note, QUESTION, small=True) for each in asked]
    questions = sum(max(row + PAD, LINES) for row in rows)
    listed = (
        sum(words.high(box.text, THIRD) + words.high(box.note, THIRD, small=True) + PAD for box in boxes)
        for _, boxes in lists
    )
    return FACTS + people + questions + max(listed, default=0) + 3 * TITLE + 2 * HEADS + 4 * GAP


def _lines(words: Type, result: Sequence[Key], *, alone: bool) -> int:
    """How many lines for notes fill the second page; few where the first one may not hold all before."""
    if not alone:
        return FEWER
    keys = sum(words.line + PAD if key.value else LINES for key in result)
    return writing(PAGE - TITLE - keys - GAP - OUT, FEWER, MOST_LINES)


def _prepared(
    account: AssessedAccount, visit: Visit | None
) -> tuple[AssessedOpportunity | None, VisitState | None]:
    """The opportunity that the visit belongs to, and the visit as it is prepared there."""
    for found in account.open_opportunities:
        for state in found.visits.planned if found.visits else ():
            if state.visit is visit or state.visit == visit:
                return found, state
    return next(iter(account.open_opportunities), None), None


def _present(account: AssessedAccount, visit: Visit | None) -> tuple[Stakeholder, ...]:
    return tuple(who for name in (visit.people if visit else ()) if (who := account.who(name)))


def _subject(say: Voice, name: str, visit: Visit | None) -> str:
    return f"{name} · {say.full_day(visit.date)}" if visit else name


def _goal(say: Voice, account: AssessedAccount, visit: Visit | None, state: VisitState | None) -> str:
    """The goal as written; else those that the playbook offers for the stage."""
    if visit is not None:
        goal = say.text(visit.goal) or (say.text(state.goal.label) if state and state.goal else "")
        return goal or say("plan.no_goal")
    stages = (found.stage.claimed for found in account.open_opportunities)
    stage = next((each for each in stages if each), None)
    if stage is None or not stage.visit_goals:
        return say("visit.none")
    goals = ("；" if say.lang == "zh" else "; ").join(
        say.text(entry.label).rstrip(".。") for entry in stage.visit_goals
    )
    return say("plan.goals", stage=say.text(stage.label), goals=goals)


def _fields(
    say: Voice, words: Type, visit: Visit | None, found: AssessedOpportunity | None
) -> Iterator[Field]:
    def short(text: str) -> str:
        return words.cut(text, QUARTER, 2, small=True, bold=True)

    yield Field(say("visit.day"), say.full_day(visit.date) if visit else "")
    yield Field(say("visit.place"))
    yield Field(say("visit.ours"), short(say.listed(say.member(name) for name in visit.by)) if visit else "")
    title = say.text(found.opportunity.title) if found else ""
    yield Field(say("visit.about"), short(title))


def _more(say: Voice, total: int, most: int) -> str:
    return say("sheets.in_all", count=total) if total > most else ""


def _words(say: Voice) -> VisitWords:
    return VisitWords(
        name=say("deal.name"),
        attitude=say("deal.attitude"),
        wants=say("deal.wants"),
        met=say("visit.met"),
        question=say("visit.question"),
        whom=say("visit.whom"),
        answer=say("visit.answer"),
    )


def _seat(say: Voice, words: Type, who: Stakeholder) -> Seat:
    person = who.person
    return Seat(
        name=words.cut(stakeholders.name(say, who), PERSON, 1, bold=True),
        title=words.cut(say.text(person.title) if person.name else "", PERSON - 12, 1, small=True),
        roles=tuple(stakeholders.buying_role(say, role) for role in who.all_roles),
        attitude=attitude(say, who.support),
        influence="?" if person.influence is None else say("deal.influence", influence=person.influence),
        wants=words.cut(say.text(person.wants), WANTS, 2),
        say=words.cut(stakeholders.last_met(say, who.contact), 28, 1),
    )


def _asked(
    say: Voice,
    words: Type,
    account: AssessedAccount,
    state: VisitState | None,
    met: tuple[Stakeholder, ...],
) -> tuple[Asked, ...]:
    """Questions that fill gaps of the plan first, then those of the bank; without a visit the gaps alone."""
    if state is not None:
        found = sorted(state.questions, key=lambda each: each.gap is None)
    else:
        gaps = (gap for gap in account.information.missing if gap.ask is not None)
        found = [Question(gap.ask, None, gap) for gap in gaps if gap.ask is not None]
    return tuple(
        Asked(
            mark=str(i),
            text=words.cut(said(say, each.text, each.gap.names if each.gap else {}), QUESTION, 2),
            note=words.cut(_gap(say, each.gap), QUESTION, 1, small=True),
            whom=words.cut(say.listed(_whom(say, each, met)), WHOM, 2, small=True),
        )
        for i, each in enumerate(found[:MOST_ASKED], start=1)
    )


def _gap(say: Voice, gap: Missing | None) -> str:
    return say("plan.fills", gap=said(say, gap.label, gap.names)) if gap else ""


def _whom(say: Voice, asked: Question, met: tuple[Stakeholder, ...]) -> list[str]:
    """Those present whose level and function the question suits; nobody where it suits all."""
    question = asked.question
    if question is None or not (question.levels or question.functions):
        return []
    return [
        say.text(who.name)
        for who in met
        if (not question.levels or who.person.level in question.levels)
        and (not question.functions or who.person.function in question.functions)
    ]


def _lists(
    say: Voice, words: Type, subject: Subject | None, state: VisitState | None
) -> Iterator[tuple[Titled, tuple[Box, ...]]]:
    """The lists for before, during and after; what the plan has ticked of the first is ticked."""
    ready = {item.item.id: item for item in state.lists[0].items} if state and state.lists else {}
    for name in (BEFORE, DURING, AFTER):
        listed = say.method.checklist.get(name)
        if listed is None:
            continue
        boxes = []
        for item in listed.items:
            done = ready.get(item.id) if name == BEFORE else None
            if done is not None and subject is not None and (done.done or done.state == "na"):
                (check,) = checklist(subject, (done,), "", frozenset()).items
                boxes.append(_box(say, words, item, "na" if done.state == "na" else "on", check.by))
            else:
                boxes.append(_box(say, words, item, "open", ""))
        yield Titled(say.text(listed.label)), tuple(boxes)


def _box(say: Voice, words: Type, item: Item, state: str, note: str) -> Box:
    return Box(
        state,
        say(f"checks.{state}"),
        words.cut(say.text(item.label), THIRD, 2),
        words.cut(note, THIRD, 1, small=True),
    )


def _keys(say: Voice, words: Type, account: AssessedAccount, visit: Visit | None) -> Iterator[Key]:
    """The keys of the file in which the visit is written down, as they have to be typed."""
    known = {
        "date": visit.date.isoformat() if visit else "",
        "with": f"[{', '.join(visit.people)}]" if visit and visit.people else "",
        "by": f"[{', '.join(visit.by)}]" if visit and visit.by else "",
        "goal": say.text(visit.goal) if visit else "",
    }
    choices = {
        "reached": "yes / partly / no",
        "force": " / ".join(entry.id for entry in say.method.forces),
        "cost": account.figures.currency,
        "hours": "h",
    }
    for key in KEYS:
        yield Key(f"{key}:", words.cut(known.get(key, ""), 140, 1), choices.get(key, ""))
