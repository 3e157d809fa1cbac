"""Laws: no difference to itself, the way back mirrors the way there, reasons re-add."""

import re
from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from battlemap.diff import diff
from battlemap.diff.changes import Change
from battlemap.diff.kinds import KINDS
from tests.diff.states import ACCOUNT, read, sample, state

TURNED = {"better": "worse", "worse": "better", "neutral": "neutral", "unknown": "unknown"}
DAYS = st.dates(date(2026, 6, 1), date(2027, 6, 1))


def mirrored(change: Change) -> tuple:
    return (change.key, change.after, change.before, TURNED[change.direction])


def seen(change: Change) -> tuple:
    return (change.key, change.before, change.after, change.direction)


def test_a_state_does_not_differ_from_itself():
    assert not diff(sample(), sample())


@settings(max_examples=3, deadline=None)
@given(DAYS, DAYS)
def test_the_way_back_mirrors_the_way_there_and_reasons_re_add(one, other):
    there, back = diff(sample(one), sample(other)), diff(sample(other), sample(one))
    for name in {a.account for a in (*there.accounts, *back.accounts)}:
        forth = sorted((seen(c) for a in there.accounts if a.account == name for c in a.changes), key=repr)
        again = sorted((mirrored(c) for a in back.accounts if a.account == name for c in a.changes), key=repr)
        assert forth == again
    scored = [c for c in there.changes if c.reasons]
    assert [c.key for c in scored if round(sum(r.delta for r in c.reasons), 1) != c.delta] == []


@settings(max_examples=10, deadline=None)
@given(st.lists(st.integers(-1, 1), min_size=8, max_size=8))
def test_whatever_is_rated_otherwise_changes_back_and_forth(tmp_path_factory, ratings):
    given_ = iter(ratings)
    text = re.sub(
        r"((?:support|application|solution|rivalco): )[+-]?[01]\b",
        lambda m: m[1] + str(next(given_)),
        ACCOUNT,
    )
    one, other = (state(read(tmp_path_factory.mktemp("s") / "p", t)) for t in (ACCOUNT, text))
    there, back = diff(one, other), diff(other, one)
    assert sorted(map(seen, there.changes), key=repr) == sorted(map(mirrored, back.changes), key=repr)


def test_equal_plans_aged_alike_have_changes_of_time_only():
    one, other = sample(date(2026, 11, 20)), sample(date(2027, 2, 20))
    changes = diff(one, other, aged=other)
    assert changes
    assert {change.cause for change in changes.changes} == {"time"}


def test_importance_and_sense_are_within_bounds():
    assert [name for name, kind in KINDS.items() if not 1 <= kind.weight <= 100] == []
    assert {kind.sense for kind in KINDS.values()} == {-1, 0, 1}


def test_a_change_is_a_value():
    change = diff(sample(date(2026, 11, 20)), sample(date(2027, 2, 20))).changes[0]
    assert replace(change) == change
