"""Geometry of the charts of effort and concentration, checked against lengths worked out by hand."""

from battlemap.view.charts.effort import EffortLine, EffortWords, effort_chart
from battlemap.view.charts.pareto import ParetoWords, Point, pareto_curve

WORDS = EffortWords(*("x",) * 10)
CURVE = ParetoWords("t", "a", "u", "20 %", ("0", "25", "50", "75", "100"))


def line(value: float | None, tick: float | None, effort: float | None) -> EffortLine:
    return EffortLine("n", None, "", value, tick, effort, "", "", "", "", "", "")


def test_bars_share_one_scale_and_unknown_has_none() -> None:
    first, second = effort_chart([line(0.5, 0.25, 0.1), line(None, 0.0, None)], WORDS).rows
    # the largest share, 0.5, fills 360 - 2
    assert (first.value_bar, first.tick_x, first.effort_bar) == ("358", "179", "71.6")
    assert (second.value_bar, second.tick_x, second.effort_bar) == (None, "0", None)


def test_the_curve_ends_at_all_of_it_and_makes_room_for_a_profit_above_the_total() -> None:
    even = pareto_curve([Point(0.5, 0.5, None, "A"), Point(1, 1, None)], CURVE)
    assert even.revenue == "M44 262L292 138L540 14"  # 496 wide, 248 high
    assert even.profit == ""
    losing = pareto_curve([Point(0.5, 1.0, 1.25), Point(1, 1, 1)], CURVE)
    assert losing.profit == "M44 262L292 14L540 63.6"  # 1.25 reaches the top, 1 stands at four fifths of 248
    assert [label.text for label in even.labels if label.text == "A"] == ["A"]


def test_a_curve_of_thousands_stays_small_and_still_ends_at_all() -> None:
    many = pareto_curve([Point((i + 1) / 5000, (i + 1) / 5000, None) for i in range(5000)], CURVE)
    assert many.dots == ()
    assert many.revenue.count("L") <= 61
    assert many.revenue.endswith("L540 14")
