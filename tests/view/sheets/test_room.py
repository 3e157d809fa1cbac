"""What is cut for a sheet, and what is left whole."""

import pytest

from battlemap.view.sheets.room import cut, first_sentence, lines, wide, within


def test_a_short_text_stays_as_it_is():
    assert cut("Call the boss", 79) == "Call the boss"
    assert lines("", 79) == 0
    assert lines("Call the boss", 79) == 1


def test_a_chinese_line_holds_as_many_letters_as_fit():
    # a Chinese letter takes 8.5 × 1.06 = 9.01 pt or 3.18 mm: 24 of them are 76.3 mm
    assert lines("客" * 24, 79) == 1
    assert lines("客" * 25, 79) == 2
    assert wide("客" * 24) == pytest.approx(24 * 8.5 * 1.06 * 25.4 / 72)


def test_a_long_text_is_cut_at_a_word_and_says_so():
    text = "word " * 60
    short = cut(text, 79, 2)
    assert short.endswith("word…")
    assert lines(short, 79) == 2
    assert cut("客" * 100, 79).endswith("客…")


def test_a_single_endless_word_is_cut_inside():
    short = cut("x" * 300, 79)
    assert short.endswith("x…")
    assert wide(short) <= 79


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Meet him. Then write.", "Meet him."),
        ("先见面。再写信。", "先见面。"),
        ("Rev. 2.4M in the budget", "Rev."),
        ("2.4M in the budget", "2.4M in the budget"),
        ("no stop", "no stop"),
    ],
)
def test_first_sentence(text, first):
    assert first_sentence(text) == first


def test_a_list_ends_where_the_room_ends_but_never_empty():
    assert within([10, 10, 10], float, 25) == (10, 10)
    assert within([40, 1], float, 25) == (40,)
    assert within([], float, 25) == ()
