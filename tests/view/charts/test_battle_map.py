"""Accounts stand at their depth and attractiveness; labels never cover each other."""

from battlemap.view.charts.battle_map import WIDE, AccountPoint, MapWords, battle_map
from battlemap.view.charts.measure import width
from battlemap.view.charts.placing import Label

WORDS = MapWords("t", "d", "depth", "attractiveness", ("a", "b", "c", "d"))


def points(count: int) -> list[AccountPoint]:
    return [
        AccountPoint(
            id=f"a{i}",
            name=f"Account number {i}",
            short=f"A{i}",
            href="#",
            x=i * 37 % 101,
            y=i * 53 % 101,
            size=i % 9,
            value="¥1M",
            key=i % 5 == 0,
            hot=i % 11 == 0,
        )
        for i in range(count)
    ]


def box(label: Label) -> tuple[float, float, float, float]:
    wide = width(label.name, 12, bold=True) + (width(label.value, 11) + 5 if label.value else 0)
    x, y = float(label.x), float(label.y)
    left = x if label.anchor == "start" else x - wide if label.anchor == "end" else x - wide / 2
    return left, y - 11, left + wide, y + 3


def test_place_follows_the_two_scales() -> None:
    assert WIDE.at(0, 0) == (34, 460)
    assert WIDE.at(100, 100) == (900, 8)
    assert WIDE.at(50, 120)[1] == 8


def test_labels_do_not_cover_each_other_and_flagged_come_first() -> None:
    drawn = battle_map(points(200), WORDS)
    boxes = [box(label) for label in drawn.wide.labels]
    for i, a in enumerate(boxes):
        for b in boxes[i + 1 :]:
            assert a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]
    assert drawn.wide.labels[0].hot
    assert len(drawn.wide.bubbles) == 200


def test_few_accounts_are_all_named() -> None:
    for count in (1, 16):
        assert len(battle_map(points(count), WORDS).wide.labels) == count


def test_area_follows_size() -> None:
    big = AccountPoint("b", "b", "b", "#", 10, 10, 16)
    small = AccountPoint("s", "s", "s", "#", 90, 90, 4)
    paths = [b.path for b in battle_map([big, small], WORDS).wide.bubbles]
    radius = [float(p.split("a")[1].split(" ")[0]) for p in paths]
    assert radius == [25.0, 12.5]  # a quarter of the size, half the radius
