"""Which entry is which."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from application.evaluation.alignment import align

SCORES = st.integers(0, 5).flatmap(
    lambda columns: st.lists(
        st.lists(st.integers(0, 9), min_size=columns, max_size=columns), max_size=5
    )
)


def test_the_sum_counts_not_the_best_single_pair() -> None:
    assert ((0, 1), (1, 0)) == align([[9, 8], [8, 1]])


def test_who_has_nothing_in_common_is_not_paired() -> None:
    assert ((1, 0),) == align([[0, 0], [3, 0], [0, 0]])


def test_nothing_is_paired_with_nothing() -> None:
    assert () == align([])
    assert () == align([[], []])


def _best(scores: list[list[int]]) -> int:
    """Try every way."""
    if not scores or not scores[0]:
        return 0
    rows, columns = len(scores), len(scores[0])
    if rows > columns:
        return _best([list(column) for column in zip(*scores, strict=True)])
    return max(
        sum(scores[row][column] for row, column in enumerate(chosen))
        for chosen in permutations(range(columns), rows)
    )


@given(SCORES)
def test_no_other_way_has_a_greater_sum(scores: list[list[int]]) -> None:
    pairs = align(scores)
    assert _best(scores) == sum(scores[row][column] for row, column in pairs)
    assert len(pairs) == len({row for row, _ in pairs}) == len({column for _, column in pairs})
