"""When a company adopts a policy its jobs are ranked anew, for both sides alike."""

from collections.abc import AsyncIterator

import pytest

from application.matching.ports import MatchingUnitOfWork
from domain.candidates.events import ResumeParsed
from domain.jobs.events import JobPosted
from domain.matching.company_policy import CompanyPolicy, KeptPolicy
from domain.matching.events import PolicyAdopted
from domain.matching.policy import DEFAULT_POLICY
from domain.shared.aggregate import Aggregate
from domain.shared.events import DomainEvent, EventId
from domain.shared.ids import CandidateId, CompanyId, JobId, ResumeId
from entrypoints.container.everything import Container
from entrypoints.reactions import REACTIONS
from tests.archives import save
from tests.factories import FIRM, NOON, a_job, a_read_candidate

ACME = CompanyId("k1")
ADOPTED = PolicyAdopted(company_id=ACME, version=FIRM.version, occurred_at=NOON)
PEOPLE = ("c1", "c2")
BY = {"j1": FIRM.version, "j2": FIRM.version, "j3": DEFAULT_POLICY.version}
"""The third is another company's."""


async def _deliver(container: Container, event: DomainEvent, id: str) -> None:
    for build in REACTIONS[type(event)]:
        await build(container)(event, EventId(id))


@pytest.fixture
async def ranked(in_process: Container) -> Container:
    """Rank everything by the published policy; then the company adopts its own."""
    store = in_process.persistence()
    aggregates: list[Aggregate] = [a_read_candidate(id) for id in PEOPLE]
    jobs = [a_job("j1"), a_job("j2"), a_job("j3", company="k2")]
    for one in (*aggregates, *jobs, a_job("j4", publish=False)):
        await save(store, one)
    for job in jobs:
        posted = JobPosted(job_id=job.id, company_id=job.company_id, occurred_at=NOON)
        await _deliver(in_process, posted, f"Job/{job.id}/1/0")
    await save(store, KeptPolicy.of(FIRM))
    await save(store, CompanyPolicy(company_id=ACME).adopt(FIRM, at=NOON))
    return in_process


@pytest.fixture
async def reading(ranked: Container) -> AsyncIterator[MatchingUnitOfWork]:
    async with ranked.persistence().reading() as uow:
        yield uow


async def test_every_ranking_is_by_the_policy_of_the_job_and_equal_from_both_sides(
    ranked: Container, reading: MatchingUnitOfWork
) -> None:
    await _deliver(ranked, ADOPTED, "CompanyPolicy/k1/1/0")
    of_jobs = {
        (job_id, match.candidate_id): match
        for job_id in BY
        for match in (await reading.job_rankings.of(JobId(job_id))).entries
    }
    of_people = {
        (match.job_id, person): match
        for person in PEOPLE
        for match in (await reading.candidate_rankings.of(CandidateId(person))).entries
    }
    assert {(j, c) for j in BY for c in PEOPLE} == set(of_jobs)
    assert of_jobs == of_people
    assert {key: BY[key[0]] for key in of_jobs} == {
        key: match.receipt.policy for key, match in of_jobs.items()
    }


async def test_a_second_delivery_saves_nothing(
    ranked: Container, reading: MatchingUnitOfWork
) -> None:
    await _deliver(ranked, ADOPTED, "CompanyPolicy/k1/1/0")
    versions = await _versions(reading)
    await _deliver(ranked, ADOPTED, "CompanyPolicy/k1/1/0")
    assert versions == await _versions(reading)


async def test_a_company_without_open_jobs_moves_nobody(
    ranked: Container, reading: MatchingUnitOfWork
) -> None:
    versions = await _versions(reading)
    await _deliver(
        ranked,
        PolicyAdopted(company_id=CompanyId("k9"), version="2026.2+0", occurred_at=NOON),
        "CompanyPolicy/k9/1/0",
    )
    assert versions == await _versions(reading)


@pytest.mark.parametrize(
    "event",
    [
        JobPosted(job_id=JobId("j1"), company_id=ACME, occurred_at=NOON),
        ResumeParsed(candidate_id=CandidateId("c1"), resume_id=ResumeId("r1"), occurred_at=NOON),
    ],
    ids=["job", "candidate"],
)
async def test_whichever_side_changes_later_is_scored_by_the_same_policy(
    ranked: Container, reading: MatchingUnitOfWork, event: DomainEvent
) -> None:
    await _deliver(ranked, event, "Some/1/9/0")
    ours = (await reading.job_rankings.of(JobId("j1"))).entries
    mine = (await reading.candidate_rankings.of(CandidateId("c1"))).entries
    (one,) = [match for match in ours if match.candidate_id == "c1"]
    assert one in mine
    assert FIRM.version == one.receipt.policy


async def _versions(uow: MatchingUnitOfWork) -> list[int]:
    return [
        *[(await uow.job_rankings.of(JobId(id))).version for id in BY],
        *[(await uow.candidate_rankings.of(CandidateId(id))).version for id in PEOPLE],
    ]
