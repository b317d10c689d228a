"""What would raise a score."""

from attrs import evolve
from hypothesis import given

from domain.matching.advice import MAX_ADVICE, Advice
from domain.matching.model import CandidateSide, JobSide
from domain.matching.policy import DEFAULT_POLICY
from domain.matching.what_if import what_would_help
from tests.unit.matching.examples import (
    FRONT_END,
    MIRA,
    TAXONOMY,
    candidate,
    candidates,
    held,
    job,
    jobs,
    match,
    required,
)


def advice(one: CandidateSide, other: JobSide) -> tuple[Advice, ...]:
    return what_would_help(one, other, taxonomy=TAXONOMY)


def test_a_missing_skill_is_to_be_added() -> None:
    found = advice(candidate(), job(required("sql")))
    assert (Advice(change="Add Sql", delta=10_000),) == found


def test_a_skill_is_to_be_added_at_the_level_that_is_asked() -> None:
    (found,) = advice(candidate(), job(required("sql", level=4)))
    assert "Add Sql at level 4" == found.change


def test_a_level_that_is_too_low_is_to_be_raised() -> None:
    (found,) = advice(candidate(held("sql", level=2)), job(required("sql", level=4)))
    assert Advice(change="Raise Sql to level 4", delta=2_250) == found


def test_months_that_lack_are_to_be_worked() -> None:
    (found,) = advice(
        candidate(held("sql", level=1, months=20)), job(required("sql", level=2, min_years=2))
    )
    assert "Raise Sql to level 2 and work 4 more months with Sql" == found.change


def test_a_skill_held_through_a_relative_is_to_be_added_itself() -> None:
    (found,) = advice(candidate(held("react")), job(required("javascript")))
    assert Advice(change="Add Javascript", delta=2_000) == found


def test_a_skill_that_stands_in_for_others_is_worth_more() -> None:
    asked = job(required("react"), required("javascript"), required("sql"))
    assert ["Add React", "Add Javascript", "Add Sql"] == [
        found.change for found in advice(candidate(), asked)
    ]


def test_what_is_met_needs_no_advice() -> None:
    assert () == advice(candidate(held("sql")), job(required("sql")))


def test_without_a_resume_there_is_no_advice() -> None:
    assert () == advice(evolve(candidate(), read=False), job(required("sql")))


def test_what_would_add_nothing_is_not_advised() -> None:
    strict = evolve(DEFAULT_POLICY, must_share=10_000)
    asked = job(required("sql"), required("css", must=False))
    found = what_would_help(candidate(), asked, taxonomy=TAXONOMY, policy=strict)
    assert ["Add Sql"] == [one.change for one in found]


def test_the_best_comes_first() -> None:
    assert ["Add Javascript at level 4", "Add Python", "Raise Sql to level 4", "Add Vue"] == [
        found.change for found in advice(MIRA, job(*FRONT_END.requirements))
    ]


def test_ties_are_in_order_of_name_and_five_are_enough() -> None:
    asked = job(*(required(f"skill{n}") for n in range(7)))
    assert [f"Add Skill{n}" for n in range(MAX_ADVICE)] == [
        found.change for found in advice(candidate(), asked)
    ]


@given(candidates, jobs)
def test_every_advice_is_what_the_score_would_be(one: CandidateSide, other: JobSide) -> None:
    read = evolve(one, read=True)
    promised = {found.change: found.delta for found in advice(read, other)}
    for asked in other.requirements:
        change = f"Add {asked.name}" + (f" at level {asked.level}" if asked.level else "")
        if change in promised:
            added = evolve(read, skills=(*read.skills, held(asked.skill_id, level=asked.level)))
            gained = (match(added, other).score or 0) - (match(read, other).score or 0)
            assert promised[change] == gained


@given(candidates, jobs)
def test_advice_always_raises_the_score_and_the_best_comes_first(
    one: CandidateSide, other: JobSide
) -> None:
    deltas = [found.delta for found in advice(one, other)]
    assert sorted(deltas, reverse=True) == deltas
    assert all(delta > 0 for delta in deltas)
