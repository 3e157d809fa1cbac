import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.assess.build import ASSESSMENT, FIVE, TRUST, account, assessed, entry, group, method, opportunity

USING = method(scorecards=[ASSESSMENT, TRUST])


def rate(us=None, **rivals):
    deal = opportunity(assessment={"us": us or {}, **rivals})
    of = account(competitors=[{"id": name} for name in rivals], opportunities=[deal])
    return assessed(of, USING).opportunities[0].assessment


def test_a_balance_sums_what_is_known_and_unknown_counts_neither_way():
    card = rate({"need": "+", "budget": "-", "price": "+", "people": "0", "fit": "+"})
    real, win = card.us.groups
    assert (real.value, real.answered, real.asked, real.known) == (0, 2, 3, pytest.approx(2 / 3))
    assert (win.value, win.answered) == (2, 3)
    assert (card.score.value, card.score.known) == (2, pytest.approx(5 / 6))
    assert (card.score.low, card.score.high) == (-6, 6)


def test_a_verdict_takes_half_of_the_criteria():
    card = rate({"need": "+", "price": "+", "fit": "+"})
    assert [group.band and group.band.id for group in card.us.groups] == [
        None,
        "strong",
    ]  # 1 of 3, 2 of 3 known


def test_nothing_known_is_not_assessed():
    card = rate()
    assert card.score.value is None
    assert card.score.known == 0
    assert card.us.groups[0].value is None
    assert card.advice.recommendation.id == "unknown"


def test_the_first_recommendation_that_fits_is_taken_with_its_reasons():
    good = {"need": "+", "budget": "+", "price": "+", "people": "+"}
    assert rate(good).advice.recommendation.id == "pursue"
    bad = rate({"need": "-", "budget": "-"}).advice
    assert bad.recommendation.id == "drop"
    assert [(r.group.id, r.band.id, r.value) for r in bad.reasons] == [("real", "weak", -2)]


def test_rivals_are_compared_where_both_are_known():
    card = rate(
        {"price": "-", "people": "0", "fit": "+", "need": "+"},
        beta={"price": "+", "people": "+"},
        alfa={"fit": "-"},
    )
    beta, alfa = card.leads
    assert beta.criteria == (("price", -2), ("people", -1), ("fit", None))
    assert (beta.total, beta.compared, beta.asked) == (-3, 2, 3)
    assert (alfa.total, alfa.compared) == (2, 1)
    assert card.trailing is beta
    assert [column.id for column in card.rivals] == ["beta", "alfa"]  # the order of the file
    assert [g.group.id for g in card.rivals[0].groups] == ["win"]


def test_a_mean_is_weighted_over_what_is_known_from_0_to_100():
    # (4-1)/4 = 75, (5-1)/4 = 100, (2-1)/4 = 25: mean of three = 66.67; one of four unknown
    card = assessed(account(trust={"professional": "4", "expertise": "5", "relationship": "2"}), USING).trust
    assert card.score.value == 66.7
    assert card.score.known == 0.75
    assert [part.points for part in card.score.parts] == [25.0, 33.4, 8.3, None]  # 25, 33.33, 8.33; 0.1 left
    assert [part.weight for part in card.score.parts] == [33.4, 33.3, 33.3, None]
    assert card.score.band.id == "low"
    assert (card.weakest.criterion.id, card.weakest.rating) == ("relationship", 2)
    assert [gap.id for gap in card.missing] == ["sincerity"]


def test_weights_of_groups_and_criteria_multiply():
    first = entry("a", weight="60", criteria=[entry("x", weight="1"), entry("y", weight="3")])
    second = entry("b", weight="40", criteria=[entry("z")])
    card = entry("fit", subject="account", scale=FIVE, total="mean", groups=[first, second])
    done = assessed(account(scores={"fit": {"us": {"x": "5", "z": "1"}}}), method(scorecards=[card])).cards[
        "fit"
    ]
    # x weighs 60 * 1/4 = 15, y 45, z 40; known 55 of 100; value 100 * 15/55 = 27.27
    assert done.score.known == pytest.approx(0.55)
    assert done.score.value == 27.3
    assert [g.value for g in done.us.groups] == [100.0, 0.0]


@pytest.mark.parametrize(
    ("day", "state", "counts"),
    [
        ("2026-08-22", "fresh", True),
        ("2026-08-21", "ageing", True),
        ("2026-02-22", "stale", False),
        (None, "undated", True),
    ],
)
def test_old_ratings_fade_and_then_stop_counting(day, state, counts):
    # 90 days before 20 November 2026 is 22 August, 270 days before is 23 February
    card = assessed(account(trust={"expertise": {"rating": "4", "as_of": day}}), USING).trust
    part = card.score.parts[1]
    assert (part.freshness, part.counts, part.input) == (state, counts, 4)


def test_a_new_scorecard_needs_no_code():
    card = entry("climate", subject="opportunity", scale=FIVE, total="mean", groups=[group("g", "warmth")])
    of = account(opportunities=[opportunity(scores={"climate": {"us": {"warmth": "3"}}})])
    assert assessed(of, method(scorecards=[card])).opportunities[0].cards["climate"].score.value == 50.0


SIGNS = st.sampled_from([None, "+", "-", "0"])
CRITERIA = ("need", "budget", "urgency", "price", "people", "fit")


@given(st.tuples(*[SIGNS] * 6), st.integers(0, 5), st.sampled_from(["+", "-", "0"]))
def test_evidence_raises_the_known_share_and_parts_re_add(signs, place, more):
    before = rate(dict(zip(CRITERIA, signs, strict=True)))
    after = rate(dict(zip(CRITERIA, (*signs[:place], more, *signs[place + 1 :]), strict=True)))
    assert after.score.known >= before.score.known
    points = [part.points for part in after.score.parts if part.counts]
    assert sum(points) == after.score.value
    assert sum(g.value or 0 for g in after.us.groups) == after.score.value


@given(st.tuples(*[st.sampled_from([None, "1", "2", "3", "4", "5"])] * 4))
def test_points_of_a_mean_re_add_as_printed(ratings):
    names = ("professional", "expertise", "relationship", "sincerity")
    score = assessed(account(trust=dict(zip(names, ratings, strict=True))), USING).trust.score
    points = [part.points for part in score.parts if part.counts]
    assert (score.value is None) == (not points)
    assert round(sum(points) * 10) == round((score.value or 0) * 10)
    assert sum(round(part.weight * 10) for part in score.parts if part.counts) in {0, 1000}
