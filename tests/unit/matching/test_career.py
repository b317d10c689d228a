"""Years, seniority and pay."""

import pytest
from attrs import evolve

from domain.matching.career import find_experience, find_seniority
from domain.matching.finding import Finding
from domain.matching.policy import DEFAULT_POLICY
from domain.matching.salary import find_salary
from domain.shared.values import PayPeriod, SalaryRange, Seniority
from tests.unit.matching.examples import candidate, job


@pytest.mark.parametrize(
    ("bp", "months", "sentence"),
    [
        (10_000, 60, "5 years of work; asked: 4 years."),
        (10_000, 48, "4 years of work; asked: 4 years."),
        (6_041, 29, "2 years and 5 months of work; asked: 4 years."),
        (2_708, 13, "1 year and 1 month of work; asked: 4 years."),
        (0, 0, "No months of work; asked: 4 years."),
    ],
)
def test_years_count_in_proportion_up_to_those_asked(bp: int, months: int, sentence: str) -> None:
    found = find_experience(evolve(candidate(), months_of_work=months), evolve(job(), min_years=4))
    assert Finding.known(bp, sentence) == found


def test_without_dated_work_experience_is_unknown() -> None:
    assert Finding.unknown("No dated work is known.") == find_experience(
        candidate(), evolve(job(), min_years=4)
    )


@pytest.mark.parametrize("years", [None, 0])
def test_no_years_ask_for_nothing(years: int | None) -> None:
    assert not find_experience(candidate(), evolve(job(), min_years=years)).asked


@pytest.mark.parametrize(
    ("bp", "mine"),
    [
        (0, Seniority.INTERN),
        (2_500, Seniority.JUNIOR),
        (6_000, Seniority.MIDDLE),
        (10_000, Seniority.SENIOR),
        (8_500, Seniority.LEAD),
        (6_000, Seniority.DIRECTOR),
    ],
)
def test_seniority_counts_by_distance_and_too_junior_is_worse(bp: int, mine: Seniority) -> None:
    found = find_seniority(
        evolve(candidate(), seniority=mine),
        evolve(job(), seniority=Seniority.SENIOR),
        policy=DEFAULT_POLICY,
    )
    assert Finding.known(bp, f"{mine.name.title()}; asked: senior.") == found


def test_seniority_is_unknown_or_not_asked_where_a_side_says_nothing() -> None:
    asked = evolve(job(), seniority=Seniority.INTERN)
    assert find_seniority(candidate(), asked, policy=DEFAULT_POLICY).asked
    assert not find_seniority(candidate(), job(), policy=DEFAULT_POLICY).asked


def salary(minimum: int, maximum: int, **terms: str) -> SalaryRange:
    return SalaryRange(
        minimum=minimum,
        maximum=maximum,
        currency=terms.get("currency", "EUR"),
        period=PayPeriod(terms.get("period", "year")),
    )


@pytest.mark.parametrize(
    ("bp", "offered"),
    [
        (10_000, salary(120_000, 130_000)),
        (10_000, salary(90_000, 110_000)),
        (10_000, salary(90_000, 100_000)),
        (6_000, salary(80_000, 90_000)),
        (2_000, salary(80_000, 80_000)),
        (0, salary(40_000, 75_000)),
        (0, salary(20_000, 30_000)),
        (9_840, salary(8_300, 8_300, period="month")),
    ],
)
def test_pay_below_what_is_wanted_counts_less_with_the_gap(bp: int, offered: SalaryRange) -> None:
    found = find_salary(
        evolve(candidate(), salary=salary(100_000, 120_000)),
        evolve(job(), salary=offered),
        policy=DEFAULT_POLICY,
    )
    assert bp == found.value


def test_who_works_for_nothing_is_paid_enough() -> None:
    found = find_salary(
        evolve(candidate(), salary=salary(0, 0)),
        evolve(job(), salary=salary(0, 0)),
        policy=DEFAULT_POLICY,
    )
    assert Finding.known(10_000, "The pay reaches what is wanted.") == found


def test_the_evidence_names_no_figure_of_the_candidate() -> None:
    found = find_salary(
        evolve(candidate(), salary=salary(50, 60, period="hour")),
        evolve(job(), salary=salary(90_000, 95_000)),
        policy=DEFAULT_POLICY,
    )
    assert ("The pay stays below what is wanted.",) == found.evidence


def test_two_currencies_are_not_compared() -> None:
    found = find_salary(
        evolve(candidate(), salary=salary(1, 2)),
        evolve(job(), salary=salary(1, 2, currency="USD")),
        policy=DEFAULT_POLICY,
    )
    assert (True, None) == (found.asked, found.value)


def test_pay_is_unknown_or_not_asked_where_a_side_says_nothing() -> None:
    offer = evolve(job(), salary=salary(1, 2))
    assert find_salary(candidate(), offer, policy=DEFAULT_POLICY).asked
    assert not find_salary(candidate(), job(), policy=DEFAULT_POLICY).asked
