"""Where a small line of a figure over time runs."""

from datetime import date

from battlemap.view.charts.trendline import trendline

JAN, FEB, MARCH = date(2026, 1, 1), date(2026, 1, 31), date(2026, 3, 2)  # 30 days apart


def test_the_line_runs_from_edge_to_edge():
    # 60 wide with 2 to spare: 56 over 60 days; 14 high: 10 for the 20 between 40 and 60
    line = trendline([(JAN, 40.0), (FEB, 45.0), (MARCH, 60.0)], "t", least=10)
    assert line is not None
    assert (line.path, line.x, line.y) == ("M2 12L30 9.5L58 2", "58", "2")


def test_a_small_change_looks_small():
    # 2 of the 20 that the height covers at least: one pixel, in the middle
    line = trendline([(JAN, 50.0), (MARCH, 52.0)], "t", least=20)
    assert line is not None
    assert line.path == "M2 7.5L58 6.5"


def test_days_without_a_figure_break_the_line():
    line = trendline([(JAN, None), (JAN, 1.0), (FEB, None), (MARCH, 1.0)], "t", least=2)
    assert line is not None
    assert line.path == "M2 7M58 7"


def test_one_figure_is_no_line():
    assert trendline([(JAN, None), (FEB, 4.0)], "t", least=1) is None
