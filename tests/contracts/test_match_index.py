"""The promises of MatchIndex."""

from collections.abc import Sequence
from random import Random

import pytest
from attrs import evolve

from application.ports.match_index import MatchIndex
from domain.matching.match import GateName
from domain.matching.model import (
    CandidateSide,
    HeldSkill,
    JobSide,
    RequiredEducation,
    RequiredLanguage,
    RequiredSkill,
    SpokenLanguage,
)
from domain.matching.policy import DEFAULT_POLICY, MatchPolicy
from domain.matching.ranked import Ranked
from domain.matching.scoring import score
from domain.matching.taxonomy import Taxonomy
from domain.shared.ids import CandidateId, JobId, SkillId
from domain.shared.values import (
    EducationLevel,
    LanguageLevel,
    Place,
    RemotePolicy,
    SalaryRange,
    Seniority,
)
from entrypoints.container.everything import Container
from tests.unit.matching.examples import AS_OF

pytestmark = pytest.mark.every("match_index")

SKILLS = (
    "tech:react",
    "tech:node-js",
    "tech:docker",
    "tech:kubernetes",
    "esco:3cd569a2-4f88-4c1e-9995-8dce8c5e51a7",
    "esco:a8d07b5a-c1a1-42c6-9d53-db9c7a2ca996",
    "esco:4da171e5-779c-4983-a76f-91c16751e99f",
    "nobody:knows",
)
TITLES = ("Web developer", "Senior Web Developer", "Nurse", "Software engineer at Acme", "—")
PLACES = (
    Place(city="Berlin", country="Germany"),
    Place(city="Austin", region="TX"),
    Place(country="DE"),
)
OTHER_POLICY = MatchPolicy(version="other", must_times=1, caps=dict.fromkeys(GateName, 5_000))


def somebody(number: int, chance: Random) -> CandidateSide:
    return CandidateSide(
        candidate_id=CandidateId(f"c{number}"),
        read=chance.random() < 0.9,
        skills=tuple(
            HeldSkill(
                skill_id=SkillId(skill),
                name=skill,
                level=chance.choice((None, 1, 3, 5)),
                months=chance.choice((None, 0, 7, 40)),
                idle=chance.choice((None, 0, 50)),
            )
            for skill in chance.sample(SKILLS, chance.randrange(5))
        ),
        titles=tuple(chance.choices(TITLES, k=chance.randrange(4))),
        months_of_work=chance.choice((None, 0, 30, 200)),
        seniority=chance.choice((None, *Seniority)),
        places=tuple(chance.sample(PLACES, chance.randrange(3))),
        remote=tuple(chance.sample(sorted(RemotePolicy), chance.randrange(3))),
        moves=chance.choice((None, False, True)),
        salary=chance.choice((None, pay(40_000), pay(70_000), pay(70_000, currency="USD"))),
        languages=tuple(
            SpokenLanguage(code=code, level=chance.choice((None, LanguageLevel.B1)))
            for code in chance.sample(("de", "en"), chance.randrange(3))
        ),
        education=chance.choice((None, *EducationLevel)),
        permits=tuple(chance.sample(("EU", "US"), chance.randrange(3))),
    )


def something(number: int, chance: Random) -> JobSide:
    return JobSide(
        job_id=JobId(f"j{number}"),
        title=chance.choice(TITLES),
        requirements=tuple(
            RequiredSkill(
                skill_id=SkillId(skill),
                name=skill,
                must=chance.random() < 0.6,
                level=chance.choice((None, 2, 4)),
                min_years=chance.choice((None, 1, 3)),
                weight=chance.choice((1, 3)),
            )
            for skill in chance.sample(SKILLS, chance.randrange(5))
        ),
        seniority=chance.choice((None, *Seniority)),
        min_years=chance.choice((None, 2, 9)),
        place=chance.choice((None, *PLACES)),
        remote=chance.choice((None, *RemotePolicy)),
        countries=chance.choice(((), ("DE",))),
        salary=chance.choice((None, pay(50_000), pay(60_000, currency="USD"))),
        languages=chance.choice(
            ((), (RequiredLanguage(code="de", must=True, level=LanguageLevel.C1),))
        ),
        education=chance.choice((None, RequiredEducation(level=EducationLevel.MASTER))),
    )


def pay(least: int, currency: str = "EUR") -> SalaryRange:
    return SalaryRange(minimum=least, maximum=least + 5_000, currency=currency)


CHANCE = Random(6)  # noqa: S311 - no secret
PEOPLE = [somebody(number, CHANCE) for number in range(60)]
JOBS = [something(number, CHANCE) for number in range(12)]


@pytest.fixture
def index(container: Container) -> MatchIndex:
    return container.match_index()


@pytest.fixture
def taxonomy(container: Container) -> Taxonomy:
    return container.knowledge()


