"""What holds for every score."""

from random import Random

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from domain.matching.canonical import canonical, match_facts
from domain.matching.gates import lowest_cap
from domain.matching.match import FULL, ComponentName
from domain.matching.model import CandidateSide, HeldSkill, JobSide
from domain.matching.policy import DEFAULT_POLICY, MatchPolicy
from domain.shared.ids import CandidateId, JobId
from tests.unit.matching.examples import (
    FRONT_END,
    MIRA,
    candidate,
    candidates,
    component,
    held,
    held_skills,
    job,
    jobs,
    match,
    policies,
    required,
)


def test_a_match_names_its_components_in_a_stable_order() -> None:
    assert [
        "must_have_skills",
        "nice_to_have_skills",
        "title",
        "experience",
        "seniority",
        "location",
        "salary",
        "languages",
        "education",
        "free_text",
    ] == [part.name.value for part in match(MIRA, FRONT_END).components]


def test_nothing_known_gives_no_score_and_no_confidence() -> None:
    found = match(evolve(candidate(), read=False), FRONT_END)
    assert (None, 0) == (found.score, found.confidence)


def test_a_job_that_asks_for_nothing_gives_no_score_and_no_confidence() -> None:
    found = match(MIRA, job())
    assert (None, 0) == (found.score, found.confidence)


def test_everything_known_is_full_confidence() -> None:
    assert FULL == match(MIRA, FRONT_END).confidence


def test_what_the_candidate_leaves_unsaid_lowers_the_confidence_by_its_weight() -> None:
    found = match(evolve(MIRA, salary=None), FRONT_END)
    weight = component(found, ComponentName.SALARY).weight
    everything = FULL + DEFAULT_POLICY.permit
    assert (everything - weight) * FULL // everything == found.confidence


def test_what_the_job_leaves_unsaid_does_not_lower_the_confidence() -> None:
    assert FULL == match(MIRA, evolve(FRONT_END, salary=None)).confidence


def test_the_unknown_leaves_the_denominator() -> None:
    perfect = candidate(held("sql"))
    asked = evolve(job(required("sql")), min_years=5)
    assert FULL == match(perfect, asked).score


def test_without_a_resume_skills_are_unknown_not_missing() -> None:
    found = match(evolve(candidate(), read=False), job(required("sql")))
    part = component(found, ComponentName.MUST_HAVE_SKILLS)
    assert (None, False) == (part.value, part.known)
    assert () == found.skills.missing


def test_in_a_resume_that_was_read_an_unlisted_skill_is_missing() -> None:
    found = match(candidate(), job(required("sql")))
    assert 0 == found.score
    assert ["Sql"] == [fit.name for fit in found.skills.missing]


def test_skills_are_sorted_out_into_matched_partial_and_missing() -> None:
    found = match(MIRA, FRONT_END).skills
    assert ["Css"] == [fit.name for fit in found.matched]
    assert ["Javascript", "Sql", "Vue"] == [fit.name for fit in found.partial]
    assert ["Python"] == [fit.name for fit in found.missing]


def test_a_must_have_skill_weighs_more_than_a_nice_to_have_one() -> None:
    asked = job(required("sql"), required("css", must=False), required("vue", must=False))
    must, nice = match(candidate(held("sql")), asked), match(candidate(held("css")), asked)
    assert (must.score or 0) > (nice.score or 0)


def test_the_evidence_names_ten_skills_at_most() -> None:
    many = job(*(required(f"skill{n:02d}") for n in range(14)))
    evidence = component(match(candidate(), many), ComponentName.MUST_HAVE_SKILLS).evidence
    assert evidence[-1].endswith("Skill09 and 4 more.")


@given(candidates, jobs, held_skills, policies())
def test_one_more_skill_never_lowers_the_score(
    one: CandidateSide, other: JobSide, skill: HeldSkill, policy: MatchPolicy
) -> None:
    read = evolve(one, read=True)
    more = evolve(read, skills=(*read.skills, skill))
    before, after = match(read, other, policy=policy), match(more, other, policy=policy)
    assert (before.score or 0) <= (after.score or 0)
    assert before.confidence == after.confidence


