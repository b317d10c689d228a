"""What is missing is what the match says is missing, in an order that one can learn it in."""

from hypothesis import given

from domain.matching.gap import Gap, find_gap
from domain.matching.model import CandidateSide, JobSide
from domain.matching.scoring import score
from tests.unit.matching.examples import (
    AS_OF,
    TAXONOMY,
    candidate,
    candidates,
    held,
    job,
    jobs,
    required,
)


def gap(one: CandidateSide, other: JobSide) -> Gap:
    return find_gap(one, other, taxonomy=TAXONOMY)


def order(found: Gap) -> list[str]:
    return [step.fit.skill_id for step in found.steps]


@given(candidates, jobs)
def test_held_partial_and_missing_are_those_of_the_match(
    one: CandidateSide, other: JobSide
) -> None:
    assert score(one, other, as_of=AS_OF, taxonomy=TAXONOMY).skills == gap(one, other).skills


@given(candidates, jobs)
def test_there_is_a_step_for_each_requirement_that_is_not_met_and_for_no_other(
    one: CandidateSide, other: JobSide
) -> None:
    found = gap(one, other)
    unmet = {fit.skill_id for fit in (*found.skills.partial, *found.skills.missing)}
    assert unmet == set(order(found))
    assert len(found.steps) == len(found.skills.partial) + len(found.skills.missing)


@given(candidates, jobs)
def test_nobody_builds_upon_a_later_step(one: CandidateSide, other: JobSide) -> None:
    learnt: set[str] = set()
    for step in gap(one, other).steps:
        assert learnt >= set(step.after)
        assert step.gain >= 0
        learnt.add(step.fit.skill_id)


def test_the_general_skill_comes_first_even_where_the_special_one_gains_more() -> None:
    asked = job(required("react"), required("javascript", must=False))
    found = gap(candidate(held("sql")), asked)
    assert ["javascript", "react"] == order(found)
    assert ("javascript",) == found.steps[1].after


def test_must_have_comes_before_nice_to_have() -> None:
    asked = job(required("css", must=False), required("sql"))
    assert ["sql", "css"] == order(gap(candidate(held("react")), asked))


def test_a_level_short_is_a_step_that_says_which() -> None:
    (step,) = gap(candidate(held("sql", level=2)), job(required("sql", level=4))).steps
    assert "Raise Sql to level 4" == step.change


def test_who_was_not_read_lacks_nothing_that_we_know_of() -> None:
    unread = CandidateSide(candidate_id=candidate().candidate_id, read=False)
    found = gap(unread, job(required("sql")))
    assert not found.steps
    assert not found.skills.missing
