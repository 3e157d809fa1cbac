"""The battle map on paper: who stands where, who does not fit, what is drawn between them."""

from itertools import combinations
from typing import Any

import pytest

from battlemap.assess.results.people import Link
from battlemap.view.sheets import battle_map
from battlemap.view.sheets.battle_map.lines import Box, ties
from battlemap.view.sheets.battle_map.people import CARD_HEIGHT, HEIGHT, WIDTH, lines
from battlemap.view.sheets.battle_map.types import Card, MapSheet
from tests.view.pages.portfolio import account, edition, rich


def sheet(**fields: Any) -> MapSheet:
    plan = account("Plan", **fields) if fields else rich(1)
    built = edition(plan)
    page = battle_map.page(built.of(plan.id), built.assessed.accounts[plan.id])
    assert isinstance(page.view, MapSheet)
    return page.view


def person(name: str, influence: int | None, support: str | None, **more: Any) -> dict[str, Any]:
    return {"id": name, "name": name, "influence": influence, "support": support, **more}


def edges(card: Card) -> tuple[float, float, float, float]:
    return float(card.x), float(card.y), float(card.x) + card.width, float(card.y) + CARD_HEIGHT


def test_support_goes_across_and_influence_up():
    cards = {
        card.name: card
        for card in sheet(
            people=[person("foe", 5, "-2"), person("friend", 2, "+2"), person("who", 5, None)]
        ).map.cards
    }
    assert float(cards["foe"].x) < float(cards["friend"].x) < float(cards["who"].x)
    assert float(cards["foe"].y) < float(cards["friend"].y)
    assert [cards[name].kind for name in ("foe", "friend", "who")] == ["minus", "plus", "unknown"]
    assert [cards[name].text for name in ("foe", "friend", "who")] == ["−2", "+2", "?"]


@pytest.mark.parametrize("count", [1, 12, 60])
def test_cards_stay_on_the_map_and_off_each_other_and_the_rest_is_counted(count):
    supports = ("-2", "-1", "0", "+1", "+2", None)
    page = sheet(people=[person(f"p{i}", 5 - i % 5, supports[i * 7 % 6]) for i in range(count)])
    boxes = [edges(card) for card in page.map.cards]
    assert all(x0 >= 0 and y0 >= 0 and x1 <= WIDTH and y1 <= HEIGHT for x0, y0, x1, y1 in boxes)
    assert not [
        (a, b)
        for a, b in combinations(boxes, 2)
        if a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
    ]
    hidden = sum(int(note.text.split()[0]) for note in page.map.more)
    assert len(boxes) + hidden == count


def test_one_crowded_cell_gets_the_room_of_the_empty_ones():
    page = sheet(people=[person(f"p{i}", 4, "+1") for i in range(9)])
    # three cards side by side in three bands
    assert len(page.map.cards) == 9
    assert page.map.more == ()


def test_a_move_carries_its_number_to_the_person_it_is_about():
    act = {"id": "a", "what": "Meet", "people": ["boss"], "due": "2026-12-01"}
    page = sheet(people=[person("boss", 5, "0")], actions=[act])
    assert [card.move for card in page.map.cards] == ["1"]
    assert [move.text for move in page.moves] == ["Meet"]


def test_nobody_gives_an_empty_map_to_fill_in():
    page = sheet(owner="chen-yu")
    assert page.map.cards == ()
    assert len(page.map.heads) == 6
    assert page.track is None


def test_the_track_shows_what_is_claimed_and_not_proved():
    track = sheet().track
    assert track
    assert [leg.state for leg in track.ours] == ["on", "un", "un", "off", "off", "off", "off"]
    assert track.ours[2].note == "Claimed 1\u00a0Aug, unproven"
    assert track.ours[2].alarm


def test_lines_join_only_people_with_a_card():
    boxes = {"a": Box(0, 60, 40, 98, (1, 0), 1), "b": Box(100, 0, 140, 38, (0, 0), 1)}
    drawn = ties(boxes, [Link("reports", "a", "b"), Link("influences", "a", "gone")], [])
    # up from the card, along the gap below the superior, into the superior's foot
    assert drawn.reports == "M20 60V56H120V38"
    assert drawn.influences == ()


def test_a_title_breaks_where_a_reader_would() -> None:
    assert lines("Site director", 20) == ("Site director",)
    assert lines("Purchasing director", 20) == ("Purchasing", "director")
    assert lines("董事长（创始人）", 20) == ("董事长", "（创始人）")  # eight of 2.6 mm are 21
    assert lines("售后事业部总经理", 20) == ("售后事业", "部总经理")
