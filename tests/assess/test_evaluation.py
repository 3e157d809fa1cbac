import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.assess.build import account, assessed, entry, method, opportunity

# criterion, weight, us, Beichen, Jiatu, Kuanyu
LINES = [
    ("price", 30, 3, 4, 2, None),
    ("on_time", 25, 4, 2, 3, 2),
    ("tracking", 15, 4, 2, 4, 2),
    ("coverage", 15, 3, 4, 3, 2),
    ("claims", 10, 3, 2, 3, None),
    ("references", 5, 2, 4, 3, 3),
]


def evaluate(lines, rivals=("beichen", "jiatu", "kuanyu")):
    evaluation = [
        {
            "criterion": name,
            "weight": f"{weight}%",
            **{c: str(s) for c, s in zip(("us", *rivals), scores, strict=True) if s},
        }
        for name, weight, *scores in lines
    ]
    of = account(competitors=[{"id": r} for r in rivals], opportunities=[opportunity(evaluation=evaluation)])
    using = method(evaluation_criteria=[entry("price")])
    return assessed(of, using).opportunities[0].evaluation


def test_totals_weigh_what_is_known():
    result = evaluate(LINES)
    # us 0.9+1+0.6+0.45+0.3+0.1; Beichen 1.2+0.5+0.3+0.6+0.2+0.2; Jiatu 0.6+0.75+0.6+0.45+0.3+0.15
    # Kuanyu (0.5+0.3+0.3+0.15) / 0.6 = 2.083
    assert [total.value for total in result.totals] == [3.35, 3.0, 2.85, 2.08]
    assert result.totals[3].known == pytest.approx(0.6)
    assert (result.rival, result.lead) == ("beichen", 0.35)
    assert [row.lead for row in result.rows] == [-1, 1, 0, -1, 0, -2]
    for total in result.totals:
        assert sum(round(p.points * 100) for p in total.parts if p.counts) == round(total.value * 100)


def test_a_weight_that_turns_the_result_is_exact():
    by_name = {s.criterion: s for s in evaluate(LINES).sensitivity}
    # Without price we have (3.35-0.9)/0.7 = 3.5, Beichen (3.0-1.2)/0.7 = 2.5714: 3x+3.5(1-x) = 4x+2.5714(1-x)
    # 0.92857 (1-x) = x, x = 0.92857/1.92857 = 0.48148
    price = by_name["price"]
    assert price.above.leader == "beichen"
    assert price.above.weight == pytest.approx(0.481481, abs=1e-6)
    assert price.below is None
    # references: us 3.25/0.95 = 3.42105, Beichen 2.8/0.95 = 2.94737: 0.47368 (1-x) = 2x, x = 0.19149
    assert by_name["references"].above.weight == pytest.approx(0.191489, abs=1e-6)
    # ten points more: ours 0.35*4 + 0.65*(2.35/0.75) = 3.4367, Beichen 0.7 + 0.65*(2.5/0.75) = 2.8667
    assert by_name["on_time"].lead_plus_ten == 0.57
    # Jiatu never overtakes us with tracking: both score 4 there, and we lead in the rest
    assert by_name["tracking"].above is None


def test_the_line_that_turns_first_is_the_one_that_has_to_move_least():
    # 14 points against 18 for price and 22 for coverage
    assert evaluate(LINES).turning.criterion == "references"


def test_scores_not_known_bend_the_curves_and_the_turn_stays_exact():
    lines = [("a", 50, 4, 2), ("b", 30, 1, 4), ("c", 20, None, 4)]
    found = {s.criterion: s for s in evaluate(lines, rivals=("beta",)).sensitivity}
    turn = found["b"].above or found["b"].below
    us, beta = (curve.at(turn.weight) for curve in found["b"].curves)
    assert us == pytest.approx(beta)


def test_a_rival_hardly_known_is_not_compared_with():
    result = evaluate([("a", 60, 3, None), ("b", 40, 3, 4)], rivals=("beta",))
    assert (result.rival, result.lead) == (None, None)  # 40 % known, 50 % needed
    assert result.totals[1].value == 4.0


def test_no_lines_no_matrix_and_no_scores_no_total():
    assert evaluate([]) is None
    empty = evaluate([("a", 100, None, None)], rivals=("beta",))
    assert empty.us.value is None
    assert empty.sensitivity == ()


SCORES = st.lists(
    st.tuples(st.integers(1, 40), *[st.sampled_from([None, 1, 2, 3, 4])] * 3), min_size=2, max_size=5
)


@given(SCORES)
def test_at_a_turn_two_columns_are_level_and_just_past_it_the_other_leads(rows):
    total = sum(row[0] for row in rows)
    lines = [(f"c{n}", round(100 * weight / total, 6), *scores) for n, (weight, *scores) in enumerate(rows)]
    result = evaluate(lines, rivals=("alfa", "beta"))
    assume(result is not None)
    for s in result.sensitivity:
        now = {c.column: c.at(s.weight) for c in s.curves}
        best = max(value for value in now.values() if value is not None)
        ahead = [column for column, value in now.items() if value is not None and value >= best - 1e-9]
        for turn, step in ((s.above, 1e-4), (s.below, -1e-4)):
            if turn is None or not 0 < turn.weight + step < 1:
                continue
            there = {c.column: c.at(turn.weight + step) for c in s.curves}
            if len(ahead) == 1 and there[ahead[0]] is not None:
                assert there[turn.leader] > there[ahead[0]] - 1e-9
