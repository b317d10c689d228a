"""Rates and ratios are those that the law's own examples have, and exact."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.fairness.attributes import BY_RACE, BY_SEX, INTERSECTIONS, Category, Sex
from domain.fairness.counting import by_both, by_race, by_sex, selections
from domain.fairness.impact import UNKNOWN, Count, Table, impact_table
from tests.unit.fairness.published import (
    BOTH,
    RACE,
    SCORED_RACE,
    SCORED_SEX,
    cases,
    count,
)

MALE, FEMALE = BY_SEX
ALL = selections(cases(UNKNOWN))
counts = st.builds(
    lambda people, part: Count(people=people, hits=people * part // 100),
    st.integers(0, 400),
    st.integers(0, 100),
)
tables = st.dictionaries(st.sampled_from([*BY_RACE, UNKNOWN]), counts)


def row_of(table: Table, category: Category) -> tuple[Fraction | None, Fraction | None]:
    (row,) = [row for row in table.rows if row.category == category]
    return (row.count.rate if row.count else None), row.ratio


def test_the_published_table_by_sex() -> None:
    table = impact_table(BY_SEX, by_sex(ALL))
    assert (Fraction(667, 1390), Fraction(1)) == row_of(table, MALE)
    rate, ratio = row_of(table, FEMALE)
    assert Fraction(555, 1181) == rate
    assert ratio is not None
    assert ("0.979", "48%", "47%") == (
        f"{float(ratio):.3f}",
        f"{667 / 1390:.0%}",
        f"{555 / 1181:.0%}",
    )
    assert count(250, 0) == table.unknown
    assert () == table.flagged


def test_the_published_table_by_race_and_ethnicity() -> None:
    made = {Category(race_ethnicity=r): count(n, hits) for r, (n, hits, _) in RACE.items()}
    table = impact_table(BY_RACE, made)
    printed = {Category(race_ethnicity=r): ratio for r, (_, _, ratio) in RACE.items()}
    assert printed == {row.category: f"{float(row.ratio or 0):.2f}" for row in table.rows}
    small = [row.category.label for row in table.rows if row.small]
    assert ["Native American or Alaska Native"] == small, "41 of 2,584 are under two per cent"


def test_the_published_table_of_intersections() -> None:
    table = impact_table(INTERSECTIONS, by_both(ALL))
    printed = {Category(sex=s, race_ethnicity=r): ratio for (s, r), (_, _, ratio) in BOTH.items()}
    assert printed == {row.category: f"{float(row.ratio or 0):.3f}" for row in table.rows}
    assert ["Female, Native American or Alaska Native"] == [
        row.category.label for row in table.flagged
    ]


def test_the_published_tables_of_scores() -> None:
    sexes = {Category(sex=s): count(n, hits) for s, (n, hits, _, _) in SCORED_SEX.items()}
    races = {
        Category(race_ethnicity=r): count(n, hits) for r, (n, hits, _, _) in SCORED_RACE.items()
    }
    for order, made, printed in (
        (BY_SEX, sexes, SCORED_SEX.values()),
        (BY_RACE, races, SCORED_RACE.values()),
    ):
        rows = [row for row in impact_table(order, made).rows if row.ratio is not None]
        figures = [
            (f"{float(row.count.rate or 0):.3f}", f"{float(row.ratio or 0):.2f}")
            for row in rows
            if row.count
        ]
        assert [(rate, ratio) for _, _, rate, ratio in printed] == figures


def test_just_four_fifths_is_no_flag() -> None:
    table = impact_table(BY_SEX, {MALE: count(10, 5), FEMALE: count(10, 4)})
    assert (Fraction(2, 5), Fraction(4, 5)) == row_of(table, FEMALE)
    assert () == table.flagged
    less = impact_table(BY_SEX, {MALE: count(10**6, 500_000), FEMALE: count(10**6, 399_999)})
    assert [FEMALE] == [row.category for row in less.flagged], "though it rounds to 0.800"


def test_nobody_selected_is_no_ratio_and_no_flag() -> None:
    table = impact_table(BY_SEX, {MALE: count(10, 0), FEMALE: count(3, 0)})
    assert (Fraction(0), None) == row_of(table, MALE)
    assert table.reference is None
    assert () == table.flagged


def test_an_empty_category_has_no_rate_and_no_ratio() -> None:
    table = impact_table(BY_SEX, {MALE: count(10, 5)})
    assert (None, None) == row_of(table, FEMALE)
    assert (Fraction(1, 2), Fraction(1)) == row_of(table, MALE)


def test_who_ties_for_the_most_favoured_is_compared_with_the_larger() -> None:
    table = impact_table(BY_SEX, {MALE: count(10, 5), FEMALE: count(20, 10)})
    assert Fraction(1) == row_of(table, MALE)[1] == row_of(table, FEMALE)[1]
    assert table.reference is not None
    assert FEMALE == table.reference.category


def test_a_small_category_keeps_its_ratio_unless_it_is_left_out() -> None:
    made = {MALE: count(1000, 500), FEMALE: count(10, 9)}
    table = impact_table(BY_SEX, made)
    assert Fraction(1) == row_of(table, FEMALE)[1]
    assert Fraction(5, 9) == row_of(table, MALE)[1]
    without = impact_table(BY_SEX, made, leave_out_small=True)
    assert (Fraction(9, 10), None) == row_of(without, FEMALE), "its numbers are shown"
    assert Fraction(1) == row_of(without, MALE)[1], "and it is nobody's measure"


def test_two_per_cent_is_not_under_two_per_cent() -> None:
    table = impact_table(BY_SEX, {MALE: count(98, 1), FEMALE: count(2, 1)})
    assert not any(row.small for row in table.rows)


def test_more_hits_than_people_are_refused() -> None:
    with pytest.raises(ValueError, match="more hits"):
        count(1, 2)


@given(tables)
def test_ratios_are_from_nought_to_one_and_the_most_favoured_has_one(
    made: dict[Category, Count],
) -> None:
    table = impact_table(BY_RACE, made)
    ratios = [row.ratio for row in table.rows if row.ratio is not None]
    assert all(0 <= ratio <= 1 for ratio in ratios)
    assert (table.reference is None) == (ratios == [])
    if table.reference:
        assert Fraction(1) == table.reference.ratio
        assert len([r for r in table.rows if r.reference]) == 1


@given(tables)
def test_people_shares_and_the_flag_agree(made: dict[Category, Count]) -> None:
    table = impact_table(BY_RACE, made)
    people = sum(row.count.people for row in table.rows if row.count)
    assert people + table.unknown.people == sum(n.people for n in made.values())
    assert sum(row.share or 0 for row in table.rows) in ((1,) if people else (0,))
    best = max((r.count.rate for r in table.rows if r.count and r.count.rate), default=None)
    for row in table.rows:
        rate = row.count.rate if row.count else None
        below = best is not None and rate is not None and 5 * rate < 4 * best
        assert below == row.below_four_fifths


@given(tables, st.randoms())
def test_the_order_of_people_changes_nothing(made: dict[Category, Count], dice: object) -> None:
    turned = list(made.items())
    dice.shuffle(turned)  # type: ignore[attr-defined] # hypothesis' Random
    assert impact_table(BY_RACE, made) == impact_table(BY_RACE, dict(turned))


def test_who_says_one_thing_is_counted_where_that_is_asked() -> None:
    half = selections(cases(Category(sex=Sex.MALE), people=7))
    assert 1390 + 7 == by_sex(half)[MALE].people
    assert 7 == by_race(half)[UNKNOWN].people == by_both(half)[UNKNOWN].people