@given(candidates, jobs, st.integers(0, 5), st.integers(1, 5), policies())
def test_a_higher_level_never_lowers_the_score(
    one: CandidateSide, other: JobSide, which: int, level: int, policy: MatchPolicy
) -> None:
    skills = list(one.skills)
    if which < len(skills) and (skills[which].level or 9) < level:
        skills[which] = evolve(skills[which], level=level)
    raised = evolve(one, skills=skills)
    before, after = match(one, other, policy=policy), match(raised, other, policy=policy)
    assert (before.score or 0) <= (after.score or 0)


@given(candidates, jobs, policies())
def test_contributions_add_up_to_the_score_exactly(
    one: CandidateSide, other: JobSide, policy: MatchPolicy
) -> None:
    found = match(one, other, policy=policy)
    assert (found.score or 0) == sum(part.contribution for part in found.components)
    assert (found.wish.score or 0) == sum(part.contribution for part in found.wish.parts)


@given(candidates, jobs, policies())
def test_every_figure_stays_within_its_bounds(
    one: CandidateSide, other: JobSide, policy: MatchPolicy
) -> None:
    found = match(one, other, policy=policy)
    assert FULL == sum(part.weight for part in found.components)
    assert 0 <= (found.score or 0) <= FULL
    assert 0 <= found.confidence <= FULL
    for part in found.components:
        assert part.known == (part.value is not None)
        assert 0 <= part.contribution <= FULL
        assert 0 <= (part.value or 0) <= FULL
        assert part.known or part.contribution == 0
        assert all(sentence.endswith(".") for sentence in part.evidence)
        assert part.evidence


@given(candidates, jobs, policies())
def test_a_contribution_is_within_one_point_of_its_share(
    one: CandidateSide, other: JobSide, policy: MatchPolicy
) -> None:
    found = match(one, other, policy=policy)
    cap = lowest_cap(found.gates)
    of = sum(part.weight for part in found.components if part.known) * FULL or 1
    for part in found.components:
        assert abs(part.contribution * of - (part.value or 0) * part.weight * cap) <= of


@given(candidates, jobs)
def test_every_requirement_is_in_one_list_when_a_resume_was_read(
    one: CandidateSide, other: JobSide
) -> None:
    found = match(evolve(one, read=True), other).skills
    listed = [fit.skill_id for fit in (*found.matched, *found.partial, *found.missing)]
    assert [r.skill_id for r in other.requirements] == sorted(listed)


@given(candidates, jobs, st.randoms(use_true_random=False))
def test_the_order_of_skills_requirements_and_places_changes_no_byte(
    one: CandidateSide, other: JobSide, chance: Random
) -> None:
    shuffled = evolve(
        one,
        skills=chance.sample(one.skills, len(one.skills)),
        places=chance.sample(one.places, len(one.places)),
        remote=chance.sample(one.remote, len(one.remote)),
    )
    turned = evolve(other, requirements=chance.sample(other.requirements, len(other.requirements)))
    assert match(one, other) == match(shuffled, turned)


@given(candidates, jobs)
def test_the_same_facts_give_the_same_bytes_in_any_database(
    one: CandidateSide, other: JobSide
) -> None:
    elsewhere = match(evolve(one, candidate_id=CandidateId("x")), evolve(other, job_id=JobId("y")))
    here = match(one, other)
    assert here.receipt == elsewhere.receipt
    assert canonical(match_facts(here)) == canonical(match_facts(elsewhere))


@given(candidates, jobs)
def test_saying_less_never_makes_the_unknown_count_as_zero(
    one: CandidateSide, other: JobSide
) -> None:
    silent = evolve(one, salary=None, months_of_work=None, seniority=None, titles=())
    found = match(silent, other)
    for name in (ComponentName.SALARY, ComponentName.EXPERIENCE, ComponentName.SENIORITY):
        assert component(found, name).value is None
