"""How well a job fits what a person wants."""

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from domain.matching.match import FULL, ComponentName, Match
from domain.matching.model import CandidateSide, JobSide
from domain.matching.policy import MatchPolicy
from domain.matching.weighing import combine
from domain.shared.values import SalaryRange
from tests.unit.matching.examples import (
    FRONT_END,
    MIRA,
    candidate,
    candidates,
    component,
    held,
    job,
    jobs,
    match,
    policies,
    required,
)


def value(found: Match, name: ComponentName) -> int | None:
    return next(part.value for part in found.wish.parts if part.name is name)


def test_a_wish_is_made_of_the_same_values() -> None:
    found = match(MIRA, FRONT_END)
    for name in (ComponentName.MUST_HAVE_SKILLS, ComponentName.LOCATION, ComponentName.SALARY):
        assert component(found, name).value == value(found, name)


def test_a_title_that_is_wanted_stands_in_for_those_that_were_borne() -> None:
    asked = evolve(job(), title="Nurse")
    turning = evolve(candidate(), titles=("Developer",), wanted=("Baker", "Nurse"))
    found = match(turning, asked)
    assert 0 == component(found, ComponentName.TITLE).value
    assert FULL == value(found, ComponentName.TITLE)


def test_who_wants_nothing_has_no_reverse_score() -> None:
    found = match(candidate(), FRONT_END)
    assert (None, 0) == (found.wish.score, found.wish.confidence)
    assert found.score == found.combined


def test_what_the_job_does_not_tell_lowers_the_confidence_of_a_wish() -> None:
    wants = evolve(candidate(held("sql")), salary=SalaryRange(minimum=1, maximum=1, currency="EUR"))
    silent = match(wants, job(required("sql")))
    paid = evolve(job(required("sql")), salary=wants.salary)
    assert FULL > silent.wish.confidence
    assert FULL == match(wants, paid).wish.confidence


@given(st.integers(0, FULL), st.integers(0, FULL))
def test_both_directions_are_between_the_two_and_nearer_to_the_lower(one: int, other: int) -> None:
    both = combine(one, other)
    assert both is not None
    assert min(one, other) <= both + 1
    assert 2 * both <= one + other
    assert both == combine(other, one)


def test_of_one_direction_alone_both_are_that_one() -> None:
    assert (7, 7, None) == (combine(7, None), combine(None, 7), combine(None, None))


@given(candidates, jobs, policies())
def test_a_wish_stays_within_its_bounds(
    one: CandidateSide, other: JobSide, policy: MatchPolicy
) -> None:
    wish = match(one, other, policy=policy).wish
    assert 0 <= (wish.score or 0) <= FULL
    assert 0 <= wish.confidence <= FULL
    assert FULL == sum(part.weight for part in wish.parts)
