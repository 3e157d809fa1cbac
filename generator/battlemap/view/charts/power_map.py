"""Power map: columns are support (? −− − 0 + ++), rows are influence 5 – 1, so every person has a cell (M17).

A column grows by slots and a row by bands where people crowd; who does not fit is counted as overflow.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from battlemap.view.charts.measure import fitted, two_lines, width
from battlemap.view.charts.power_links import Box, Grid, Lines, PowerLink, Spot, route
from battlemap.view.finished import finished

SUPPORTS = (None, -2, -1, 0, 1, 2)
KINDS = {None: "unknown", -2: "minus", -1: "minus", 0: "zero", 1: "plus", 2: "plus"}
SIGNS = {None: "?", -2: "−−", -1: "−", 0: "0", 1: "+", 2: "++"}


@finished
class PowerPerson:
    """A person or an unfilled role (`gap`). influence 1–5 or None, drawn at 1; support −2…+2 or None.

    `contact` is 0–4; `level` decision, management, operational or unknown; `favours` a rival's short name.
    """

    id: str
    name: str
    role_line: str
    influence: int | None
    support: int | None
    level: str
    contact: int = 0
    role_letters: str = ""
    owner_initials: str = ""
    gap: bool = False
    favours: str = ""


@finished
class PowerWords:
    """Words on the map: `columns` name the six supports in the order ? −− − 0 + ++."""

    title: str
    desc: str
    columns: tuple[str, str, str, str, str, str]
    influence: str
    nobody: str


@finished
class Node:
    """One person as drawn around its centre; `roomy` sets the name on one line, with the role below."""

    x: int
    y: int
    symbol: str
    kind: str
    sign: str
    ring: str
    name: str
    second: str
    roomy: bool
    letters: str
    owner: str
    favours: str


@finished
class Head:
    """A column head: sign, word, where it stands and its anchor (mid or end)."""

    kind: str
    sign: str
    word: str
    x: int
    anchor: str


@finished
class Tick:
    """A short text at a place: an influence value, or how many people a cell could not show."""

    text: str
    x: int
    y: int


@finished
class Drawing:
    """One drawing of the map, wide or narrow; `rules` part the influences of a crowded one."""

    width: int
    height: int
    tints: tuple[tuple[str, int, int, int, int], ...]
    rules: str
    heads: tuple[Head, ...]
    ticks: tuple[Tick, ...]
    overflow: tuple[Tick, ...]
    nodes: tuple[Node, ...]
    lines: Lines
    narrow: bool


@finished
class PowerMap:
    """The power map: both drawings, what they are called and what they say."""

    title: str
    desc: str
    influence: str
    nobody: str
    wide: Drawing | None
    narrow: Drawing | None


@finished
class Frame:
    """Measures of one drawing: where columns begin, how high a row is, how many slots all columns share."""

    width: int
    left: int
    top: int
    pitch: int
    gap: int
    unknown_share: float
    slots: int
    most_in_column: int
    narrow: bool


WIDE = Frame(700, 16, 18, 66, 7, 1.02, 10, 3, narrow=False)
NARROW = Frame(358, 20, 32, 66, 4, 0.96, 6, 1, narrow=True)
ROOM_FOR_ROLE, ROOM_FOR_LETTERS, ROOM_FOR_OWNER = 88, 66, 72


@dataclass(slots=True)
class _Layout:
    """Where columns and bands lie, worked out once per drawing."""

    frame: Frame
    slots: list[int]
    edges: list[tuple[int, int]]
    bands: list[int]
    cells: dict[tuple[int, int], list[PowerPerson]]
    spots: dict[str, Spot] = field(default_factory=dict)
    overflow: list[Tick] = field(default_factory=list)


def power_map(people: Sequence[PowerPerson], links: Sequence[PowerLink], words: PowerWords) -> PowerMap:
    """The map of these people in a wide and a narrow drawing; nobody gives a map without drawings."""
    wide = _drawing(people, links, words, WIDE) if people else None
    narrow = _drawing(people, links, words, NARROW) if people else None
    return PowerMap(words.title, words.desc, words.influence, words.nobody, wide, narrow)


def _drawing(
    people: Sequence[PowerPerson], links: Sequence[PowerLink], words: PowerWords, frame: Frame
) -> Drawing:
    plan = _layout(people, frame)
    nodes, boxes = _nodes(plan)
    edges = tuple(sorted({x for pair in plan.edges for x in pair}))
    height = frame.top + frame.pitch * len(plan.bands) + 4
    return Drawing(
        width=frame.width,
        height=height,
        tints=_tints(plan, height),
        rules=_rules(plan),
        heads=_heads(plan, words),
        ticks=_ticks(plan),
        overflow=tuple(plan.overflow),
        nodes=tuple(nodes),
        lines=route(Grid(frame.top, frame.pitch, edges, plan.spots, tuple(boxes)), links),
        narrow=frame.narrow,
    )


def _heads(plan: _Layout, words: PowerWords) -> tuple[Head, ...]:
    heads = []
    for i, support in enumerate(SUPPORTS):
        left, right = plan.edges[i]
        word = fitted(words.columns[i], right - left, 11)
        aside = i == 0 and not plan.frame.narrow and right - left < 150
        if aside and width(f"{words.influence} {SIGNS[support]} {word}", 11) > right - 8:  # one line for both
            word, aside = "", False
        x, anchor = (right - 4, "end") if aside else ((left + right) // 2, "mid")
        heads.append(Head(KINDS[support], SIGNS[support], word, x, anchor))
    return tuple(heads)


def _layout(people: Sequence[PowerPerson], frame: Frame) -> _Layout:
    cells: dict[tuple[int, int], list[PowerPerson]] = defaultdict(list)
    for person in people:
        cells[(SUPPORTS.index(person.support), person.influence or 1)].append(person)
    deepest = [max((len(cells.get((col, row), ())) for row in range(1, 6)), default=0) for col in range(6)]
    slots = _slots(deepest, frame)
    bands: list[int] = []
    for row in (5, 4, 3, 2, 1):
        need = max(-(-len(cells.get((col, row), ())) // slots[col]) for col in range(6))
        bands += [row] * min(max(need, 1), 3)
    return _Layout(frame, slots, _edges(slots, frame), bands, cells)


def _slots(deepest: list[int], frame: Frame) -> list[int]:
    """Slots per column: each begins with one, the most crowded column gets the next while there are any."""
    slots = [1] * 6
    for _ in range(frame.slots - 6):
        crowd = [
            deepest[i] / slots[i] if slots[i] < min(deepest[i], frame.most_in_column) else 0 for i in range(6)
        ]
        most = max(crowd)
        if most <= 1:
            break
        slots[crowd.index(most)] += 1
    return slots


def _edges(slots: list[int], frame: Frame) -> list[tuple[int, int]]:
    shares = [frame.unknown_share if i == 0 and n == 1 else 1 + 0.62 * (n - 1) for i, n in enumerate(slots)]
    unit = (frame.width - frame.left - frame.gap) / sum(shares)
    edges: list[tuple[int, int]] = []
    at = float(frame.left)
    for i, share in enumerate(shares):
        edges.append((round(at), round(at + unit * share)))
        at += unit * share + (frame.gap if i == 0 else 0)
    return edges


def _nodes(plan: _Layout) -> tuple[list[Node], list[Box]]:
    nodes: list[Node] = []
    boxes: list[Box] = []
    first_band = {row: plan.bands.index(row) for row in set(plan.bands)}
    for (col, row), people in sorted(plan.cells.items(), key=lambda item: (-item[0][1], item[0][0])):
        room = plan.slots[col] * plan.bands.count(row)
        shown = people if len(people) <= room else people[:room]
        left, right = plan.edges[col]
        if len(people) > room:
            foot = first_band[row] + plan.bands.count(row)
            y = plan.frame.top + plan.frame.pitch * foot - 3
            plan.overflow.append(Tick(f"+{len(people) - room}", right - 3, y))
        for i, person in enumerate(shown):
            band, slot = divmod(i, plan.slots[col])
            in_band = min(plan.slots[col], len(shown) - band * plan.slots[col])
            step = (right - left) / in_band
            node, box = _node(plan, person, left + step * (slot + 0.5), first_band[row] + band, step)
            nodes.append(node)
            boxes.append(box)
    return nodes, boxes


def _node(plan: _Layout, person: PowerPerson, at: float, band: int, room: float) -> tuple[Node, Box]:
    frame = plan.frame
    x, y = round(at), frame.top + frame.pitch * band + 22
    roomy = room >= ROOM_FOR_ROLE and not frame.narrow
    if roomy:
        name, second = fitted(person.name, room - 4, 12, bold=True), fitted(person.role_line, room - 2, 11)
    else:
        name, second = two_lines(person.name, room - 2, 11, bold=True)
    letters = person.role_letters
    node = Node(
        x=x,
        y=y,
        symbol=person.level,
        kind="gap" if person.gap else KINDS[person.support],
        sign=SIGNS[person.support],
        ring="" if person.gap else f"r{person.contact}",
        name=name,
        second=second,
        roomy=roomy,
        letters="" if frame.narrow else letters if room >= ROOM_FOR_LETTERS else letters[:1],
        owner="" if frame.narrow or room < ROOM_FOR_OWNER else person.owner_initials,
        favours="▸" + fitted(person.favours, room / 2 - 14, 11) if roomy and person.favours else "",
    )
    plan.spots[person.id] = Spot(x, y, band)
    half = round(max(width(name, 12, bold=True), width(second, 11), 30) / 2)
    return node, Box(x - half, y - 16, x + half, y + 42)


def _tints(plan: _Layout, height: int) -> tuple[tuple[str, int, int, int, int], ...]:
    top = plan.frame.top
    parts = (("f-hatch", 0, 0), ("tint-minus", 1, 2), ("tint-plus", 4, 5))
    return tuple(
        (name, plan.edges[a][0], top, plan.edges[b][1] - plan.edges[a][0], height - top - 4)
        for name, a, b in parts
    )


def _rules(plan: _Layout) -> str:
    """Hairlines between influences where one of them takes several bands."""
    frame, bands = plan.frame, plan.bands
    if len(bands) == 5:
        return ""
    starts = [i for i in range(1, len(bands)) if bands[i] != bands[i - 1]]
    return "".join(f"M{frame.left} {frame.top + frame.pitch * i}H{frame.width}" for i in starts)


def _ticks(plan: _Layout) -> tuple[Tick, ...]:
    frame = plan.frame
    x, y = frame.left - 9, frame.top + 26
    return tuple(Tick(str(row), x, y + frame.pitch * plan.bands.index(row)) for row in (5, 4, 3, 2, 1))
