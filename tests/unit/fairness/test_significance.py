"""p is what others compute, and what a slow count of all tables gives."""

from fractions import Fraction
from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.fairness.significance import LEVEL, Method, compare, fisher, z_test

groups = st.integers(0, 25).flatmap(lambda n: st.tuples(st.just(n), st.integers(0, n)))


def by_enumeration(a: int, b: int, c: int, d: int) -> Fraction:
    """Weigh every table with the same margins: rows (a, b) and (c, d)."""
    row, other, column = a + b, c + d, a + c
    weights = {
        k: comb(row, k) * comb(other, column - k)
        for k in range(column + 1)
        if k <= row and column - k <= other
    }
    return Fraction(sum(w for w in weights.values() if w <= weights[a]), sum(weights.values()))


@pytest.mark.parametrize(
    ("table", "p"),
    [
        # As R's fisher.test and scipy.stats.fisher_exact have it.
        ((8, 2, 1, 5), 0.03496503496503495),
        ((1, 9, 11, 3), 0.0027594561852200836),
        ((3, 1, 1, 3), 0.48571428571428577),  # the lady tasting tea
        ((0, 5, 5, 0), 0.007936507936507936),
        ((10, 10, 10, 10), 1.0),
    ],
)
def test_fisher_gives_the_known_values(table: tuple[int, int, int, int], p: float) -> None:
    a, b, c, d = table
    assert pytest.approx(p, abs=1e-14) == float(fisher(a, a + b, other_hits=c, others=c + d))


@given(groups, groups)
def test_fisher_is_the_slow_enumeration(one: tuple[int, int], other: tuple[int, int]) -> None:
    (n, a), (m, c) = one, other
    assert by_enumeration(a, n - a, c, m - c) == fisher(a, n, other_hits=c, others=m)


@given(groups, groups)
def test_it_is_the_same_from_either_side_and_of_those_who_missed(
    one: tuple[int, int], other: tuple[int, int]
) -> None:
    (n, a), (m, c) = one, other
    there = compare(a, n, other_hits=c, others=m)
    assert there == compare(c, m, other_hits=a, others=n)
    assert there == compare(n - a, n, other_hits=m - c, others=m)


def test_two_standard_errors_apart_have_the_p_of_every_table_of_the_normal_distribution() -> None:
    # 60 % and 40 % of fifty each: the standard error is 10 %.
    assert pytest.approx(0.04550026389635842, rel=1e-12) == z_test(30, 50, other_hits=20, others=50)
    with pytest.raises(ValueError, match="alike"):
        z_test(0, 50, other_hits=0, others=50)


def test_five_expected_everywhere_is_enough_for_the_z_test() -> None:
    just = compare(5, 10, other_hits=5, others=10)
    assert just is not None
    assert Method.Z is just.method
    below = compare(5, 10, other_hits=4, others=10)
    assert below is not None
    assert Method.FISHER is below.method, "4.5 are expected"


def test_a_difference_is_significant_below_one_in_twenty() -> None:
    far = compare(30, 100, other_hits=50, others=100)
    near = compare(48, 100, other_hits=50, others=100)
    assert far is not None
    assert near is not None
    assert (True, False) == (far.significant, near.significant)
    assert far.p < LEVEL < near.p


def test_everybody_alike_is_no_difference_and_nobody_is_nothing() -> None:
    alike = compare(0, 100, other_hits=0, others=50)
    assert alike is not None
    assert (Method.FISHER, 1.0) == (alike.method, alike.p)
    assert compare(0, 0, other_hits=1, others=2) is None


def test_a_rare_event_among_a_million_is_exact_and_quick() -> None:
    found = compare(5, 2_000, other_hits=2_000, others=999_000)
    assert found is not None
    assert Method.FISHER is found.method
    assert pytest.approx(0.608976, abs=1e-6) == found.p


def test_more_hits_than_people_are_refused() -> None:
    with pytest.raises(ValueError, match="more hits"):
        compare(3, 2, other_hits=0, others=1)
