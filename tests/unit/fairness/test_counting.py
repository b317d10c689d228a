"""The median, and who is above it."""

from fractions import Fraction
from random import Random
from statistics import median as middle_of

from hypothesis import given
from hypothesis import strategies as st

from domain.fairness.attributes import Attributes, Category, RaceEthnicity, Sex
from domain.fairness.counting import Case, by_both, by_sex, median, scorings, selections, total
from domain.fairness.impact import UNKNOWN, Count

HER, HIM = Category(sex=Sex.FEMALE), Category(sex=Sex.MALE)
scores = st.integers(0, 10_000)
people = st.lists(
    st.builds(
        Case,
        category=st.builds(
            Category,
            sex=st.sampled_from([None, *Sex][:3]),
            race_ethnicity=st.sampled_from([None, RaceEthnicity.ASIAN, RaceEthnicity.WHITE]),
        ),
        score=st.none() | scores,
        selected=st.booleans(),
    ),
    max_size=40,
)


def cases(found: list[Case]) -> dict[Case, int]:
    return {case: found.count(case) for case in found}


def test_what_is_withheld_is_unknown() -> None:
    said = Attributes(sex=Sex.WITHHELD, race_ethnicity=RaceEthnicity.ASIAN)
    assert Category(race_ethnicity=RaceEthnicity.ASIAN) == said.category
    assert UNKNOWN == Attributes().category


def test_who_has_the_median_is_not_above_it() -> None:
    found = {
        Case(category=HER, score=5, selected=None): 2,
        Case(category=HER, score=6, selected=None): 1,
        Case(category=HIM, score=4, selected=None): 2,
    }
    assert 5 == median(found)
    counts = scorings(found, median(found))
    assert {HER: Count(people=3, hits=1), HIM: Count(people=2, hits=0)} == counts


def test_between_two_in_the_middle_lies_their_mean() -> None:
    found = {Case(category=HER, score=s, selected=None): 1 for s in (1, 2, 5, 9)}
    assert Fraction(7, 2) == median(found)


def test_who_has_no_score_is_in_no_scoring_rate() -> None:
    found = {
        Case(category=HER, score=None, selected=True): 3,
        Case(category=HIM, score=7, selected=False): 1,
    }
    assert Count(people=1, hits=0) == total(scorings(found, median(found)))
    assert Count(people=4, hits=3) == total(selections(found))


def test_scores_alone_select_nobody() -> None:
    assert {} == selections({Case(category=HER, score=7, selected=None): 1})
    assert median({}) is None


@given(people)
def test_the_median_is_that_of_the_standard_library(found: list[Case]) -> None:
    known = [case.score for case in found if case.score is not None]
    assert (Fraction(middle_of(map(Fraction, known))) if known else None) == median(cases(found))


@given(people, st.integers(0, 99))
def test_counts_add_up_however_people_come(found: list[Case], dice: int) -> None:
    turned = Random(dice).sample(found, len(found))  # noqa: S311 - no secret
    counts = selections(cases(found))
    assert counts == selections(cases(turned))
    assert len(found) == total(counts).people == total(by_sex(counts)).people
    assert sum(bool(case.selected) for case in found) == total(by_both(counts)).hits
    middle = median(cases(found))
    assert middle == median(cases(turned))
    above = total(scorings(cases(found), middle))
    assert 2 * above.hits <= above.people
