"""People stand in the cell of their support and influence, inside the drawing, apart from each other."""

import itertools
import re
from dataclasses import replace

import pytest

from battlemap.view.charts.measure import width
from battlemap.view.charts.power_links import PowerLink
from battlemap.view.charts.power_map import Drawing, PowerMap, PowerPerson, PowerWords, power_map

WORDS = PowerWords(
    "Power map", "desc", ("?", "hostile", "against", "neutral", "for us", "champion"), "↑", "nobody"
)


def person(name: str, influence: int | None, support: int | None) -> PowerPerson:
    return PowerPerson(name, name, "Title", influence, support, "management", 2, "U", "CY")


def crowd(count: int) -> PowerMap:
    people = [person(f"Person {i}", 5 - i % 5, (None, -2, -1, 0, 1, 2)[i * 7 % 6]) for i in range(count)]
    links = [PowerLink("reports", p.id, people[i // 4].id) for i, p in enumerate(people) if i]
    return power_map(people, links, WORDS)


def drawings(power: PowerMap) -> tuple[Drawing, Drawing]:
    assert power.wide
    assert power.narrow
    return power.wide, power.narrow


def test_columns_are_support_and_rows_influence() -> None:
    power = power_map([person("low", 1, -2), person("high", 5, 2), person("mid", 3, 0)], [], WORDS)
    for drawing in drawings(power):
        by_name = {n.name: n for n in drawing.nodes}
        assert by_name["low"].x < by_name["mid"].x < by_name["high"].x
        assert by_name["low"].y > by_name["mid"].y > by_name["high"].y
        assert [by_name[n].sign for n in ("low", "mid", "high")] == ["−−", "0", "++"]


def test_unknown_support_has_its_own_column_and_unknown_influence_the_lowest_row() -> None:
    power = power_map([person("who", None, None), person("foe", 1, -2)], [], WORDS)
    wide, _ = drawings(power)
    who, foe = sorted(wide.nodes, key=lambda n: n.name, reverse=True)
    assert who.kind == "unknown"
    assert who.x < foe.x
    assert who.y == foe.y


def test_the_head_of_the_unknown_makes_way_for_the_axis() -> None:
    words = replace(WORDS, influence="↑ influence", columns=("not known", *WORDS.columns[1:]))
    few, many = ([person(f"P{i}", 5, i % 5 - 2) for i in range(count)] for count in (5, 60))
    heads = [drawings(power_map(people, [], words))[0].heads[0] for people in (few, many)]
    assert [head.word for head in heads] == ["not known", ""]


@pytest.mark.parametrize("count", [1, 15, 60, 300])
def test_nobody_overlaps_or_leaves_the_drawing(count: int) -> None:
    power = crowd(count)
    for drawing in drawings(power):
        hidden = sum(int(t.text[1:]) for t in drawing.overflow)
        assert len(drawing.nodes) + hidden == count
        places = sorted((n.y, n.x) for n in drawing.nodes)
        for (y0, x0), (y1, x1) in itertools.pairwise(places):
            assert y0 != y1 or x1 - x0 >= 34
        for node in drawing.nodes:
            assert 20 <= node.x <= drawing.width - 20
            assert 20 <= node.y <= drawing.height - 40
            assert width(node.name, 11) < 130


def test_nobody_is_said_in_words() -> None:
    power = power_map([], [], WORDS)
    assert power.wide is None
    assert power.nobody == "nobody"


def test_reporting_lines_run_in_gutters_only() -> None:
    wide, _ = drawings(crowd(60))
    rows = {n.y for n in wide.nodes}
    across = [int(y) for y in re.findall(r"V(\d+)H", wide.lines.reports)]
    assert across
    for y in across:
        assert all(not row - 14 < y < row + 38 for row in rows)


def test_links_to_people_who_are_not_drawn_are_left_out() -> None:
    links = [
        PowerLink("influences", "a", "gone"),
        PowerLink("conflict", "a", "b"),
        PowerLink("informal", "a", "a"),
    ]
    wide, _ = drawings(power_map([person("a", 4, 1), person("b", 4, -1)], links, WORDS))
    assert (wide.lines.influences, wide.lines.informal) == ((), "")
    assert len(wide.lines.conflicts) == len(wide.lines.crosses) == 1
