"""The room: who sits there and wants what, whether we may begin, with whom price is talked (M15, M49)."""

from __future__ import annotations

from collections.abc import Iterator

from battlemap.assess.results.people import Stakeholder
from battlemap.assess.results.stage import ItemResult
from battlemap.assess.results.visit_plan import VisitState
from battlemap.model.negotiation import Negotiation
from battlemap.view import stakeholders
from battlemap.view.names import said
from battlemap.view.pages.opportunity.checks import checklist
from battlemap.view.pages.opportunity.subject import Subject
from battlemap.view.sheets.measure import (
    GAP,
    HALF,
    HEADS,
    LINES,
    OUT,
    PAD,
    PAGE,
    QUARTER,
    TITLE,
    type_of,
    within,
    writing,
)
from battlemap.view.sheets.negotiation.types import Point, Room, RoomWords
from battlemap.view.sheets.parts import Box, Field, Seat, Titled
from battlemap.view.sheets.signs import attitude

NAME, WORDS, WIDER = 34.0, 40.0, 58.0  # columns of the table of people: with positions, without
SEATS, HALVES, HIGHER = (
    80.0,
    60.0,
    80.0,
)  # the most of people, of the two lists, of those with room to spare
FACTS = 14.0
LEAST_LINES = 3
MOST, MOST_ASKED = 10, 3
LIST = HALF - 6.2
_STATES = {"proved": "on", "ticked": "on", "contradicted": "no", "not_applicable": "na", "open": "open"}


def room(subject: Subject, plan: Negotiation | None) -> Room:
    """Page one; `plan` is what only the team may see, None for others."""
    say, words = subject.say, type_of(subject.say.lang)
    meeting = _meeting(subject)
    coming = _coming(subject, meeting)
    team = plan is not None
    seats = tuple(_seat(subject, who, plan) for who in coming[:MOST])
    shown = within(seats, lambda seat: _high(subject, seat, team=team), SEATS)
    spare = 1 if len(shown) > 3 else 3 - len(shown) // 2
    gist = words.gist(_gist(subject, meeting))
    used = words.head(gist) + FACTS + 2 * TITLE + HEADS + 5 * GAP + spare * LINES + (0 if team else OUT)
    used += sum(_high(subject, seat, team=team) for seat in shown)
    most = min(max(PAGE - used - TITLE - LEAST_LINES * LINES, HALVES), HIGHER)
    ready, ready_note = _ready(subject, most)
    price, asked = _price(subject), _asked(subject, meeting)
    used += max(_listed(subject, ready), _listed(subject, price) + _listed(subject, asked) + TITLE)
    return Room(
        title=say("deal.room"),
        subject=words.subject(say("deal.room"), subject.joined(_title(subject), _when(subject, meeting))),
        gist=gist,
        fields=tuple(_fields(subject, meeting)),
        seats_head=Titled(say("deal.seats"), _seats_note(subject, len(shown), len(coming))),
        words=_words(subject, team=team),
        seats=shown,
        ready_head=Titled(say("deal.ready"), ready_note),
        ready=ready,
        ready_none=say("deal.ready_none"),
        price_head=Titled(say("deal.price")),
        price=price,
        ask_head=Titled(say("deal.asked")),
        asked=asked,
        said_head=Titled(say("deal.said")),
        spare=spare,
        lines=writing(PAGE - used, 2, 12),
    )


def _meeting(subject: Subject) -> VisitState | None:
    """The planned visit with most people of the customer; the soonest of them."""
    planned = subject.found.visits.planned if subject.found.visits else ()
    return max(planned, key=lambda state: len(state.visit.people), default=None)


def _coming(subject: Subject, meeting: VisitState | None) -> tuple[Stakeholder, ...]:
    """Whom the meeting is with; else who holds a buying role, else everybody: the most influential first."""
    account = subject.account
    if meeting and meeting.visit.people:
        named = [who for name in meeting.visit.people if (who := account.who(name))]
    else:
        held = {who.id: who for status in subject.found.roles for who in status.holders}
        named = list(held.values()) or list(account.people.present)
    return tuple(sorted(named, key=lambda who: -(who.person.influence or 0)))


