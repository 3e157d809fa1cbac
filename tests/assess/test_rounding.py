import pytest
from hypothesis import given
from hypothesis import strategies as st

from battlemap.assess.rounding import apportion, half_up


@pytest.mark.parametrize(
    ("exact", "total", "parts"),
    [
        (
            [33.333, 33.333, 33.333],
            100.0,
            [33.4, 33.3, 33.3],
        ),  # 99.999 → 100.0; 0.1 left goes to the first of equals
        ([16.64, 16.66], 33.3, [16.6, 16.7]),
        ([], 0.0, []),
        ([0.05], 0.1, [0.1]),
    ],
)
def test_the_largest_remainder_takes_what_is_left(exact, total, parts):
    assert apportion(exact) == (total, parts)


def test_halves_go_up_in_spite_of_binary_fractions():
    assert (half_up(2.675, 2), half_up(0.125, 2), half_up(-0.5)) == (2.68, 0.13, 0.0)


@given(st.lists(st.floats(0, 100, allow_nan=False), max_size=30), st.integers(0, 2))
def test_parts_re_add_to_the_total_and_stay_within_one_unit(exact, places):
    total, parts = apportion(exact, places)
    unit = 10**-places
    assert sum(round(part * 10**places) for part in parts) == round(total * 10**places)
    assert all(abs(part - value) < unit * 1.001 for part, value in zip(parts, exact, strict=True))
