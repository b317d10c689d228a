"""How far somebody has studied, where a job demands it."""

import pytest
from attrs import evolve

from domain.matching.education import find_education
from domain.matching.finding import Finding
from domain.matching.match import FULL
from domain.matching.model import RequiredEducation
from domain.matching.policy import DEFAULT_POLICY
from domain.shared.values import EducationLevel
from tests.unit.matching.examples import candidate, job

BACHELOR, MASTER = EducationLevel.BACHELOR, EducationLevel.MASTER


def find(asked: RequiredEducation | None, mine: EducationLevel | None) -> Finding:
    return find_education(
        evolve(candidate(), education=mine), evolve(job(), education=asked), policy=DEFAULT_POLICY
    )


@pytest.mark.parametrize(
    ("must", "welcome", "mine"),
    [
        (FULL, FULL, EducationLevel.DOCTORATE),
        (FULL, FULL, MASTER),
        (7_000, 8_500, BACHELOR),
        (4_000, 7_000, EducationLevel.ASSOCIATE),
        (2_000, 6_000, EducationLevel.SCHOOL),
    ],
)
def test_a_step_short_counts_less_and_half_of_it_where_it_is_welcome(
    must: int, welcome: int, mine: EducationLevel
) -> None:
    assert must == find(RequiredEducation(level=MASTER), mine).value
    assert welcome == find(RequiredEducation(level=MASTER, must=False), mine).value


def test_the_evidence_names_no_school() -> None:
    found = find(RequiredEducation(level=MASTER), BACHELOR)
    assert ("A bachelor's degree; asked: a master's degree.",) == found.evidence


def test_whoever_tells_no_degree_is_unknown() -> None:
    found = find(RequiredEducation(level=MASTER), None)
    assert (True, None) == (found.asked, found.value)


def test_a_job_that_demands_nothing_asks_for_nothing() -> None:
    assert not find(None, MASTER).asked