def _title(subject: Subject) -> str:
    say = subject.say
    return subject.joined(say.text(subject.account.account.name), say.text(subject.found.opportunity.title))


def _when(subject: Subject, meeting: VisitState | None) -> str:
    return subject.say.full_day(meeting.visit.date) if meeting else ""


def _gist(subject: Subject, meeting: VisitState | None) -> str:
    """What to leave the room with, and whether price may be talked."""
    say, result = subject.say, subject.found.negotiation
    words = []
    if meeting:
        goal = say.text(meeting.visit.goal) or (say.text(meeting.goal.label) if meeting.goal else "")
        words.append(goal)
    if result is not None and result.ready is not None and result.ready.applicable:
        left = len(result.missing)
        if not left:
            words.append(say("deal.gist_ready"))
        elif result.may_begin:
            words.append(say("deal.gist_open", missing=left, total=result.ready.applicable))
        else:
            words.append(say("deal.gist_not_yet", missing=left, total=result.ready.applicable))
    return subject.sentences(*words)


def _fields(subject: Subject, meeting: VisitState | None) -> Iterator[Field]:
    say, words = subject.say, type_of(subject.say.lang)
    plan = subject.found.opportunity
    table = plan.on_table
    place = say.text(table.place) if table else ""
    ours = say.listed(say.member(name) for name in meeting.visit.by) if meeting else ""
    talks = say.listed(say.member(name) for name in plan.price_talk)

    def short(text: str, most: int = 2) -> str:
        return words.cut(text, QUARTER, most, small=True, bold=True)

    yield Field(say("deal.when"), _when(subject, meeting), short(place, 1))
    yield Field(say("deal.ours"), short(ours))
    yield Field(say("deal.speaks"), short(talks))
    yield Field(say("deal.pause"))


def _words(subject: Subject, *, team: bool) -> RoomWords:
    say = subject.say
    return RoomWords(
        name=say("deal.name"),
        attitude=say("deal.attitude"),
        wants=say("deal.wants"),
        say=say("deal.say") if team else "",
        avoid=say("deal.avoid") if team else "",
        room=say("deal.in_room"),
        unexpected=say("deal.unexpected"),
    )


def _seats_note(subject: Subject, shown: int, total: int) -> str:
    say = subject.say
    note = say("deal.seats_note")
    return say.in_a_row(say("deal.seats_of", shown=shown, total=total), note) if shown < total else note


def _seat(subject: Subject, who: Stakeholder, plan: Negotiation | None) -> Seat:
    say, words, person = subject.say, type_of(subject.say.lang), who.person
    wide = WORDS if plan else WIDER
    wants, tell, avoid = say.text(person.wants), "", ""
    if plan is not None:
        won = subject.found.opportunity.strategy
        tell = say.text(plan.for_people.get(who.id) or (won.people.get(who.id) if won else None))
        avoid = say.text(plan.avoid.get(who.id))
    return Seat(
        name=words.cut(stakeholders.name(say, who), NAME, 2, bold=True),
        title=words.cut(say.text(person.title) if person.name else "", NAME - 5, 2, small=True),
        roles=tuple(stakeholders.buying_role(say, role) for role in who.roles.get(subject.found.id, ())),
        attitude=attitude(say, who.support),
        influence="?" if person.influence is None else say("deal.influence", influence=person.influence),
        wants=words.cut(wants, wide, 3),
        say=words.cut(tell, wide, 3),
        avoid=words.cut(avoid, wide, 3),
    )


def _high(subject: Subject, seat: Seat, *, team: bool) -> float:
    words, wide = type_of(subject.say.lang), WORDS if team else WIDER
    name = words.high(seat.name, NAME, bold=True) + max(
        words.high(seat.title, NAME - 5.5 * len(seat.roles) - 1, small=True), words.small if seat.roles else 0
    )
    return max(name, *(words.high(text, wide) for text in (seat.wants, seat.say, seat.avoid))) + PAD


