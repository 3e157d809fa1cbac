"""The power map drawn for paper: a card per person, support across, influence up (M14, M17).

Columns and rows without anybody shrink and leave their room to those where people crowd; who still does not
fit is counted.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence

from battlemap.assess.results.people import Stakeholder
from battlemap.view import stakeholders
from battlemap.view.charts.measure import coordinate as c
from battlemap.view.charts.measure import fitted
from battlemap.view.finished import finished
from battlemap.view.pages.account.power import LEVELS
from battlemap.view.pages.account.sheet import Sheet
from battlemap.view.sheets.battle_map.lines import Box, ties
from battlemap.view.sheets.battle_map.types import Card, Note, PaperMap
from battlemap.view.sheets.measure import FIGURE, LABEL, POINT, clip, wide
from battlemap.view.sheets.signs import attitude

WIDTH, HEIGHT = 499, 292
LEFT, TOP = 16, 14
CARD, CARD_HEIGHT, GAP = 74, 38, 3
THIN_COLUMN, THIN_ROW, LEAST_PITCH = 46.0, 14.0, 44.0
SUPPORTS = (-2, -1, 0, 1, 2, None)
INFLUENCES = (5, 4, 3, 2, 1)
INFLUENTIAL = 4
LETTERS = 3
_JOINT = re.compile(r"(?=（)|(?<=[，、；/ ])")

Cells = Mapping[tuple[int, int], Sequence[Stakeholder]]


@finished
class Lane:
    """A column or a row: where it begins, how wide it is, how many cards stand in it side by side."""

    start: float
    size: float
    slots: int


def paper_map(sheet: Sheet, numbers: Mapping[str, str]) -> PaperMap:
    """The map of everybody who is still there; `numbers` are those of the next moves by person.

    Nobody gives an empty map, to be filled in by hand.
    """
    present = [who for who in sheet.account.people.everyone if not who.gone]
    cells: dict[tuple[int, int], list[Stakeholder]] = {}
    for who in present:
        key = (SUPPORTS.index(who.support), INFLUENCES.index(who.person.influence or 1))
        cells.setdefault(key, []).append(who)
    for people in cells.values():
        people.sort(key=lambda who: (who.id not in numbers, not who.all_roles))
    columns, rows = _lanes(cells)
    cards, boxes, more = _cards(sheet, cells, columns, rows, numbers)
    last = columns[-1]
    return PaperMap(
        width=WIDTH,
        height=HEIGHT,
        title=sheet.say("sheets.map.picture", people=len(present)),
        grid=_grid(columns),
        parts="".join(f"M{LEFT} {c(row.start)}H{WIDTH}" for row in rows[1:]),
        unknown=(c(last.start), str(TOP), c(last.size), str(HEIGHT - TOP)),
        heads=tuple(_head(sheet, i, column) for i, column in enumerate(columns)),
        rows=tuple(
            Note(str(LEFT - 5), c(row.start + min(row.size / 2, 24) + 3), str(INFLUENCES[i]), "end")
            for i, row in enumerate(rows)
        ),
        cards=cards,
        ties=ties(boxes, sheet.account.people.links, columns),
        more=more,
    )


def _lanes(cells: Cells) -> tuple[list[Lane], list[Lane]]:
    """Columns and rows with room where the people are."""
    wide = [max((len(cells.get((i, j), ())) for j in range(5)), default=0) for i in range(6)]
    slots = _slots(wide, WIDTH - LEFT, CARD + GAP, THIN_COLUMN, 3)
    deep = [
        max((-(-len(cells.get((i, j), ())) // max(slots[i], 1)) for i in range(6)), default=0)
        for j in range(5)
    ]
    bands = _slots(deep, HEIGHT - TOP, LEAST_PITCH, THIN_ROW, 4)
    return (
        _spread(slots, LEFT, WIDTH - LEFT, CARD + GAP, THIN_COLUMN),
        _spread(bands, TOP, HEIGHT - TOP, LEAST_PITCH, THIN_ROW),
    )


def _slots(needs: list[int], room: float, each: float, thin: float, most: int) -> list[int]:
    """One slot per lane that is needed, then one more for the most crowded as long as there is room."""
    slots = [min(need, 1) for need in needs]

    def left() -> float:
        return room - sum(each * n if n else thin for n in slots)

    while left() >= each:
        crowd = [need / n if n and n < min(need, most) else 0.0 for need, n in zip(needs, slots, strict=True)]
        if max(crowd) <= 1:
            break
        slots[crowd.index(max(crowd))] += 1
    return slots


def _spread(slots: list[int], start: float, room: float, each: float, thin: float) -> list[Lane]:
    """Lanes one behind the other; what is left goes to those with people in them, to all where nobody is."""
    slots = slots if any(slots) else [1] * len(slots)
    taken = sum(each * n if n else thin for n in slots)
    extra = (room - taken) / max(sum(slots), 1)
    lanes = []
    for n in slots:
        size = (each + extra) * n if n else thin
        lanes.append(Lane(start, size, n))
        start += size
    return lanes


def _grid(columns: list[Lane]) -> str:
    edges = [LEFT, *(column.start for column in columns[1:]), WIDTH]
    lines = "".join(f"M{c(x)} {TOP}V{HEIGHT}" for x in edges)
    return f"{lines}M{LEFT} {TOP}H{WIDTH}M{LEFT} {HEIGHT}H{WIDTH}"


def _head(sheet: Sheet, i: int, column: Lane) -> Note:
    say, support = sheet.say, SUPPORTS[i]
    word = say(f"account.map.support.{'unknown' if support is None else support}")
    sign = "?" if support is None else say.signed(support)
    return Note(c(column.start + column.size / 2), "9", fitted(f"{sign} {word}", column.size, 7.5), "mid")


def _cards(
    sheet: Sheet, cells: Cells, columns: list[Lane], rows: list[Lane], numbers: Mapping[str, str]
) -> tuple[tuple[Card, ...], dict[str, Box], tuple[Note, ...]]:
    cards: list[Card] = []
    boxes: dict[str, Box] = {}
    more: list[Note] = []
    for (i, j), people in sorted(cells.items(), key=lambda item: (item[0][1], item[0][0])):
        column, row = columns[i], rows[j]
        room = column.slots * row.slots
        if len(people) > room:
            text = sheet.say("sheets.map.more", count=len(people) - room)
            more.append(Note(c(column.start + 3), c(row.start + row.size - 1), text, ""))
        for k, who in enumerate(people[:room]):
            band, slot = divmod(k, column.slots)
            step, pitch = column.size / column.slots, row.size / row.slots
            width = min(int(step) - GAP, 104)
            x = column.start + step * slot + (step - width) / 2
            y = row.start + pitch * band + (1 if len(people) > room else min((pitch - CARD_HEIGHT) / 2, 8))
            cards.append(_card(sheet, who, x, y, width, numbers.get(who.id, "")))
            boxes[who.id] = Box(x, y, x + width, y + CARD_HEIGHT, (j, band), row.slots)
    return tuple(cards), boxes, tuple(more)


def _card(sheet: Sheet, who: Stakeholder, x: float, y: float, width: int, move: str) -> Card:
    say, person = sheet.say, who.person
    gap = person.unfilled
    sign = attitude(say, who.support)
    room = width - (10 if gap else 18)
    title = say.text(person.title)
    name, second = say.text(who.name), lines(title, room * POINT)
    if gap:
        name, *more = lines(title, room * POINT, FIGURE, bold=True)
        second = (*more, say("account.map.unfilled"))
    letters = tuple(stakeholders.buying_role(say, role).letter for role in who.all_roles)[:LETTERS]
    rival = sheet.rivals.get(who.favoured) if who.favoured else None
    rating = next((n for name, n in who.favours if name == who.favoured), 0)
    never = not gap and not who.met and (person.influence or 0) >= INFLUENTIAL
    return Card(
        x=c(x),
        y=c(y),
        width=width,
        kind="gap" if gap else sign.kind,
        text="" if gap else sign.text,
        name=clip(name, room * POINT, LABEL, bold=True),
        small=wide(name, FIGURE, bold=True) > room * POINT,
        second=second,
        ring=-1 if gap else who.contact.depth,
        level=person.level if person.level in LEVELS else "",
        letters=letters,
        since="" if gap else _since(sheet, who, width - 32 - 9.5 * len(letters)),
        alarm=never,
        rival=f"{rival.letter}{say.signed(rating)}" if rival else "",
        move=move,
    )


def lines(text: str, room: float, size: float = LABEL, *, bold: bool = False) -> tuple[str, ...]:
    """The text on one line of that size, or broken into two, the second in small type."""
    if wide(text, size, bold=bold) <= room:
        return (text,)
    full = bisect_right(range(1, len(text)), room, key=lambda n: wide(text[:n].rstrip(), size, bold=bold))
    joints = [found.start() for found in _JOINT.finditer(text, 1) if found.start() <= full]
    at = joints[-1] if joints else min(full, (len(text) + 1) // 2)
    return text[:at].rstrip(), clip(text[at:], room, LABEL)


def _since(sheet: Sheet, who: Stakeholder, room: float) -> str:
    """How many days ago the last contact was, and whose it is where there is room."""
    owner = sheet.initials(who.person.contact)
    days = sheet.say("word.never") if who.contact.days is None else sheet.say.days(who.contact.days)
    both = f"{owner} {days}".strip()
    return both if wide(both, LABEL) <= room * POINT else days
