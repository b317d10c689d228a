"""Jobs that one more skill brings within reach."""

from attrs import evolve

from domain.matching.model import CandidateSide, HeldSkill, JobSide
from domain.matching.policy import DEFAULT_POLICY
from domain.matching.unlocking import jobs_unlocked
from tests.unit.matching.examples import TAXONOMY, candidate, held, job, required

MINE = candidate(held("css"))


def unlocked(one: CandidateSide, jobs: list[JobSide], *skills: HeldSkill) -> dict[str, int]:
    found = jobs_unlocked(one, jobs, skills, taxonomy=TAXONOMY)
    return {str(skill): count for skill, count in found.items()}


def test_a_job_that_comes_within_reach_is_counted_for_the_skill_that_does_it() -> None:
    asked = [job(required("sql"), name="a"), job(required("sql"), required("css"), name="b")]
    assert {"sql": 2, "python": 0} == unlocked(MINE, asked, held("sql"), held("python"))


def test_a_job_within_reach_already_is_not_counted() -> None:
    assert {"sql": 0} == unlocked(MINE, [job(required("css"))], held("sql"))


def test_a_skill_that_is_not_enough_unlocks_nothing() -> None:
    far = [job(*(required(skill) for skill in ("sql", "python", "vue", "react")))]
    assert {"sql": 0} == unlocked(MINE, far, held("sql"))


def test_a_skill_may_stand_in_for_what_is_asked() -> None:
    assert {"react": 1} == unlocked(MINE, [job(required("javascript"))], held("react"))


def test_how_far_is_within_reach_is_a_figure_of_the_policy() -> None:
    half = [job(required("sql"), required("python"))]
    low = evolve(DEFAULT_POLICY, within_reach=4_000)
    assert 0 == unlocked(MINE, half, held("sql"))["sql"]
    found = jobs_unlocked(
        MINE, half, [held("sql")], taxonomy=TAXONOMY, policies={half[0].job_id: low}
    )
    assert [1] == list(found.values())
