"""What a score cannot know, it cannot count."""

from attrs import fields

from domain.matching.canonical import candidate_facts, job_facts
from domain.matching.model import MAX_HELD_SKILLS, CandidateSide, HeldSkill, JobSide
from tests.unit.matching.examples import FRONT_END, MIRA, candidate, held


def test_a_score_sees_nothing_of_a_person_but_these() -> None:
    assert [
        "candidate_id",
        "read",
        "skills",
        "titles",
        "months_of_work",
        "seniority",
        "places",
        "remote",
        "moves",
        "salary",
        "languages",
        "education",
        "permits",
        "wanted",
        "wording",
    ] == [field.name for field in fields(CandidateSide)]
    assert ["skill_id", "name", "level", "months", "idle"] == [f.name for f in fields(HeldSkill)]


def test_every_fact_but_the_ids_is_hashed() -> None:
    assert {f.name for f in fields(CandidateSide)} - {"candidate_id"} == {*candidate_facts(MIRA)}
    assert {f.name for f in fields(JobSide)} - {"job_id"} == {*job_facts(FRONT_END)}


def test_skills_are_bounded() -> None:
    stuffed = candidate(*(held(f"skill{n}") for n in range(MAX_HELD_SKILLS + 1)))
    assert MAX_HELD_SKILLS == len(stuffed.skills)
