"""Geometry of the smaller charts, checked against lengths worked out by hand."""

import itertools
from datetime import date

from battlemap.view.charts.dots import Score, dots
from battlemap.view.charts.funnel import Deal, FunnelStage, FunnelWords, funnel
from battlemap.view.charts.measure import fitted, two_lines, width
from battlemap.view.charts.phase_ladder import Phase, phase_ladder
from battlemap.view.charts.pyramid import PyramidWords, Tier, pyramid
from battlemap.view.charts.radar import Spoke, radar
from battlemap.view.charts.sensitivity import SensitivityLine, SensitivityWords, sensitivity
from battlemap.view.charts.stage_strip import stage_strip
from battlemap.view.charts.timeline import Event, timeline
from battlemap.view.charts.wallet import Share, wallet


def test_text_is_cut_to_its_room() -> None:
    assert fitted("华鑫汽配有限公司", 50, 12) == "华鑫汽…"  # three signs of 12 and an ellipsis of 12: 48
    assert width(fitted("Alexandra Montgomery-Smith", 60, 11), 11) <= 60
    assert two_lines("Head of production", 70) == ("Head of", "production")


def test_wallet_is_drawn_in_proportion() -> None:
    parts = wallet([Share("Us", 0.3, "30 %", "us"), Share("?", 0.1, "10", "unknown")], "t").segments
    assert [(s.x, s.width) for s in parts] == [("0", "261"), ("262.5", "86")]  # 350 × 3/4 less the gap of 1.5


def test_rivals_with_one_score_stand_side_by_side() -> None:
    drawn = dots([Score("U", "us", 3), Score("B", "r1", 3), Score("J", "r2", None)], "label").dots
    assert [(d.letter, d.x) for d in drawn] == [("U", 104), ("B", 117)]  # 8 + 2 × 48, then 13 to the right


def test_ladder_says_how_long_on_the_present_step_only() -> None:
    phases = [Phase("Incubation", "done"), Phase("Initial", "now"), Phase("Stable", "ahead")]
    stairs = phase_ladder(phases, title="t", since="17 months").stairs
    assert [s.inside for s in stairs] == ["", "17 months", ""]
    assert [s.height for s in stairs] == [14, 26, 38]


def test_strip_counts_proved_claimed_and_ahead() -> None:
    strip = stage_strip(3, 5, "label")
    assert [path.count("M") for path in (strip.on, strip.claimed, strip.off)] == [3, 2, 2]
    assert stage_strip(4, 2, "label").claimed == ""


def test_unknown_share_of_a_tier_has_no_bar() -> None:
    tiers = [
        Tier("VIP", "", "20", "", 0.4, "40 %", None, "?"),
        Tier("Small", "", "80", "", 0.2, "20 %", 0.1, "10 %"),
    ]
    slices = pyramid(tiers, PyramidWords("c", "t", "c", "r", "p", "b")).slices
    assert [(s.revenue_bar, s.profit_bar) for s in slices] == [("90", None), ("45", "22.5")]


def stage(
    deals: tuple[Deal, ...], low: float | None, likely: float | None, high: float | None
) -> FunnelStage:
    return FunnelStage("Target", "", "", "", "", "", deals, low, likely, high, "", "")


def test_funnel_keeps_circles_in_their_row_and_counts_the_rest() -> None:
    rows = funnel(
        [stage(tuple(Deal(5) for _ in range(90)), 2, 5, 10), stage((), None, None, None)],
        FunnelWords(*"abcdefg"),
    ).rows
    assert all(float(c.x) + float(c.r) <= 300 for c in rows[0].circles)
    assert rows[0].more == f"+{90 - len(rows[0].circles)}"
    assert rows[0].likely_x == "90"  # 4 + 5/10 × 172
    assert (rows[1].span, rows[1].likely_x) == ("", None)


def test_sensitivity_keeps_lines_inside_and_names_apart() -> None:
    lines = [
        SensitivityLine("Us", "us", 3.5, 3.1),
        SensitivityLine("B", "r1", 2.6, 3.7),
        SensitivityLine("J", "r2", 3.2, 3.05),
    ]
    drawn = sensitivity(lines, SensitivityWords("t", "a", "now", "48 %"), now=0.3, turn=(0.4, 3.3))
    heights = [
        float(n) for _, path in drawn.lines for n in (path.split(" ")[1].split("L")[0], path.split(" ")[2])
    ]
    assert all(10 <= y <= 160 for y in heights)
    names = sorted(float(n.y) for n in drawn.names)
    assert all(b - a >= 12 for a, b in itertools.pairwise(names))
    assert drawn.turn
    assert drawn.turn.x == "199"  # 34 + 0.4/0.8 × 330


def test_radar_draws_only_what_is_known() -> None:
    drawn = radar([Spoke("a", 5), Spoke("b", None), Spoke("c", 2.5), Spoke("d", None)], "t")
    assert len(drawn.points) == 2
    assert drawn.points[0] == ("110", "28")  # straight up from 110, 90 by the full radius of 62


def test_undated_event_stands_aside() -> None:
    events = [Event("a", date(2026, 11, 1), "done", "1 Nov"), Event("b", None, "undated", "not known")]
    drawn = timeline(
        events, as_of=date(2026, 11, 20), title="t", today="today", month_name=lambda m, _: m.isoformat()
    )
    assert drawn.rows[0].x == "150"
    assert (drawn.rows[1].lead, drawn.rows[1].state) == ("", "undated")
    assert [name for _, name in drawn.months] == ["2026-11-01", "2026-12-01"]
