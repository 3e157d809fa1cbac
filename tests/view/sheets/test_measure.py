"""How much room texts take on a sheet, what is cut and what is left whole."""

import pytest

from battlemap.view.sheets.measure import clip, first_sentence, type_of, wide, within

EN, ZH = type_of("en"), type_of("zh")


def test_a_short_text_stays_as_it_is():
    assert EN.cut("Call the boss", 79) == "Call the boss"
    assert EN.high("", 79) == 0
    assert EN.high("Call the boss", 79) == EN.line
    assert EN.high("Call the boss", 79, small=True) == EN.small


def test_a_chinese_line_holds_as_many_letters_as_fit():
    # a Chinese letter of 9 pt takes 9 pt or 3.175 mm: 24 of them are 76.2 mm, 25 are 79.4 mm
    assert ZH.high("客" * 24, 79) == ZH.line
    assert ZH.high("客" * 25, 79) == 2 * ZH.line
    assert ZH.cut("客" * 25, 79) == "客" * 23 + "…"  # whose dots fill a square as well


def test_a_line_is_a_little_longer_where_chinese_and_latin_letters_meet():
    # two joints of an eighth of 9 pt: 2.25 pt or 0.79 mm
    assert wide("客AB客", 9) - wide("客客AB", 9) == pytest.approx(9 / 8 * 25.4 / 72)


def test_a_name_is_cut_anywhere():
    # seven letters of 8.5 pt and the dots are 24.0 mm
    assert clip("重庆长安汽车股份有限公司", 24.1, 8.5) == "重庆长安汽车股…"


def test_a_long_text_is_cut_at_a_word_and_says_so():
    text = "word " * 60
    short = EN.cut(text, 79, 2)
    assert short.endswith("word…")
    assert EN.high(short, 79) == 2 * EN.line


def test_a_single_endless_word_is_cut_inside():
    short = EN.cut("x" * 300, 79)
    assert short.endswith("x…")
    assert wide(short, EN.size) <= 79


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