def expected(
    people: Sequence[CandidateSide],
    jobs: Sequence[JobSide],
    taxonomy: Taxonomy,
    *,
    top: int,
    policy: MatchPolicy = DEFAULT_POLICY,
) -> tuple[Ranked, ...]:
    """Score every pair, and sort."""
    ranked = [
        Ranked.of(score(person, job, as_of=AS_OF, taxonomy=taxonomy, policy=policy))
        for person in people
        for job in jobs
    ]
    return tuple(sorted(ranked, key=lambda one: one.order)[:top])


async def test_nobody_is_ranked_before_somebody_is_put(index: MatchIndex) -> None:
    assert () == await index.candidates_for(JOBS[0], top=5)
    assert () == await index.jobs_for(PEOPLE[0], top=5)
    assert [] == [ranking async for ranking in index.rankings(top=5)]


@pytest.mark.parametrize("top", [1, 7, 100])
async def test_candidates_are_ranked_as_the_domain_ranks_them(
    index: MatchIndex, taxonomy: Taxonomy, top: int
) -> None:
    await index.put_candidates(PEOPLE)
    for job in JOBS:
        assert expected(PEOPLE, [job], taxonomy, top=top) == await index.candidates_for(
            job, top=top
        )


async def test_jobs_are_ranked_as_the_domain_ranks_them(
    index: MatchIndex, taxonomy: Taxonomy
) -> None:
    await index.put_jobs(JOBS)
    for person in PEOPLE[:9]:
        assert expected([person], JOBS, taxonomy, top=5) == await index.jobs_for(person, top=5)


async def test_every_job_has_one_ranking(index: MatchIndex) -> None:
    await index.put_jobs(JOBS)
    await index.put_candidates(PEOPLE)
    rankings = [ranking async for ranking in index.rankings(top=5)]
    assert sorted(job.job_id for job in JOBS) == sorted(job_id for job_id, _ in rankings)
    for job in JOBS:
        assert await index.candidates_for(job, top=5) == dict(rankings)[job.job_id]


async def test_ties_fall_by_lot(index: MatchIndex, taxonomy: Taxonomy) -> None:
    nothing = JobSide(job_id=JobId("nothing"))
    twins = [evolve(PEOPLE[3], candidate_id=CandidateId(f"twin{n:03}")) for n in range(99)]
    await index.put_candidates([*twins[::-1], *PEOPLE])
    assert expected([*PEOPLE, *twins], [nothing], taxonomy, top=70) == await index.candidates_for(
        nothing, top=70
    )
    assert expected([*PEOPLE, *twins], [JOBS[1]], taxonomy, top=90) == await index.candidates_for(
        JOBS[1], top=90
    )


async def test_who_was_put_again_is_ranked_anew(index: MatchIndex, taxonomy: Taxonomy) -> None:
    await index.put_candidates(PEOPLE)
    await index.put_jobs(JOBS)
    changed = [evolve(PEOPLE[0], candidate_id=PEOPLE[1].candidate_id), *PEOPLE[2:]]
    reposted = [evolve(JOBS[0], job_id=JOBS[1].job_id), *JOBS[2:]]
    await index.put_candidates(changed[:1])
    await index.remove_candidate(PEOPLE[0].candidate_id)
    await index.put_jobs(reposted[:1])
    await index.remove_job(JOBS[0].job_id)
    assert expected(changed, [JOBS[3]], taxonomy, top=99) == await index.candidates_for(
        JOBS[3], top=99
    )
    assert expected(changed[:1], reposted, taxonomy, top=99) == await index.jobs_for(
        changed[0], top=99
    )


async def test_of_the_same_id_twice_the_last_counts(index: MatchIndex, taxonomy: Taxonomy) -> None:
    last = evolve(PEOPLE[0], candidate_id=PEOPLE[1].candidate_id)
    await index.put_candidates([PEOPLE[1], last])
    assert expected([last], [JOBS[0]], taxonomy, top=9) == await index.candidates_for(
        JOBS[0], top=9
    )


async def test_who_is_removed_twice_or_was_never_there_changes_nothing(index: MatchIndex) -> None:
    await index.put_candidates(PEOPLE)
    for _ in range(2):
        await index.remove_candidate(CandidateId("stranger"))
        await index.remove_candidate(PEOPLE[0].candidate_id)
        await index.remove_job(JobId("stranger"))
    assert len(PEOPLE) - 1 == len(await index.candidates_for(JOBS[0], top=99))


async def test_each_job_is_ranked_by_its_own_policy(index: MatchIndex, taxonomy: Taxonomy) -> None:
    await index.put_candidates(PEOPLE)
    await index.put_jobs(JOBS[:1])
    await index.put_jobs(JOBS[1:2], policy=OTHER_POLICY)
    rankings = {job_id: ranking async for job_id, ranking in index.rankings(top=9)}
    assert rankings == {
        JOBS[0].job_id: expected(PEOPLE, JOBS[:1], taxonomy, top=9),
        JOBS[1].job_id: expected(PEOPLE, JOBS[1:2], taxonomy, top=9, policy=OTHER_POLICY),
    }
    assert rankings[JOBS[1].job_id] == await index.candidates_for(
        JOBS[1], top=9, policy=OTHER_POLICY
    )