def _ready(subject: Subject, most: float) -> tuple[tuple[Box, ...], str]:
    """The preconditions that fit into a height, what is missing first, and how many are met."""
    say, result = subject.say, subject.found.negotiation
    if result is None or result.ready is None:
        return (), ""
    done = tuple(item for item in result.ready.items if item not in result.missing)
    boxes = tuple(_box(subject, item) for item in (*result.missing, *done))
    shown = within(boxes, lambda box: _tall(subject, box.lead + box.text, box.note), most)
    note = say("deal.met", done=result.ready.done, total=result.ready.applicable)
    return shown, note


def _box(subject: Subject, result: ItemResult) -> Box:
    say, words = subject.say, type_of(subject.say.lang)
    (item,) = checklist(subject, (result,), "", frozenset()).items
    missing = not result.done and result.state != "na"
    state = "no" if missing and result.item.mandatory else _STATES[item.state]
    note = item.alarm or item.by
    if missing and not item.alarm:
        note = say.text(result.item.ask)
    lead = say("deal.missing") if missing else ""
    return Box(
        state=state,
        state_word=item.state_word,
        text=words.cut(item.text, LIST - 15 * bool(lead), 2),
        note=words.cut(note, LIST, 1, small=True),
        lead=lead,
    )


def _price(subject: Subject) -> tuple[Point, ...]:
    """From when on, who to whom, and who hears no figure."""
    say, plan, result = subject.say, subject.found.opportunity, subject.found.negotiation
    points: list[tuple[str, str, str]] = []
    if plan.price_when:
        points.append(("", "", say.text(plan.price_when)))
    for member, people in plan.price_talk.items():
        names = say.listed(subject.person(name) for name in people)
        points.append(("", say.member(member), say("deal.price_with", people=names)))
    if result and result.silent:
        silent = say.listed(say.text(who.name) for who in result.silent)
        points.append(("×", say("deal.never"), say("deal.never_with", people=silent)))
    if not points:
        points.append(("", "", say("deal.price_none")))
    return _points(subject, points, most=3, room=HALVES / 2 + 4)


def _asked(subject: Subject, meeting: VisitState | None) -> tuple[Point, ...]:
    """Questions whose answers change the talks: what the plan does not know yet, first."""
    if meeting is None:
        return ()
    say = subject.say
    asked = sorted(meeting.questions, key=lambda each: each.gap is None)[:MOST_ASKED]
    found = [
        (
            "abc"[i],
            "",
            said(say, each.text, each.gap.names if each.gap else {}),
            say("plan.fills", gap=say.text(each.gap.label)) if each.gap else "",
        )
        for i, each in enumerate(asked)
    ]
    return _points(subject, found, most=2, room=HALVES / 2 - TITLE - 2)


def _points(
    subject: Subject,
    found: list[tuple[str, str, str]] | list[tuple[str, str, str, str]],
    most: int,
    room: float,
) -> tuple[Point, ...]:
    """Entries cut to so many lines and together to a height; those without a mark are numbered."""
    words = type_of(subject.say.lang)
    made = tuple(
        Point(
            mark or str(i),
            words.cut(lead, LIST / 2, 1, bold=True),
            words.cut(text, LIST, most),
            words.cut(more[0] if more else "", LIST, 1, small=True),
        )
        for i, (mark, lead, text, *more) in enumerate(found, start=1)
    )
    return within(made, lambda point: _tall(subject, point.lead + point.text, point.note), room)


def _tall(subject: Subject, text: str, note: str) -> float:
    words = type_of(subject.say.lang)
    return words.high(text, LIST) + words.high(note, LIST, small=True) + PAD


def _listed(subject: Subject, items: tuple[Box, ...] | tuple[Point, ...]) -> float:
    return sum(_tall(subject, item.lead + item.text, item.note) for item in items)
